/**
 * What stands above a table or between its rows and is none of it: a line that names the separator, comments, titles.
 *
 * @typedef {'separator'|'comment'|'title'|'rule'|'counts'} PassedKind
 * @typedef {{kind: PassedKind, line: number, text: string}} Passed a line that was passed over
 */

import { looksLikeNumber } from './number-format.js';

/** "sep=;", by which Excel is told the separator, in quotes or not, alone or followed by the row's other separators. */
const NAMED_SEPARATOR = /^[ \t]*"?sep=(\\t|[^\n"])"?[,;\t| ]*(?:\n|$)/i;
const COMMENT = /^[ \t]*#/;

/** Longer texts of titles are of no use in a sentence. */
const SHOWN = 60;

/**
 * The text below the line that names the separator and below the comments.
 * @param {string} text with \n as its line ends
 * @returns {{body: string, firstLine: number, separator: string|null, passed: Passed[], named: string}} `named` is the last
 *   comment, which may hold the names of the columns
 */
export function skipPreamble(text) {
  /** @type {Passed[]} */
  const passed = [];
  const found = NAMED_SEPARATOR.exec(text);
  let at = found?.[0].length ?? 0,
    line = 1,
    named = '';
  if (found) passed.push({ kind: 'separator', line: line++, text: found[0].trim() });
  while (!startsWithHashes(text, at)) {
    const end = text.indexOf('\n', at);
    const own = end < 0 ? text.slice(at) : text.slice(at, end);
    if (end < 0 || !(COMMENT.test(own) || own.trim() === '')) break;
    if (own.trim() !== '') {
      named = own.replace(/^[ \t]*#+[ \t]*/, '');
      passed.push({ kind: 'comment', line, text: own.trim().slice(0, SHOWN) });
    }
    at = end + 1;
    line += 1;
  }
  const separator = found ? found[1].replace('\\t', '\t') : null;
  return { body: text.slice(at), firstLine: line, separator, passed, named };
}

/** How many lines are looked at to find that the # belongs to the rows. */
const PROBE = 200;

/** Whether all lines, or all but the names, begin with a #. @param {string} text @param {number} at */
function startsWithHashes(text, at) {
  if (text[at] !== '#') return false;
  const lines = text
    .slice(at)
    .split('\n', PROBE)
    .filter((own) => own.trim() !== '');
  return lines.filter((own) => !COMMENT.test(own)).length <= 1;
}

/** A line of dashes, as Markdown and databases draw it under the names. @param {string[]} row */
export const isRule = (row) =>
  row.some((cell) => /-{2,}|={2,}|:-/.test(cell)) && row.every((cell) => /^[\s|+:=-]*$/.test(cell));

/** Below a title, the table begins within so many rows. */
const FURTHEST = 20;

/**
 * How many of the first rows are titles: they hold words, and at most half as many cells as the table has columns, or fewer
 * than the names below them.
 * @param {string[][]} rows trimmed at their ends
 * @param {number} width
 */
export function countTitles(rows, width) {
  const most = Math.max(1, Math.floor(width / 2));
  const names = rows.slice(0, FURTHEST).findIndex((row) => row.length === width);
  const allowed =
    names > 0 && rows[names].every((cell) => /\p{L}/u.test(cell) && !looksLikeNumber(cell)) ? width - 1 : most;
  let count = 0;
  while (count < rows.length - 1 && rows[count].length <= allowed && /\p{L}{2}/u.test(rows[count].join(' ')))
    count += 1;
  // A table whose rows are all short has no titles.
  return rows.slice(count, count + 3).some((row) => row.length > most) ? count : 0;
}

/** Comments among the rows, of which there may be so many. */
const MOST_COMMENTS = 0.1;

/**
 * The rows that are comments: they begin with a #, and are shorter than the others.
 * @param {string[][]} rows
 * @param {number} width
 * @returns {Set<number>} none if they are too many
 */
export function findComments(rows, width) {
  const found = rows.flatMap((row, i) => (row[0]?.startsWith('#') && row.length < width ? [i] : []));
  return new Set(found.length <= MOST_COMMENTS * rows.length ? found : []);
}

/**
 * Whether `row` says how many rows follow, with names or without, as in the files of scikit-learn: 150,4,setosa,…
 * @param {string[]} row
 * @param {number} rows below it
 * @param {number} width of the table
 */
export const countsRows = (row, rows, width) =>
  rows >= 10 &&
  (row[0] === String(rows) || row[0] === String(rows - 1)) &&
  (row.length <= width / 2 || /\p{L}/u.test(row.join('')));
