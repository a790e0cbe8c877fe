import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, medianPower } from '../../../../../../web/views/panels/distributions/histogram-counts.js';

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
