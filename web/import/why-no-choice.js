/**
 * The true reason why no choice of columns gives points.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {import('./table-problem.js').Details} Details
 * @typedef {import('./table-problem.js').Detail} Detail
 */
import { canBeAxis } from './axis-choice.js';
import { labelCandidates } from './label-choice.js';
import { MIN_ROWS } from './limits.js';
import { countUsable } from './usable-rows.js';

/** @param {Column} column */
export const columnName = ({ name, number }) => ({ name, number });

/** @param {Table} table @param {Role[]} roles @returns {[key: string, values: Details]} */
export function whyNoChoice(table, roles) {
  const { columns, lines, rows, unit } = table;
  const where = { line: lines[0], unit, first: lines[0], last: lines[rows - 1] };
  if (columns.length === 2) return ['tables.twoColumns', where];
  const axes = columns.flatMap((column, i) => (canBeAxis(column) ? [i] : []));
  const numbers = axes.filter((i) => columns[i].kind !== 'text');
  const empty = columns.find(({ kind }) => kind === 'empty');
  const label = labelCandidates(columns, roles).find(({ column }) => axes.filter((i) => i !== column).length >= 2);
  const few = label ? tooFewRows(table, axes, label) : null;
  if (few) return few;
  if (numbers.length < 2 && !empty) return tooFewNumbers(table, numbers, where);
  const constant = columns.find(({ distinct }, i) => distinct === 1 && (!numbers.includes(i) || numbers.length > 2));
  if (constant) return ['tables.oneLabel', { ...where, column: columnName(constant), value: valueOf(constant) }];
  if (empty) return ['tables.emptyColumn', { ...where, column: columnName(empty) }];
  const many = columns.find(({ kind }) => kind === 'text') ?? columns[columns.length - 1];
  return ['tables.noLabels', { ...where, column: columnName(many), count: differentIn(many) }];
}

/** @param {Table} table @param {number[]} axes @param {{line: number, unit: string}} where @returns {[string, Details]} */
function tooFewNumbers({ columns, head }, axes, where) {
  const holds = columns.flatMap((column, i) =>
    axes.includes(i)
      ? []
      : [
          contentOf(
            column,
            head.map((row) => row[i]),
          ),
        ],
  );
  if (axes.length === 0) return ['tables.noNumbers', { ...where, holds }];
  return ['tables.oneNumbers', { ...where, column: columnName(columns[axes[0]]), holds }];
}

/** What a column holds that is none of numbers. @param {Column} column @param {string[]} cells its first ones @returns {Detail} */
function contentOf(column, cells) {
  const cell = cells.find((own) => own !== '');
  return { key: 'tables.holdsText', values: { column: columnName(column), cell: cell ?? '' } };
}

/** @param {Column} column */
const differentIn = ({ kind, distinct, numbers }) => (kind === 'text' ? distinct : new Set(numbers).size);

/** @param {Column} column with one value only */
const valueOf = ({ values }) => values[0] ?? '';

/** @param {Table} table @param {number[]} axes @param {import('./label-choice.js').LabelCandidate} label @returns {[string, Details]|null} */
function tooFewRows(table, axes, { column, task }) {
  const [x, y] = axes.filter((i) => i !== column);
  const { values } = table.columns[column];
  return whyNoPoints(table, { x, y, label: column, classes: task === 'classes' ? values : [] });
}

/**
 * Why a choice gives no points; null if it does.
 * @param {Table} table
 * @param {import('./proposal.js').ColumnChoice} choice
 * @returns {[key: string, values: Details]|null}
 */
export function whyNoPoints(table, choice) {
  const { count, different, left, only } = countUsable(table, choice);
  const where = { line: table.lines[table.rows - 1], unit: table.unit };
  if (count < MIN_ROWS) return ['tables.tooFewUsable', { ...where, count, least: MIN_ROWS, left: leftDetails(left) }];
  if (different) return null;
  const column = columnName(table.columns[choice.label]);
  if (choice.classes.length === 0) return ['tables.constantTarget', { ...where, column, value: String(only) }];
  return ['tables.oneLabelUsable', { ...where, column, value: choice.classes[only] ?? '' }];
}

/** The rows that are left out, as parts of a sentence. @param {import('./usable-rows.js').LeftOut} left @returns {Detail[]} */
export const leftDetails = (left) =>
  Object.entries(left).flatMap(([reason, count]) =>
    count > 0 ? [{ key: `tables.left.${reason}`, values: { count } }] : [],
  );
