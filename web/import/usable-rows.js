/**
 * The rows of a table that can be used: each has both coordinates and a label.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 * @typedef {'missing'|'infinite'|'tooLarge'|'notANumber'|'otherUnit'|'total'|'others'} LeftReason
 * @typedef {Record<LeftReason, number>} LeftOut how many rows are left out, by reason
 */
import { FAULT } from './column.js';

/** Reasons by their FAULT. @type {LeftReason[]} */
const REASONS = ['missing', 'missing', 'infinite', 'tooLarge', 'notANumber', 'otherUnit'];

/** Of a row without a class. */
const NO_CLASS = -1;

/**
 * @typedef {object} UsableRows
 * @property {number[]} rows
 * @property {number[]} classes of each of them the number of its class; empty where numbers are predicted
 * @property {LeftOut} left
 * @property {{row: number, column: number, cell: string}|null} odd the first cell that is no number where one belongs
 */

/** The columns in which a row must have a value. @param {ColumnChoice} choice */
export const usedColumns = ({ x, y, label, inputs }) => [
  ...(inputs ? inputs.map(({ column }) => column) : [x, y]),
  label,
];

/** @param {Table} table @param {ColumnChoice} choice @returns {UsableRows} */
export function findUsableRows(table, choice) {
  const used = usedColumns(choice).map((i) => table.columns[i].faults);
  const classOf = choice.classes.length > 0 ? classesOfCodes(table.columns[choice.label].values, choice) : null;
  const { codes } = table.columns[choice.label];
  /** @type {UsableRows} */
  const read = {
    rows: [],
    classes: [],
    left: { missing: 0, infinite: 0, tooLarge: 0, notANumber: 0, otherUnit: 0, total: 0, others: 0 },
    odd: firstOdd(table, choice),
  };
  for (let row = 0; row < table.rows; row++) {
    const fault = used.reduce((worst, faults) => Math.max(worst, faults[row]), FAULT.none);
    if (table.totals[row] === 1) read.left.total += 1;
    else if (fault !== FAULT.none) read.left[REASONS[fault]] += 1;
    else if (!classOf) read.rows.push(row);
    else if (classOf[codes[row]] === NO_CLASS) read.left.others += 1;
    else {
      read.rows.push(row);
      read.classes.push(classOf[codes[row]]);
    }
  }
  return read;
}

/** The number of the class that each label of a column belongs to. @param {string[]} values @param {ColumnChoice} choice */
function classesOfCodes(values, { classes, rest }) {
  const numbers = new Map(classes.map((name, i) => [name, i]));
  return values.map((name) => numbers.get(name) ?? (rest ? classes.length : NO_CLASS));
}

/** @param {Table} table @param {ColumnChoice} choice @returns {UsableRows['odd']} */
function firstOdd({ columns, totals }, choice) {
  const odd = usedColumns(choice).flatMap((column) => {
    const found = columns[column].odd;
    return found && totals[found.row] === 0 ? [{ ...found, column }] : [];
  });
  return odd.sort((a, b) => a.row - b.row)[0] ?? null;
}

/**
 * How many rows a choice leaves, and whether there is anything to be told apart in them.
 * @param {Table} table
 * @param {ColumnChoice} choice
 */
export function countUsable(table, choice) {
  const { rows, classes, left } = findUsableRows(table, choice);
  const { numbers } = table.columns[choice.label];
  const labels = choice.classes.length > 0 ? classes : rows.map((row) => numbers[row]);
  return { count: rows.length, different: labels.some((label) => label !== labels[0]), only: labels[0], left };
}
