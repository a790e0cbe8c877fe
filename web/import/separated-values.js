/**
 * Text to rows of cells: finds the separator, and knows the line of every row.
 *
 * @typedef {object} SeparatedValues
 * @property {string} separator
 * @property {string[][]} cells the rows that are not empty, trimmed; short ones filled up to the width of the first
 * @property {number[]} lines the line in the file of each row, from 1
 * @property {number} lastLine
 * @property {string} problem why the text cannot be read any further, or ''
 */
import Papa from 'papaparse';
import { formatInteger } from '../words/format.js';
import { t } from '../words/text.js';
import { MAX_ROWS } from './limits.js';

/** In the order of trust: a comma may also stand within a number or a sentence. */
const SEPARATORS = ['\t', ';', ','];

/** Rows by which separators are compared. */
const SAMPLE = 30;

/** @param {string} text @returns {SeparatedValues|null} null if it is blank */
export function separateValues(text) {
  const { body, skipped, forced } = prepare(text);
  if (body.trim() === '') return null;
  const separator = forced ?? findSeparator(body);
  const { rows, lines, problem } = readRows(body, separator, skipped);
  const width = rows[0]?.length ?? 0;
  return { separator, cells: rows.map((row) => fill(row, width)), lines, problem, lastLine: lines.at(-1) ?? 0 };
}

/** Without byte order mark, with plain line ends, and without the line by which Excel names the separator. */
function prepare(/** @type {string} */ text) {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = /^sep=([,;\t])\n/i.exec(plain);
  return named
    ? { body: plain.slice(named[0].length), skipped: 1, forced: named[1] }
    : { body: plain, skipped: 0, forced: undefined };
}

/** The first separator that makes three columns of the sample's rows, or as many as any does. */
function findSeparator(/** @type {string} */ body) {
  let best = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse(body, {
      delimiter: separator,
      newline: '\n',
      preview: SAMPLE,
      skipEmptyLines: 'greedy',
    });
    const widths = /** @type {string[][]} */ (data).map((row) => row.length);
    const score = Math.min(3, median(widths));
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The rows that are not empty, with their lines. Stops at the first row too many.
 * @param {string} body @param {string} separator @param {number} skipped lines of the file before `body`
 */
function readRows(body, separator, skipped) {
  const read = { rows: /** @type {string[][]} */ ([]), lines: /** @type {number[]} */ ([]), problem: '' };
  let line = 1 + skipped,
    cursor = 0;
  Papa.parse(body, {
    delimiter: separator,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const row = trimRow(/** @type {string[]} */ (data));
      read.problem = refuseRow(row, errors, read.rows.length, line);
      if (read.problem) parser.abort();
      else if (row.length > 0) {
        read.rows.push(row);
        read.lines.push(line);
      }
      line += countBreaks(body, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  return read;
}

/**
 * The sentence why reading ends at a row, or ''.
 * @param {string[]} row
 * @param {import('papaparse').ParseError[]} errors
 * @param {number} before rows
 * @param {number} line
 */
function refuseRow(row, errors, before, line) {
  if (errors.some(({ type }) => type === 'Quotes')) return t('import.quotes', { line });
  if (before > MAX_ROWS && row.length > 0) return t('import.tooManyRows', { line, most: formatInteger(MAX_ROWS) });
  return '';
}

/** Empty cells at the end of a row are left out here: a comma at the end of each line makes no column. */
function trimRow(/** @type {string[]} */ data) {
  const row = data.map((cell) => cell.trim());
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}

/** Restores the empty cells that `trimRow` removed within the table's width. */
const fill = (/** @type {string[]} */ row, /** @type {number} */ width) =>
  row.length >= width ? row : [...row, ...Array(width - row.length).fill('')];

function countBreaks(/** @type {string} */ text, /** @type {number} */ from, /** @type {number} */ to) {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
