/** Expressions of lessons: what they mean, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, readExpression } from '../../../../web/lesson/expression.js';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';

/** @type {Record<string, import('../../../../web/lesson/expression.js').Value>} */
const VALUES = {
  ...{ step: 12, trainLoss: 0.25, testLoss: null, activation: 'relu', training: false, explained: 0 },
  ...{ signal: [0.5, 1, 2], gain: [0.1, null, 0.3], 'begin.trainLoss': 0.5, 'neuron.w': 0.5, 'weight(1,2,1)': -3 },
  'at.relu.step': 7,
};
const lookup = (/** @type {string} */ name) => VALUES[name] ?? null;
const valueOf = (/** @type {string} */ text) => readExpression(text, 1).value(lookup);

const COMPUTED = /** @type {[string, import('../../../../web/lesson/expression.js').Value][]} */ ([
  ['1 + 2 * 3', 7],
  ['2 ** 3 ** 2', 512],
  ['(1 + 2) * 3', 9],
  ['-step + 2', -10],
  ['7 - 2 - 1', 4],
  ['0.0001', 0.0001],
  ['step / 0', null],
  ['exp(1000)', null],
  ['testLoss + 1', null],
  ['activation + 1', null],
  ["activation == 'relu'", true],
  ["activation != 'relu'", false],
  ['\'relu\' == "relu"', true],
  ['activation == 1', false],
  ['testLoss == 0', false],
  ['testLoss != 0', false],
  ['testLoss < 1', false],
  ['not (testLoss < 1)', true],
  ['explained == 0', true],
  ['training == false', true],
  ['not training', true],
  ['step > 10 and trainLoss < 0.5', true],
  ['step > 20 or trainLoss < 0.5 and step == 12', true],
  ['step and true', false],
  ['1 < 2 == true', true],
  ['begin.trainLoss - trainLoss', 0.25],
  ['neuron.w * 2', 1],
  ['at.relu.step', 7],
  ['weight(1, 2, 1)', -3],
  ['signal[1]', 0.5],
  ['signal[-1]', 2],
  ['signal[4]', null],
  ['signal[0]', null],
  ['signal[1.5]', 0.5],
  ['step[1]', null],
  ['signal / signal[-1]', [0.25, 0.5, 1]],
  ['signal * signal', [0.25, 1, 4]],
  ['1 / gain', [10, null, 1 / 0.3]],
  ['min(signal)', 0.5],
  ['max(signal, step)', 12],
  ['sum(signal)', 3.5],
  ['mean(signal)', 3.5 / 3],
  ['product(signal)', 1],
  ['length(signal)', 3],
  ['sum(gain)', 0.4], // without what the last layer has not
  ['sum(signal / 0)', null],
  ['abs(weight(1,2,1))', 3],
  ['sqrt(4) + log(1) + log10(100)', 4],
  ['sqrt(-1)', null],
]);

for (const [text, value] of COMPUTED)
  test(`${text} is ${JSON.stringify(value)}`, () => assert.deepEqual(valueOf(text), value));

test('only true makes a condition hold', () => {
  for (const text of ['step', 'activation', 'signal', 'testLoss', 'false'])
    assert.equal(holds(readExpression(text, 1), lookup), false);
  assert.ok(holds(readExpression('step == 12', 1), lookup));
});

test('an expression says what it needs, each once', () => {
  assert.deepEqual(readExpression('begin.weight(1,1,2) + step * step + signal[-1] + b.step', 1).names, [
    ...['begin.weight(1,1,2)', 'step', 'signal', 'b.step'],
  ]);
  assert.deepEqual(readExpression('weight( 1 , 2,1)', 1).names, ['weight(1,2,1)']);
});

const REFUSED = /** @type {[string, string][]} */ ([
  ['', 'syntax'],
  ['  ', 'syntax'],
  ['1 +', 'syntax'],
  ['(1', 'syntax'],
  ['1 2', 'syntax'],
  ['step ? 1 : 2', 'syntax'],
  ['[1, 2]', 'syntax'],
  ['this', 'syntax'],
  ['step = 1', 'syntax'],
  ['step === 1', 'syntax'],
  ['step && 1', 'syntax'],
  ['!step', 'syntax'],
  ["'a", 'syntax'],
  ['step; step', 'syntax'],
  ['signal[1].x', 'syntax'],
  ['max(step)(1)', 'syntax'],
  [`${'('.repeat(60)}step${')'.repeat(60)}`, ''],
  [`${'-('.repeat(60)}step${')'.repeat(60)}`, 'syntax'],
  [`step${' + 1'.repeat(100)}`, 'long'],
  ['trainLos', 'name'],
  ['null', 'name'],
  ['undefined', 'name'],
  ['begin.begin.step', 'name'],
  ['Math.max(1)', 'name'],
  ['max()', 'name'],
  ['constructor', 'name'],
  ['step.constructor', 'name'],
  ['neuron', 'name'],
  ['at.relu', 'name'],
  ['weight', 'name'],
  ['weight(1,2)', 'call'],
  ['weight(0,1,1)', 'call'],
  ['weight(1,1,step)', 'call'],
  ['bias(1.5,1)', 'call'],
]);

for (const [text, code] of REFUSED)
  test(`“${text.slice(0, 30)}” is ${code ? 'refused' : 'read'}`, () => {
    if (code === '') return assert.equal(valueOf(text), 12);
    return assert.throws(
      () => readExpression(text, 9),
      (problem) => problem instanceof LessonProblem && problem.code === code && problem.line === 9,
    );
  });

test('a name that is nearly one is told what it may have meant', () => {
  assert.throws(
    () => readExpression('begin.trainLos', 3),
    (problem) => problem instanceof LessonProblem && problem.values.similar.includes('trainLoss'),
  );
});
