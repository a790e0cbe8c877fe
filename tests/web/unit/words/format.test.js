import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exactValue,
  formatCompact,
  formatFactor,
  formatInteger,
  formatLoss,
  formatMultiple,
  formatNumber,
  formatPercent,
  formatPower,
  formatRound,
  formatShare,
  formatTimes,
} from '../../../../web/words/format.js';

/** Thin and hard spaces look like spaces; here they are. */
const plain = (/** @type {string} */ text) => text.replace(/[\u202f\u00a0]/g, ' ');

/** @type {[name: string, format: (value: number) => string, cases: [number, string][]][]} */
const TABLES = [
  [
    'integers are grouped by thousands',
    formatInteger,
    [
      [0, '0'],
      [7, '7'],
      [1240, '1 240'],
      [96_000, '96 000'],
      [4294967295, '4 294 967 295'],
      [-1500, '−1 500'],
      [NaN, '–'],
    ],
  ],
  [
    'numbers are scientific where they are tiny or huge',
    formatNumber,
    [
      [0, '0'],
      [0.498, '0.498'],
      [1, '1.00'],
      [12.34, '12.3'],
      [1234, '1 234'],
      [0.000021, '2.1 × 10⁻⁵'],
      [1e-7, '1.0 × 10⁻⁷'],
      [-0.5, '−0.500'],
      [-3e-12, '−3.0 × 10⁻¹²'],
      [6.02e23, '6.0 × 10²³'],
      [Infinity, '∞'],
      [-Infinity, '−∞'],
      [NaN, '–'],
      [5e-324, '4.9 × 10⁻³²⁴'],
      [0.9999, '1.00'],
      [99999.9, '100 000'],
    ],
  ],
  [
    'labels have two digits, as sentences and tables do',
    formatCompact,
    [
      [0, '0'],
      [0.9, '0.90'],
      [0.012, '0.012'],
      [0.0016, '0.0016'],
      [1.4e-6, '1.4 × 10⁻⁶'],
      [1e-4, '1.0 × 10⁻⁴'],
      [12.4, '12'],
      [999.4, '999'],
      [1e22, '1.0 × 10²²'],
      [Infinity, '∞'],
      [NaN, '–'],
    ],
  ],
  [
    'powers of ten',
    formatPower,
    [
      [0, '1'],
      [1, '10'],
      [2, '10²'],
      [-10, '10⁻¹⁰'],
    ],
  ],
  [
    'round numbers have no idle zeros',
    formatRound,
    [
      [0.5, '0.5'],
      [3, '3'],
      [0.03, '0.03'],
      [100, '100'],
      [0, '0'],
      [1000, '1 000'],
      [1e-6, '1.0 × 10⁻⁶'],
    ],
  ],
  [
    'a loss has three decimals until that would read as zero',
    formatLoss,
    [
      [0.4982, '0.498'],
      [1.00041, '1.000'],
      [0, '0.000'],
      [0.0003, '3.0 × 10⁻⁴'],
      [1e9, '1.0 × 10⁹'],
      [NaN, '–'],
      [Infinity, '∞'],
    ],
  ],
  [
    'percentages never round to all or nothing',
    formatPercent,
    [
      [0, '0 %'],
      [1, '100 %'],
      [0.42, '42 %'],
      [0.996, '99.6 %'],
      [0.004, '0.4 %'],
      [0.0001, '<0.1 %'],
      [0.99999, '>99.9 %'],
      [NaN, '–'],
    ],
  ],
  [
    'shares in words',
    formatShare,
    [
      [1 / 96_392, '1/96 000'],
      [1 / 14, '1/14'],
      [0.42, '42 %'],
      [1, 'about all'],
      [0.96, 'about all'],
      [0.949, '95 %'],
      [1.05, '1.1 times'],
      [3.14, '3.1 times'],
      [240, '240 times'],
      [4.2e-8, '1/24 million'],
      [4.1e-12, '4.1 × 10⁻¹²'],
      [0, 'nothing'],
      [2.5e6, '2.5 × 10⁶ times'],
    ],
  ],
  [
    'how many times more',
    formatMultiple,
    [
      [1.5, '1.5'],
      [42, '42'],
      [99.7, '100'],
      [96_392, '96 000'],
      [999_999, '1.0 million'],
      [1.2e6, '1.2 million'],
      [3e9, '3.0 × 10⁹'],
    ],
  ],
  [
    'factors',
    formatFactor,
    [
      [0.231, '×0.23'],
      [NaN, '–'],
    ],
  ],
  [
    'how often',
    formatTimes,
    [
      [1, 'once'],
      [2, 'twice'],
      [8, 'eight times'],
      [30, '30 times'],
    ],
  ],
  [
    'exact values for data-value',
    exactValue,
    [
      [1 / 3, '0.3333333333333333'],
      [1e-7, '1e-7'],
      [0, '0'],
      [NaN, ''],
    ],
  ],
];

for (const [name, format, cases] of TABLES) {
  test(name, () => {
    for (const [value, expected] of cases) assert.equal(plain(format(value)), expected, `of ${value}`);
  });
}

test('a tiny number never reads as zero', () => {
  for (let exponent = 0; exponent > -320; exponent--) {
    for (const format of [formatNumber, formatCompact, formatLoss]) {
      assert.match(format(10 ** exponent), /[1-9]/, `10^${exponent}`);
    }
  }
});
