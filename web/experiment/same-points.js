/**
 * Whether two sets of points are equal, number by number.
 * @typedef {import('./points.js').Points} Points
 * @param {Points} a @param {Points} b
 */
export function samePoints(a, b) {
  if (a === b) return true;
  return (
    (a.classes ?? 2) === (b.classes ?? 2) &&
    (a.values && b.values ? same(a.values, b.values) : same(a.x, b.x) && same(a.y, b.y)) &&
    same(a.label, b.label) &&
    same(a.test, b.test)
  );
}

/** A plain loop: it is asked for 10,000 points with each link that is written, in the middle of a drag. @param {ArrayLike<number>} one @param {ArrayLike<number>} other */
function same(one, other) {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}
