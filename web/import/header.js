/**
 * Whether the first row holds the names of the columns: what lies under it tells.
 *
 * @typedef {{header: boolean, sure: boolean}} HeaderGuess
 */
import { isMissing, isMissingNumber } from './missing.js';
import { looksLikeNumber, numberInCell } from './number-format.js';

/** Rows by which the first one is judged. */
const SAMPLE = 200;

/** @typedef {{first: string, below: string[], numbers: number[]}} ColumnSample */

/**
 * @param {string[][]} rows filled up to the same width
 * @returns {HeaderGuess} not `sure` where the first row could be either
 */
export function guessHeader(rows) {
  const columns = sampleColumns(rows);
  const worded = columns.filter(({ first }) => !isMissing(first) && !looksLikeNumber(first));
  const numeric = columns.filter(({ first }) => looksLikeNumber(first));
  const overNumbers = worded.filter((column) => !isMissingNumber(column.first) && isOfNumbers(column)).length;
  if (numeric.length === 0) return guessFromWords(worded, overNumbers);
  const names = looksLikeNames(numeric);
  if (overNumbers > 0) return { header: names || overNumbers > numeric.length, sure: false };
  // A word that comes again below, or none at all, stands for a row; numbers in order stand for names.
  const repeated = worded.some(({ first, below }) => below.includes(first));
  return names && !repeated ? { header: true, sure: false } : { header: false, sure: numeric.length > 1 || repeated };
}

/** @param {string[][]} rows @returns {ColumnSample[]} */
function sampleColumns(rows) {
  const below = rows.slice(1, 1 + SAMPLE);
  return rows[0].map((first, i) => {
    const cells = below.map((row) => row[i] ?? '').filter((cell) => !isMissing(cell));
    return { first, below: cells, numbers: cells.filter(looksLikeNumber).map((cell) => numberInCell(cell, 'point')) };
  });
}

const isOfNumbers = (/** @type {ColumnSample} */ { below, numbers }) => numbers.length > below.length / 2;

/** A row of words over numbers is a header; over words it is, if none of them comes again. @param {ColumnSample[]} worded @param {number} overNumbers @returns {HeaderGuess} */
function guessFromWords(worded, overNumbers) {
  if (worded.length === 0) return { header: false, sure: true };
  const repeated = worded.some(({ first, below }) => below.includes(first));
  if (overNumbers > 0) return { header: true, sure: overNumbers > 1 || !repeated };
  return { header: !repeated, sure: false };
}

/**
 * Numbers in steady order, such as 0, 1, 2 or 1990, 1995, 2000, that are unlike those under them: the second row goes on in
 * another way, and most are whole where those below are not, or outside of their range.
 * @param {ColumnSample[]} columns
 */
function looksLikeNames(columns) {
  if (columns.length < 2) return false;
  const first = columns.map((column) => numberInCell(column.first, 'point'));
  if (!isSteady(first) || isSteady(columns.map(({ numbers }) => numbers[0] ?? NaN))) return false;
  const counted = (first[0] === 0 || first[0] === 1) && first[1] - first[0] === 1;
  return counted || columns.filter(isUnlike).length >= 0.6 * columns.length;
}

/** Whole numbers with the same step between them. @param {number[]} values */
const isSteady = (values) =>
  values.every(
    (value, i) =>
      Number.isInteger(value) &&
      (i === 0 || (value > values[i - 1] && value - values[i - 1] === values[1] - values[0])),
  );

function isUnlike(/** @type {ColumnSample} */ { first, numbers }) {
  const own = numberInCell(first, 'point');
  if (numbers.length === 0) return true;
  if (numbers.some((number) => !Number.isInteger(number))) return true;
  return own < Math.min(...numbers) || own > Math.max(...numbers);
}
