/**
 * Whether two sets of points are equal, number by number.
 * @typedef {import('./points.js').Points} Points
 * @param {Points} a @param {Points} b
 */
export function samePoints(a, b) {
  if (a === b) return true;
  const same = (/** @type {ArrayLike<number>} */ one, /** @type {ArrayLike<number>} */ other) =>
    one.length === other.length && Array.prototype.every.call(one, (value, i) => Object.is(value, other[i]));
  return (
    (a.classes ?? 2) === (b.classes ?? 2) &&
    (a.values && b.values ? same(a.values, b.values) : same(a.x, b.x) && same(a.y, b.y)) &&
    same(a.label, b.label) &&
    same(a.test, b.test)
  );
}
