import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentAt } from '../../../../../web/views/time/signal-strip.js';

test('the moment at a step is the last one up to it', () => {
  const steps = Float64Array.of(0, 1, 2, 10, 20, 40);
  for (let step = 0; step <= 50; step++) {
    const expected = steps.reduce((last, one, i) => (one <= step ? i : last), 0);
    assert.equal(momentAt(steps, step), expected, `step ${step}`);
  }
  assert.equal(momentAt(Float64Array.of(5), 2), 0, 'before the first');
});
