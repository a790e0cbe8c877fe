/**
 * What a column is good for, by its content: measurements are inputs, row numbers and names are not.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {'measurement'|'steps'|'date'|'words'|'constant'|'empty'|'sparse'|'running'|'identifier'} Role
 */

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
  return (number === 1 || isNamedCode(column)) && (isPermutation(numbers, 0) || isPermutation(numbers, 1));
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
  /^(?:(?:.*[_. -])?(?:subject|patient|block|batch|lot|run|site|litter|worker|school|inst|institution|pair|rat|dog|mare|expt|experiment|quake|panel|tray|wafer|plot|proband|versuch|charge|seed|tree|chick|cow|station|person|child|animal|stratum|strata|event)s?|.*[_. -]id|id)$/i;

/** Words under such a name are groups if they are more than classes would be. */
const FEW_WORDS = 10;

/** Whether whole numbers, or many words, name groups of rows. @param {Column} column */
export const isGroup = ({ kind, name, numbers, distinct }) =>
  (GROUP_NAME.test(name) || JOINED_CODE.test(name)) &&
  (kind === 'number' ? numbers.every((own) => Number.isNaN(own) || Number.isInteger(own)) : distinct > FEW_WORDS);

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
