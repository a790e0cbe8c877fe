/**
 * How the page writes numbers: tabular, scientific where they are tiny or huge, with real superscripts
 * and a real minus, so that a tiny value never reads as zero.
 */

import { t } from './text.js';

/** What stands for a number that does not exist, such as the gain of the last layer. */
export const NO_VALUE = '–';

/** Narrow and unbreakable: groups of thousands stay on one line. */
const THIN_SPACE = '\u202f';
/** Keeps "42 %" on one line. */
const HARD_SPACE = '\u00a0';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits with a point as the page's language writes them. @param {string} digits */
export const decimal = (digits) => digits.replace('.', t('numbers.point'));

/** @param {number} value an integer @returns {string} e.g. 96 000 */
export function formatInteger(value) {
  if (!Number.isFinite(value)) return formatNotFinite(value);
  const digits = Math.abs(Math.round(value)).toFixed(0);
  const grouped = digits.length > 3 ? digits.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : digits;
  return value < 0 && digits !== '0' ? `−${grouped}` : grouped;
}

/** @param {number} exponent @returns {string} e.g. ⁻¹² */
export function superscript(exponent) {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return exponent < 0 ? `⁻${digits}` : digits;
}

/** @param {number} exponent @returns {string} a power of ten as an axis writes it: 1, 10, 10⁻⁶ */
export function formatPower(exponent) {
  if (exponent === 0) return '1';
  return exponent === 1 ? '10' : `10${superscript(exponent)}`;
}

/**
 * For running text and tables: 0.498, 12.3, 2.1 × 10⁻⁵.
 * @param {number} value
 * @param {number} [digits] significant digits
 */
export function formatNumber(value, digits = 3) {
  if (!Number.isFinite(value)) return formatNotFinite(value);
  if (value === 0) return '0';
  if (isPlain(value, 1e-3, 1e5)) return plain(value, digits);
  const { mantissa, exponent } = scientific(value, mantissaDigits(digits));
  return `${mantissa}${THIN_SPACE}×${THIN_SPACE}10${superscript(exponent)}`;
}

/** The value that `formatNumber` writes. @param {number} value @param {number} digits */
export const writtenValue = (value, digits) =>
  roundTo(value, isPlain(value, 1e-3, 1e5) ? digits : mantissaDigits(digits));

/** Two before a power of ten, more where more than four are asked for. @param {number} digits */
const mantissaDigits = (digits) => (digits <= 4 ? Math.min(digits, 2) : digits - 2);

/** For a label, such as the one over a bar: 0.21, 2.1 × 10⁻⁵. Fewer digits than two would contradict the sentences. @param {number} value */
export const formatCompact = (value) => formatNumber(value, 2);

/** A round number, such as a tick or a setting, without zeros that say nothing: 0.5, 3. @param {number} value @param {number} [digits] at most */
export function formatRound(value, digits = 3) {
  return formatNumber(value, digits)
    .replace(/^([−\d]*[.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '');
}

/** A loss with as many decimals as one compares by: 0.498. @param {number} value */
export function formatLoss(value) {
  if (Number.isNaN(value)) return NO_VALUE;
  return isPlain(value, 1e-3, 100) ? decimal(value.toFixed(3)) : formatNumber(value, 3);
}

/** @param {number} share 0 … 1 @returns {string} e.g. 42 %; never 0 % or 100 % unless it is exactly that */
export function formatPercent(share) {
  if (!Number.isFinite(share)) return NO_VALUE;
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return decimal(`<0.1${HARD_SPACE}%`);
  if (percent > 99.95 && percent < 100) return decimal(`>99.9${HARD_SPACE}%`);
  const nearEnd = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
  return `${nearEnd ? decimal(percent.toFixed(1)) : Math.round(percent)}${HARD_SPACE}%`;
}

/** A factor as the chain rule multiplies it: ×0.23. @param {number} value */
export function formatFactor(value) {
  return Number.isNaN(value) ? NO_VALUE : `×${formatCompact(value)}`;
}

/**
 * A ratio in a teacher's words, to be followed by "of …": 1/96 000, 1/2.3 million, 42 %, about all, 3.1 times,
 * 4.1 × 10⁻¹².
 * @param {number} ratio positive
 */
export function formatShare(ratio) {
  if (!Number.isFinite(ratio)) return formatNotFinite(ratio);
  if (ratio === 0) return t('numbers.nothing');
  if (ratio >= 0.95 && ratio < 1.05) return t('numbers.aboutAll');
  if (ratio >= 1.05)
    return t('numbers.times', { number: ratio < 100 ? plain(ratio, 2) : formatNumber(roundTo(ratio, 2)) });
  if (ratio >= 0.1) return formatPercent(ratio);
  return 1 / ratio < 1e9 ? inMillions(1 / ratio, '1/') : formatNumber(ratio, 2);
}

/** How many times more or less one thing is than another, as a share would have it: 3.1, 96 000, 2.3 million. @param {number} factor at least 1 */
export const formatMultiple = (factor) =>
  factor >= 100 && factor < 1e9 ? inMillions(factor) : formatNumber(factor, 2);

/** @param {number} parts 1 … 10⁹ */
function inMillions(parts, before = '') {
  const rounded = roundTo(parts, 2);
  return rounded < 1e6
    ? before + formatInteger(rounded)
    : t('numbers.million', { number: before + plain(rounded / 1e6, 2) });
}

/** How often, in words as far as a sentence spells them out: once, eight times, 30 times. @param {number} count */
export function formatTimes(count) {
  return t('numbers.howOften', { count, number: formatInteger(count) });
}

/** Full precision for `data-value`; empty where there is no value. @param {number} value */
export const exactValue = (value) => (Number.isNaN(value) ? '' : String(value));

const formatNotFinite = (/** @type {number} */ value) => (Number.isNaN(value) ? NO_VALUE : value > 0 ? '∞' : '−∞');

const isPlain = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
  value === 0 || (Math.abs(value) >= low && Math.abs(value) < high);

const roundTo = (/** @type {number} */ value, /** @type {number} */ digits) => Number(value.toPrecision(digits));

/** @param {number} value @param {number} digits */
function plain(value, digits) {
  const rounded = roundTo(value, digits);
  const whole = Math.floor(Math.log10(Math.abs(rounded))) + 1;
  if (whole >= digits) return formatInteger(value);
  return decimal(rounded.toFixed(digits - whole)).replace('-', '−');
}

/** @param {number} value @param {number} digits */
function scientific(value, digits) {
  const [mantissa = '', exponent] = value.toExponential(digits - 1).split('e');
  return { mantissa: decimal(mantissa).replace('-', '−'), exponent: Number(exponent) };
}
