/**
 * Text to rows of cells, each with its line.
 *
 * @typedef {import('./preamble.js').Passed} Passed
 *
 * @typedef {object} Grid rows of cells, as a text or a JSON document gives them
 * @property {string[][]} rows those that are not empty, cells trimmed, without the empty cells at their ends
 * @property {number[]} lines where each row begins: its line in the file, or the number of the record, from 1
 * @property {'line'|'record'} unit what `lines` count
 * @property {number} width the columns that most rows have
 * @property {Passed[]} passed lines that are none of the table
 * @property {string[]|null} names of the columns, where they stand elsewhere than in the first row
 * @property {boolean} exact whether all numbers are written with a point, as JSON has them
 */
import Papa from 'papaparse';
import { findComments, isRule, skipPreamble } from './preamble.js';
import { commonWidth, findSeparator, spacesToTabs, WHITE_SPACE } from './separators.js';
import { TableProblem } from './table-problem.js';

/** Progress is told after so many rows. */
const REPORT_ROWS = 2000;

/** Rows by which the table's width is found. */
const SAMPLE = 1000;

/**
 * @param {string} text
 * @param {(share: number) => void} report told how much of the text is read
 * @returns {Grid}
 * @throws {TableProblem}
 */
export function separateValues(text, report) {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u001a+\s*$/, '');
  const { body, firstLine, separator: forced, passed, named } = skipPreamble(plain);
  if (body.trim() === '') throw new TableProblem('tables.blank');
  const separator = forced ?? findSeparator(body);
  const spaced = separator === WHITE_SPACE;
  const read = readRows(spaced ? spacesToTabs(body) : body, spaced ? '\t' : separator, firstLine, report);
  const framed = separator === '|' ? withoutFrame(read) : read;
  const width = tableWidth(framed.rows);
  const comments = findComments(framed.rows, width);
  const isKept = (/** @type {unknown} */ _, /** @type {number} */ i) => !comments.has(i);
  const commented = [...comments].map((i) => ({
    kind: /** @type {const} */ ('comment'),
    line: framed.lines[i],
    text: framed.rows[i].join(' '),
  }));
  return {
    rows: framed.rows.filter(isKept),
    lines: framed.lines.filter(isKept),
    unit: 'line',
    width,
    passed: [...passed, ...read.passed, ...commented],
    names: namesIn(named, separator, width),
    exact: false,
  };
}

/**
 * @param {string} body
 * @param {string} separator
 * @param {number} firstLine the line of the file with which `body` begins
 * @param {(share: number) => void} report
 */
function readRows(body, separator, firstLine, report) {
  const read = {
    rows: /** @type {string[][]} */ ([]),
    lines: /** @type {number[]} */ ([]),
    passed: /** @type {Passed[]} */ ([]),
  };
  let line = firstLine,
    cursor = 0;
  Papa.parse(body, {
    delimiter: separator,
    newline: '\n',
    step({ data, errors, meta }) {
      const row = trimRow(/** @type {string[]} */ (data));
      if (errors.some(({ type }) => type === 'Quotes')) throw new TableProblem('tables.quotes', { line });
      if (isRule(row)) read.passed.push({ kind: 'rule', line, text: row.join(separator) });
      else if (row.length > 0) {
        read.rows.push(row);
        read.lines.push(line);
        if (read.rows.length % REPORT_ROWS === 0) report(meta.cursor / body.length);
      }
      line += countBreaks(body, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  return read;
}

/** The apostrophes by which a saved table keeps spreadsheets from running a text (`export/csv.js`). @param {string} cell */
const withoutGuards = (cell) =>
  cell
    .replace(/^'(?=[\s\u0000"']*[=+\-@＝＋－＠].)/su, '')
    .replace(/([;\t\r\n])'(?=(?:(?![\t\r\n])[\s\u0000"'])*[=+\-@＝＋－＠].)/gsu, '$1')
    .trim();

/** Empty cells at the end of a row are left out: a comma at the end of each line makes no column. */
function trimRow(/** @type {string[]} */ data) {
  const row = data.map((cell) => withoutGuards(cell.trim()));
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}

function countBreaks(/** @type {string} */ text, /** @type {number} */ from, /** @type {number} */ to) {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** Rows that begin with the separator, as Markdown's do. @param {{rows: string[][], lines: number[]}} read */
function withoutFrame({ rows, lines }) {
  const framed = rows.length > 0 && rows.every(([first]) => first === '');
  return { rows: framed ? rows.map((row) => row.slice(1)) : rows, lines };
}

/** As many columns as most rows have; rows that end early do not make a table narrower. @param {string[][]} rows */
function tableWidth(rows) {
  const sample = rows.slice(0, SAMPLE);
  const common = commonWidth(sample);
  const names = sample.findIndex(({ length }) => length >= common);
  const wider = sample.filter(({ length }) => length > common);
  // Names of which the last have nothing below them.
  if (wider.length === 1 && sample[names] === wider[0]) return wider[0].length;
  const next = commonWidth(wider);
  // Rows of empty last cells may be many: the table is as wide as the tenth of its rows that agree on more.
  return wider.filter(({ length }) => length === next).length >= Math.max(2, sample.length / 10) ? next : common;
}

/** The names in a comment above the table, if there is one for each column. @param {string} comment @param {string} separator @param {number} width */
function namesIn(comment, separator, width) {
  const names = (separator === WHITE_SPACE ? comment.trim().split(/\s+/) : comment.split(separator)).map((name) =>
    name.trim(),
  );
  return comment !== '' && names.length === width && width > 1 ? names : null;
}
