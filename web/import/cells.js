/** What one cell of a table means. */

/** Ways in which programs write that a value is missing. */
const MISSING = new Set(['', 'na', 'n/a', 'nan', '#n/a', 'null', 'none', 'nil']);
/** Signs that stand for a missing number, but could be labels. */
const MISSING_NUMBER = new Set(['-', '–', '—', '?', '.']);

const WITH_POINT = /^[+\-−]?(\d+\.?\d*|\.\d+)(e[+\-−]?\d+)?$/i;
const WITH_COMMA = /^[+\-−]?(\d+[.,]?\d*|[.,]\d+)(e[+\-−]?\d+)?$/i;

/** Above this, differences between two numbers may overflow. */
const MAX_MAGNITUDE = 1e300;

/** Whether `cell` is written as a number; one too large to use is still a number here. */
export const isNumber = (/** @type {string} */ cell, /** @type {boolean} */ decimalComma) =>
  (decimalComma ? WITH_COMMA : WITH_POINT).test(cell);

export const isMissing = (/** @type {string} */ cell) => MISSING.has(cell.toLowerCase()) || MISSING_NUMBER.has(cell);

/** The number in `cell`; NaN if it is none, or none that can be used. */
export function numberInCell(/** @type {string} */ cell, /** @type {boolean} */ decimalComma) {
  if (!isNumber(cell, decimalComma)) return NaN;
  const number = Number(cell.replace(/−/g, '-').replace(',', '.'));
  return Math.abs(number) <= MAX_MAGNITUDE ? number : NaN;
}

/** The label in `cell`, null if missing; 1 and 1.0 are the same label. */
export function labelInCell(/** @type {string} */ cell, /** @type {boolean} */ decimalComma) {
  if (MISSING.has(cell.toLowerCase())) return null;
  const number = numberInCell(cell, decimalComma);
  return Number.isNaN(number) ? cell : String(number).replace('-', '−');
}

/** Numbers by size, words by the alphabet: no before yes, 0 before 1, −1 before +1. */
export function naturalOrder(/** @type {string} */ a, /** @type {string} */ b) {
  const difference = numberInCell(a, false) - numberInCell(b, false);
  return Number.isNaN(difference) ? a.localeCompare(b, 'en', { numeric: true }) : difference;
}
