import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equalDigits, splitDigits } from '../../../../../../web/views/panels/why/agreeing-digits.js';

test('digits that agree stand apart from the rest', () => {
  assert.deepEqual(splitDigits(-3.2418123e-5, 4.7), { sign: '−', same: '3.241', rest: '81230000', power: ' × 10⁻⁵' });
  assert.deepEqual(splitDigits(2, 0), { sign: '', same: '', rest: '2.00000000000', power: '' });
  assert.deepEqual(splitDigits(2, 1), { sign: '', same: '2', rest: '.00000000000', power: '' });
  assert.equal(splitDigits(NaN, 3).rest, 'NaN');
});

test('digits are the same only as far as both are written alike', () => {
  assert.equal(equalDigits(-5.36540728726e-7, -5.36540728687e-7), 9);
  assert.equal(equalDigits(2, 1.9999999), 0, 'a carry');
  assert.equal(equalDigits(1e-5, 9.999999e-6), 0, 'another power');
  assert.equal(equalDigits(1.5, -1.5), 0);
  assert.equal(equalDigits(-1.5, -1.6), 1);
  assert.equal(equalDigits(0.25, 0.25), 12);
});
