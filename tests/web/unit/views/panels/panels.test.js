import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { recordSteps } from '../../../../../web/engine/seed-pool.js';
import { runSeed } from '../../../../../web/worker/seed-run.js';
import { countsOf, medianPower } from '../../../../../web/views/panels/distributions/histogram-counts.js';
import { landscapeScale } from '../../../../../web/views/panels/landscape/landscape-scale.js';
import { magnitudeColour } from '../../../../../web/views/panels/landscape/magnitude-colours.js';
import { sameBesidesSeed } from '../../../../../web/views/panels/seeds/seeds-computation.js';
import { bandOf, hasLearned, quantile, summaryOf } from '../../../../../web/views/panels/seeds/seeds-statistics.js';
import { conditionNumber } from '../../../../../web/views/panels/spectrum/spectrum.js';
import { equalDigits, splitDigits } from '../../../../../web/views/panels/why/agreeing-digits.js';
import { foldMiddle } from '../../../../../web/views/panels/why/fold-factors.js';
import { gainFactors } from '../../../../../web/views/panels/why/gain-factors.js';
import { chooseTerms } from '../../../../../web/views/panels/why/unit-node.js';
import { nearestWeight } from '../../../../../web/views/panels/why/weight-question.js';

const total = (/** @type {ReturnType<typeof foldMiddle>} */ { head, hidden, tail }) => head + hidden + tail;

test('a row that fits is not folded, a longer one keeps both its ends', () => {
  assert.deepEqual(foldMiddle(8, 8), { head: 8, hidden: 0, tail: 0 });
  assert.deepEqual(foldMiddle(100, 9), { head: 4, hidden: 92, tail: 4 });
  for (let count = 0; count < 40; count++) {
    for (let room = -3; room < 12; room++) {
      const fold = foldMiddle(count, room);
      assert.equal(total(fold), count);
      assert.ok(fold.hidden !== 1, 'a fold of one saves nothing');
    }
  }
});

/** What the factors read of the layers. @param {Float64Array} gain */
const layersOf = (gain) =>
  /** @type {import('../../../../../web/engine/protocol.js').LayerStats} */ (
    /** @type {unknown} */ ({ gain, normalizationGain: new Float64Array(gain.length).fill(1) })
  );

test('folded or not, the factors have the same product', () => {
  const gain = Float64Array.of(0.5, 0.25, 3, 0.1, 0.7, 2, 0.3, NaN);
  const layers = layersOf(gain);
  const product = (/** @type {number} */ room) =>
    gainFactors(layers, room).reduce((value, factor) => value * factor.value, 1);
  assert.equal(gainFactors(layers, 4).filter(({ layer }) => layer < 0).length, 1);
  assert.ok(Math.abs(product(4) / product(Infinity) - 1) < 1e-15);
  assert.deepEqual(
    gainFactors(layers, Infinity).map(({ layer }) => layer),
    [6, 5, 4, 3, 2, 1, 0],
  );
});

test('where the signal became 0 on the way, a fold is 0 and not nothing', () => {
  const layers = layersOf(Float64Array.of(NaN, NaN, NaN, NaN, 0, 0.1, 0.2, NaN));
  assert.equal(gainFactors(layers, 3).find(({ layer }) => layer < 0)?.value, 0);
});

test('digits that agree stand apart from the rest', () => {
  assert.deepEqual(splitDigits(-3.2418123e-5, 4.7), { sign: '−', same: '3.241', rest: '81230000', power: ' × 10⁻⁵' });
  assert.deepEqual(splitDigits(2, 0), { sign: '', same: '', rest: '2.00000000000', power: '' });
  assert.deepEqual(splitDigits(2, 1), { sign: '', same: '2', rest: '.00000000000', power: '' });
  assert.equal(splitDigits(NaN, 3).rest, 'NaN');
});

test('digits are the same only as far as both are written alike', () => {
  assert.equal(equalDigits(-5.36540728726e-7, -5.36540728687e-7), 9);
  assert.equal(equalDigits(2, 1.9999999), 0, 'a carry');
  assert.equal(equalDigits(1e-5, 9.999999e-6), 0, 'another power');
  assert.equal(equalDigits(1.5, -1.5), 0);
  assert.equal(equalDigits(-1.5, -1.6), 1);
  assert.equal(equalDigits(0.25, 0.25), 12);
});

test('of many terms the largest are written out, and the sum is kept', () => {
  const terms = Array.from({ length: 30 }, (_, unit) => ({
    unit,
    weight: 1,
    dzNext: 1,
    product: (unit % 2 ? -1 : 1) * unit,
  }));
  const { shown, rest, count } = chooseTerms(terms);
  assert.equal(shown.length + count, 30);
  assert.deepEqual(
    shown.slice(0, 2).map(({ unit }) => unit),
    [29, 28],
  );
  assert.equal(
    shown.reduce((sum, { product }) => sum + product, rest),
    terms.reduce((sum, { product }) => sum + product, 0),
  );
  assert.equal(chooseTerms(terms.slice(0, 12)).count, 0);
});

test('a weight that is no longer there becomes the nearest', () => {
  assert.deepEqual(nearestWeight({ layer: 8, unit: 7, input: 7 }, [2, 4, 1]), { layer: 1, unit: 0, input: 3 });
  assert.deepEqual(nearestWeight({ layer: 0, unit: 9, input: null }, [2, 4, 1]), { layer: 0, unit: 3, input: null });
});

const histogram = (changes = {}) => ({
  negative: Float64Array.of(0, 1, 2),
  positive: Float64Array.of(3, 0, 0),
  zero: 4,
  negativeBelow: 1,
  positiveBelow: 1,
  negativeAbove: 0,
  positiveAbove: 2,
  notANumber: 1,
  ...changes,
});

test('a histogram’s counts add up by sign, and its median is interpolated in its bin', () => {
  assert.deepEqual(countsOf(histogram()), { negative: 4, zero: 4, positive: 6, notANumber: 1, total: 15 });
  // 10 values other than 0: 2 below the bins, then 3, 1, 2, and 2 above: half is reached at the end of the first bin.
  assert.equal(medianPower(histogram(), Float64Array.of(-3, -2, -1, 0)), -2);
  const none = {
    negative: new Float64Array(3),
    positive: new Float64Array(3),
    negativeBelow: 0,
    positiveBelow: 0,
    positiveAbove: 0,
  };
  assert.ok(Number.isNaN(medianPower(histogram(none), Float64Array.of(-3, -2, -1, 0))));
});

test('a condition number is the largest over the smallest singular value', () => {
  assert.equal(conditionNumber(Float64Array.of(8, 2)), 4);
  assert.equal(conditionNumber(Float64Array.of(3, 0)), Infinity);
  assert.ok(Number.isNaN(conditionNumber(new Float64Array(0))));
});

test('steps of a run are recorded from 0 to its end, each once', () => {
  assert.deepEqual(recordSteps(3), [0, 1, 2, 3]);
  const steps = recordSteps(3000);
  assert.equal(steps[0], 0);
  assert.equal(steps.at(-1), 3000);
  assert.equal(steps.length, 61);
});

const result = (/** @type {number} */ seed, /** @type {number[]} */ train, changes = {}) => ({
  seed,
  train: Float64Array.from(train),
  test: new Float64Array(train.length).fill(NaN),
  trainAccuracy: 1,
  ratio: 0.1 * seed,
  diverged: null,
  ...changes,
});

test('a band is made of quantiles, a diverged run being worse than any other', () => {
  assert.equal(quantile([1, 2, 4], 0.25), 1.5);
  assert.equal(quantile([0, 4, 8], 0.125), 1);
  assert.equal(quantile([1, Infinity], 0.5), Infinity);
  assert.ok(Number.isNaN(quantile([], 0.5)));
  const results = [result(1, [1, 0.5]), result(2, [1, 0.1]), result(3, [1, NaN], { diverged: 7, trainAccuracy: NaN })];
  const { low, median, high } = bandOf(results, 'train');
  assert.deepEqual([low[1], median[1], high[1]], [0.1, 0.5, Infinity]);
  const summary = summaryOf(results);
  assert.equal(summary.learned, 2);
  assert.equal(summary.diverged, 1);
  assert.equal(summary.train.median, 0.5);
  assert.equal(summary.test, null);
});

test('a run has learned by its share of right points, or without classes by its loss', () => {
  assert.ok(!hasLearned(result(1, [1, 0], { trainAccuracy: 0.94 })));
  assert.ok(hasLearned(result(1, [1, 0.1], { trainAccuracy: NaN })));
  assert.ok(!hasLearned(result(1, [1, 0.2], { trainAccuracy: NaN })));
});

test('a failing core is reported, and its session given back', () => {
  let deleted = 0;
  class Session {
    configure() {
      return { ok: false, message: 'too few points' };
    }
    delete() {
      deleted += 1;
    }
  }
  assert.throws(
    () => runSeed(/** @type {any} */ ({ Session }), /** @type {any} */ ({ config: {}, points: {}, steps: [0] })),
    /too few points/,
  );
  assert.equal(deleted, 1);
});

test('another seed or speed is the same experiment, another rate or twin is not', () => {
  const one = defaultExperiment(drawnAxes());
  const other = (/** @type {object} */ change, more = {}) => ({
    ...one,
    ...more,
    settings: { ...one.settings, ...change },
  });
  assert.ok(sameBesidesSeed(one, other({ seed: 9, speed: 'full' })));
  assert.ok(!sameBesidesSeed(one, other({ learningRate: 1 })));
  assert.ok(!sameBesidesSeed(one, other({}, { twin: { activation: 'relu' } })));
  assert.ok(!sameBesidesSeed(one, other({}, { points: { ...one.points } })));
});

test('the landscape’s scale is even in the logarithm, and has a place for a loss of 0', () => {
  const scale = landscapeScale([1e-4, 1, Infinity, NaN]);
  assert.ok(scale);
  assert.ok(Math.abs(scale.share(1e-2) - 0.5) < 1e-12);
  assert.ok(Number.isNaN(scale.share(Infinity)));
  assert.ok(scale.contours.length >= 5 && scale.contours.every((level) => level > 1e-4 && level < 1));
  assert.equal(landscapeScale([0, 1])?.share(0), 0);
  assert.deepEqual(landscapeScale([0, 0])?.contours, []);
  assert.equal(landscapeScale([NaN]), null);
  assert.ok((landscapeScale([0.5, 0.51])?.contours.length ?? 0) > 0, 'a flat one has contours as well');
});

test('the colours of magnitudes grow lighter', () => {
  const lightness = (/** @type {number} */ share) =>
    magnitudeColour(share).reduce((sum, value, i) => sum + value * [0.21, 0.72, 0.07][i], 0);
  for (let i = 0; i < 20; i++) assert.ok(lightness((i + 1) / 20) > lightness(i / 20));
  assert.deepEqual(magnitudeColour(-1), magnitudeColour(0));
});
