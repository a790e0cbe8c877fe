/**
 * What was done since a step of a lesson began: points that were dragged, added, removed; whether undo was used.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../guide/watch-drag.js').Surface} Surface
 *
 * @typedef {object} Deeds
 * @property {number} moved points in another place than when the step began
 * @property {number} crossed of them, those on the other side of the border than where they were, as the border was before
 * @property {number} added
 * @property {number} removed
 * @property {boolean} undone
 *
 * @typedef {object} Seen what of the page matters here
 * @property {Points} points
 * @property {Surface|null} surface of two classes; null otherwise
 * @property {number} border
 * @property {boolean} canRedo
 */
import { classesOf } from '../experiment/points.js';
import { saidClass } from '../experiment/target-coding.js';
import { surfaceValue } from '../guide/watch-drag.js';

/** @type {Deeds} */
export const NO_DEEDS = { moved: 0, crossed: 0, added: 0, removed: 0, undone: false };

/** Where the training and test points are: the experiment's own arrays may change in place. @param {Points} points */
const placesOf = ({ x, y }) => ({ x: Float64Array.from(x), y: Float64Array.from(y) });

/** @param {Seen} first */
export function watchDeeds(first) {
  const start = placesOf(first.points);
  /** The surface before a point was moved first. @type {Map<number, {surface: Surface, border: number}>} */
  const before = new Map();
  let last = first,
    undone = false;
  return {
    /** @param {Seen} now @returns {Deeds} */
    observe(now) {
      if (now.canRedo && !last.canRedo) undone = true;
      const moved = movedPoints(start, now.points);
      for (const index of moved)
        if (!before.has(index) && last.surface)
          before.set(index, {
            surface: { ...last.surface, values: Array.from(last.surface.values) },
            border: last.border,
          });
      for (const index of before.keys()) if (!moved.includes(index)) before.delete(index);
      last = now;
      const isTwoClasses = classesOf(now.points) === 2;
      const difference = now.points.x.length - start.x.length;
      return {
        moved: moved.length,
        crossed: isTwoClasses ? moved.filter((index) => hasCrossed(index, before, start, now.points)).length : 0,
        added: Math.max(0, difference),
        removed: Math.max(0, -difference),
        undone,
      };
    },
  };
}

/** Of the same number of points, or more: where one was removed nobody knows which the others are. @param {ReturnType<typeof placesOf>} start @param {Points} points */
function movedPoints(start, { x, y }) {
  if (x.length < start.x.length) return [];
  return [...start.x.keys()].filter((i) => x[i] !== start.x[i] || y[i] !== start.y[i]);
}

/** @param {number} index @param {Map<number, {surface: Surface, border: number}>} before @param {ReturnType<typeof placesOf>} start @param {Points} points */
function hasCrossed(index, before, start, points) {
  const was = before.get(index);
  if (!was) return false;
  const sideOf = (/** @type {number} */ x, /** @type {number} */ y) =>
    saidClass([surfaceValue(was.surface, x, y)], { border: was.border });
  return sideOf(start.x[index], start.y[index]) !== sideOf(points.x[index], points.y[index]);
}
