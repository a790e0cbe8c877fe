/**
 * Text to a table: finds the separator and the header, and knows the line of every row.
 *
 * @typedef {object} Column
 * @property {string} name the header's, or "column 2"
 * @property {'number'|'text'|'empty'} kind what most of its cells are
 * @property {string[]} values the different labels in it, in their natural order; at most MAX_LABELS + 1 of them
 *
 * @typedef {object} Table
 * @property {string} name of the file
 * @property {Column[]} columns at least three
 * @property {string[][]} rows cells trimmed, without the header and without empty lines
 * @property {number[]} lines the line in the file of each row, from 1
 * @property {number} lastLine
 * @property {boolean} decimalComma whether 1,5 is a number
 */
import Papa from 'papaparse';
import { formatInteger } from '../words/format.js';
import { t } from '../words/text.js';
import { isMissing, isNumber, labelOf, naturalOrder } from './cells.js';
import { MAX_LABELS, MAX_ROWS, MIN_ROWS } from './limits.js';

/** In the order of trust: a comma may also stand within a number or a sentence. */
const SEPARATORS = ['\t', ';', ','];

/** Rows by which separators are compared. */
const SAMPLE = 30;

/**
 * @param {string} text
 * @param {string} name how the file is called in sentences
 * @returns {{table: Table} | {error: string}}
 */
export function readTable(text, name) {
  const { body, skipped, forced } = prepare(text);
  if (body.trim() === '') return { error: t('import.blank', { name }) };
  const separator = forced ?? findSeparator(body);
  const { cells, lines, problem, lastLine } = split(body, separator, skipped);
  if (problem) return { error: t('import.problem', { name, problem }) };
  const width = cells[0].length;
  if (width < 3) {
    return { error: t(width === 1 ? 'import.oneColumn' : 'import.twoColumns', { name, line: lines[0] }) };
  }
  const ragged = cells.findIndex((row) => row.length !== width);
  if (ragged > 0) {
    return {
      error: t('import.ragged', { name, line: lines[ragged], count: cells[ragged].length, width, first: lines[0] }),
    };
  }
  const decimalComma = separator !== ',';
  const names = hasHeader(cells, decimalComma) ? nameColumns(cells[0]) : null;
  const rows = names ? cells.slice(1) : cells;
  const tooFew = rows.length < MIN_ROWS;
  if (tooFew) {
    return { error: t('import.tooFewRows', { name, line: lastLine, count: rows.length, least: MIN_ROWS }) };
  }
  const columns = cells[0].map((_, i) => describeColumn(names?.[i] ?? columnNumber(i), rows, i, decimalComma));
  return { table: { name, columns, rows, lines: names ? lines.slice(1) : lines, lastLine, decimalComma } };
}

/** What column `i` is called that has no name. */
const columnNumber = (/** @type {number} */ i) => t('import.column', { number: i + 1 });

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
 * The non-empty rows with their lines. Stops at the first row too many.
 *
 * @param {string} body
 * @param {string} separator
 * @param {number} skipped lines of the file before `body`
 */
function split(body, separator, skipped) {
  /** @type {string[][]} */
  const cells = [];
  /** @type {number[]} */
  const lines = [];
  let line = 1 + skipped;
  let cursor = 0;
  let problem = '';
  Papa.parse(body, {
    delimiter: separator,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const row = trimRow(/** @type {string[]} */ (data));
      if (errors.some(({ type }) => type === 'Quotes')) {
        problem = t('import.quotes', { line });
      } else if (cells.length > MAX_ROWS && row.length > 0) {
        problem = t('import.tooManyRows', { line, most: formatInteger(MAX_ROWS) });
      } else if (row.length > 0) {
        cells.push(row);
        lines.push(line);
      }
      if (problem) parser.abort();
      line += countBreaks(body, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  const width = cells[0]?.length ?? 0;
  return { cells: cells.map((row) => fill(row, width)), lines, problem, lastLine: lines.at(-1) ?? 0 };
}

/** Empty cells at the end of a row are left out here: a comma at the end of each line makes no column. */
function trimRow(/** @type {string[]} */ data) {
  const row = data.map((cell) => cell.trim());
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}

/** What `trimRow` took off within the table's width was a missing value. */
const fill = (/** @type {string[]} */ row, /** @type {number} */ width) =>
  row.length >= width ? row : [...row, ...Array(width - row.length).fill('')];

function countBreaks(/** @type {string} */ text, /** @type {number} */ from, /** @type {number} */ to) {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/**
 * A first row without any number is a header, if numbers follow below or it is nowhere repeated.
 *
 * @param {string[][]} cells
 * @param {boolean} decimalComma
 */
function hasHeader(cells, decimalComma) {
  const [first, ...rest] = cells;
  if (first.some((cell) => isNumber(cell, decimalComma))) return false;
  return (
    first.some((cell, i) => !isMissing(cell) && rest.some((row) => isNumber(row[i], decimalComma))) ||
    first.every((cell, i) => rest.every((row) => row[i] !== cell))
  );
}

/** Unnamed columns by their place; a name that was there before gets a number. */
function nameColumns(/** @type {string[]} */ header) {
  /** @type {Set<string>} */
  const taken = new Set();
  return header.map((cell, i) => {
    let name = cell === '' ? columnNumber(i) : cell;
    for (let n = 2; taken.has(name); n++) name = `${cell} (${n})`;
    taken.add(name);
    return name;
  });
}

/** @returns {Column} */
function describeColumn(
  /** @type {string} */ name,
  /** @type {string[][]} */ rows,
  /** @type {number} */ index,
  /** @type {boolean} */ decimalComma,
) {
  let numbers = 0;
  let texts = 0;
  /** @type {Set<string>} */
  const labels = new Set();
  for (const row of rows) {
    const cell = row[index];
    const label = labelOf(cell, decimalComma);
    if (label !== null && labels.size <= MAX_LABELS) labels.add(label);
    if (isNumber(cell, decimalComma)) numbers += 1;
    else if (!isMissing(cell)) texts += 1;
  }
  const kind = numbers === 0 && texts === 0 ? 'empty' : numbers >= texts ? 'number' : 'text';
  return { name, kind, values: [...labels].sort(naturalOrder) };
}
