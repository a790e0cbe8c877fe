/** One network of a figure, measured by the core itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runFigure } from '../../../../web/worker/figure-run.js';
import { circle, defaultConfig, loadModule, succeed } from '../../../wasm/load.js';
import { refusingCore } from './refusing-core.js';

const core = await loadModule();

/** @param {Partial<import('../../../../web/worker/figure-run.js').FigureTask>} [changes] @returns {import('../../../../web/worker/figure-run.js').FigureTask} */
const task = (changes) => ({
  kind: 'figure',
  config: defaultConfig(),
  data: { drawn: circle },
  weightScale: 1,
  biasDeviation: 0,
  training: { updates: 0, untilShare: 0, every: 1 },
  extras: [],
  ...changes,
});

const PAIR = { inputs: 1, outputs: 1, x: [1, -1], y: [0, 0] };
/** One linear weight of 1 whose half squared error is w² / 2. */
const quadratic = () => ({
  ...defaultConfig(),
  ...{ hidden: [], initializer: 'constant', initialSize: 1, precision: /** @type {const} */ ('double') },
  ...{ loss: 'half_squared_error', batchSize: 2, learningRate: 0.5 },
});

test('its numbers are those of the core', () => {
  const session = new core.Session();
  succeed(session.configure(defaultConfig(), succeed(core.generate(circle)).points));
  const { layers, trainLoss } = succeed(session.measure());
  session.delete();
  const numbers = runFigure(core, task());
  assert.deepEqual(numbers.signal, Array.from(layers.signal));
  assert.equal(numbers.trainLoss, trainLoss);
  assert.equal(numbers['begin.trainLoss'], trainLoss);
  assert.equal(numbers.diverged, false);
  assert.equal('singularValues' in numbers, false, 'what takes long is left out');
});

test('it trains as long as it is told, or until a share of the first loss is left', () => {
  const data = { samples: PAIR };
  const trained = runFigure(
    core,
    task({ config: quadratic(), data, training: { updates: 3, untilShare: 0, every: 1 } }),
  );
  assert.deepEqual([trained.step, trained['begin.trainLoss'], trained.trainLoss], [3, 0.5, 0.5 ** 7]);
  const until = (/** @type {number} */ every) =>
    runFigure(core, task({ config: quadratic(), data, training: { updates: 100, untilShare: 0.01, every } })).step;
  assert.deepEqual([until(1), until(3)], [4, 6], '0.25⁴ is under 0.01, and was looked at after every third');
});

test('weights are scaled, and biases drawn from a seed of their own', () => {
  const config = { ...quadratic(), hidden: [400], activation: 'linear', initializer: 'lecun_normal' };
  const sizes = (/** @type {object} */ changes) =>
    runFigure(core, task({ config, data: { samples: PAIR }, ...changes }));
  const plain = sizes({}),
    scaled = sizes({ weightScale: 3, biasDeviation: 2 });
  const [before, after] = [plain, scaled].map(({ weightedSize }) => /** @type {number[]} */ (weightedSize)[0]);
  assert.ok(Math.abs(after / before - 3) < 1e-9);
  const [bias] = /** @type {number[]} */ (scaled.biasSize);
  assert.ok(Math.abs(bias - 2) < 4 * (2 / Math.sqrt(2 * 400)), `${bias}: four standard errors of 400 numbers`);
  assert.notDeepEqual(sizes({ config: { ...config, seed: 2 }, biasDeviation: 2 }).biasSize, scaled.biasSize);
  assert.deepEqual(sizes({ weightScale: 3, biasDeviation: 2 }).biasSize, scaled.biasSize, 'the same again');
});

test('normal inputs have the size that is asked for', () => {
  const data = { normal: { count: 200, inputs: 50, size: 3, outputs: 1 } };
  const [size] = /** @type {number[]} */ (runFigure(core, task({ data })).inputSize);
  assert.ok(Math.abs(size - 3) < 4 * (3 / Math.sqrt(2 * 200 * 50)), `${size}`);
});

test('only the first samples are taken, and points of columns need no plane', () => {
  const some = runFigure(core, task({ data: { drawn: circle, first: 1 } }));
  assert.ok(some.trainAccuracy === 0 || some.trainAccuracy === 1, 'there is one point');
  const points = {
    ...{ x: new Float64Array(2), y: new Float64Array(2), label: Float64Array.of(-1, 1), test: new Uint8Array(2) },
    ...{ inputs: 3, values: Float64Array.of(1, 2, 3, -1, -2, -3) },
  };
  const [size] = /** @type {number[]} */ (runFigure(core, task({ data: { points } })).inputSize);
  assert.ok(Math.abs(size - Math.sqrt(14 / 3)) < 1e-6);
});

test('what takes a call of its own: gradients of biases, of the inputs, singular values', () => {
  const extras = ['biasGradientNorm', 'inputGradientNorm', 'singularValues'];
  const config = { ...quadratic(), initialSize: 3 };
  const data = { samples: { inputs: 1, outputs: 1, x: [1, 2], y: [1, 2] } };
  const numbers = runFigure(core, task({ config, data, extras }));
  // ŷ = 3x, so that the errors are 2 and 4.
  assert.deepEqual(numbers.biasGradientNorm, [3]);
  assert.deepEqual(numbers.inputGradientNorm, [6]);
  assert.deepEqual(numbers.singularValues, [3]);
});

test('a failing core is reported, and its session given back', () => {
  const { core: failing, seen } = refusingCore();
  assert.throws(() => runFigure(failing, task({ data: { points: /** @type {any} */ ({}) } })), /too few points/);
  assert.equal(seen.deleted, 1);
});
