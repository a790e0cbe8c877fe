/** How many digits to write, so that a calculation is right with the rounded numbers that a reader sees. */
import { formatNumber, writtenValue } from '../../words/format.js';

const USUAL_DIGITS = 4;
const MOST_DIGITS = 12;
/** The change may have some more than usual. */
const MOST_CHANGE_DIGITS = 6;

/**
 * As many digits of each as make old + share · change = fresh true as it is written, if some do.
 * @param {number} old @param {number} share @param {number} change @param {number} fresh
 * @returns {{old: number, fresh: number, change: number}} numbers of significant digits
 */
export function digitsThatAddUp(old, share, change, fresh) {
  const least = digitsApart(old, fresh);
  const longer = wholeDigits(old) - wholeDigits(fresh);
  for (let more = 0; least + more <= MOST_DIGITS; more++) {
    // Both to the same decimal place.
    const digits = { old: least + more + Math.max(0, longer), fresh: least + more + Math.max(0, -longer) };
    for (let changeDigits = USUAL_DIGITS; changeDigits <= MOST_CHANGE_DIGITS; changeDigits++) {
      const all = { ...digits, change: changeDigits };
      if (addsUp(old, share, change, fresh, all)) return all;
    }
  }
  return { old: least, fresh: least, change: USUAL_DIGITS };
}

/**
 * Whether old + share · change = fresh is true as it is written with these digits.
 * @param {number} old @param {number} share @param {number} change @param {number} fresh
 * @param {{old: number, fresh: number, change: number}} digits
 */
export function addsUp(old, share, change, fresh, digits) {
  const sum = writtenValue(old, digits.old) + share * writtenValue(change, digits.change);
  return formatNumber(sum, digits.fresh) === formatNumber(fresh, digits.fresh);
}

/** Digits before the point; below 1, minus the zeros behind it. @param {number} value */
const wholeDigits = (value) =>
  value === 0 || !Number.isFinite(value) ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;

/** As many digits as show that two numbers differ, if they do. @param {number} a @param {number} b */
export function digitsApart(a, b) {
  let digits = USUAL_DIGITS;
  while (a !== b && digits < MOST_DIGITS && formatNumber(a, digits) === formatNumber(b, digits)) ++digits;
  return Math.min(MOST_DIGITS, digits + (digits > USUAL_DIGITS ? 1 : 0));
}
