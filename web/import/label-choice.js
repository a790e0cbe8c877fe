/**
 * Which column is to be learned, and as what: by its name and by its content.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {'classes'|'values'} Task
 * @typedef {'name'|'words'|'twoValues'|'grades'|'numbers'} LabelReason
 * @typedef {{column: number, task: Task, why: LabelReason, score: number}} LabelCandidate
 */
import { canBeClasses, canBeValues, isGroup, isNamedCode } from './column-role.js';
import { areFree, areLevels, isDesigned, isOfGroups, isOfManyGroups, isOfSubjects, isTreatment } from './conditions.js';
import { hasTime, isWaited } from './known-afterwards.js';
import {
  CLASS_NAME,
  ERROR_NAME,
  FEATURE_NAME,
  isCalendar,
  isCoordinate,
  isDerived,
  isSeries,
  KEEPING_NAME,
  nameWeight,
} from './label-names.js';
import { MAX_LABELS, MAX_ONE_HOT } from './limits.js';
import { areCrossed, squaredCorrelation } from './separation.js';

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
  firstWords: 3,
  countedLast: 4,
  position: 1,
  feature: -5,
  coordinate: -7,
  scarce: -4,
  response: 6,
  waited: 6,
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

/** The weight of a whole name that says what it is; a word of a longer one weighs less. */
const WHOLE_NAME = 1;

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

/**
 * What is known of a row beforehand; time may also be what is measured, in the last column or until an event.
 * @param {Column} column
 * @param {boolean} isMeant whether time is
 */
const isKnown = (column, isMeant) =>
  (FEATURE_NAME.test(column.name) && !(isMeant && /^(?:time|zeit)$/i.test(column.name))) ||
  ERROR_NAME.test(column.name) ||
  KEEPING_NAME.test(column.name) ||
  (column.distinct > 2 && (isGroup(column) || isCalendar(column.name))) ||
  (column.name !== '' && column.distinct > 2 && isNamedCode(column));

/**
 * Whether a column of times is what was measured: the last one, the time until an event, or the only one that is measured.
 * @param {Column[]} columns
 * @param {Role[]} roles
 * @returns {(i: number) => boolean}
 */
function whenTimeIsMeant(columns, roles) {
  const isOnly = (/** @type {number} */ i) => roles.every((role, k) => (role === 'measurement') === (k === i));
  return (i) => i === columns.length - 1 || isWaited(columns, i) || isOnly(i);
}

/** Beside so many measurements, few words say what was measured. */
const MANY_MEASURED = 4;

/** The only column of words beside measurements alone: the kind or the place of what was measured; −1 where there is none. @param {Column[]} columns @param {Role[]} roles */
function loneWords(columns, roles) {
  const words = roles.flatMap((role, i) => (role === 'words' ? [i] : []));
  const measured = roles.filter((role) => role === 'measurement').length;
  const isLone = words.length === 1 && measured >= MANY_MEASURED && measured + 1 === roles.length;
  const { distinct } = columns[words[0]] ?? { distinct: 0 };
  return isLone && distinct > 2 && distinct <= FEW_CLASSES ? words[0] : -1;
}

/** Of so many rows with the same label hardly another one can be learned. */
const NEARLY_ALL = 0.95;

/** @param {Column} column */
const isNearlyConstant = ({ counts, faults }) => Math.max(0, ...counts) > NEARLY_ALL * faults.length;

/** Words that say under what conditions a row was measured. @param {Column[]} columns @param {Role[]} roles */
const factorsOf = (columns, roles) =>
  columns.filter(
    (column, i) =>
      roles[i] === 'words' && column.distinct <= MAX_ONE_HOT && nameWeight(column.name, 'classes', columns) < 2,
  );

/** Whether each word comes about equally often, as in an experiment that was designed. @param {Column} column */
const isBalanced = ({ counts }) => Math.max(...counts) <= 1.25 * Math.min(...counts);

/**
 * The first column, where it holds few words that come as often as they happened to: what was found, and no condition that
 * was set.
 * @param {Column[]} columns
 * @param {Role[]} roles
 */
function firstWords(columns, roles) {
  const i = columns[0].name === '' ? 1 : 0;
  const column = columns[i];
  const isFound =
    column !== undefined &&
    roles.includes('measurement') &&
    !columns.some(({ name }, k) => k !== i && nameWeight(name, 'classes', columns) >= WHOLE_NAME) &&
    roles[i] === 'words' &&
    column.distinct <= FEW_CLASSES &&
    !isBalanced(column) &&
    !isKnown(column, false) &&
    nameWeight(column.name, 'classes', columns) === 0 &&
    !areScarce(column);
  return isFound ? i : -1;
}

/**
 * All columns that can be learned, the likeliest first.
 * @param {Column[]} columns
 * @param {Role[]} roles
 * @param {import('./sums.js').Sum[]} [sums]
 * @returns {LabelCandidate[]}
 */
export function labelCandidates(columns, roles, sums = []) {
  const possible = columns.flatMap((_, i) => (NO_LABELS.includes(roles[i]) || isOfGroups(columns, i) ? [] : [i]));
  const isMeant = whenTimeIsMeant(columns, roles);
  const lone = loneWords(columns, roles);
  const measured = possible.filter((i) => roles[i] === 'measurement' && !isKnown(columns[i], isMeant(i)));
  const areWords = possible.some(
    (i) =>
      columns[i].kind === 'text' &&
      roles[i] === 'words' &&
      canBeClasses(columns[i]) &&
      (i === lone || !isKnown(columns[i], false)),
  );
  const favourite = !areWords && isFirstPredicted(columns, measured) ? measured[0] : -1;
  const found = firstWords(columns, roles);
  const factors = factorsOf(columns, roles);
  // What was found stands first, and other numbers and words, which are no conditions then, in any order behind it.
  const isMixed = found >= 0 && measured.some((i) => columns.indexOf(factors[factors.length - 1]) > i);
  const isExperiment =
    !isMixed &&
    factors.length > 1 &&
    (measured.length === 1 ||
      (measured.length < 4 &&
        ((factors.length > measured.length && factors.every(isBalanced)) ||
          factors.every(({ distinct }) => distinct > 2))));
  const first = isExperiment ? -1 : found;
  // Amounts that come equally often with each word were set too.
  const free = measured.filter(
    (i) =>
      !isCoordinate(columns, i) &&
      !isOfSubjects(columns, i) &&
      !columns.some((other) => other.kind === 'text' && areCrossed(columns[i], other)),
  );
  const treated = free.length === 1 ? possible.filter((i) => isTreatment(columns, i) || isDesigned(columns, i)) : [];
  const candidates = possible.flatMap((i) => {
    const task = taskOf(columns[i]);
    if (!task) return [];
    const { why, score } = contentOf(columns[i], task);
    const named = Math.max(
      nameWeight(columns[i].name, task, columns),
      task === 'classes' && hasTime(columns, i) ? 1 : 0,
    );
    // One word of a name says less than that all others explain the first column.
    const own = named < WHOLE_NAME && task === 'values' && favourite >= 0 && i !== favourite ? 0 : named;
    // Type or origin, of very many words or in an experiment, is a feature.
    const isCondition = treated.includes(i);
    const weight =
      isCondition || (own < 1 && task === 'classes' && (isExperiment || columns[i].distinct > MAX_LABELS)) ? 0 : own;
    const place = scoreOfPlace(columns, i, {
      isFirst: i === possible[0],
      why,
      isMeant: i === lone || (why !== 'words' && isMeant(i)),
    });
    const predicted = i === favourite && task === 'values' ? SCORES.firstNumbers : 0;
    const isResponse = treated.length > 0 ? free.includes(i) : isExperiment && measured.includes(i);
    const waited = isResponse && isWaited(columns, i) ? SCORES.waited : 0;
    const response = isResponse && task === 'values' ? SCORES.response + waited : 0;
    // What is added up in more than one way is a total of accounts.
    const isTotal = sums.filter(({ total }) => total === i).length > 1;
    const isSet =
      task === 'values' && weight === 0 && areLevels(columns[i]) && measured.some((k) => areFree(columns[k]));
    const isOfRows = task === 'values' || weight > 0 || !isOfManyGroups(columns, i);
    const isAside = roles[i] === 'sparse' || isCondition || isTotal || isSet || !isOfRows;
    return [
      {
        column: i,
        task,
        why: weight > 0 ? /** @type {const} */ ('name') : why,
        score:
          (i === first ? SCORES.firstWords : 0) +
          weight * 10 +
          score +
          place +
          predicted +
          response +
          (isAside ? SCORES.feature : 0),
      },
    ];
  });
  return candidates.sort((a, b) => b.score - a.score);
}

/** @param {Column[]} columns @param {number} i @param {{isFirst: boolean, why: LabelReason, isMeant: boolean}} facts */
function scoreOfPlace(columns, i, { isFirst, why, isMeant }) {
  const column = columns[i];
  const isLast = i === columns.length - 1;
  const derived = isDerived(columns, i);
  const isFeature = derived || (why === 'words' ? !isMeant && isKnown(column, false) : isKnown(column, isMeant));
  const known = isCoordinate(columns, i) ? SCORES.coordinate : isFeature ? SCORES.feature : 0;
  const scarce = (why === 'words' && areScarce(column)) || isNearlyConstant(column) ? SCORES.scarce : 0;
  const place = (i / columns.length) * SCORES.position + known + scarce;
  const counted = why === 'grades' && areCounted(column) && !isGroup(column);
  if (isLast && !derived && scarce === 0) return place + SCORES.last + (counted ? SCORES.countedLast : 0);
  return place + (isFirst && why === 'twoValues' ? SCORES.first : 0);
}
