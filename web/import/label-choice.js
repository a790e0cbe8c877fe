/**
 * Which column is to be learned, and as what: by its name and by its content.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {'classes'|'values'} Task
 * @typedef {'name'|'words'|'twoValues'|'grades'|'numbers'} LabelReason
 * @typedef {{column: number, task: Task, why: LabelReason, score: number}} LabelCandidate
 */
import { isGroup, isNamedCode } from './column-role.js';
import { CLASS_NAME, FEATURE_NAME, isDerived, isSeries, nameWeight } from './label-names.js';
import { MAX_LABELS, MAX_ONE_HOT } from './limits.js';
import { squaredCorrelation } from './separation.js';

/** Up to so many different values are rather classes than numbers, whatever the column is called. */
const FEW_CLASSES = 6;

/** Letters of the alphabet are classes; towns are not. */
const MANY_WORDS = 30;

/** Of many words with fewer rows each, hardly one can be learned. */
const ROWS_A_CLASS = 6;

/** How much is added for content, before the name's weight times ten. */
const SCORES = {
  twoWords: 8,
  fewWords: 6,
  twoValues: 6,
  manyWords: 5.5,
  veryManyWords: 3,
  grades: 2,
  manyGrades: 1,
  numbers: 3,
  first: 1,
  last: 1.5,
  firstNumbers: 3,
  countedLast: 4,
  position: 1,
  feature: -5,
  scarce: -4,
  response: 6,
};

/** Roles that nothing can be learned of. @type {Role[]} */
const NO_LABELS = ['empty', 'constant', 'identifier', 'running'];

/** Whether whole numbers, few of them, can be classes. @param {Column} column */
const areGrades = ({ distinct, values }) =>
  distinct <= MAX_LABELS && (distinct === 2 || values.every((value) => /^−?\d+$/.test(value)));

/** Whether they are numbered from 0 or 1 without a gap. @param {Column} column */
const areCounted = ({ values }) =>
  /^[01]$/.test(values[0]) && values.every((value, i) => Number(value) === Number(values[0]) + i);

/** @param {Column} column */
const areScarce = ({ distinct, faults }) => distinct > FEW_CLASSES && faults.length < ROWS_A_CLASS * distinct;

/** Whether a column can hold classes. @param {Column} column */
export const canBeClasses = (column) =>
  column.values.length >= 2 && column.kind !== 'date' && (column.kind === 'text' || column.distinct <= MAX_LABELS);

/** Whether a column's numbers can be predicted: two values only are classes. @param {Column} column */
export const canBeValues = ({ kind, distinct }) => kind === 'number' && distinct > 2;

/** What a column would be learned as. @param {Column} column @returns {Task|null} */
function taskOf(column) {
  const classes = canBeClasses(column),
    values = canBeValues(column);
  if (!classes || !values) return classes ? 'classes' : values ? 'values' : null;
  if (!areGrades(column)) return 'values';
  const isClass = CLASS_NAME.test(column.name) || (column.name === '' && areCounted(column));
  return column.distinct <= FEW_CLASSES || isClass ? 'classes' : 'values';
}

/** Whether two numbers stand for no and yes, and both come often. @param {Column} column */
const isCoded = ({ values, counts }) =>
  ['0 1', '−1 1', '1 2'].includes(values.join(' ')) && Math.min(...counts) > 0.02 * (counts[0] + counts[1]);

/** @param {Column} column @param {Task} task @returns {{why: LabelReason, score: number}} */
function contentOf(column, task) {
  const { kind, distinct } = column;
  if (task === 'values') return { why: 'numbers', score: SCORES.numbers };
  if (distinct === 2)
    return {
      why: 'twoValues',
      score: kind === 'text' ? SCORES.twoWords : isCoded(column) ? SCORES.twoValues : SCORES.grades,
    };
  if (kind === 'text')
    return {
      why: 'words',
      score:
        distinct <= FEW_CLASSES ? SCORES.fewWords : distinct <= MANY_WORDS ? SCORES.manyWords : SCORES.veryManyWords,
    };
  return { why: 'grades', score: distinct <= FEW_CLASSES ? SCORES.grades : SCORES.manyGrades };
}

/** How much of one column the best of the others explains. @param {Column[]} columns @param {number} i */
const bestPartner = (columns, i) =>
  Math.max(
    0,
    ...columns.map(({ kind, numbers }, j) =>
      j !== i && kind === 'number' ? squaredCorrelation(columns[i].numbers, numbers) : 0,
    ),
  );

/** The first is taken for the last where the others explain so much more of it. */
const CLEARLY_MORE = 0.1;

/**
 * Whether the first of the measured columns is rather to be predicted than the last one: tables of experiments begin with
 * what was measured, others end with it.
 * @param {Column[]} columns
 * @param {number[]} measured
 */
function isFirstPredicted(columns, measured) {
  if (measured.length < 3 || isSeries(measured.map((i) => columns[i].name))) return false;
  const [first, last] = [measured[0], measured[measured.length - 1]];
  return bestPartner(columns, first) > bestPartner(columns, last) + CLEARLY_MORE;
}

/** What is known of a row beforehand; time may also be what is measured, in the last column. @param {Column} column @param {boolean} isLast */
const isKnown = (column, isLast) =>
  (FEATURE_NAME.test(column.name) && !(isLast && /^(?:time|zeit)$/i.test(column.name))) ||
  (column.distinct > 2 && isGroup(column)) ||
  (column.name !== '' && column.distinct > 2 && isNamedCode(column));

/** Words that say under what conditions a row was measured. @param {Column[]} columns @param {Role[]} roles */
const factorsOf = (columns, roles) =>
  columns.filter(
    (column, i) =>
      roles[i] === 'words' && column.distinct <= MAX_ONE_HOT && nameWeight(column.name, 'classes', columns) < 2,
  );

/** Whether each word comes about equally often, as in an experiment that was designed. @param {Column} column */
const isBalanced = ({ counts }) => Math.max(...counts) <= 1.25 * Math.min(...counts);

/**
 * All columns that can be learned, the likeliest first.
 * @param {Column[]} columns
 * @param {Role[]} roles
 * @returns {LabelCandidate[]}
 */
export function labelCandidates(columns, roles) {
  const possible = columns.flatMap((_, i) => (NO_LABELS.includes(roles[i]) ? [] : [i]));
  const measured = possible.filter((i) => roles[i] === 'measurement' && !isKnown(columns[i], i === columns.length - 1));
  const areWords = possible.some(
    (i) =>
      columns[i].kind === 'text' && roles[i] === 'words' && canBeClasses(columns[i]) && !isKnown(columns[i], false),
  );
  const favourite = !areWords && isFirstPredicted(columns, measured) ? measured[0] : -1;
  const factors = factorsOf(columns, roles);
  const isExperiment =
    factors.length > 1 &&
    (measured.length === 1 ||
      (measured.length < 4 &&
        ((factors.length > measured.length && factors.every(isBalanced)) ||
          factors.every(({ distinct }) => distinct > 2))));
  const candidates = possible.flatMap((i) => {
    const task = taskOf(columns[i]);
    if (!task) return [];
    const { why, score } = contentOf(columns[i], task);
    const own = nameWeight(columns[i].name, task, columns);
    // Type or origin, of very many words or in an experiment, is a feature.
    const weight = own < 1 && task === 'classes' && (isExperiment || columns[i].distinct > MAX_LABELS) ? 0 : own;
    const place = scoreOfPlace(columns, i, i === possible[0], why);
    const predicted = i === favourite && task === 'values' ? SCORES.firstNumbers : 0;
    const response = isExperiment && task === 'values' && measured.includes(i) ? SCORES.response : 0;
    return [
      {
        column: i,
        task,
        why: weight > 0 ? /** @type {const} */ ('name') : why,
        score: weight * 10 + score + place + predicted + response + (roles[i] === 'sparse' ? SCORES.feature : 0),
      },
    ];
  });
  return candidates.sort((a, b) => b.score - a.score);
}

/** Whether a column is x beside y, or y beside x. @param {Column[]} columns @param {number} i */
const isCoordinate = (columns, i) =>
  ['x y', 'y x'].some((pair) => columns.some(({ name }) => `${columns[i].name} ${name}`.toLowerCase() === pair));

/** @param {Column[]} columns @param {number} i @param {boolean} isFirst @param {LabelReason} why */
function scoreOfPlace(columns, i, isFirst, why) {
  const isLast = i === columns.length - 1;
  const derived = isDerived(columns, i);
  const known = derived || isKnown(columns[i], isLast) || isCoordinate(columns, i) ? SCORES.feature : 0;
  const scarce = why === 'words' && areScarce(columns[i]) ? SCORES.scarce : 0;
  const place = (i / columns.length) * SCORES.position + known + scarce;
  const counted = why === 'grades' && areCounted(columns[i]) && !isGroup(columns[i]);
  if (isLast && !derived && scarce === 0) return place + SCORES.last + (counted ? SCORES.countedLast : 0);
  return place + (isFirst && why === 'twoValues' ? SCORES.first : 0);
}
