/** What is read out at a step of the loss chart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossesAt } from '../../../../../web/views/loss/loss-crosshair.js';

/** @param {number[]} step @param {number[]} train @param {number[]} [test] */
const history = (step, train, test = step.map(() => NaN)) =>
  /** @type {any} */ ({
    step: Float64Array.from(step),
    train: Float64Array.from(train),
    test: Float64Array.from(test),
  });
const run = history([0, 10, 20], [1, 0.5, 0.25], [0.9, 0.6, NaN]);

test('the losses of the nearest step', () => {
  const lines = lossesAt({ history: run, ghost: null, twin: null }, 8);
  assert.equal(lines.length, 3);
  assert.match(lines[0], /10/);
  assert.match(lines[1], /0\.5/);
  assert.match(lines[2], /0\.6/);
  assert.equal(lossesAt({ history: run, ghost: null, twin: null }, 20).length, 2, 'without a test loss');
});

test('beyond this run only the run before', () => {
  const before = /** @type {any} */ ({ label: 'ReLU', history: history([0, 50, 100], [1, 0.3, 0.1]) });
  const lines = lossesAt({ history: run, ghost: before, twin: null }, 52);
  assert.equal(lines.length, 2);
  assert.match(lines[0], /50/, 'the step that the loss is of');
  assert.match(lines[1], /^ReLU 0\.30*$/);
  assert.equal(lossesAt({ history: run, ghost: before, twin: null }, 140).length, 1);
});

test('of two networks both', () => {
  const lines = lossesAt({ history: run, ghost: null, twin: history([0, 9, 18], [2, 1.5, 1.25]) }, 10);
  assert.match(lines[1], /^A 0\.50*$/);
  assert.match(lines[2], /^B 1\.50* at step 9$/, 'recorded at other steps');
  const together = lossesAt({ history: run, ghost: null, twin: run }, 10);
  assert.match(together[2], /^B 0\.50*$/);
});
