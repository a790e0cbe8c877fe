import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tracePath } from '../../../../../web/views/shared/curve-path.js';

test('a curve goes from the left edge to the right one, and stops where there is no number', () => {
  /** @type {[string, number, number][]} */
  const traced = [];
  const path = {
    moveTo: (/** @type {number} */ x, /** @type {number} */ y) => void traced.push(['move', x, y]),
    lineTo: (/** @type {number} */ x, /** @type {number} */ y) => void traced.push(['line', x, y]),
  };
  tracePath(path, [1, 2, NaN, 4, 5], 40, (value) => 10 - value);
  assert.deepEqual(traced, [
    ['move', 0, 9],
    ['line', 10, 8],
    ['move', 30, 6],
    ['line', 40, 5],
  ]);
});
