import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracyName } from '../../../../../web/views/toolbar/run-stats.js';

test('an accuracy is called by the points that it is of', () => {
  assert.equal(accuracyName({ testAccuracy: 0.5 }), 'test accuracy');
  assert.equal(accuracyName({ testAccuracy: NaN }), 'train accuracy');
  assert.equal(accuracyName(null), 'test accuracy');
});
