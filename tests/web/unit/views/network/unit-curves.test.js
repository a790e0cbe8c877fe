import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { curveOf, scaleOf } from '../../../../../web/views/network/unit-curves.js';

test('every unit that is shown has its own curve', () => {
  const curves = {
    ...{ places: 2, outputs: Float32Array.of(1, 2, 3, 4), unitPlaces: 3, units: [1, 2] },
    values: Float32Array.of(10, 11, 12, 20, 21, 22, 30, 31, 32),
  };
  const of = (/** @type {number} */ column, /** @type {number} */ row) => [
    ...curveOf(curves, { column, row }, 3, [Float32Array.of(7)]),
  ];
  assert.deepEqual([of(0, 0), of(0, 1)], [[7], []]);
  assert.deepEqual(
    [of(1, 0), of(2, 0), of(2, 1)],
    [
      [10, 11, 12],
      [20, 21, 22],
      [30, 31, 32],
    ],
  );
  assert.deepEqual(
    [of(3, 0), of(3, 1)],
    [
      [1, 2],
      [3, 4],
    ],
  );
});

test('the scale of a tile is that of its layer’s activation', () => {
  const settings = { ...defaultSettings(), activation: 'sigmoid', activations: 'tanh', outputActivation: 'linear' };
  assert.deepEqual(scaleOf(settings, 1, 9), scaleOf({ ...settings, outputActivation: 'tanh' }, 9, 9));
  assert.equal(scaleOf(settings, 2, 9).middle, 0.5, 'the middle of what a sigmoid gives');
  assert.equal(scaleOf(settings, 0, 9).middle, 0);
});
