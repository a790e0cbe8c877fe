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
