/**
 * What a table is best used for, as plain data: the inputs, what is to be learned, and why.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {import('./label-choice.js').Task} Task
 *
 * @typedef {object} ColumnChoice which columns become points
 * @property {number} x index of a column
 * @property {number} y
 * @property {number} label the column of labels, or of the numbers to predict
 * @property {string[]} classes the labels that become classes, 2 … 6 of them: −1 and +1, or their numbers from 0; none
 *   where the column holds numbers to predict
 * @property {boolean} [rest] whether all other labels become one more class
 *
 * @typedef {'number'|'days'|'oneHot'} Becomes a column's numbers, its days, or one input of 0 and 1 for each of its words
 * @typedef {{column: number, becomes: Becomes}} Input
 * @typedef {Role|'label'|'copy'|'many'} Unused why a column is no input: its role, it is to be learned, it says the same as
 *   what is to be learned, or there are too many columns
 *
 * @typedef {object} Proposal
 * @property {ColumnChoice} choice two of the inputs, and what is to be learned
 * @property {Input[]} inputs all columns that a network could take, up to MAX_INPUTS inputs
 * @property {{column: number, why: Unused}[]} unused the other ones
 * @property {Role[]} roles of all columns
 * @property {import('./label-choice.js').LabelReason} why the label was chosen
 * @property {boolean} sure whether the table leaves no other choice, and nothing has to be asked
 */
import { isGroup, isNamedCode, roleOf } from './column-role.js';
import { canBeClasses, labelCandidates } from './label-choice.js';
import { MAX_CLASSES, MAX_INPUTS, MAX_ONE_HOT, MAX_ROWS, MIN_ROWS } from './limits.js';
import { correlationRatio, squaredCorrelation } from './separation.js';
import { TableProblem } from './table-problem.js';
import { countUsable } from './usable-rows.js';
import { whyNoChoice } from './why-no-choice.js';

/** Roles of columns that can be an axis, the best first. @type {Role[][]} */
const AXIS_ROLES = [['measurement'], ['steps', 'date'], ['sparse'], ['running'], ['identifier'], ['constant']];

const tierOf = (/** @type {Role} */ role) => AXIS_ROLES.findIndex((own) => own.includes(role));

/** Two columns that are more alike than this say the same. */
const SAME = 0.97;

/** Columns of which pairs are tried out. */
const MOST_AXES = 12;

/** Whether a column has a number in each row: it can be an axis. @param {Column} column */
export const canBeAxis = ({ kind }) => kind === 'number' || kind === 'date';

/**
 * The classes that a label column offers first: all of them, or of too many the commonest, and the rest as one more.
 * @param {Column} column
 * @returns {Pick<ColumnChoice, 'classes'|'rest'>}
 */
export function firstClasses({ values, counts }) {
  if (values.length <= MAX_CLASSES) return { classes: values };
  const commonest = values.map((_, i) => i).sort((i, j) => counts[j] - counts[i] || i - j);
  const taken = new Set(commonest.slice(0, MAX_CLASSES - 1));
  return { classes: values.filter((_, i) => taken.has(i)), rest: true };
}

/** @param {Table} table @returns {Proposal} @throws {TableProblem} if no choice of columns gives points */
export function propose(table) {
  const { columns } = table;
  const roles = columns.map(roleOf);
  for (const { column: label, task, why } of labelCandidates(columns, roles)) {
    const classes = task === 'classes' ? firstClasses(columns[label]) : { classes: [] };
    const axes = chooseAxes(table, roles, { label, ...classes });
    if (!axes) continue;
    const choice = { ...axes, label, ...classes };
    const { inputs, unused } = chooseInputs(columns, roles, label);
    return { choice, inputs, unused, roles, why, sure: isSure(table, choice, roles) };
  }
  throw new TableProblem(...whyNoChoice(table, roles));
}

/**
 * The two columns that say most of what is to be learned, of those that measure something if there are two.
 * @param {Table} table
 * @param {Role[]} roles
 * @param {Pick<ColumnChoice, 'label'|'classes'|'rest'>} wanted
 * @returns {{x: number, y: number}|null} null if no two columns leave enough rows
 */
function chooseAxes(table, roles, wanted) {
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
    return own * filledShare(columns[i]);
  });
  return columns
    .flatMap((column, i) => (i !== label && canBeAxis(column) && tier(i) >= 0 ? [i] : []))
    .sort((i, j) => tier(i) - tier(j) || worth[j] - worth[i] || i - j)
    .slice(0, MOST_AXES);
}

/** Rows without a value are left out. @param {Column} column */
const filledShare = ({ faults }) => faults.reduce((count, fault) => count + (fault === 0 ? 1 : 0), 0) / faults.length;

/** Whether two columns tell the same groups apart. @param {Int32Array} a @param {Int32Array} b */
function sameLabels(a, b) {
  if (a.length === 0 || b.length === 0) return false;
  /** @type {Map<number, number>} */
  const there = new Map(),
    back = new Map();
  for (let i = 0; i < a.length; i++) {
    if (a[i] < 0 || b[i] < 0) continue;
    if (!there.has(a[i])) there.set(a[i], b[i]);
    if (!back.has(b[i])) back.set(b[i], a[i]);
    if (there.get(a[i]) !== b[i] || back.get(b[i]) !== a[i]) return false;
  }
  return there.size > 1 && there.size < a.length / 2;
}

/** @param {Table} table @param {ColumnChoice} choice */
function givesPoints(table, choice) {
  const { count, different } = countUsable(table, choice);
  return count >= MIN_ROWS && different;
}

/** @param {Column[]} columns @param {Role[]} roles @param {number} label @returns {Pick<Proposal, 'inputs'|'unused'>} */
function chooseInputs(columns, roles, label) {
  /** @type {Input[]} */
  const inputs = [];
  /** @type {Proposal['unused']} */
  const unused = [];
  let taken = 0;
  columns.forEach((column, i) => {
    const becomes = inputOf(column, roles[i]);
    const size = becomes === 'oneHot' ? column.distinct : 1;
    if (i === label) unused.push({ column: i, why: 'label' });
    else if (!becomes) unused.push({ column: i, why: roles[i] });
    else if (sameLabels(column.codes, columns[label].codes)) unused.push({ column: i, why: 'copy' });
    else if (taken + size > MAX_INPUTS) unused.push({ column: i, why: 'many' });
    else {
      inputs.push({ column: i, becomes });
      taken += size;
    }
  });
  return { inputs, unused };
}

/** @param {Column} column @param {Role} role @returns {Becomes|null} */
function inputOf(column, role) {
  if (role === 'measurement' || role === 'steps') return 'number';
  if (role === 'date') return 'days';
  return role === 'words' && column.distinct <= MAX_ONE_HOT ? 'oneHot' : null;
}

/** @param {Table} table @param {ColumnChoice} choice @param {Role[]} roles */
function isSure(table, choice, roles) {
  const { columns, header, rows } = table;
  const twoValued = columns.filter((column) => canBeClasses(column) && column.values.length === 2);
  return (
    columns.length === 3 &&
    twoValued.length === 1 &&
    twoValued[0] === columns[choice.label] &&
    header.sure &&
    rows <= MAX_ROWS &&
    [choice.x, choice.y].every((i) => roles[i] !== 'constant' && columns[i].kind === 'number') &&
    columns.every(({ question, odd }) => question === null && odd === null)
  );
}
