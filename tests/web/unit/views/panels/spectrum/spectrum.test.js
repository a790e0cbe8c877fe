import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionNumber } from '../../../../../../web/views/panels/spectrum/spectrum.js';

test('a condition number is the largest over the smallest singular value', () => {
  assert.equal(conditionNumber(Float64Array.of(8, 2)), 4);
  assert.equal(conditionNumber(Float64Array.of(3, 0)), Infinity);
  assert.ok(Number.isNaN(conditionNumber(new Float64Array(0))));
});
