/** What an output can reach, by hand, and what guessing costs, against runs that end there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutOfReach, lowestLoss } from '../../../../web/verdict/loss-scale.js';
import { taskOf } from '../../../../web/verdict/task.js';
import { tanhOutput } from '../tanh-output.js';
import { runOf } from './train-network.js';

const settings = (/** @type {object} */ changes) => tanhOutput(changes);
const two = (/** @type {number} */ share) => ({
  classes: 2,
  shares: [1 - share, share],
  low: NaN,
  high: NaN,
});
const three = { classes: 3, shares: [1 / 3, 1 / 3, 1 / 3], low: NaN, high: NaN };
const values = { classes: 0, shares: [], low: -1, high: 1 };
const near = (/** @type {number} */ actual, /** @type {number} */ expected) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} for ${expected}`);

test('the lowest loss of a bounded logit, by hand', () => {
  near(lowestLoss(settings({}), two(0.5)), 0);
  near(lowestLoss(settings({ loss: 'binary_cross_entropy', outputActivation: 'linear' }), two(0.5)), 0);
  near(lowestLoss(settings({ loss: 'binary_cross_entropy' }), two(0.5)), Math.log(1 + Math.exp(-1)));
  near(lowestLoss(settings({ loss: 'softmax_cross_entropy' }), three), Math.log(1 + 2 * Math.exp(-2)));
});

test('an output that cannot say the other class', () => {
  assert.ok(isOutOfReach(settings({ outputActivation: 'relu' }), two(0.5)));
  assert.ok(isOutOfReach(settings({ loss: 'binary_cross_entropy', outputActivation: 'sigmoid' }), two(0.5)));
  assert.ok(!isOutOfReach(settings({ outputActivation: 'sigmoid' }), two(0.5)), 'its targets are 0 and 1');
  assert.ok(
    !isOutOfReach(settings({ loss: 'softmax_cross_entropy', outputActivation: 'relu' }), three),
    'the largest counts',
  );
  assert.ok(isOutOfReach(settings({ outputActivation: 'relu' }), values));
  assert.ok(!isOutOfReach(settings({ outputActivation: 'linear' }), values));
});

test('a network of zeros ends at the loss of guessing, in every loss', () => {
  const losses = [
    ['squared_error', 'tanh', 'circle'],
    ['half_squared_error', 'sigmoid', 'circle'],
    ['binary_cross_entropy', 'linear', 'circle'],
    ['softmax_cross_entropy', 'linear', 'spiral5'],
    ['squared_error', 'linear', 'reg-plane'],
    ['huber', 'linear', 'reg-plane'],
  ];
  for (const [loss, outputActivation, dataSet] of losses) {
    const run = runOf({ loss, outputActivation, dataSet, initializer: 'zeros', learningRate: 0.003 }, 4000);
    const guess = run.snapshot.constantLoss;
    // Mini-batches shake the output's bias, the only thing that learns.
    assert.ok(Math.abs(run.snapshot.trainLoss / guess - 1) < 0.02, `${loss}: ${run.snapshot.trainLoss} for ${guess}`);
  }
});

test('the explained variance is what is left of the loss under squared error, and not under Huber’s', () => {
  const of = (/** @type {object} */ changes) =>
    runOf({ activation: 'relu', dataSet: 'reg-gauss', hiddenLayers: 2, ...changes }, 1500).snapshot;
  const ofLoss = (/** @type {import('../../../../web/engine/protocol.js').Snapshot} */ { trainLoss, constantLoss }) =>
    1 - trainLoss / constantLoss;
  const squared = of({}),
    half = of({ loss: 'half_squared_error' });
  for (const snapshot of [squared, half]) {
    assert.ok(snapshot.explained > 0.1 && snapshot.explained < 1);
    assert.ok(Math.abs(snapshot.explained - ofLoss(snapshot)) < 1e-5, `${snapshot.explained}`);
  }
  // Errors beyond 1, where Huber's loss is not a square: an output that is stuck far away.
  const far = { loss: 'huber', outputActivation: 'linear', dataSet: 'reg-gauss', hiddenLayers: 1, bias: 3 };
  const huber = runOf(far, 0).snapshot;
  assert.ok(Math.abs(huber.explained - ofLoss(huber)) > 0.01, `${huber.explained} ${ofLoss(huber)}`);
});

test('what points ask for', () => {
  const test = Uint8Array.of(0, 0, 0, 1),
    x = new Float64Array(4);
  assert.deepEqual(
    taskOf({ x, y: x, test, label: Float64Array.of(-1, 1, 1, -1) }).shares.map((share) => share.toFixed(3)),
    ['0.333', '0.667'],
  );
  const regression = taskOf({ x, y: x, test, label: Float64Array.of(0, 3, 6, 100), classes: 0 });
  assert.deepEqual([regression.low, regression.high], [0, 6]);
});
