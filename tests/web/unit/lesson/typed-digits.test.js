/** The rule itself: which digits of a lesson count as typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsOfTex, typedIn } from './typed-digits.js';

const FINE = [
  ...['no number at all', 'it is {step}, or {step | integer}', 'ten times; one half', '$w = \\live{step}$', '`x = 3`'],
  ...[
    '```text\n3\n```',
    '$\\frac{1}{2}$',
    '$1 - \\sigma$',
    '$2(\\hat y - y)$',
    '$W^{(12)} a_{34} x^5 y_7$',
    '$(\\hat y - y)^2$',
  ],
  ...[
    '$\\weight{w_{3}}$',
    'x² and W¹',
    'it was 0.25 [@he], or 3',
    '- it was 0.25 [@he]',
    'L2 and L1',
    '| a |\n|---|\n| 3 [@he] |',
  ],
];
const TYPED = [
  ...[
    'it is 3',
    'it is 0.25',
    '**4** layers',
    '- 5',

    'after 1000 updates',
    '10³⁸',
    '$0.25 w$',
    '$\\frac{3}{4}$',
    '$12$',
  ],
  ...[
    '$\\live{step} + 7$',
    '| 3 |\n|---|\n| a |',
    'one [@he]\n\nand 3',
    '- a [@he]\n- 3',
    '[see 3](https://example.org)',
    '4 layers',
    '1 − 3',
    'x3',
  ],
];

for (const text of FINE)
  test(`fine: ${text.replaceAll('\n', ' / ')}`, () => assert.deepEqual(typedIn(text, ['he']), []));
for (const text of TYPED)
  test(`typed: ${text.replaceAll('\n', ' / ')}`, () => assert.equal(typedIn(text, ['he']).length, 1));

test('what is measured in a formula is no digit of it', () => {
  assert.deepEqual(digitsOfTex('\\class{live-0}{0} + \\class{tex-data}{x_3} + 4.5'), ['4.5']);
});
