import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarySentences } from '../../../../../web/views/panels/seeds/seeds-numbers.js';
import { bandOf, hasLearned, quantile, summaryOf } from '../../../../../web/views/shared/seeds-statistics.js';

const result = (/** @type {number} */ seed, /** @type {number[]} */ train, changes = {}) => ({
  seed,
  train: Float64Array.from(train),
  test: new Float64Array(train.length).fill(NaN),
  trainAccuracy: 1,
  ratio: 0.1 * seed,
  layers: { signal: new Float64Array(0), batchGradient: new Float64Array(0) },
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

test('a regression that has learned has come to its share or below', () => {
  const results = [result(1, [1, 0.001], { trainAccuracy: NaN }), result(2, [1, 0.5], { trainAccuracy: NaN })];
  const [sentence] = summarySentences(summaryOf(results), results);
  assert.equal(sentence, '1 of 2 learned: the loss fell to 10\u00a0% of its first value or less.');
});
