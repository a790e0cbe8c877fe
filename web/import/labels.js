/** Labels: how a number is called as one, and the order in which they are shown. */

/** 1 and 1.0 are the same label. @param {number} number */
export const labelOfNumber = (number) => String(number).replace('-', '−');

const numberOfLabel = (/** @type {string} */ label) => (label === '' ? NaN : Number(label.replace('−', '-')));

/** Numbers by size, words by the alphabet: no before yes, 0 before 1, −1 before 1. @param {string} a @param {string} b */
export function naturalOrder(a, b) {
  const difference = numberOfLabel(a) - numberOfLabel(b);
  return Number.isNaN(difference) ? a.localeCompare(b, 'en', { numeric: true }) : difference;
}
