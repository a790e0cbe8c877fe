/**
 * The order of words that a column of numbers codes: where a table has orange and blue beside −1 and 1, orange is the first.
 *
 * @typedef {import('./column.js').Column} Column
 */
import { MAX_LABELS } from './limits.js';

/** The columns, their words in the order of the numbers that stand for them. @param {Column[]} columns @returns {Column[]} */
export const orderCodedWords = (columns) =>
  columns.map((column) => {
    if (column.kind !== 'text' || column.values.length < 2 || column.values.length > MAX_LABELS) return column;
    for (const other of columns) {
      const order = other.kind === 'number' && codeOf(column, other);
      if (order) return inOrder(column, order);
    }
    return column;
  });

/** Of each word the number's place, where each word has one of its own; else null. @param {Column} words @param {Column} numbers */
function codeOf({ values, codes }, { codes: places, distinct }) {
  if (distinct !== values.length || places.length !== codes.length) return null;
  const order = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const [word, place] = [codes[row], places[row]];
    if (word < 0 && place < 0) continue;
    if (word < 0 || place < 0 || (order[word] !== -1 && order[word] !== place)) return null;
    order[word] = place;
  }
  return new Set(order).size === values.length ? order : null;
}

/** @param {Column} column @param {Int32Array} order @returns {Column} */
function inOrder(column, order) {
  const sorted = column.values.map((_, word) => word).sort((a, b) => order[a] - order[b]);
  const codes = column.codes.map((word) => (word < 0 ? word : order[word]));
  return {
    ...column,
    codes,
    values: sorted.map((word) => column.values[word]),
    counts: sorted.map((word) => column.counts[word]),
    numbers: column.numbers.length > 0 ? Float64Array.from(codes, (code) => (code < 0 ? NaN : code)) : column.numbers,
  };
}
