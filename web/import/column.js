/**
 * One column of a table with its type: numbers, dates or words, and why a row has none.
 *
 * @typedef {import('./column-survey.js').Survey} Survey
 * @typedef {import('./column-survey.js').Notation} Notation
 *
 * @typedef {object} Column plain data, which can be handed on to another thread
 * @property {string} name '' where the table gives it none
 * @property {number} number its place in the table, from 1
 * @property {Survey['kind']} kind
 * @property {string} unit '%' or a currency, or ''
 * @property {Float64Array} numbers of each row; of a date the days since 1970, of two words 0 and 1; NaN where there is none
 * @property {Uint8Array} faults why a row has no value here, one of FAULT
 * @property {string[]} values the different labels in their natural order; none if there are too many
 * @property {number[]} counts how many rows have each label
 * @property {Int32Array} codes the number in `values` of each row's label, −1 where it has none
 * @property {number} distinct how many different values there are; of numbers, at most one more than MAX_GRADES
 * @property {Question|null} question how its numbers or dates can be read, where there are two ways
 * @property {{row: number, cell: string}|null} odd the first cell that is no number where a number belongs
 *
 * @typedef {object} Question
 * @property {Reading[]} readings
 * @property {Notation} chosen
 * @property {boolean} open whether nothing in the table tells, and nobody has answered
 *
 * @typedef {{notation: Notation, examples: {cell: string, value: number}[]}} Reading
 */
import { readDate } from './dates.js';
import { labelOfNumber, naturalOrder } from './labels.js';
import { MAX_GRADES, MAX_WORDS } from './limits.js';
import { isInfinite, isMissing, isMissingNumber } from './missing.js';
import { numberInCell, unitOf } from './number-format.js';

/** Why a row has no value in a column. */
export const FAULT = { none: 0, missing: 1, infinite: 2, tooLarge: 3, notANumber: 4, otherUnit: 5 };

/** Above this, differences between two numbers may overflow. */
const MAX_MAGNITUDE = 1e300;

const EXAMPLES = 2;

/**
 * @param {string[]} cells
 * @param {number} index
 * @param {string} name
 * @param {Survey} survey
 * @param {Notation|undefined} answer how the column is to be read, if a person has said so
 * @returns {Column}
 */
export function makeColumn(cells, index, name, survey, answer) {
  const notation = answer ?? survey.notation;
  const typed =
    survey.kind === 'text' || survey.kind === 'empty' ? readWords(cells) : readNumbers(cells, survey, notation);
  return {
    name,
    number: index + 1,
    kind: survey.kind,
    unit: survey.unit,
    question: questionOf(cells, survey, notation, answer),
    ...typed,
  };
}

/** @typedef {Pick<Column, 'numbers'|'faults'|'values'|'counts'|'codes'|'distinct'|'odd'>} Typed */

/** @param {string[]} cells @param {Survey} survey @param {Notation} notation @returns {Typed} */
function readNumbers(cells, { kind, unit }, notation) {
  const numbers = new Float64Array(cells.length).fill(NaN),
    faults = new Uint8Array(cells.length);
  /** @type {Column['odd']} */
  let odd = null;
  cells.forEach((cell, row) => {
    const number = readCell(cell, kind, notation);
    const fault = Number.isNaN(number)
      ? faultOf(cell)
      : Math.abs(number) > MAX_MAGNITUDE
        ? FAULT.tooLarge
        : unitFault(cell, unit);
    faults[row] = fault;
    if (fault === FAULT.none) numbers[row] = number;
    else if (fault > FAULT.infinite) odd ??= { row, cell };
  });
  return { numbers, faults, odd, ...numberLabels(numbers) };
}

/** @param {string} cell @param {Survey['kind']} kind @param {Notation} notation */
const readCell = (cell, kind, notation) =>
  kind === 'date'
    ? readDate(cell, /** @type {import('./dates.js').DateOrder} */ (notation))
    : numberInCell(cell, /** @type {import('./number-format.js').DecimalMark} */ (notation));

function faultOf(/** @type {string} */ cell) {
  if (isMissing(cell) || isMissingNumber(cell)) return FAULT.missing;
  return isInfinite(cell) ? FAULT.infinite : FAULT.notANumber;
}

/** 5 and 5 % are different numbers, and so are 5 € and 5 $; a currency may be left out. @param {string} cell @param {string} unit */
function unitFault(cell, unit) {
  const own = unitOf(cell);
  if (own === unit || (own === '' && unit !== '%' && unit !== '‰')) return FAULT.none;
  return FAULT.otherUnit;
}

/** @param {Float64Array} numbers @returns {Pick<Column, 'values'|'counts'|'codes'|'distinct'>} */
function numberLabels(numbers) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const number of numbers) {
    // 0 and −0 are one label.
    if (!Number.isNaN(number)) counts.set(number + 0, (counts.get(number + 0) ?? 0) + 1);
    if (counts.size > MAX_GRADES) return { values: [], counts: [], codes: new Int32Array(0), distinct: counts.size };
  }
  const sorted = [...counts.keys()].sort((a, b) => a - b);
  const place = new Map(sorted.map((number, i) => [number, i]));
  return {
    values: sorted.map(labelOfNumber),
    counts: sorted.map((number) => counts.get(number) ?? 0),
    codes: Int32Array.from(numbers, (number) => place.get(number + 0) ?? -1),
    distinct: sorted.length,
  };
}

/** @param {string[]} cells @returns {Typed} */
function readWords(cells) {
  const isNone = missingIn(cells);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const cell of cells) if (!isNone(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const values = counts.size > MAX_WORDS ? [] : [...counts.keys()].sort(naturalOrder);
  const place = new Map(values.map((value, i) => [value, i]));
  const codes = values.length === 0 ? new Int32Array(0) : Int32Array.from(cells, (cell) => place.get(cell) ?? -1);
  return {
    numbers: values.length === 2 ? Float64Array.from(codes, (code) => (code < 0 ? NaN : code)) : new Float64Array(0),
    faults: Uint8Array.from(cells, (cell) => (isNone(cell) ? FAULT.missing : FAULT.none)),
    odd: null,
    values,
    counts: values.map((value) => counts.get(value) ?? 0),
    codes,
    distinct: counts.size,
  };
}

/** "?" is no label where there are two others; "−" beside "+" is one. @param {string[]} cells @returns {(cell: string) => boolean} */
function missingIn(cells) {
  const others = new Set();
  for (const cell of cells) if (!isMissing(cell) && cell !== '?' && others.size < 2) others.add(cell);
  return others.size < 2 ? isMissing : (cell) => cell === '?' || isMissing(cell);
}

/**
 * @param {string[]} cells
 * @param {Survey} survey
 * @param {Notation} chosen
 * @param {Notation|undefined} answer
 * @returns {Question|null}
 */
function questionOf(cells, { kind, twoWays, decidedBy }, chosen, answer) {
  if (!twoWays) return null;
  /** @type {Notation[]} */
  const notations = kind === 'date' ? ['dayFirst', 'monthFirst'] : ['point', 'comma'];
  const differing = new Set();
  for (const cell of cells) {
    const [one, other] = notations.map((notation) => readCell(cell, kind, notation));
    if (one !== other && !(Number.isNaN(one) && Number.isNaN(other))) differing.add(cell);
    if (differing.size === EXAMPLES) break;
  }
  const readings = notations.map((notation) => ({
    notation,
    examples: [...differing].map((cell) => ({ cell, value: readCell(cell, kind, notation) })),
  }));
  return { readings, chosen, open: decidedBy === 'open' && answer === undefined };
}
