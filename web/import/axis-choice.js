/**
 * Which two columns become the axes of the plot.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 */
import { isGroup, isNamedCode } from './column-role.js';
import { namesAreKin } from './label-names.js';
import { MIN_ROWS } from './limits.js';
import { correlationRatio, sameLabels, squaredCorrelation } from './separation.js';
import { countUsable, findUsableRows } from './usable-rows.js';

/** Roles of columns that can be an axis, the best first. @type {Role[][]} */
const AXIS_ROLES = [
  ['measurement'],
  ['steps', 'date'],
  ['words'],
  ['sparse'],
  ['running'],
  ['identifier'],
  ['constant'],
];

const tierOf = (/** @type {Role} */ role) => AXIS_ROLES.findIndex((own) => own.includes(role));

/** Two columns that are more alike than this say the same. */
const SAME = 0.97;

/** Columns of which pairs are tried out. */
const MOST_AXES = 12;

/** Whether a column has a number in each row: it can be an axis. @param {Column} column */
export const canBeAxis = ({ kind, numbers }) =>
  kind === 'number' || kind === 'date' || (kind === 'text' && numbers.length > 0);

/** What a column counts for whose name says that it is part of what is to be predicted. */
const KIN = 0.1;

/**
 * The two columns that say most of what is to be learned, of those that measure something if there are two.
 * @param {Table} table
 * @param {Role[]} roles
 * @param {Pick<ColumnChoice, 'label'|'classes'|'rest'>} wanted
 * @returns {{x: number, y: number}|null} null if no two columns leave enough rows
 */
export function chooseAxes(table, roles, wanted) {
  const ranked = rankAxes(table.columns, roles, wanted);
  for (let i = 0; i < ranked.length; i++) {
    const first = table.columns[ranked[i]];
    const rest = ranked.slice(i + 1);
    const unlike = rest.filter(
      (j) => roles[j] !== 'constant' && squaredCorrelation(first.numbers, table.columns[j].numbers) < SAME,
    );
    for (const j of [...unlike, ...rest]) {
      const [x, y] = [ranked[i], j].sort((a, b) => a - b);
      if (givesPoints(table, { ...wanted, x, y })) return { x, y };
    }
  }
  return null;
}

/** Whether two axes measure something: neither of them counts or names the rows, or is always the same. @param {Role[]} roles @param {{x: number, y: number}} axes */
export const areMeasured = (roles, { x, y }) => [x, y].every((i) => tierOf(roles[i]) < tierOf('running'));

/** @param {Column[]} columns @param {Role[]} roles @param {Pick<ColumnChoice, 'label'|'classes'>} wanted @returns {number[]} */
function rankAxes(columns, roles, { label, classes }) {
  const target = columns[label];
  const tier = (/** @type {number} */ i) => {
    // Of two columns that count the rows, the one that stands first or is called so is their number.
    if (roles[i] === 'running' && (i === 0 || isNamedCode(columns[i]))) return tierOf('identifier');
    return isGroup(columns[i]) ? Math.max(tierOf('sparse'), tierOf(roles[i])) : tierOf(roles[i]);
  };
  const worth = columns.map(({ numbers, codes }, i) => {
    if (i === label || !canBeAxis(columns[i])) return 0;
    if (sameLabels(codes, target.codes)) return -1;
    const own =
      classes.length > 0 ? correlationRatio(numbers, target.codes) : squaredCorrelation(numbers, target.numbers);
    const kin = classes.length === 0 && namesAreKin(columns[i].name, target.name) ? KIN : 1;
    return own * filledShare(columns[i]) * kin;
  });
  return columns
    .flatMap((column, i) => (i !== label && canBeAxis(column) && tier(i) >= 0 && !isCopy(column, target) ? [i] : []))
    .sort((i, j) => tier(i) - tier(j) || worth[j] - worth[i] || i - j)
    .slice(0, MOST_AXES);
}

/** Words that say the same as the label are no input, even where there is no other. @param {Column} column @param {Column} target */
const isCopy = (column, target) => column.kind === 'text' && sameLabels(column.codes, target.codes);

/** Rows without a value are left out. @param {Column} column */
const filledShare = ({ faults }) => faults.reduce((count, fault) => count + (fault === 0 ? 1 : 0), 0) / faults.length;

/** Whether enough rows are left, with something to tell apart, and both of two words. @param {Table} table @param {ColumnChoice} choice */
function givesPoints(table, choice) {
  const { count, different } = countUsable(table, choice);
  if (count < MIN_ROWS || !different) return false;
  const words = [choice.x, choice.y].filter((i) => table.columns[i].kind === 'text');
  if (words.length === 0) return true;
  const { rows } = findUsableRows(table, choice);
  return words.every((i) => rows.some((row) => table.columns[i].numbers[row] !== table.columns[i].numbers[rows[0]]));
}
