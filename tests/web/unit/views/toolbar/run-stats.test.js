import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracyName, accuracyOf } from '../../../../../web/views/toolbar/run-stats.js';

test('an accuracy is called by the points that it is of', () => {
  assert.equal(accuracyName({ testAccuracy: 0.5 }), 'test accuracy');
  assert.equal(accuracyName({ testAccuracy: NaN }), 'train accuracy');
  assert.equal(accuracyName(null), 'test accuracy');
});

test('where a run has diverged, no share of the points is right', () => {
  const shot = { testAccuracy: 0, trainAccuracy: 0.1, testLoss: NaN, trainLoss: NaN, diverged: null };
  const diverged = { step: 12, layer: 1, quantity: /** @type {const} */ ('activation') };
  assert.ok(Number.isNaN(accuracyOf({ ...shot, diverged })));
  assert.ok(Number.isNaN(accuracyOf({ ...shot, testLoss: Infinity, diverged })));
  assert.equal(accuracyOf({ ...shot, testLoss: 1 }), 0);
  assert.equal(accuracyOf({ ...shot, testLoss: 1, diverged }), 0, 'its last numbers are still numbers');
  assert.equal(accuracyOf({ ...shot, testAccuracy: NaN, trainLoss: 1 }), 0.1);
});
