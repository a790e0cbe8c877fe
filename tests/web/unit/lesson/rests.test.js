import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExpression } from '../../../../web/lesson/expression.js';
import { nextRest } from '../../../../web/lesson/rests.js';

/** @param {string} until @param {number} [to] of a curve that is predicted @returns {any} */
const step = (until, to) => ({
  run: until ? { until: readExpression(until, 1) } : null,
  prediction: to === undefined ? null : { kind: 'curve', ask: '', of: 'trainLoss', to },
});

test('a run rests every ten steps at first, then after a twelfth of those made', () => {
  const rests = [0];
  while (rests[rests.length - 1] < 300) rests.push(nextRest(step('trainLoss < 0.1'), rests[rests.length - 1], 8));
  assert.deepEqual(rests.slice(0, 4), [0, 10, 20, 30]);
  for (let i = 1; i < rests.length; i++)
    assert.equal(rests[i] - rests[i - 1], Math.max(10, Math.floor(rests[i - 1] / 12)), `after ${rests[i - 1]}`);
});

test('it rests exactly where its condition names a step or an epoch, and where a predicted curve ends', () => {
  assert.equal(nextRest(step('step >= 7'), 0, 8), 7);
  assert.equal(nextRest(step('step > 7 and trainLoss < 1'), 0, 8), 8);
  assert.equal(nextRest(step('step >= 7'), 7, 8), 17);
  assert.equal(nextRest(step('epoch >= 1'), 0, 8), 8);
  assert.equal(nextRest(step('', 1005), 1000, 8), 1005);
  assert.equal(nextRest(step(''), 1000, 8), 1083);
});
