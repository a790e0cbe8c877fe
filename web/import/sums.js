/**
 * Columns that are the sum of others, to the last digit: a part says much of its sum, and the sum of its parts, without
 * anything to be learned.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {{total: number, parts: number[]}} Sum indices of columns
 */

/** Of more columns, only the last ones are added up: a total stands behind its parts, and the label last. */
const MOST_COLUMNS = 40;

/** Sums of fewer different values may be chance. */
const LEAST_VALUES = 6;

/** Digits that are written may be rounded. */
const ROUNDING = 1e-9;

/** Rows that are looked at first, and a prime by which one comes to all rows in an order of its own. */
const MOST_PROBED = 24;
const STRIDE = 7_368_787;

/** Parts that stand side by side are at least so many. */
const LEAST_RUN = 3;

/** @param {Column} column */
const canBePart = ({ kind, distinct, odd }) => kind === 'number' && distinct > 1 && odd === null;

/** @param {Column[]} columns @returns {Sum[]} */
export function findSums(columns) {
  const numbers = columns.flatMap((column, i) => (canBePart(column) ? [i] : [])).slice(-MOST_COLUMNS);
  if (numbers.length < 3) return [];
  const rows = probe(columns, numbers);
  return numbers
    .filter((i) => columns[i].distinct >= LEAST_VALUES)
    .flatMap((total) =>
      [...runs(numbers, total), ...pairs(numbers, total)]
        .filter((parts) => rows.length > 0 && addsUp(columns, total, parts, rows) && addsUp(columns, total, parts))
        .map((parts) => ({ total, parts })),
    );
}

/** Some rows that have all numbers: most sums are refuted by them. @param {Column[]} columns @param {number[]} numbers */
function probe(columns, numbers) {
  const rows = columns[0].faults.length,
    found = [];
  for (let i = 0; i < rows && found.length < MOST_PROBED; i++) {
    // All over the table: where something is counted that begins later, the first rows are all 0, and refute nothing.
    const row = (i * STRIDE) % rows;
    if (numbers.every((k) => !Number.isNaN(columns[k].numbers[row]))) found.push(row);
  }
  return found;
}

/** Neighbours of any number, without the sum. @param {number[]} numbers @param {number} total @returns {number[][]} */
function runs(numbers, total) {
  const others = numbers.filter((i) => i !== total);
  return others.flatMap((_, from) =>
    others.slice(from + LEAST_RUN - 1).map((__, more) => others.slice(from, from + LEAST_RUN + more)),
  );
}

/** @param {number[]} numbers @param {number} total @returns {number[][]} */
const pairs = (numbers, total) =>
  numbers.flatMap((a, i) => (a === total ? [] : numbers.slice(i + 1).flatMap((b) => (b === total ? [] : [[a, b]]))));

/** @param {Column[]} columns @param {number} total @param {number[]} parts @param {Iterable<number>} [rows] all without */
function addsUp(columns, total, parts, rows = columns[total].numbers.keys()) {
  for (const row of rows) {
    let sum = 0,
      size = 0;
    for (const i of parts) {
      sum += columns[i].numbers[row];
      size += Math.abs(columns[i].numbers[row]);
    }
    // Of a row without a number nothing is said.
    if (Math.abs(sum - columns[total].numbers[row]) > ROUNDING * size) return false;
  }
  return true;
}

/**
 * The columns that are parts of a label, or parts of its parts, and the sums that it is a part of.
 * @param {Sum[]} sums
 * @param {number} label
 * @returns {Map<number, 'part'|'sum'>}
 */
export function sumsWith(sums, label) {
  /** @type {Map<number, 'part'|'sum'>} */
  const found = new Map();
  const walk = (/** @type {number} */ i, /** @type {'part'|'sum'} */ way) => {
    for (const { total, parts } of sums) {
      const next = way === 'part' ? (total === i ? parts : []) : parts.includes(i) ? [total] : [];
      for (const other of next) {
        if (other === label || found.has(other)) continue;
        found.set(other, way);
        walk(other, way);
      }
    }
  };
  walk(label, 'part');
  walk(label, 'sum');
  return found;
}
