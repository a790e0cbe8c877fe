import assert from 'node:assert/strict';
import { test } from 'node:test';
import { magnitudeColour } from '../../../../../web/views/shared/magnitude-colours.js';

test('the colours of magnitudes grow lighter', () => {
  const lightness = (/** @type {number} */ share) =>
    magnitudeColour(share).reduce((sum, value, i) => sum + value * [0.21, 0.72, 0.07][i], 0);
  for (let i = 0; i < 20; i++) assert.ok(lightness((i + 1) / 20) > lightness(i / 20));
  assert.deepEqual(magnitudeColour(-1), magnitudeColour(0));
});
