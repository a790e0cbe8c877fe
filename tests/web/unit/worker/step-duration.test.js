import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepDuration } from '../../../../web/worker/step-duration.js';

test('nothing fits into a time while it is not known how long a step takes', () => {
  const duration = createStepDuration();
  assert.equal(duration.stepsIn(1000), 0);
  duration.note(0, 5);
  duration.note(5, 0);
  assert.equal(duration.stepsIn(1000), 0, 'no steps, or no time, say nothing');
});

test('the shortest measurement counts, until the work is another', () => {
  const duration = createStepDuration();
  duration.note(10, 20);
  duration.note(10, 50);
  assert.equal(duration.stepsIn(20), 10);
  duration.expectOtherWork();
  assert.equal(duration.stepsIn(20), 10, 'the old one is better than none');
  duration.note(10, 50);
  assert.equal(duration.stepsIn(20), 4);
  duration.forget();
  assert.equal(duration.stepsIn(20), 0);
});
