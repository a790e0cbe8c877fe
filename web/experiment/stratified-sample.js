/** A sample of many labelled things, such as the rows of a large table, always the same for a seed, in which each class has its share. */
import { scatteredOrder } from './scattered-order.js';

/**
 * @param {ArrayLike<number>} classes the class of each; all the same where there are none
 * @param {number} size
 * @param {number} seed
 * @returns {number[]} places of `size` of them, rising
 */
export function stratifiedSample(classes, size, seed) {
  const shares = sharesOf(classes, size);
  const taken = scatteredOrder(classes.length, seed).filter((i) => {
    const left = shares.get(Number(classes[i])) ?? 0;
    shares.set(Number(classes[i]), left - 1);
    return left > 0;
  });
  return Array.from(taken).sort((a, b) => a - b);
}

/**
 * How many each class gets: its share of `size`, at least one, and the largest remainders rounded up.
 * @param {ArrayLike<number>} classes
 * @param {number} size
 */
function sharesOf(classes, size) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const own of Array.from(classes)) counts.set(own, (counts.get(own) ?? 0) + 1);
  const exact = [...counts].map(([label, count]) => ({ label, share: (count / classes.length) * size }));
  const shares = new Map(exact.map(({ label, share }) => [label, Math.max(1, Math.floor(share))]));
  let left = size - [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const { label, share } of exact.sort((a, b) => (b.share % 1) - (a.share % 1) || a.label - b.label)) {
    if (left <= 0) break;
    if (share >= 1) left -= 1;
    if (share >= 1) shares.set(label, (shares.get(label) ?? 0) + 1);
  }
  for (const { label } of exact.sort((a, b) => b.share - a.share)) {
    if (left >= 0) break;
    const own = shares.get(label) ?? 0;
    const less = Math.min(own - 1, -left);
    shares.set(label, own - less);
    left += less;
  }
  return shares;
}
