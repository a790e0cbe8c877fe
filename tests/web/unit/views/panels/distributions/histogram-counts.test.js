import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf } from '../../../../../../web/views/panels/distributions/histogram-counts.js';

const histogram = (changes = {}) => ({
  negative: Float64Array.of(0, 1, 2),
  positive: Float64Array.of(3, 0, 0),
  zero: 4,
  negativeBelow: 1,
  positiveBelow: 1,
  negativeAbove: 0,
  positiveAbove: 2,
  notANumber: 1,
  median: 0.5,
  ...changes,
});

test('a histogram’s counts add up by sign', () => {
  assert.deepEqual(countsOf(histogram()), { negative: 4, zero: 4, positive: 6, notANumber: 1, total: 15 });
});
