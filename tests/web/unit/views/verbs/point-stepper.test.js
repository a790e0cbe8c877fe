import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointAfter } from '../../../../../web/views/verbs/point-stepper.js';

test('through all points of the mini-batch, and around both ends', () => {
  const forward = [0, 1, 2].map((point) => pointAfter(point, 1, 3));
  assert.deepEqual(forward, [1, 2, 0]);
  forward.forEach((next, i) => assert.equal(pointAfter(next, -1, 3), i));
});
