/** Whether what was expected came out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeGuess, rightOption } from '../../../../web/lesson/judge-guess.js';
import { readPredictionText } from './read-blocks.js';

const choice = /** @type {import('../../../../web/lesson/step-blocks.js').ChoicePrediction} */ (
  readPredictionText(
    'kind: choice\nask: a\noptions:\n- says: few\n  when: step < 10\n- says: some\n  when: step > 5 and step < 20\n- says: many\n  when: step >= 20',
  )
);
const at = (/** @type {number|null} */ step) => () => step;

test('the option whose condition alone holds is right', () => {
  assert.equal(rightOption(choice, at(3)), 0);
  assert.equal(rightOption(choice, at(7)), -1, 'two hold');
  assert.equal(rightOption(choice, at(null)), -1, 'none holds');
  assert.deepEqual(judgeGuess(choice, 2, at(30)), { right: 2, isRight: true });
  assert.deepEqual(judgeGuess(choice, 0, at(30)), { right: 2, isRight: false });
  assert.deepEqual(judgeGuess(choice, undefined, at(30)), { right: 2, isRight: null });
  assert.deepEqual(judgeGuess(choice, 0, at(7)), { right: -1, isRight: null });
});

test('one that is right in any case is so', () => {
  const always = /** @type {typeof choice} */ (
    readPredictionText('kind: choice\nask: a\noptions:\n- says: no\n- says: yes\n  right: true')
  );
  assert.equal(rightOption(always, at(null)), 1);
});

const number = (/** @type {string} */ near) => readPredictionText(`kind: number\nask: a\nof: step\n${near}`);

test('a number is near by a factor of 1.5, where nothing else is said', () => {
  for (const [guess, isRight] of /** @type {[number, boolean][]} */ ([
    [10, true],
    [14.9, true],
    [15.1, false],
    [6.7, true],
    [6.6, false],
    [-10, false],
    [0, false],
  ]))
    assert.equal(judgeGuess(number(''), guess, at(10)).isRight, isRight, String(guess));
  assert.ok(judgeGuess(number(''), -8, at(-10)).isRight, 'of the same sign');
});

test('it is near by what the lesson says', () => {
  assert.ok(judgeGuess(number('near: by 0.5'), 0.5, at(0)).isRight);
  assert.ok(!judgeGuess(number('near: by 0.5'), 0.51, at(0)).isRight);
  assert.ok(judgeGuess(number('near: factor 3'), 29, at(10)).isRight);
  assert.ok(judgeGuess(number('scale: linear'), 10.1, at(10)).isRight);
  assert.ok(!judgeGuess(number('scale: linear'), 10.2, at(10)).isRight);
});

test('how far it is off is told, and nothing where nothing was measured or guessed', () => {
  const far = judgeGuess(number(''), 40, at(10));
  assert.deepEqual([far.factor, far.off, far.measured], [4, 30, 10]);
  assert.equal(judgeGuess(number(''), -4, at(10)).factor, undefined);
  assert.equal(judgeGuess(number(''), 4, at(0)).isRight, false);
  assert.equal(judgeGuess(number(''), 0, at(0)).isRight, true, 'zero expected and measured');
  assert.deepEqual(judgeGuess(number(''), 4, at(null)), { isRight: null, measured: null });
  assert.deepEqual(judgeGuess(number(''), undefined, at(4)), { isRight: null, measured: 4 });
});

test('what is drawn is not judged', () => {
  const bars = readPredictionText('kind: bars\nask: a\nof: signal');
  assert.deepEqual(judgeGuess(bars, [1, 2], at(1)), { isRight: null });
});
