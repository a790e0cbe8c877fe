// Spectra, histograms and landscapes through the built module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeCircle as circle, squaredErrorConfig as defaultConfig, loadModule, succeed } from './load.js';

const core = await loadModule();
const { points } = succeed(core.generate(circle));
const bins = { lowest: -12, highest: 3, perDecade: 2 };
const landscape = {
  directions: /** @type {const} */ ('random'),
  seed: 1,
  reach: 1,
  columns: 5,
  rows: 3,
  samples: 1000,
};

function newSession(changes = {}) {
  const session = new core.Session();
  succeed(session.configure({ ...defaultConfig(), ...changes }, points));
  return session;
}

const sum = (/** @type {ArrayLike<number>} */ values) => Array.from(values).reduce((total, value) => total + value, 0);

/** @param {import('../../wasm/backprop.js').Histogram} histogram */
const total = ({ negative, positive, median, ...counts }) => sum(negative) + sum(positive) + sum(Object.values(counts));

for (const normalization of ['none', 'batch', 'layer']) {
  test(`spectra and histograms cover every layer: ${normalization}`, () => {
    const session = newSession({ normalization, skip: true, hidden: [8, 8, 4] });
    const { layers, whole, meanSquare } = succeed(session.spectrum());
    assert.deepEqual(
      layers.map((values) => values.length),
      [2, 8, 4, 1],
    );
    assert.equal(whole.length, 1);
    // The mean over samples cannot be larger than the root of the mean square.
    assert.ok(whole[0] > 0 && whole[0] <= Math.sqrt(meanSquare) * (1 + 1e-12));
    const histograms = succeed(session.histograms(bins));
    assert.equal(histograms.edges.length, 31);
    histograms.layers.forEach((layer, l) => {
      const units = [8, 8, 4, 1][l],
        inputs = [2, 8, 8, 4][l];
      assert.equal(total(layer.a), units * 250);
      assert.equal(total(layer.z), units * 250);
      assert.equal(total(layer.dz), units * 250);
      assert.equal(total(layer.dW), units * inputs);
    });
  });
}

test('the slope of a layer: its curves, its sums and its factors are those of the measurement', () => {
  const session = newSession({ hidden: [8, 4], precision: 'double', activation: 'sigmoid', outputActivation: 'tanh' });
  const { layers } = succeed(session.measure());
  for (const layer of [0, 1, 2]) {
    const slope = succeed(session.slope({ layer, bins: 40, points: 201 }));
    assert.equal(slope.activation, layer < 2 ? 'sigmoid' : 'tanh');
    assert.equal(slope.normalized, false);
    assert.equal(sum(slope.counts) + slope.below + slope.above, [8, 4, 1][layer] * 250);
    assert.equal(slope.u[100], 0);
    assert.equal(slope.value[100], layer < 2 ? 0.5 : 0);
    assert.equal(slope.derivative[100], layer < 2 ? 0.25 : 1);
    for (const name of /** @type {const} */ (['meanDerivative', 'gain', 'weightGain', 'derivativeGain', 'skipGain']))
      assert.equal(slope[name], layers[name][layer], name);
    if (layer === 2) continue;
    const product = slope.derivativeGain * slope.weightGain * slope.skipGain * slope.normalizationGain;
    assert.ok(Math.abs(product / slope.gain - 1) < 1e-12);
    // Of one bin each the middle is close to the sums in it: their mean slope is nearly the measured one.
    const middles = Array.from(slope.counts, (count, i) => count * sigmoidSlope(slope.reach * ((2 * i + 1) / 40 - 1)));
    assert.ok(Math.abs(sum(middles) / sum(slope.counts) - slope.meanDerivative) < 2e-3);
  }
  assert.equal(
    succeed(newSession({ normalization: 'batch' }).slope({ layer: 0, bins: 1, points: 2 })).normalized,
    true,
  );
  const refused = session.slope({ layer: 3, bins: 40, points: 201 });
  assert.match(refused.ok ? '' : refused.message, /layer 3 of 3/);
});

const sigmoidSlope = (/** @type {number} */ z) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2;

test('an orthogonal linear layer stretches nothing', () => {
  const session = newSession({
    activation: 'linear',
    outputActivation: 'linear',
    initializer: 'orthogonal',
    precision: 'double',
  });
  for (const values of succeed(session.spectrum()).layers)
    for (const value of values) assert.ok(Math.abs(value - 1) < 1e-14);
});

test('a landscape comes row by row, has the present loss in the middle, and leaves the run alone', () => {
  const session = newSession(),
    alone = newSession();
  succeed(session.train(100));
  const { trainLoss } = succeed(session.evaluate());
  const { alpha, beta, path } = succeed(session.startLandscape(landscape));
  assert.deepEqual([...alpha], [-1, -0.5, 0, 0.5, 1]);
  assert.deepEqual([...beta], [1, 0, -1]);
  assert.equal(path.step.length, 0);
  assert.equal(succeed(session.landscapeRows(1)).rowsDone, 1);
  succeed(session.train(100));
  const { done, losses } = succeed(session.landscapeRows(10));
  assert.ok(done);
  assert.equal(losses[7], trainLoss);
  succeed(alone.train(200));
  assert.deepEqual(succeed(session.weights()), succeed(alone.weights()));
});

test('under batch norm a landscape says that it uses batch statistics, and what the loss is with the running ones', () => {
  const session = newSession({ normalization: 'batch', batchSize: 10 });
  succeed(session.train(100));
  const { batchStatistics, trainLoss, samples } = succeed(session.startLandscape(landscape));
  assert.equal(batchStatistics, true);
  assert.equal(trainLoss, succeed(session.evaluate()).trainLoss);
  assert.equal(samples, 250);
  const { losses } = succeed(session.landscapeRows(10));
  assert.ok(Math.abs(losses[7] - trainLoss) > 1e-3 * trainLoss, `${losses[7]}, ${trainLoss}`);
  assert.equal(succeed(newSession().startLandscape(landscape)).batchStatistics, false);
});

test('a recorded path lies in its own plane, and recording changes no weight', () => {
  const session = newSession(),
    alone = newSession();
  succeed(session.recordPath(true));
  succeed(session.train(1000));
  succeed(alone.train(1000));
  assert.deepEqual(succeed(session.weights()), succeed(alone.weights()));
  const { path, shares, alpha, beta } = succeed(
    session.startLandscape({ ...landscape, directions: 'path', reach: 0.1 }),
  );
  assert.ok(path.step.length >= 100 && path.step[0] === 0);
  assert.ok(shares[0] > shares[1] && shares[1] > 0 && shares[0] + shares[1] <= 1 + 1e-12);
  assert.ok(path.alpha.every((value) => value > alpha[0] && value < alpha[alpha.length - 1]));
  assert.ok(path.beta.every((value) => value < beta[0] && value > beta[beta.length - 1]));
  assert.ok(
    Math.abs(path.alpha[path.step.length - 1]) < 1e-6 * Math.abs(path.alpha[0]) ||
      path.step[path.step.length - 1] < 1000,
  );
});

test('what cannot be shown is refused in words', () => {
  const session = newSession();
  const message = (/** @type {any} */ result) => result.message;
  assert.match(message(session.landscapeRows(1)), /start a landscape first/);
  assert.match(message(session.startLandscape({ ...landscape, directions: 'path' })), /train first/);
  assert.match(message(session.startLandscape({ ...landscape, columns: 0 })), /columns is 0/);
  assert.match(message(session.startLandscape({ ...landscape, reach: NaN })), /reach/);
  assert.match(message(session.histograms({ ...bins, lowest: 3 })), /expected rising decades/);
  assert.match(message(session.histograms({ ...bins, perDecade: 1.5 })), /perDecade is 1\.5/);
  assert.match(message(new core.Session().spectrum()), /configure the session first/);
});
