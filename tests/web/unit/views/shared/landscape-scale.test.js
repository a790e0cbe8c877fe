import assert from 'node:assert/strict';
import { test } from 'node:test';
import { t } from '../../../../../web/words/panel-text.js';
import { landscapeScale } from '../../../../../web/views/shared/landscape-scale.js';

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

test('colours are even steps of the logarithm, contours round losses, and the words do not mix them up', () => {
  const { contours = [] } = landscapeScale([0.09, 0.8]) ?? {};
  const steps = contours.slice(1).map((level, i) => Math.log10(level / contours[i]));
  assert.ok(Math.max(...steps) > 1.5 * Math.min(...steps));
  assert.doesNotMatch(t('landscape.about'), /contours are even/);
  assert.match(t('landscape.about'), /Colours are even steps of the logarithm/);
});
