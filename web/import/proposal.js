/**
 * What a table is best used for, as plain data: the inputs, what is to be learned, and why.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {import('./label-choice.js').Task} Task
 * @typedef {import('./sums.js').Sum} Sum
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
 * @typedef {import('./known-afterwards.js').Afterwards} Afterwards
 * @typedef {Role|'label'|Afterwards|'group'|'weighting'|'many'} Unused why a column is no input: its
 *   role, it names groups of rows, or says how much a row counts, it is to be learned, it is known only with what is to be learned, or there are too many columns
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
import { areFewPlaces, areMeasured, axisInputs, chooseAxes } from './axis-choice.js';
import { sizeOf } from './column-inputs.js';
import { canBeClasses, canBeValues, isGroup, isNamedCode, isOneGroup, isSurveyWeight, roleOf } from './column-role.js';
import { isOfGroups } from './conditions.js';
import { allKnownAfterwards, isAfterwards } from './known-afterwards.js';
import { labelCandidates } from './label-choice.js';
import { CLASS_NAME, isCoordinate } from './label-names.js';
import { MAX_CLASSES, MAX_INPUTS, MAX_ONE_HOT, MAX_ROWS, MIN_ROWS } from './limits.js';
import { clearlyMore, toldBy } from './nearest-rows.js';
import { findSums } from './sums.js';
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

/** So many columns are enough without the numbers of groups. */
const FEWEST = 2;

/** @param {Table} table @returns {Proposal} @throws {TableProblem} if no choice of columns gives points */
export function propose(table) {
  const { columns } = table;
  const roles = columns.map(roleOf);
  /** @type {Proposal|null} */
  let found = null,
    /** @type {Proposal|null} */
    told = null;
  const sums = findSums(columns);
  const candidates = labelCandidates(columns, roles, sums);
  for (const [i, candidate] of candidates.entries()) {
    const own = proposeLabel(table, roles, sums, candidate);
    const isGood = own && (own.choice.inputs ? !found : isMeasured(own));
    if (isGood) return betterTold(table, roles, sums, own, candidates.slice(i)) ?? own;
    // What leaves only row numbers as an axis is taken if nothing else can be, and after it what tells the label.
    if (own && !own.choice.inputs && isTold(own)) told ??= own;
    else found ??= own;
  }
  if (found ?? told) return /** @type {Proposal} */ (found ?? told);
  throw new TableProblem(...whyNoChoice(table, roles));
}

/** Whether its axes measure something that is known without the label. @param {Proposal} proposal */
const isMeasured = (proposal) => areMeasured(proposal.roles, proposal.choice) && !isTold(proposal);

/** Whether one of its axes is known only with the label. @param {Proposal} proposal */
const isTold = ({ choice, unused }) =>
  unused.some(({ column, why }) => isAfterwards(why) && [choice.x, choice.y].includes(column));

/** A label of which so little is told cannot be learned; of another one more than chance must be. */
const HARDLY_TOLD = 0.1;
const TOLD = 0.3;

/** Of fewer rows chance alone may tell much, or nothing. */
const ENOUGH_ROWS = 40;

/** So many other labels are tried, if they are less likely by so much at most. */
const MOST_TRIED = 6;
const LESS_LIKELY = 10;
const LEAST_LIKELY = -2;

/**
 * Another label, where the likeliest one has no name that says so, and nothing tells it: one that is told, or all that was
 * measured.
 * @param {Table} table
 * @param {Role[]} roles
 * @param {Sum[]} sums
 * @param {Proposal} own
 * @param {import('./label-choice.js').LabelCandidate[]} candidates
 * @returns {Proposal|null}
 */
function betterTold(table, roles, sums, own, [first, ...others]) {
  const told = (/** @type {Proposal} */ { choice }) => toldBy(table, choice, choice.inputs ?? axisInputs(choice));
  const isLastClass = own.choice.classes.length > 0 && first.column === table.columns.length - 1;
  if (first.why === 'name' || isLastClass || table.rows < ENOUGH_ROWS || told(own) >= HARDLY_TOLD) return null;
  if (toldBy(table, own.choice, own.inputs) >= HARDLY_TOLD) return null;
  for (const other of others.slice(0, MOST_TRIED)) {
    if (other.score < Math.max(LEAST_LIKELY, first.score - LESS_LIKELY)) return null;
    const next = proposeLabel(table, roles, sums, other);
    const isOnly = roles.every(
      (role, i) => (role === 'measurement' && !isGroup(table.columns[i])) === (i === other.column),
    );
    if (next && (next.choice.inputs || isMeasured(next)) && (isOnly || told(next) >= TOLD)) return next;
  }
  return null;
}

/**
 * @param {Table} table
 * @param {Role[]} roles
 * @param {Sum[]} sums
 * @param {import('./label-choice.js').LabelCandidate} candidate
 * @returns {Proposal|null} null if it leaves too few rows
 */
function proposeLabel(table, roles, sums, { column: label, task, why }) {
  const classes = task === 'classes' ? firstClasses(table.columns[label]) : { classes: [] };
  const afterwards = allKnownAfterwards(table.columns, label, task === 'classes', sums);
  const chosen = chooseInputs(table.columns, roles, label, afterwards);
  const axes = chooseAxes(table, roles, { label, ...classes }, afterwards);
  const isPlane = axes && areMeasured(roles, axes, afterwards);
  const isKnown = axes && [axes.x, axes.y].some((i) => afterwards[i] !== null);
  let several =
    isPlane && ![axes.x, axes.y].some((i) => isGroup(table.columns[i]) || isOfGroups(table.columns, i))
      ? null
      : severalInputs(table, { label, ...classes }, chosen.inputs, isKnown ? null : axes);
  if (axes && !isKnown) several ??= tellingInputs(table, { label, ...classes, ...axes }, chosen.inputs);
  const choice = several ?? (axes ? { ...axes, label, ...classes } : null);
  return choice && { choice, ...chosen, roles, why, sure: !several && isSure(table, choice, roles) };
}

/** Where two tell hardly anything, or make a few places only, all have to tell less. */
const POOR_PLANE = 4;

/**
 * All inputs, where two of them alone tell much less.
 * @param {Table} table
 * @param {ColumnChoice} two
 * @param {Input[]} inputs
 * @returns {ColumnChoice|null}
 */
function tellingInputs(table, two, inputs) {
  const size = inputs.reduce((sum, { column, becomes }) => sum + sizeOf(table.columns[column], becomes), 0);
  if (!areColumns(size)) return null;
  const byTwo = toldBy(table, two, axisInputs(two));
  const told = toldBy(table, two, inputs) - byTwo;
  const isPoor = areFewPlaces(table.columns, two) || byTwo < HARDLY_TOLD;
  const least = clearlyMore(table.rows) / (isPoor ? POOR_PLANE : 1);
  const choice = { ...two, inputs };
  const { count, different } = countUsable(table, choice);
  return told > least && count >= Math.max(MIN_ROWS, table.rows / 2) && different ? choice : null;
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
  const isOne = size === 1 && wanted.classes.length === 0 && isFunction(table, wanted.label, inputs[0], axes);
  if (!areColumns(size) && !isOne) return null;
  const x = (isOne ? null : axes?.x) ?? inputs[0].column,
    y = (isOne ? null : axes?.y) ?? inputs[1]?.column ?? wanted.label;
  const choice = { x, y, ...wanted, inputs };
  const { count, different } = countUsable(table, choice);
  return count >= MIN_ROWS && different ? choice : null;
}

/**
 * Whether a label is a function of one input, a number. Beside them there may be columns that say nothing; but a name and a
 * place are no function, and numbers that count the rows under a name of their own are an axis.
 * @param {Table} table
 * @param {number} label
 * @param {Input} input
 * @param {{x: number, y: number}|null} axes
 */
function isFunction({ columns }, label, { column, becomes }, axes) {
  if (columns.length === 2) return true;
  // One word all the way down where a label stands: classes were meant, and one is missing.
  if (
    columns.some(({ kind, distinct, name }, i) => kind === 'text' && distinct === 1 && isLabelPlace(columns, i, name))
  )
    return false;
  if (becomes === 'oneHot' || [label, column].every((i) => isCoordinate(columns, i))) return false;
  return (
    axes === null ||
    [axes.x, axes.y].some((i) => isNamedCode(columns[i]) || isGroup(columns[i]) || isOfGroups(columns, i))
  );
}

/** @param {Table['columns']} columns @param {number} i @param {string} name */
const isLabelPlace = (columns, i, name) =>
  name === '' ? i === columns.length - 1 : CLASS_NAME.test(name) || /^kind$/i.test(name);

/** The other one of two columns, if it holds numbers. @param {Table} table @param {number} label @returns {Input[]} */
function onlyInput({ columns }, label) {
  const { kind } = columns[1 - label];
  if (kind === 'text' || kind === 'empty') return [];
  return [{ column: 1 - label, becomes: kind === 'date' ? 'days' : 'number' }];
}

/** @param {Column[]} columns @param {Role[]} roles @param {number} label @param {(Afterwards|null)[]} afterwards @returns {Pick<Proposal, 'inputs'|'unused'>} */
function chooseInputs(columns, roles, label, afterwards) {
  /** @type {Input[]} */
  const inputs = [];
  /** @type {Proposal['unused']} */
  const unused = [];
  let taken = 0;
  columns.forEach((column, i) => {
    const becomes = inputOf(column, roles[i]);
    const size = becomes === 'oneHot' ? column.distinct : 1;
    const known = afterwards[i];
    if (i === label) unused.push({ column: i, why: 'label' });
    else if (!becomes) unused.push({ column: i, why: roles[i] });
    else if (known) unused.push({ column: i, why: known });
    else if (isSurveyWeight(column, columns)) unused.push({ column: i, why: 'weighting' });
    else if (taken + size > MAX_INPUTS) unused.push({ column: i, why: 'many' });
    else {
      inputs.push({ column: i, becomes });
      taken += size;
    }
  });
  return withoutGroups(columns, label, { inputs, unused });
}

/**
 * Numbers of groups are no inputs, unless hardly anything is left without them.
 * @param {Column[]} columns
 * @param {number} label
 * @param {Pick<Proposal, 'inputs'|'unused'>} chosen
 */
function withoutGroups(columns, label, { inputs, unused }) {
  const isNumberOfGroups = (/** @type {number} */ i) => isOneGroup(columns[i]) || isOfGroups(columns, i);
  const rest = inputs.filter(({ column }) => !isNumberOfGroups(column));
  const [only] = rest;
  const isCurve = rest.length === 1 && canBeValues(columns[label]) && canBeValues(columns[only.column]);
  if (rest.length < FEWEST && !isCurve) return { inputs, unused };
  const groups = inputs.flatMap(({ column }) =>
    isNumberOfGroups(column) ? [{ column, why: /** @type {const} */ ('group') }] : [],
  );
  return { inputs: rest, unused: [...unused, ...groups].sort((a, b) => a.column - b.column) };
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
