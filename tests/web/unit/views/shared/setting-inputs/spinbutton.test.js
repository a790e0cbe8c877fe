/** What arrow and page keys make of a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nudge } from '../../../../../../web/views/shared/setting-inputs/spinbutton.js';

const units = /** @type {const} */ ({ kind: 'integer', min: 1, max: 512 });
const rate = /** @type {const} */ ({ kind: 'number', min: 1e-7, max: 1000 });

test('a whole number by 1, with page keys by 10, within its bounds', () => {
  assert.equal(nudge(units, 8, 'ArrowUp'), 9);
  assert.equal(nudge(units, 8, 'PageDown'), 1);
  assert.equal(nudge(units, 510, 'PageUp'), 512);
});

test('a number over many decades by a tenth of one, with page keys by one', () => {
  assert.equal(nudge(rate, 0.1, 'ArrowUp'), 0.13);
  assert.equal(nudge(rate, 0.1, 'PageUp'), 1);
  assert.equal(nudge(rate, 0.1, 'PageDown'), 0.01);
  assert.equal(nudge(rate, 1e-7, 'ArrowDown'), 1e-7);
});

test('other keys change nothing', () => assert.equal(nudge(units, 8, 'a'), null));
