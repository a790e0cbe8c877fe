// TensorFlow Playground's own numbers: the same draws, entered through the public interface, give the same losses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import seedrandom from 'seedrandom';
import { loadModule, succeed } from './load.js';
import { drawPlayground } from './playground-draws.js';
import { trainPlayground } from './playground-network.js';

const core = await loadModule();
const { cases } = JSON.parse(readFileSync(new URL('../golden/tfplayground_vectors.json', import.meta.url), 'utf8'));

/**
 * @param {number} actual
 * @param {number} expected
 * @param {number} tolerance relative
 * @param {string} what
 */
function close(actual, expected, tolerance, what) {
  const error = Math.abs(actual - expected) / Math.abs(expected);
  assert.ok(error < tolerance, `${what}: ${actual}, expected ${expected}, off by ${error.toExponential(1)}`);
  return error;
}

/**
 * Its training: batches of 10 in the order of the data, ½ (ŷ − y)², plain gradient descent.
 * @param {ReturnType<typeof drawPlayground>} drawn
 * @param {Partial<import('../../wasm/backprop.js').RunConfig>} training
 */
function startSession(drawn, training = {}) {
  const session = new core.Session();
  succeed(
    session.configure(
      {
        precision: 'double',
        hidden: [4, 2],
        activation: 'tanh',
        outputActivation: drawn.isRegression ? 'linear' : 'tanh',
        initializer: 'playground',
        bias: 0,
        seed: 1,
        loss: 'half_squared_error',
        learningRate: 0.03,
        batchSize: 10,
        batchOrder: 'sequential',
        ...training,
      },
      {
        x: Float64Array.from(drawn.examples, (example) => example.x),
        y: Float64Array.from(drawn.examples, (example) => example.y),
        label: Float64Array.from(drawn.examples, (example) => example.label),
        test: Uint8Array.from(drawn.examples, (_, i) => (i < drawn.trainCount ? 0 : 1)),
        classes: drawn.isRegression ? 0 : 2,
      },
    ),
  );
  succeed(session.setWeights(drawn.weights));
  return session;
}

// Epoch 100 may be off by 1e-3, as rounding grows while the loss falls; epochs 0 and 1 by 1e-6.
const TOLERANCES = { 0: 1e-9, 1: 1e-6, 10: 1e-5, 100: 1e-3 };

for (const observed of cases) {
  test(`TensorFlow Playground: ${observed.dataset}, noise ${observed.noise}, seed ${observed.seed}`, (t) => {
    const draw = seedrandom(observed.seed);
    assert.deepEqual([draw(), draw(), draw()], observed.rng3);
    const drawn = drawPlayground(observed, [2, 4, 2, 1]);
    observed.first5.forEach((/** @type {import('./playground-draws.js').Example} */ point, /** @type {number} */ i) => {
      for (const key of /** @type {const} */ (['x', 'y', 'label']))
        close(drawn.examples[i][key], point[key], 1e-12, `${key} of point ${i + 1}`);
    });
    assert.deepEqual(
      drawn.weights.flatMap(({ W }) => W),
      observed.weights,
    );

    const session = startSession(drawn);
    let epoch = 0;
    for (const [until, tolerance] of Object.entries(TOLERANCES)) {
      succeed(session.train((Number(until) - epoch) * (drawn.trainCount / 10)));
      epoch = Number(until);
      const now = succeed(session.evaluate());
      assert.ok(Math.abs(now.epoch - epoch) < 1e-9);
      const [train, test] = observed.loss[until];
      const errors = [
        close(now.trainLoss, train, tolerance, `training loss at epoch ${epoch}`),
        close(now.testLoss, test, tolerance, `test loss at epoch ${epoch}`),
      ];
      t.diagnostic(`epoch ${epoch}: off by ${Math.max(...errors).toExponential(1)}`);
    }
    session.delete();
  });
}

for (const [what, batchSize, l1, l2] of /** @type {[string, number, number, number][]} */ ([
  ['batches that leave a rest', 30, 0, 0],
  ['L2', 10, 0, 0.01],
  ['L1, which kills', 30, 0.01, 0],
])) {
  test(`TensorFlow Playground's training: ${what}`, () => {
    const drawn = drawPlayground({ seed: '0.4711', dataset: 'circle', noise: 10 }, [2, 4, 2, 1]);
    const session = startSession(drawn, { batchSize, l1, l2, l1Kills: true });
    const examples = drawn.examples.slice(0, drawn.trainCount);
    // 250 points in batches of 30 are 8 updates an epoch, with 10 points left over.
    trainPlayground(drawn.weights, examples, { epochs: 20, batchSize, rate: 0.03, l1, l2 });
    succeed(session.train(20 * Math.floor(250 / batchSize)));
    const { layers } = succeed(session.weights());
    drawn.weights.forEach(({ W, b }, l) => {
      // Sums in another order: rounding, of numbers around 1, carried through 500 updates.
      W.forEach((weight, i) => assert.ok(Math.abs(layers[l].W[i] - weight) < 1e-11, `W of layer ${l + 1}`));
      b.forEach((bias, i) => assert.ok(Math.abs(layers[l].b[i] - bias) < 1e-11, `b of layer ${l + 1}`));
    });
    const killed = drawn.weights.flatMap(({ W }) => W).filter((weight) => weight === 0).length;
    assert.equal(killed > 0, l1 > 0);
    session.delete();
  });
}
