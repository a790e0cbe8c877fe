/**
 * Which two columns become the axes of the plot.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 */
import { isGroup, isNamedCode, isSurveyWeight } from './column-role.js';
import { isDerivedFrom, namesAreKin } from './label-names.js';
import { MAX_ONE_HOT, MIN_ROWS } from './limits.js';
import { clearlyMore, drawRows, toldBy } from './nearest-rows.js';
import { correlationRatio, determines, ranksOf, sameLabels, squaredCorrelation } from './separation.js';
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

/** The same where the one is computed from the other by its name, and where only the order is. */
const SAME_KIND = 0.5;
const SAME_ORDER = 0.995;

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
 * @param {(import('./known-afterwards.js').Afterwards|null)[]} afterwards why columns are known only with the label
 * @returns {{x: number, y: number}|null} null if no two columns leave enough rows
 */
export function chooseAxes(table, roles, wanted, afterwards) {
  const ranked = rankAxes(table.columns, roles, wanted, afterwards);
  const first = firstPair(table, roles, wanted, ranked);
  const open = ranked.filter((i) => afterwards[i] === null && canBeExchanged(table.columns[i], roles[i]));
  return first && areMeasured(roles, first, afterwards) ? moreTelling(table, wanted, open, first) : first;
}

/**
 * @param {Table} table
 * @param {Role[]} roles
 * @param {Pick<ColumnChoice, 'label'|'classes'|'rest'>} wanted
 * @param {number[]} ranked
 * @returns {{x: number, y: number}|null}
 */
function firstPair(table, roles, wanted, ranked) {
  for (let i = 0; i < ranked.length; i++) {
    const first = table.columns[ranked[i]];
    const rest = ranked.slice(i + 1);
    const unlike = rest.filter((j) => roles[j] !== 'constant' && !areAlike(first, table.columns[j]));
    for (const j of [...unlike, ...rest]) {
      const [x, y] = [ranked[i], j].sort((a, b) => a - b);
      if (givesPoints(table, { ...wanted, x, y })) return { x, y };
    }
  }
  return null;
}

/** Of so many columns, the best ones, each pair is tried out. */
const MOST_TRIED = 6;

/** Whether two columns say the same: along a line or a curve, or the one is computed from the other. @param {Column} a @param {Column} b */
function areAlike(a, b) {
  const alike = squaredCorrelation(a.numbers, b.numbers);
  const isDerived = isDerivedFrom(a.name, b.name) || isDerivedFrom(b.name, a.name);
  if (alike >= (isDerived ? SAME_KIND : SAME)) return true;
  const rows = drawRows(a.numbers.length, (row) => !Number.isNaN(a.numbers[row] + b.numbers[row]));
  const [one, other] = [a, b].map(({ numbers }) => ranksOf(Float64Array.from(rows, (row) => numbers[row])));
  return squaredCorrelation(one, other) >= SAME_ORDER;
}

/** Two columns of fewer values each make a few places only. */
const FEW_VALUES = 4;

/** @param {Column[]} columns @param {{x: number, y: number}} axes */
export const areFewPlaces = (columns, { x, y }) => [x, y].every((i) => columns[i].distinct < FEW_VALUES);

/** Two columns that tell so much are not exchanged. */
const WELL_TOLD = 0.6;

/**
 * Two other columns, where they tell clearly more together than those that tell most alone.
 * @param {Table} table
 * @param {Pick<ColumnChoice, 'label'|'classes'|'rest'>} wanted
 * @param {number[]} open the columns that can be tried
 * @param {{x: number, y: number}} first
 */
function moreTelling(table, wanted, open, first) {
  const told = (/** @type {{x: number, y: number}} */ axes) => toldBy(table, { ...wanted, ...axes }, axisInputs(axes));
  const least = told(first);
  if (least >= WELL_TOLD) return first;
  const tried = open.slice(0, MOST_TRIED);
  let best = { axes: first, told: least + clearlyMore(table.rows) / 2 };
  for (const [k, i] of tried.entries())
    for (const j of tried.slice(k + 1)) {
      const axes = { x: Math.min(i, j), y: Math.max(i, j) };
      if (areFewPlaces(table.columns, axes)) continue;
      if (areAlike(table.columns[i], table.columns[j])) continue;
      const own = told(axes);
      if (own > best.told && givesPoints(table, { ...wanted, ...axes })) best = { axes, told: own };
    }
  return best.axes;
}

/** @param {Column} column @param {Role} role */
const canBeExchanged = (column, role) =>
  tierOf(role) < tierOf('sparse') && role !== 'date' && !isGroup(column) && !CALENDAR.test(column.name);

/** Parts of a date tell much of what passed with time, and nothing of its reasons. */
const CALENDAR = /^(?:date|datum|year|jahr|month|monat|day|tag|week|woche|weekday|wochentag)$/i;

/** @param {{x: number, y: number}} axes @returns {import('./proposal.js').Input[]} */
export const axisInputs = ({ x, y }) => [x, y].map((column) => ({ column, becomes: 'number' }));

/**
 * Whether two axes measure something: neither of them counts or names the rows, is always the same, or is known only with the label.
 * @param {Role[]} roles
 * @param {{x: number, y: number}} axes
 * @param {unknown[]} [afterwards]
 */
export const areMeasured = (roles, { x, y }, afterwards = []) =>
  [x, y].every((i) => tierOf(roles[i]) < tierOf('running') && (afterwards[i] ?? null) === null);

/**
 * @param {Column[]} columns
 * @param {Role[]} roles
 * @param {Pick<ColumnChoice, 'label'|'classes'>} wanted
 * @param {unknown[]} afterwards
 * @returns {number[]}
 */
function rankAxes(columns, roles, { label, classes }, afterwards) {
  const target = columns[label];
  const tierOfColumn = (/** @type {number} */ i) => {
    // Of two columns that count the rows, the one that stands first or is called so is their number.
    if (roles[i] === 'running' && (i === 0 || isNamedCode(columns[i]))) return tierOf('identifier');
    if (afterwards[i] !== null) return Math.max(tierOf('running'), tierOf(roles[i]));
    return isGroup(columns[i]) ||
      isNearlyConstant(columns[i]) ||
      isSurveyWeight(columns[i], columns) ||
      isOfWords(columns, i)
      ? Math.max(tierOf('sparse'), tierOf(roles[i]))
      : tierOf(roles[i]);
  };
  const tiers = columns.map((_, i) => tierOfColumn(i));
  const worth = columns.map(({ numbers, codes }, i) => {
    if (i === label || !canBeAxis(columns[i])) return 0;
    if (sameLabels(codes, target.codes)) return -1;
    const own =
      classes.length > 0 ? correlationRatio(numbers, target.codes) : squaredCorrelation(numbers, target.numbers);
    const kin = classes.length === 0 && namesAreKin(columns[i].name, target.name) ? KIN : 1;
    return own * filledShare(columns[i]) * kin;
  });
  return columns
    .flatMap((column, i) => (i !== label && canBeAxis(column) && tiers[i] >= 0 && !isCopy(column, target) ? [i] : []))
    .sort((i, j) => tiers[i] - tiers[j] || worth[j] - worth[i] || i - j)
    .slice(0, MOST_AXES);
}

/** Whether words decide a number, such as the province its population: it tells no more than they do. @param {Column[]} columns @param {number} i */
const isOfWords = (columns, i) =>
  columns[i].kind === 'number' &&
  columns.some(
    ({ kind, codes, distinct }, k) =>
      k !== i &&
      kind === 'text' &&
      distinct > 2 &&
      distinct <= MAX_ONE_HOT &&
      ROWS_A_WORD * distinct < codes.length &&
      determines(codes, columns[i].numbers),
  );

/** So many rows of each word have the same number by no chance. */
const ROWS_A_WORD = 5;

/** A column of which so many rows have the same value tells hardly any of them apart. */
const NEARLY_ALL = 0.9;

/** @param {Column} column */
const isNearlyConstant = ({ counts, faults }) => Math.max(0, ...counts) > NEARLY_ALL * faults.length;

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
