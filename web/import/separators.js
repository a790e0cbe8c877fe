/** Finds what separates the cells of a row. */
import Papa from 'papaparse';
import { isMissingNumber } from './missing.js';
import { looksLikeNumber } from './number-format.js';

/** Any run of white space; rows are then rewritten with tabs. */
export const WHITE_SPACE = ' ';

/** In the order of trust: a comma may also stand within a number or a sentence. */
const SEPARATORS = ['\t', ';', '|', ',', WHITE_SPACE];

/** Rows by which separators are compared: so many from the start, titles among them. */
const SAMPLE = 100;

/** White space stands in every sentence: it separates only where nearly all rows agree, and some cells are numbers. */
const AGREEMENT = 0.8;

/** What another separator should have parted: digits, and beside white space any words. */
const JOINED = /^\d[\d.,;|\s]*[,;|\s][\d.,;|\s]*$/;
const JOINED_WORDS = /[^"][,;|]./;

/** A cell in quotes, or one without white space. */
const WORD = /"(?:[^"]|"")*"|[^\s"]+|"/g;

/** `text` with a tab in place of each run of white space. @param {string} text @returns {string} */
export const spacesToTabs = (text) =>
  text
    .split('\n')
    .map((line) => (line.match(WORD) ?? []).join('\t'))
    .join('\n');

/**
 * The separator with which most rows have the same number of columns, and most cells are numbers.
 * @param {string} body
 * @returns {string} a comma if there is none
 */
export function findSeparator(body) {
  const sample = firstLines(body, SAMPLE);
  let best = ',',
    bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = scoreOf(sample, separator);
    // A separator that is trusted less must be clearly better.
    if (score > bestScore * 1.1) [best, bestScore] = [separator, score];
  }
  return best;
}

function firstLines(/** @type {string} */ text, /** @type {number} */ count) {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text;
    at = end + 1;
  }
  return text.slice(0, at);
}

/** @param {string} sample @param {string} separator */
function scoreOf(sample, separator) {
  const spaced = separator === WHITE_SPACE;
  const { data } = Papa.parse(spaced ? spacesToTabs(sample) : sample, {
    delimiter: spaced ? '\t' : separator,
    newline: '\n',
    skipEmptyLines: 'greedy',
  });
  const rows = /** @type {string[][]} */ (data);
  const width = commonWidth(rows);
  if (width < 2) return 0;
  const alike = rows.filter((row) => row.length === width);
  const agreement = alike.length / rows.length;
  const cells = alike.flat().map((cell) => cell.trim());
  const numbers = cells.filter((cell) => looksLikeNumber(cell) || isMissingNumber(cell)).length / cells.length;
  if (spaced && (agreement < AGREEMENT || numbers === 0)) return 0;
  const joined =
    cells.filter((cell) => (spaced ? JOINED_WORDS : JOINED).test(cell) && !looksLikeNumber(cell)).length / cells.length;
  return agreement * Math.min(3, width) * (0.5 + numbers) * (1 - joined);
}

/** The width that most rows have; of two equally common ones the larger. @param {string[][]} rows */
export function commonWidth(rows) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    [0, 0],
  )[0];
}
