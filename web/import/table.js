/**
 * Text to a table: finds the header, and what each column holds.
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
import { t } from '../words/text.js';
import { isMissing, isNumber, labelInCell, naturalOrder } from './cells.js';
import { MAX_LABELS, MIN_ROWS } from './limits.js';
import { separateValues } from './separated-values.js';

/** @typedef {import('./separated-values.js').SeparatedValues} SeparatedValues */

/**
 * @param {string} text
 * @param {string} name how the file is called in sentences
 * @returns {{table: Table} | {error: string}}
 */
export function readTable(text, name) {
  const separated = separateValues(text);
  const error = separated ? refuse(separated, name) : t('import.blank', { name });
  if (!separated || error) return { error };
  const { separator, cells, lines, lastLine } = separated;
  const decimalComma = separator !== ',';
  const names = hasHeader(cells, decimalComma) ? nameColumns(cells[0]) : null;
  const rows = names ? cells.slice(1) : cells;
  if (rows.length < MIN_ROWS) {
    return { error: t('import.tooFewRows', { name, line: lastLine, count: rows.length, least: MIN_ROWS }) };
  }
  const columns = cells[0].map((_, i) => describeColumn(names?.[i] ?? columnNumber(i), rows, i, decimalComma));
  return { table: { name, columns, rows, lines: names ? lines.slice(1) : lines, lastLine, decimalComma } };
}

/** The sentence why the rows are no table; '' if they are. @param {SeparatedValues} separated @param {string} name */
function refuse({ cells, lines, problem }, name) {
  if (problem) return t('import.problem', { name, problem });
  const width = cells[0].length;
  if (width < 3) return t(width === 1 ? 'import.oneColumn' : 'import.twoColumns', { name, line: lines[0] });
  const ragged = cells.findIndex((row) => row.length !== width);
  if (ragged < 1) return '';
  const count = cells[ragged].length;
  return t('import.ragged', { name, line: lines[ragged], count, width, first: lines[0] });
}

/** What column `i` is called that has no name. */
const columnNumber = (/** @type {number} */ i) => t('import.column', { number: i + 1 });

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
    const label = labelInCell(cell, decimalComma);
    if (label !== null && labels.size <= MAX_LABELS) labels.add(label);
    if (isNumber(cell, decimalComma)) numbers += 1;
    else if (!isMissing(cell)) texts += 1;
  }
  const kind = numbers === 0 && texts === 0 ? 'empty' : numbers >= texts ? 'number' : 'text';
  return { name, kind, values: [...labels].sort(naturalOrder) };
}
