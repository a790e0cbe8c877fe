import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPrediction } from '../../../../../web/views/plot/prediction.js';

/** A core that answers when the test says so. */
function startPrediction() {
  /** @type {{place: object, answer: (outputs: number[]) => void, refuse: () => void}[]} */
  const asked = [];
  /** @type {unknown[]} */
  const told = [];
  const prediction = createPrediction(
    (place) => new Promise((answer, reject) => asked.push({ place, answer, refuse: () => reject(new Error('no')) })),
    (place, outputs) => told.push([place, outputs]),
  );
  return { prediction, asked, told };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('one question at a time; of the places passed meanwhile only the last is asked', async () => {
  const { prediction, asked, told } = startPrediction();
  for (const x of [1, 2, 3]) prediction.at({ x, y: 0 });
  assert.deepEqual(
    asked.map(({ place }) => place),
    [{ x: 1, y: 0 }],
  );
  asked[0].answer([0.5]);
  await settled();
  assert.deepEqual(told, [[{ x: 1, y: 0 }, [0.5]]], 'an answer is of the place that was asked about');
  assert.deepEqual(asked[1].place, { x: 3, y: 0 });
  asked[1].answer([0.7]);
  await settled();
  assert.equal(asked.length, 2);
});

test('what is refused is not told, and the next place is asked; what the pointer has left is not', async () => {
  const { prediction, asked, told } = startPrediction();
  prediction.at({ x: 1, y: 0 });
  prediction.at({ x: 2, y: 0 });
  asked[0].refuse();
  await settled();
  assert.deepEqual(told, []);
  prediction.at({ x: 3, y: 0 });
  prediction.forget();
  asked[1].answer([1]);
  await settled();
  assert.equal(asked.length, 2);
  prediction.at({ x: 4, y: 0 });
  assert.deepEqual(asked[2].place, { x: 4, y: 0 });
});
