/**
 * Goals that the page around sets: each is reached once, at the first moment when all of its conditions hold.
 *
 * @typedef {object} Condition
 * @property {string} of one of `SINGLE_NUMBERS`
 * @property {'below'|'above'|'atMost'|'atLeast'|'equal'} is
 * @property {number|string|boolean} than
 *
 * @typedef {object} Goal
 * @property {string} name
 * @property {Condition[]} conditions
 */

import { numberCalled, SINGLE_NUMBERS } from '../measures/numbers.js';
import { isRecord, listOf, oneAmong, readFieldsOf, refuseForm, textUpTo } from './messages.js';

const MOST_GOALS = 20;
const MOST_CONDITIONS = 10;
const LONGEST_NAME = 80;
const LONGEST_VALUE = 80;

/** @type {Record<Condition['is'], (value: unknown, than: number|string|boolean) => boolean>} */
const HOLDS = {
  below: (value, than) => typeof value === 'number' && value < Number(than),
  above: (value, than) => typeof value === 'number' && value > Number(than),
  atMost: (value, than) => typeof value === 'number' && value <= Number(than),
  atLeast: (value, than) => typeof value === 'number' && value >= Number(than),
  equal: (value, than) => value === than,
};

/** @param {unknown} value @param {string} name @returns {Condition} */
function readCondition(value, name) {
  if (!isRecord(value)) return refuseForm(name, 'conditions {of, is, than}');
  const { of, is, than } = readFieldsOf(value, {
    of: oneAmong(SINGLE_NUMBERS),
    is: oneAmong(/** @type {Condition['is'][]} */ (Object.keys(HOLDS))),
    than: readBound,
  });
  if (is !== 'equal' && typeof than !== 'number') return refuseForm('than', 'a number');
  return { of, is, than };
}

/** @param {unknown} value @param {string} name @returns {number|string|boolean} */
function readBound(value, name) {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  return textUpTo(LONGEST_VALUE)(value, name);
}

/** @param {unknown} value @param {string} name @returns {Goal} */
function readGoal(value, name) {
  if (!isRecord(value)) return refuseForm(name, 'goals {name, conditions}');
  const goal = readFieldsOf(value, {
    name: textUpTo(LONGEST_NAME),
    conditions: listOf(readCondition, MOST_CONDITIONS),
  });
  return goal.conditions.length > 0 ? goal : refuseForm('conditions', 'at least one');
}

/** @param {unknown} value @param {string} name @returns {Goal[]} */
export function readGoals(value, name) {
  const goals = listOf(readGoal, MOST_GOALS)(value, name);
  const isTwice = new Set(goals.map((goal) => goal.name)).size < goals.length;
  return isTwice ? refuseForm(name, 'goals of different names') : goals;
}

/** @param {Goal} goal @param {import('../measures/numbers.js').Shown} shown */
export const isReached = ({ conditions }, shown) =>
  conditions.every(({ of, is, than }) => HOLDS[is](numberCalled(of, shown), than));

/** What its conditions are about, as it is now. @param {Goal} goal @param {import('../measures/numbers.js').Shown} shown */
export const numbersOfGoal = ({ conditions }, shown) =>
  Object.fromEntries(conditions.map(({ of }) => [of, numberCalled(of, shown)]));
