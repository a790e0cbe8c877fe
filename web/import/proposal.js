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
 * @property {string[]} classes the labels that become classes, 2 … 10 of them: −1 and +1, or their numbers from 0; none
 *   where the column holds numbers to predict
 * @property {Input[]} [inputs] the columns that a network is given, where they are not x and y: one, or three and more inputs
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
import { areColumns } from '../experiment/columns.js';
import { areMeasured, chooseAxes } from './axis-choice.js';
import { sizeOf } from './column-inputs.js';
import { roleOf } from './column-role.js';
import { canBeClasses, labelCandidates } from './label-choice.js';
import { MAX_CLASSES, MAX_INPUTS, MAX_ONE_HOT, MAX_ROWS, MIN_ROWS } from './limits.js';
import { sameLabels } from './separation.js';
import { TableProblem } from './table-problem.js';
import { countUsable } from './usable-rows.js';
import { whyNoChoice } from './why-no-choice.js';

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
  /** @type {Proposal|null} */
  let found = null;
  for (const candidate of labelCandidates(columns, roles)) {
    const own = proposeLabel(table, roles, candidate);
    const isGood = own && (own.choice.inputs ? !found : areMeasured(roles, own.choice));
    if (isGood) return own;
    // What leaves only row numbers as an axis is taken if nothing else can be.
    found ??= own;
  }
  if (found) return found;
  throw new TableProblem(...whyNoChoice(table, roles));
}

/**
 * @param {Table} table
 * @param {Role[]} roles
 * @param {import('./label-choice.js').LabelCandidate} candidate
 * @returns {Proposal|null} null if it leaves too few rows
 */
function proposeLabel(table, roles, { column: label, task, why }) {
  const classes = task === 'classes' ? firstClasses(table.columns[label]) : { classes: [] };
  const chosen = chooseInputs(table.columns, roles, label);
  const axes = chooseAxes(table, roles, { label, ...classes });
  const several =
    axes && areMeasured(roles, axes) ? null : severalInputs(table, { label, ...classes }, chosen.inputs, axes);
  const choice = several ?? (axes ? { ...axes, label, ...classes } : null);
  return choice && { choice, ...chosen, roles, why, sure: !several && isSure(table, choice, roles) };
}

/**
 * The inputs of a table in which no two columns can be the axes: words that say under what conditions a number was measured,
 * or one column alone, of which the label is a function.
 * @param {Table} table
 * @param {Pick<ColumnChoice, 'label'|'classes'|'rest'>} wanted
 * @param {Input[]} proposed
 * @param {{x: number, y: number}|null} axes
 * @returns {ColumnChoice|null} null if these are too few inputs, or leave too few rows
 */
function severalInputs(table, wanted, proposed, axes) {
  const inputs = table.columns.length === 2 ? onlyInput(table, wanted.label) : proposed;
  const size = inputs.reduce((sum, { column, becomes }) => sum + sizeOf(table.columns[column], becomes), 0);
  if (!areColumns(size) && (size !== 1 || table.columns.length > 2 || wanted.classes.length > 0)) return null;
  const x = axes?.x ?? inputs[0].column,
    y = axes?.y ?? inputs[1]?.column ?? wanted.label;
  const choice = { x, y, ...wanted, inputs };
  const { count, different } = countUsable(table, choice);
  return count >= MIN_ROWS && different ? choice : null;
}

/** The other one of two columns, if it holds numbers. @param {Table} table @param {number} label @returns {Input[]} */
function onlyInput({ columns }, label) {
  const { kind } = columns[1 - label];
  if (kind === 'text' || kind === 'empty') return [];
  return [{ column: 1 - label, becomes: kind === 'date' ? 'days' : 'number' }];
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
