/**
 * How much a column of numbers alone says of what is to be learned: the share of its variance that lies between the classes
 * (the correlation ratio η²), or that a straight line explains (r²). It only orders the columns of a proposal.
 *
 * @typedef {import('./column.js').Column} Column
 */

/** @param {Float64Array} numbers @param {Int32Array} codes of the classes, −1 where there is none @returns {number} 0 … 1 */
export function correlationRatio(numbers, codes) {
  /** @type {Map<number, {count: number, sum: number}>} */
  const groups = new Map();
  let count = 0,
    sum = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (codes[i] < 0 || Number.isNaN(numbers[i])) continue;
    const group = groups.get(codes[i]) ?? { count: 0, sum: 0 };
    group.count += 1;
    group.sum += numbers[i];
    groups.set(codes[i], group);
    count += 1;
    sum += numbers[i];
  }
  const mean = sum / count;
  let total = 0,
    between = 0;
  for (let i = 0; i < numbers.length; i++)
    if (codes[i] >= 0 && !Number.isNaN(numbers[i])) total += (numbers[i] - mean) ** 2;
  for (const group of groups.values()) between += group.count * (group.sum / group.count - mean) ** 2;
  return total > 0 ? between / total : 0;
}

/** The square of the correlation of two columns. @param {Float64Array} a @param {Float64Array} b @returns {number} 0 … 1 */
export function squaredCorrelation(a, b) {
  let count = 0,
    sumA = 0,
    sumB = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    count += 1;
    sumA += a[i];
    sumB += b[i];
  }
  let aa = 0,
    ab = 0,
    bb = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    const [da, db] = [a[i] - sumA / count, b[i] - sumB / count];
    aa += da * da;
    ab += da * db;
    bb += db * db;
  }
  return aa > 0 && bb > 0 ? (ab * ab) / (aa * bb) : 0;
}

/** Places in the order of size, from −1 to 1; equal numbers share theirs, and 0 stands for none: no far value outweighs the rest. @param {Float64Array} numbers */
export function ranksOf(numbers) {
  const order = [...numbers.keys()].filter((i) => !Number.isNaN(numbers[i])).sort((a, b) => numbers[a] - numbers[b]);
  const places = new Float64Array(numbers.length);
  for (let from = 0, to; from < order.length; from = to) {
    for (to = from + 1; to < order.length && numbers[order[to]] === numbers[order[from]]; ) to += 1;
    for (let k = from; k < to; k++) places[order[k]] = (from + to) / order.length - 1;
  }
  return places;
}

/** Whether two columns tell the same groups apart. @param {Int32Array} a @param {Int32Array} b */
export function sameLabels(a, b) {
  if (a.length === 0 || b.length === 0) return false;
  /** @type {Map<number, number>} */
  const there = new Map(),
    back = new Map();
  for (let i = 0; i < a.length; i++) {
    if (a[i] < 0 || b[i] < 0) continue;
    if (!there.has(a[i])) there.set(a[i], b[i]);
    if (!back.has(b[i])) back.set(b[i], a[i]);
    if (there.get(a[i]) !== b[i] || back.get(b[i]) !== a[i]) return false;
  }
  return there.size > 1 && there.size < a.length / 2;
}

/** Whether all rows with one label or number have one of the others too. @param {Int32Array|Float64Array} codes @param {Int32Array|Float64Array} others */
export function determines(codes, others) {
  /** @type {Map<number, number>} */
  const found = new Map();
  return (
    codes.length > 0 &&
    codes.every((/** @type {number} */ code, /** @type {number} */ row) => {
      if (Number.isNaN(code)) return true;
      if (!found.has(code)) found.set(code, others[row]);
      return found.get(code) === others[row];
    })
  );
}

/** Whether each label of one column comes with each of the other, equally often. @param {Column} a @param {Column} b */
export function areCrossed(a, b) {
  const cells = a.values.length * b.values.length;
  const rows = a.codes.length;
  if (cells === 0 || rows === 0 || b.codes.length === 0 || rows % cells !== 0) return false;
  const counts = new Uint32Array(cells);
  for (let row = 0; row < rows; row++) {
    if (a.codes[row] < 0 || b.codes[row] < 0) return false;
    counts[a.codes[row] * b.values.length + b.codes[row]] += 1;
  }
  return counts.every((count) => count === counts[0]);
}

/**
 * Whether the labels of one column come equally often with each one of the other, however often that comes.
 * @param {Column} a
 * @param {Column} b
 */
export function isBalancedWithin(a, b) {
  const [own, other] = [a.values.length, b.values.length];
  if (own < 2 || other < 2 || own * other > a.codes.length) return false;
  const counts = new Uint32Array(own * other);
  for (let row = 0; row < a.codes.length; row++) {
    if (a.codes[row] < 0 || b.codes[row] < 0) return false;
    counts[b.codes[row] * own + a.codes[row]] += 1;
  }
  return counts.every((count, i) => count > 0 && count === counts[i - (i % own)]);
}
