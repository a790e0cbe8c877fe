/** With the digits that are written, the sum that a reader works out is the one that is shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber, writtenValue } from '../../../../../web/words/format.js';
import { digitsThatAddUp } from '../../../../../web/views/verbs/digits-that-add-up.js';

test('old + share · change = new holds for the numbers as they are written', () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  let right = 0;
  for (let i = 0; i < 500; i++) {
    const old = (random() - 0.5) * 10 ** (3 * random() - 2);
    const change = (random() - 0.5) * 10 ** (-3 * random());
    const share = -(10 ** (-2 * random()));
    const digits = digitsThatAddUp(old, share, change, old + share * change);
    const sum = writtenValue(old, digits.old) + share * writtenValue(change, digits.change);
    if (formatNumber(sum, digits.fresh) === formatNumber(old + share * change, digits.fresh)) right++;
  }
  // A change of more than six digits is not written.
  assert.ok(right >= 475, `${right} of 500`);
});

test('the usual four digits where they do', () => {
  assert.deepEqual(digitsThatAddUp(0.5, -0.1, 0.25, 0.475), { old: 4, fresh: 4, change: 4 });
});

test('what is no number needs no more digits', () => {
  assert.deepEqual(digitsThatAddUp(NaN, 1, NaN, NaN).change, 4);
});
