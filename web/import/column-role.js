/**
 * What a column is good for, by its content: measurements are inputs, row numbers and names are not.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {'measurement'|'steps'|'date'|'words'|'constant'|'empty'|'sparse'|'running'|'identifier'} Role
 */

import { MAX_LABELS } from './limits.js';

/** A number with fewer different values is rather a grade or a code than a measurement. */
const MEASURED_VALUES = 8;

/** A column with a smaller share of values would cost many of the rows. */
const LEAST_FILLED = 0.6;

/** Names of numbers that stand for something and measure nothing. */
const CODE_NAME =
  /^(?:id|.*[_. -](?:id|no|nr|num|number|nummer|code)|index|idx|row(?:[ _.]?(?:names|number|num|id))?|no|nr|nummer|number|obs|unnamed.*|key|uuid|guid|zip|zip_?code|plz|postal.*|phone|telefon|ticket|(?:user|customer|client|member|passenger|employee|account|order|product|item|sample|record|seq)(?:id|no|nr)|case|serial.*)$/i;

/** The same with a capital in the middle, as in userId, SchoolID and pupilNr; solid and acid are measured. */
const JOINED_CODE = /[a-z](?:Id|ID|N[or]|NR)$/;

/**
 * Whether the numbers count the rows from 0 or 1: in order, or shuffled where the column stands first or is called so.
 * @param {Column} column
 */
export function isRunning(column) {
  const { kind, numbers, number } = column;
  const start = numbers[0] === 0 ? 0 : 1;
  if (kind !== 'number' || numbers.length < 3) return false;
  if (numbers.every((own, i) => own === start + i)) return true;
  const isNamed = isNamedCode(column),
    isCounter = column.name !== '' && (isNamed || COUNTER_NAME.test(column.name));
  return (
    ((number === 1 || isNamed) && (isPermutation(numbers, 0) || isPermutation(numbers, 1))) ||
    (isCounter && countsAgain(numbers))
  );
}

/** Names of what counts the rows of each subject or group. */
const COUNTER_NAME = /^(?:occasion|visit|seq(?:uence)?|repl?(?:icate)?|wiederholung|counter|zähler)$/i;

/** Most of the numbers are one more than the one before. */
const MOSTLY = 0.6;

/** Whether numbers count from 0 or 1 again and again. @param {Float64Array} numbers */
function countsAgain(numbers) {
  const first = numbers[0];
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i] === numbers[i - 1] + 1) steps += 1;
    else if (numbers[i] !== first) return false;
  }
  return (first === 0 || first === 1) && steps > MOSTLY * numbers.length;
}

/** Whether each whole number from `start` on stands there once. @param {Float64Array} numbers @param {number} start */
function isPermutation(numbers, start) {
  const seen = new Uint8Array(numbers.length);
  for (const own of numbers) {
    const place = own - start;
    if (!Number.isInteger(place) || place < 0 || place >= seen.length || seen[place] === 1) return false;
    seen[place] = 1;
  }
  return true;
}

/** Whether a column of numbers is called as row numbers are, or has no name. @param {Column} column */
export const isNamedCode = ({ name }) => name === '' || CODE_NAME.test(name) || JOINED_CODE.test(name);

/** Whether whole numbers name the rows: all are different, and the column is called so. @param {Column} column */
const isCode = (column) =>
  column.kind === 'number' &&
  isNamedCode(column) &&
  column.numbers.every(Number.isInteger) &&
  new Set(column.numbers).size === column.numbers.length;

/** Names of whole numbers that say to which group a row belongs, and measure nothing. */
const GROUP_NAME =
  /^(?:(?:.*[_. -])?(?:subject|patient|block|batch|lot|run|site|litter|worker|school|inst|institution|pair|rat|dog|mare|expt|experiment|quake|panel|tray|wafer|plot|proband|versuch|charge|seed|tree|chick|cow|station|person|child|animal|stratum|strata|event|instit|lab|household|haushalt)s?|.*[_. -](?:id|code)|id|zip|plz)$/i;

/** Words under such a name are groups if they are more than classes would be. */
const FEW_WORDS = 10;

/** Whether whole numbers, or many words, name groups of rows. @param {Column} column */
export const isGroup = ({ kind, name, numbers, distinct }) =>
  (GROUP_NAME.test(name) || JOINED_CODE.test(name)) &&
  (kind === 'number' ? numbers.every((own) => Number.isNaN(own) || Number.isInteger(own)) : distinct > FEW_WORDS);

/** Names of how much a row of a survey counts, and of where it was asked. */
const WEIGHT_NAME =
  /^(?:fnlwgt|p?we?i?gh?ts?|wt|wgt|gewicht(?:ung)?|(?:sampl(?:e|ing)|survey|design|pop(?:ulation)?|case)[_. ]?(?:weight|wt|wgt)|[_. ]?weight[_. ]?(?:var|final))$/i;
const PLACE_NAME =
  /^(?:state|province|region|country|county|district|stratum|strata|psu|land|bundesland|kanton|provinz)$/i;

/** Measured weights have hardly so many rows with the same number, which is no round one. */
const ROWS_A_WEIGHT = 10;

/**
 * Whether a number says how much a row of a survey counts: it is called so, and many rows of a place share it to the last digit.
 * @param {Column} column
 * @param {Column[]} columns
 */
export function isSurveyWeight({ kind, name, numbers }, columns) {
  if (kind !== 'number' || !WEIGHT_NAME.test(name)) return false;
  if (/^fnlwgt$/i.test(name)) return true;
  const different = new Set(numbers);
  const areOdd = [...different].filter((own) => !Number.isInteger(own * 10)).length > different.size / 2;
  return (
    areOdd && different.size * ROWS_A_WEIGHT < numbers.length && columns.some((other) => PLACE_NAME.test(other.name))
  );
}

/** Whether a column names groups for sure: stations may be a count of them. @param {Column} column */
export const isOneGroup = (column) => isGroup(column) && !/s$/i.test(column.name);

/** @param {Column} column @returns {Role} */
export function roleOf(column) {
  const { kind, distinct, faults } = column;
  if (kind === 'empty' || distinct === 0) return 'empty';
  if (distinct === 1) return 'constant';
  const filled = faults.reduce((count, fault) => count + (fault === 0 ? 1 : 0), 0);
  if (filled < LEAST_FILLED * faults.length) return 'sparse';
  if (kind === 'text') return distinct > Math.max(20, filled / 2) || distinct === filled ? 'identifier' : 'words';
  if (kind === 'date') return 'date';
  if (isRunning(column)) return 'running';
  if (isCode(column)) return 'identifier';
  return isMeasured(column) ? 'measurement' : 'steps';
}

/** Many values, or any with decimals. @param {Column} column */
const isMeasured = ({ distinct, numbers }) =>
  distinct > MEASURED_VALUES ||
  (distinct > 2 && numbers.some((number) => !Number.isNaN(number) && !Number.isInteger(number)));

/** Whether a column can hold classes. @param {Column} column */
export const canBeClasses = (column) =>
  column.values.length >= 2 && column.kind !== 'date' && (column.kind === 'text' || column.distinct <= MAX_LABELS);

/** Whether a column's numbers can be predicted: two values only are classes. @param {Column} column */
export const canBeValues = ({ kind, distinct }) => kind === 'number' && distinct > 2;
