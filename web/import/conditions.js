/**
 * Conditions that were set: what a row's subject, group or experiment was given, and not what was found of it.
 *
 * @typedef {import('./column.js').Column} Column
 */
import { canBeClasses, isGroup } from './column-role.js';
import { nameWeight } from './label-names.js';
import { MAX_GRADES } from './limits.js';
import { determines, isBalancedWithin, sameLabels } from './separation.js';

/**
 * Whether all rows of one subject, animal or plot have the same class: it was set for each of them, and what was measured
 * of them time after time is the response.
 * @param {Column[]} columns
 * @param {number} i
 */
export const isTreatment = (columns, i) => canBeClasses(columns[i]) && isOfSubjects(columns, i);

/** Whether all rows of one subject, of which each has several, have the same. @param {Column[]} columns @param {number} i */
export const isOfSubjects = (columns, i) =>
  columns.some(
    (group, k) =>
      k !== i &&
      isGroup(group) &&
      group.distinct > (canBeClasses(columns[i]) ? columns[i].distinct : 1) &&
      2 * group.distinct <= group.faults.length &&
      determines(
        group.codes.length > 0 ? group.codes : group.numbers,
        canBeClasses(columns[i]) ? columns[i].codes : columns[i].numbers,
      ),
  );

/** A group has so many rows at least, and there are so many of them. */
const GROUP_ROWS = 4;
const MANY_GROUPS = 20;

/**
 * Whether two codes say something of whole groups of rows, such as of all pupils of a class: whole numbers decide them, with
 * many rows each, and in no order of size.
 * @param {Column[]} columns
 * @param {number} i
 */
export const isOfManyGroups = (columns, i) =>
  columns[i].kind === 'number' &&
  columns[i].distinct === 2 &&
  columns.some(
    ({ kind, numbers, distinct, values, codes }, k) =>
      k !== i &&
      kind === 'number' &&
      distinct > MANY_GROUPS &&
      numbers.every(Number.isInteger) &&
      new Set(numbers).size * GROUP_ROWS <= numbers.length &&
      determines(values.length > 0 ? codes : numbers, columns[i].codes) &&
      !isInOrder(columns[i], numbers),
  );

/** Whether one of two labels has all numbers up to some, and the other all above. @param {Column} column @param {Float64Array} numbers */
function isInOrder({ codes }, numbers) {
  const order = [...numbers.keys()].sort((a, b) => numbers[a] - numbers[b]);
  return order.filter((row, k) => k > 0 && codes[row] !== codes[order[k - 1]]).length <= 1;
}

/** Names of classes that are often set, and not found, although they are labels elsewhere. */
const VARIETY = /^(?:variety|cultivar|sorte|species|spezies|art)$/i;

/**
 * Whether its classes come equally often with each value of another column, as only those do that were set: a name that
 * says more than a condition's asks for two such columns.
 * @param {Column[]} columns
 * @param {number} i
 */
export function isDesigned(columns, i) {
  if (!canBeClasses(columns[i])) return false;
  const weight = VARIETY.test(columns[i].name) ? 0 : nameWeight(columns[i].name, 'classes', columns);
  if (weight > 2 || (columns[i].kind === 'number' && weight === 0)) return false;
  const crossed = columns.filter((other, k) => k !== i && isBalancedWithin(columns[i], other));
  return crossed.length > (weight < 2 ? 0 : 1);
}

/** Amounts that were set come a few times each, about equally often. */
const LEAST_TIMES = 3;
const MOST_LEVELS = 20;

/** @param {Column} column */
export const areLevels = ({ kind, distinct, counts }) =>
  kind === 'number' &&
  distinct > 2 &&
  distinct <= MOST_LEVELS &&
  Math.min(...counts) >= LEAST_TIMES &&
  Math.max(...counts) <= 2 * Math.min(...counts);

/** Whether hardly a number comes twice, as of what was measured. @param {Column} column */
export const areFree = ({ kind, numbers, distinct }) =>
  kind === 'number' && (distinct > MAX_GRADES ? new Set(numbers).size : distinct) > numbers.length / 2;

/** Whether a number says the same as the number of a group, such as a constant of each stratum. @param {Column[]} columns @param {number} i */
export const isOfGroups = (columns, i) =>
  columns[i].kind === 'number' &&
  columns.some((group, k) => k !== i && isGroup(group) && sameLabels(group.codes, columns[i].codes));
