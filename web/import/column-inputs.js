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
import { t } from '../words/table-text.js';
import { axisName } from './axis-name.js';
import { isoDay } from './dates.js';
import { MAX_ONE_HOT } from './limits.js';
import { nameOfColumn } from './sentences.js';

/** What a column can become; null where it is none of the inputs. @param {Column} column @returns {import('./proposal.js').Becomes|null} */
export function canBecome({ kind, distinct, values }) {
  if (kind === 'number') return 'number';
  if (kind === 'date') return 'days';
  return kind === 'text' && values.length > 1 && distinct <= MAX_ONE_HOT ? 'oneHot' : null;
}

/** How many inputs a column makes. @param {Column} column @param {Input['becomes']} becomes */
export const sizeOf = ({ values }, becomes) => (becomes === 'oneHot' && values.length > 2 ? values.length : 1);

/** @param {Table} table @param {Input[]} inputs @returns {RawInput[]} */
export const rawInputs = ({ columns }, inputs) =>
  inputs.flatMap(({ column: i, becomes }) => {
    const column = columns[i];
    if (becomes !== 'oneHot' || sizeOf(column, becomes) === 1)
      return [
        becomes === 'days'
          ? daysOf(column, i)
          : { name: axisName(column), from: i, valueOf: (row) => column.numbers[row] },
      ];
    return column.values.map((value, code) => ({
      name: `${nameOfColumn(column)}: ${value}`,
      from: i,
      valueOf: (/** @type {number} */ row) => Number(column.codes[row] === code),
    }));
  });

/** Days since the first of them. @param {Column} column @param {number} from @returns {RawInput} */
function daysOf(column, from) {
  const first = Math.floor(column.numbers.reduce((least, day) => (day < least ? day : least), Infinity));
  const name = t('tables.daysSince', { name: axisName(column), day: isoDay(first) });
  return { name, from, valueOf: (row) => column.numbers[row] - first };
}

/**
 * Point after point, standardised over all of them.
 * @param {RawInput[]} inputs
 * @param {number[]} rows
 * @returns {{values: Float64Array, columns: ColumnScale[]}}
 */
export function standardise(inputs, rows) {
  const values = new Float64Array(inputs.length * rows.length);
  const columns = inputs.map(({ name, valueOf }, k) => {
    const raw = Float64Array.from(rows, valueOf);
    const mean = raw.reduce((sum, value) => sum + value / raw.length, 0);
    // A column that is always the same gives a network 0.
    const deviation = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2 / raw.length, 0)) || 1;
    raw.forEach((value, i) => {
      values[i * inputs.length + k] = (value - mean) / deviation;
    });
    return { name, mean, deviation };
  });
  return { values, columns };
}
