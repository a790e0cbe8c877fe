/**
 * How much inputs say of what is to be learned, straight or bent, alone or together: each row is foretold from the rows
 * that are nearest to it. It only chooses between columns of a proposal; nothing that is shown is computed from it.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./proposal.js').Input} Input
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 */
import { scatter } from '../experiment/scattered-order.js';
import { ranksOf } from './separation.js';

/** So many rows are looked at, drawn evenly. */
const MOST_ROWS = 240;

/** Each is foretold from so many. */
const MOST_NEAREST = 9;
const LEAST_NEAREST = 3;

/** By how much more must be told to be no chance: of few rows, by more. @param {number} rows */
export const clearlyMore = (rows) => 0.15 + 1 / Math.sqrt(rows);

/** The rows of the table that was last looked at, in a fixed order that follows nothing in it. @type {{rows: number, order: Int32Array}} */
let last = { rows: 0, order: new Int32Array(0) };

/** @param {number} rows */
function orderOf(rows) {
  if (last.rows === rows) return last.order;
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  for (let i = rows - 1; i > 0; i--) {
    const j = Math.floor((scatter(i) / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  last = { rows, order };
  return order;
}

/** Some rows that can be used, drawn evenly. @param {number} count of all rows @param {(row: number) => boolean} isUsable */
export function drawRows(count, isUsable) {
  const drawn = [];
  for (const row of orderOf(count)) {
    if (isUsable(row)) drawn.push(row);
    if (drawn.length === MOST_ROWS) break;
  }
  return drawn;
}

/** @param {Table} table @param {Input[]} inputs @param {number[]} rows @returns {Float64Array[]} */
const coordinates = ({ columns }, inputs, rows) =>
  inputs.flatMap(({ column, becomes }) => {
    const { numbers, codes, values } = columns[column];
    if (becomes !== 'oneHot') return [ranksOf(Float64Array.from(rows, (row) => numbers[row]))];
    if (values.length === 2) return [Float64Array.from(rows, (row) => codes[row] * Math.SQRT2)];
    return values.map((_, code) => Float64Array.from(rows, (row) => Number(codes[row] === code)));
  });

/** The label as numbers: one for each class, or its place in the order of size. @param {Table} table @param {ColumnChoice} choice @param {number[]} rows */
function targets({ columns }, { label, classes }, rows) {
  const { numbers, codes, values } = columns[label];
  if (classes.length === 0) return [ranksOf(Float64Array.from(rows, (row) => numbers[row]))];
  return classes.map((name) => {
    const code = values.indexOf(name);
    return Float64Array.from(rows, (row) => Number(codes[row] === code));
  });
}

/** Distances of all rows from one of them. @param {Float64Array[]} places @param {number} i @param {Float64Array} into */
function distances(places, i, into) {
  into.fill(0);
  for (const place of places) {
    const own = place[i];
    for (let j = 0; j < into.length; j++) into[j] += (place[j] - own) ** 2;
  }
  into[i] = Infinity;
}

/** The largest of the smallest numbers, of which there are as many as `least` has places. @param {Float64Array} numbers @param {Float64Array} least */
function furthestOf(numbers, least) {
  const end = least.length - 1;
  least.fill(Infinity);
  for (const own of numbers) {
    if (own >= least[end]) continue;
    let k = end;
    for (; k > 0 && least[k - 1] > own; k--) least[k] = least[k - 1];
    least[k] = own;
  }
  return least[end];
}

/**
 * The share of what is to be learned that the inputs tell: 0 of what tells nothing, 1 of what tells all.
 * @param {Table} table
 * @param {ColumnChoice} choice what is to be learned
 * @param {Input[]} inputs
 * @returns {number} also below 0, by chance
 */
export function toldBy(table, choice, inputs) {
  const { faults } = table.columns[choice.label];
  const rows = drawRows(table.rows, (row) => faults[row] === 0 && table.totals[row] === 0);
  const nearest = Math.max(LEAST_NEAREST, Math.min(MOST_NEAREST, Math.floor(rows.length / 8)));
  const places = coordinates(table, inputs, rows);
  const wanted = targets(table, choice, rows);
  const means = wanted.map((own) => own.reduce((sum, value) => sum + value / own.length, 0));
  const away = new Float64Array(rows.length),
    least = new Float64Array(nearest),
    foretold = new Float64Array(wanted.length);
  let missed = 0,
    spread = 0;
  for (let i = 0; i < rows.length; i++) {
    distances(places, i, away);
    const furthest = furthestOf(away, least) + 1e-9;
    let count = 0;
    foretold.fill(0);
    for (let j = 0; j < away.length; j++) {
      if (away[j] > furthest) continue;
      count += 1;
      for (let k = 0; k < wanted.length; k++) foretold[k] += wanted[k][j];
    }
    wanted.forEach((own, k) => {
      missed += (own[i] - foretold[k] / count) ** 2;
      spread += (own[i] - means[k]) ** 2;
    });
  }
  // Of neighbours that say nothing, the mean is missed by a little more than the mean of all is.
  return spread > 0 ? (1 - missed / spread + 1 / nearest) / (1 + 1 / nearest) : 0;
}
