import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNumber, readNumber } from '../../../../web/experiment/parse-number.js';
import { formatInteger, formatNumber, formatRound } from '../../../../web/words/format.js';

test('a whole number is read with its thousands in groups, however they are marked', () => {
  for (const typed of ['10,000', '10.000', '10 000', '10\u202f000', "10'000", '10’000', '10000', '+10,000', '1e4'])
    for (const point of ['.', ',']) assert.equal(parseNumber(typed, { point, whole: true }), 10_000, typed);
  assert.equal(parseNumber('1,234,567', { whole: true }), 1_234_567);
  assert.equal(parseNumber('1.234.567', { whole: true }), 1_234_567);
  assert.equal(readNumber('10,000', { whole: true }).grouped, ',');
  assert.equal(readNumber('10000', { whole: true }).grouped, '', 'nothing to say');
});

test('of a number with decimals the page’s own mark stands before them', () => {
  assert.equal(parseNumber('0.5'), 0.5);
  assert.equal(parseNumber('0,5'), 0.5);
  assert.equal(parseNumber('1,000'), 1000);
  assert.equal(parseNumber('1.000'), 1);
  assert.equal(parseNumber('1,000', { point: ',' }), 1);
  assert.equal(parseNumber('1.000', { point: ',' }), 1000);
  assert.equal(parseNumber('0.123'), 0.123);
  assert.equal(parseNumber('0,123'), 0.123, 'no group begins with 0');
  assert.equal(parseNumber('1,5'), 1.5);
  assert.equal(parseNumber('12,3456'), 12.3456);
});

test('where both marks occur, the last stands before the decimals', () => {
  assert.equal(parseNumber('1,234.5'), 1234.5);
  assert.equal(parseNumber('1.234,5'), 1234.5);
  assert.equal(parseNumber('1.234.567,25'), 1234567.25);
  assert.ok(Number.isNaN(parseNumber('1,2.3,4')));
  assert.ok(Number.isNaN(parseNumber('12,34.5')));
});

test('what the page writes can be typed', () => {
  for (const value of [-3, 96_000, 1e6, -0.25, 2.1e-5, 3e-12, 1.5e8, 0.003]) {
    assert.equal(parseNumber(formatNumber(value, 2)), value, formatNumber(value, 2));
    assert.equal(parseNumber(formatRound(value)), value);
    if (Number.isInteger(value)) assert.equal(parseNumber(formatInteger(value), { whole: true }), value);
  }
  assert.equal(parseNumber('2,1 × 10⁻⁵', { point: ',' }), 2.1e-5);
  assert.equal(parseNumber('2.1*10^-5'), 2.1e-5);
});

test('what is no number is none', () => {
  for (const typed of [
    '',
    ' ',
    'x',
    '1x',
    '0x',
    '0xg',
    '1,,2',
    '1 2',
    '--1',
    'e5',
    '.',
    ',',
    'NaN',
    '1e',
    '10⁻⁵x',
    '½',
  ])
    assert.ok(Number.isNaN(parseNumber(typed)), typed);
  assert.equal(parseNumber('1e999'), Infinity);
  assert.equal(parseNumber('0x10'), 16);
});
