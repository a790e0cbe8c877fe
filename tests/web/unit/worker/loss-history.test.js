import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLossHistory } from '../../../../web/worker/loss-history.js';

function run(/** @type {number} */ steps) {
  const history = createLossHistory();
  history.record(0, 1, 1);
  for (let step = 1; step <= steps; ++step) if (history.wants(step)) history.record(step, 1 / step, 2 / step);
  return history.copy();
}

test('a short run is recorded step by step', () => {
  assert.deepEqual([...run(5).step], [0, 1, 2, 3, 4, 5]);
});

test('a long run stays short, evenly spaced, from its beginning to its end', () => {
  const { step, train, test: tested } = run(1_000_000);
  assert.ok(step.length > 400 && step.length < 1024, String(step.length));
  assert.equal(train.length, step.length);
  const spacing = step[1] - step[0];
  for (let i = 1; i < step.length; ++i) assert.equal(step[i] - step[i - 1], spacing);
  assert.equal(step[0], 0);
  assert.ok(1_000_000 - step[step.length - 1] < spacing);
  assert.equal(tested[3], 2 / step[3]);
});

test('recording a step again replaces it', () => {
  const history = createLossHistory();
  history.record(0, 1, 1);
  history.record(0, 3, 3);
  assert.deepEqual([...history.copy().train], [3]);
});

test('a copy ends at the present state, which need not be recorded', () => {
  const history = createLossHistory();
  for (const step of [0, 1, 2]) history.record(step, 1, 1);
  const { step, train, test: tested } = history.copy({ step: 7, train: 0.5, test: 0.6 });
  assert.deepEqual([[...step], train.at(-1), tested.at(-1)], [[0, 1, 2, 7], 0.5, 0.6]);
  assert.deepEqual(
    [...history.copy({ step: 2, train: 0.4, test: 0.6 }).train],
    [1, 1, 0.4],
    'other points change the loss of the same step',
  );
  assert.deepEqual([...history.copy().step], [0, 1, 2], 'nothing was recorded by it');
});

test('clearing starts anew, step by step', () => {
  const history = createLossHistory();
  for (let step = 0; step < 5000; ++step) if (history.wants(step)) history.record(step, 1, 1);
  history.clear();
  history.record(0, 1, 1);
  assert.ok(history.wants(1));
  assert.equal(history.untilNext(0), 1);
});
