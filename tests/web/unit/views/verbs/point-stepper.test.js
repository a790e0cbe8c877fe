import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAfter } from '../../../../../web/views/verbs/point-stepper.js';

test('from the mean through all points of the mini-batch, and around both ends', () => {
  const forward = [-1, 0, 1, 2].map((sample) => sampleAfter(sample, 1, 3));
  assert.deepEqual(forward, [0, 1, 2, -1]);
  forward.forEach((next, i) => assert.equal(sampleAfter(next, -1, 3), [-1, 0, 1, 2][i]));
});
