/** From a slider's position to a value and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linear, logarithmic, quadratic } from '../../../../../web/views/controls/slider-scales.js';

const scales = { linear: linear(0, 50), logarithmic: logarithmic(10, 10_000), quadratic: quadratic(128) };

for (const [name, scale] of Object.entries(scales)) {
  test(`${name}: a value is found again at its position, and larger ones are further right`, () => {
    let before = -Infinity;
    for (let i = 0; i <= 20; i++) {
      const value = scale.toValue(i / 20);
      assert.equal(scale.toValue(scale.toPosition(value)), value);
      assert.ok(value >= before);
      before = value;
    }
  });
}

test('the ends are those of the range', () => {
  assert.deepEqual([scales.linear.toValue(0), scales.linear.toValue(1)], [0, 50]);
  assert.deepEqual([scales.logarithmic.toValue(0), scales.logarithmic.toValue(1)], [10, 10_000]);
  assert.deepEqual([scales.quadratic.toValue(0), scales.quadratic.toValue(1)], [0, 128]);
});

test('logarithmic: equal ways are equal ratios, in two digits', () => {
  assert.equal(scales.logarithmic.toValue(1 / 3), 100);
  assert.equal(logarithmic(1e-4, 10).toValue(0.5), 0.032);
});
