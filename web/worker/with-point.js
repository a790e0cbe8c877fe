/**
 * Points of which one is another one.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 */

/** @param {Points} points @param {number} index @param {Points} point alone; it trains or tests as the one before did @returns {Points} */
export function withPoint(points, index, point) {
  const { values, plane } = point;
  const changed = { ...points, x: points.x.slice(), y: points.y.slice(), label: points.label.slice() };
  for (const part of /** @type {const} */ (['x', 'y', 'label'])) changed[part][index] = point[part][0];
  if (!values || !points.values) return changed;
  changed.values = points.values.slice();
  changed.values.set(values, index * values.length);
  return { ...changed, plane };
}
