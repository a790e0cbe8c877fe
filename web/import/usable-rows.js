/**
 * The rows of a table that can be used, as numbers: each has both coordinates and a label.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./columns.js').ColumnChoice} ColumnChoice
 */
import { t } from '../words/text.js';
import { isMissing, isNumber, labelInCell, numberInCell } from './cells.js';
import { columnNamed, shorten } from './columns.js';

/**
 * @typedef {object} UsableRows
 * @property {number[]} x in the original unit
 * @property {number[]} y
 * @property {number[]} label −1 or +1, or the number of the class, or the value in its unit
 * @property {number} missing rows left out because a value is missing
 * @property {number} others rows left out because they belong to another class
 */

/** @param {Table} table @param {ColumnChoice} choice @returns {UsableRows | {error: string}} */
export function readUsableRows(table, choice) {
  const { rows, decimalComma } = table;
  const labelled = choice.classes.length > 0;
  const numbers = labelled ? [choice.x, choice.y] : [choice.x, choice.y, choice.label];
  /** @type {UsableRows} */
  const read = { x: [], y: [], label: [], missing: 0, others: 0 };
  for (let i = 0; i < rows.length; i++) {
    for (const column of numbers) {
      const error = refuseCell(table, i, column);
      if (error) return { error };
    }
    const label = labelled
      ? classOf(rows[i][choice.label], choice.classes, decimalComma)
      : numberInCell(rows[i][choice.label], decimalComma);
    if (label === null || numbers.some((column) => isMissing(rows[i][column]))) {
      read.missing += 1;
    } else if (label === undefined) {
      read.others += 1;
    } else {
      read.x.push(numberInCell(rows[i][choice.x], decimalComma));
      read.y.push(numberInCell(rows[i][choice.y], decimalComma));
      read.label.push(label);
    }
  }
  return read;
}

/**
 * The label of a point: −1 or +1 of two classes, its number of more; null if missing, undefined if it is none of them.
 */
function classOf(/** @type {string} */ cell, /** @type {string[]} */ classes, /** @type {boolean} */ decimalComma) {
  const name = labelInCell(cell, decimalComma);
  if (name === null) return null;
  const number = classes.indexOf(name);
  if (number < 0) return undefined;
  return classes.length === 2 ? 2 * number - 1 : number;
}

/** The sentence why a cell cannot be used as a number; '' if it can, or is missing. */
function refuseCell(
  /** @type {Table} */ { name, columns, rows, lines, decimalComma },
  /** @type {number} */ row,
  /** @type {number} */ column,
) {
  const cell = rows[row][column];
  if (isMissing(cell) || !Number.isNaN(numberInCell(cell, decimalComma))) return '';
  const key = isNumber(cell, decimalComma) ? 'import.hugeCell' : 'import.textCell';
  return t(key, { name, line: lines[row], cell: shorten(cell), column: columnNamed(columns[column].name) });
}
