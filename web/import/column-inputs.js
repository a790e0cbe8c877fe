/**
 * The columns of a table as a network's inputs: numbers as they are, dates as days, words as one input of 0 and 1 each, all
 * with mean 0 and standard deviation 1.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./proposal.js').Input} Input
 * @typedef {import('../experiment/axes.js').ColumnScale} ColumnScale
 * @typedef {{name: string, from: number, valueOf: (row: number) => number}} RawInput `from`: its column
 */

import { fromColumnUnit } from '../experiment/axes.js';
import { boundedName } from '../experiment/bounded-name.js';
import { MAX_ONE_HOT } from './limits.js';

/** What a column can become; null where it is none of the inputs. @param {Column} column @returns {import('./proposal.js').Becomes|null} */
export function canBecome({ kind, distinct, values }) {
  if (kind === 'number') return 'number';
  if (kind === 'date') return 'days';
  return kind === 'text' && values.length > 1 && distinct <= MAX_ONE_HOT ? 'oneHot' : null;
}

/** How many inputs a column makes. @param {Column} column @param {Input['becomes']} becomes */
export const sizeOf = ({ values }, becomes) => (becomes === 'oneHot' && values.length > 2 ? values.length : 1);

/** @param {Table} table @param {Input[]} inputs @param {import('./column-names.js').ColumnNames} names @returns {RawInput[]} */
export const rawInputs = ({ columns }, inputs, names) =>
  inputs.flatMap(({ column: i, becomes }) => {
    const column = columns[i];
    if (becomes !== 'oneHot' || sizeOf(column, becomes) === 1)
      return [
        becomes === 'days'
          ? daysOf(column, i, names.inputs[i])
          : { name: names.inputs[i], from: i, valueOf: (row) => column.numbers[row] },
      ];
    return column.values.map((value, code) => ({
      name: boundedName(`${boundedName(names.plain[i], 60)}: ${value}`),
      from: i,
      valueOf: (/** @type {number} */ row) => Number(column.codes[row] === code),
    }));
  });

/** The first day of a column of dates. @param {Column} column */
export const firstDay = ({ numbers }) =>
  Math.floor(numbers.reduce((least, day) => (day < least ? day : least), Infinity));

/** Days since the first of them. @param {Column} column @param {number} from @param {string} name @returns {RawInput} */
function daysOf(column, from, name) {
  const first = firstDay(column);
  return { name, from, valueOf: (row) => column.numbers[row] - first };
}

/**
 * Point after point, standardised: the training points have mean 0 and standard deviation 1, and test points, of which
 * nothing may be known beforehand, are scaled like them.
 * @param {RawInput[]} inputs
 * @param {number[]} rows
 * @param {Uint8Array} test 1 for each row that only tests
 * @returns {{values: Float64Array, columns: ColumnScale[], constant: string[]}} and the names of those that tell nothing
 */
export function standardise(inputs, rows, test) {
  const values = new Float64Array(inputs.length * rows.length),
    raw = new Float64Array(rows.length);
  /** @type {string[]} */
  const constant = [];
  const columns = inputs.map(({ name, valueOf }, k) => {
    for (let i = 0; i < rows.length; i++) raw[i] = valueOf(rows[i]);
    const { mean, deviation } = momentsOfTraining(raw, test);
    if (deviation === 0) constant.push(name);
    // Of a column that is always the same a network is given 0.
    const scale = { name, mean, deviation: deviation || 1 };
    for (let i = 0; i < raw.length; i++) values[i * inputs.length + k] = fromColumnUnit(scale, raw[i]);
    return scale;
  });
  return { values, columns, constant };
}

/**
 * Mean and standard deviation of the values that train; each is divided before it is added, as a sum may be too large.
 * @param {Float64Array} values
 * @param {Uint8Array} test
 */
function momentsOfTraining(values, test) {
  const first = values[test.indexOf(0)];
  let count = 0,
    different = 0;
  for (let i = 0; i < values.length; i++) {
    if (test[i] === 1) continue;
    count += 1;
    different += Number(values[i] !== first);
  }
  // Rounding would give what is always the same a deviation.
  if (different === 0) return { mean: first, deviation: 0 };
  let mean = 0,
    largest = 0,
    variance = 0;
  for (let i = 0; i < values.length; i++) if (test[i] === 0) mean += values[i] / count;
  for (let i = 0; i < values.length; i++) if (test[i] === 0) largest = Math.max(largest, Math.abs(values[i] - mean));
  // Squares of very large or small numbers are none any more; a power of 2 takes no digit away.
  const unit = 2 ** Math.max(-1022, Math.min(1023, Math.floor(Math.log2(largest))));
  for (let i = 0; i < values.length; i++) if (test[i] === 0) variance += ((values[i] - mean) / unit) ** 2 / count;
  return { mean, deviation: unit * Math.sqrt(variance) };
}
