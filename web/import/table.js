/**
 * Rows of cells to a table with typed columns.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-survey.js').Notation} Notation
 * @typedef {import('./separated-values.js').Grid} Grid
 * @typedef {import('./preamble.js').Passed} Passed
 * @typedef {import('./part-column.js').Part} Part
 *
 * @typedef {object} ReadOptions what a person has said of the table
 * @property {boolean} [header] whether the first row holds the names
 * @property {Record<number, Notation>} [notations] how the numbers or dates of a column are to be read, by its index
 *
 * @typedef {object} Table plain data
 * @property {Column[]} columns
 * @property {number} rows how many there are, without the header
 * @property {Uint32Array} lines where each row begins, in `unit`s
 * @property {'line'|'record'} unit
 * @property {Uint8Array} totals 1 where a row sums up the others
 * @property {Part|null} part the column that says which rows train; it is none of `columns`
 * @property {string[][]} head the first rows' cells of these columns as they stand in the file
 * @property {{used: boolean, sure: boolean, possible: boolean}} header whether the first row is read as the names
 * @property {Passed[]} passed lines that are none of the table
 */
import { distinctNames } from '../experiment/bounded-name.js';
import { orderCodedWords } from './coded-words.js';
import { makeColumn } from './column.js';
import { surveyColumns } from './column-survey.js';
import { guessHeader } from './header.js';
import { MAX_CELLS, MAX_COLUMNS, MIN_ROWS } from './limits.js';
import { findPart } from './part-column.js';
import { countsRows, countTitles } from './preamble.js';
import { TableProblem } from './table-problem.js';
import { findTotals } from './total-rows.js';

/** Rows of which the cells are kept to be shown. */
const HEAD = 6;

/** A table needs two inputs and what is to be learned. */
const MIN_COLUMNS = 2;

/**
 * @param {Grid} grid
 * @param {ReadOptions} [options]
 * @param {(share: number) => void} [report] told how much is done, 0 … 1
 * @returns {Table}
 * @throws {TableProblem}
 */
export function makeTable(grid, { header, notations = {} } = {}, report = () => {}) {
  const { width, unit, names } = grid;
  const { rows, lines, passed } = belowTitles(grid);
  refuseSize(rows.length, lines, unit, width);
  const shifted = namesAreShifted(rows, width);
  const filled = rows.map((row, i) => fill(shifted && i === 0 ? ['', ...row] : row, width));
  refuseShape(filled, lines, unit, width);
  const guess = names ? { header: false, sure: true } : shifted ? { header: true, sure: true } : guessHeader(filled);
  const used = !names && (header ?? guess.header);
  const body = used ? filled.slice(1) : filled;
  if (body.length < MIN_ROWS)
    throw new TableProblem('tables.tooFewRows', {
      line: lines[lines.length - 1] ?? 0,
      unit,
      count: body.length,
      least: MIN_ROWS,
    });
  const called = namesOf(names ?? (used ? filled[0] : []), width);
  const all = cellsByColumn(body, width),
    found = width > MIN_COLUMNS ? findPart(all, called) : null;
  const others = (/** @type {any[]} */ row) => row.filter((_, i) => i !== found?.index);
  /** @type {string[][]} */
  const cells = others(all);
  const places = others(called.map((_, i) => i)),
    surveys = surveyColumns(cells, grid.exact, (count) => report(count / (2 * width)));
  return {
    columns: orderCodedWords(
      surveys.map((survey, i) => {
        report((width + i) / (2 * width));
        return makeColumn(cells[i], places[i], called[places[i]], survey, notations[i]);
      }),
    ),
    part: found?.part ?? null,
    rows: body.length,
    lines: Uint32Array.from(used ? lines.slice(1) : lines),
    unit,
    totals: findTotals(body),
    head: body.slice(0, HEAD).map(others),
    header: { used, sure: guess.sure || header !== undefined, possible: names === null },
    passed,
  };
}

/** Without the titles above the table. @param {Grid} grid */
function belowTitles({ rows, lines, width, passed, unit }) {
  if (unit === 'record') return { rows, lines, passed };
  let count = countTitles(rows, width);
  const counts = rows.length > count + 1 && countsRows(rows[count], rows.length - count - 1, width);
  if (counts) count += 1;
  const titles = rows.slice(0, count).map((row, i) => ({
    kind: /** @type {'title'|'counts'} */ (counts && i === count - 1 ? 'counts' : 'title'),
    line: lines[i],
    text: row.join(' ').slice(0, 60),
  }));
  return {
    rows: rows.slice(count),
    lines: lines.slice(count),
    passed: [...passed, ...titles].sort((a, b) => a.line - b.line),
  };
}

/** R writes no name for the first column, which holds the names of the rows. @param {string[][]} rows @param {number} width */
function namesAreShifted(rows, width) {
  const [first, second] = rows;
  return (
    second !== undefined &&
    first.length === width - 1 &&
    second.length === width &&
    guessHeader([['', ...first], ...rows.slice(1).map((row) => fill(row, width))]).header
  );
}

/** @param {number} rows @param {number[]} lines @param {'line'|'record'} unit @param {number} width */
function refuseSize(rows, lines, unit, width) {
  const line = lines[0] ?? 1;
  if (width > MAX_COLUMNS) throw new TableProblem('tables.tooWide', { line, unit, count: width, most: MAX_COLUMNS });
  if (rows * width > MAX_CELLS)
    throw new TableProblem('tables.tooManyCells', { line, unit, count: rows * width, most: MAX_CELLS });
}

/** @param {string[][]} rows @param {number[]} lines @param {'line'|'record'} unit @param {number} width */
function refuseShape(rows, lines, unit, width) {
  if (width < MIN_COLUMNS) throw new TableProblem('tables.oneColumn', { line: lines[0] ?? 1, unit });
  const ragged = rows.findIndex((row) => row.length > width);
  if (ragged < 0) return;
  const first = lines[rows.findIndex((row) => row.length === width)] ?? lines[0];
  throw new TableProblem('tables.ragged', { line: lines[ragged], unit, count: rows[ragged].length, width, first });
}

/** Restores the empty cells at the end of a row. @param {string[]} row @param {number} width */
const fill = (row, width) => (row.length >= width ? row : [...row, ...Array(width - row.length).fill('')]);

/** Each column's cells in one array: going down a column through the rows takes several times as long. @param {string[][]} rows @param {number} width */
function cellsByColumn(rows, width) {
  const columns = Array.from({ length: width }, () => /** @type {string[]} */ (new Array(rows.length)));
  rows.forEach((row, i) => {
    for (let k = 0; k < width; k++) columns[k][i] = row[k];
  });
  return columns;
}

/** @param {string[]} names @param {number} width */
const namesOf = (names, width) => distinctNames(Array.from({ length: width }, (_, i) => names[i] ?? ''));
