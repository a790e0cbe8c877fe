import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from '../../../../../web/views/shared/letter-of.js';

test('a key means the Latin letter that it writes, else the one at its place', () => {
  assert.equal(letterOf({ key: 's', code: 'KeyS' }), 's');
  assert.equal(letterOf({ key: 'S', code: 'KeyS' }), 's', 'Caps Lock');
  assert.equal(letterOf({ key: 'z', code: 'KeyY' }), 'z', 'German');
  assert.equal(letterOf({ key: 'o', code: 'KeyS' }), 'o', 'Dvorak');
  assert.equal(letterOf({ key: 'ы', code: 'KeyS' }), 's', 'Russian');
  assert.equal(letterOf({ key: 'я', code: 'KeyZ' }), 'z');
});

test('other keys are no letters', () => {
  for (const [key, code] of [
    ['Enter', 'Enter'],
    [';', 'KeyZ'],
    ['ß', 'Minus'],
    ['1', 'Digit1'],
  ])
    assert.equal(letterOf({ key, code }), '', key);
});
