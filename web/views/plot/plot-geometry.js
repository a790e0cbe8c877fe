/**
 * Where things are: plot coordinates (−6 … 6, y up), pixels of the page (y down) and the original units.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/axes.js').Axis} Axis
 *
 * @typedef {object} Frame the plotted square inside its element, in CSS pixels
 * @property {number} left
 * @property {number} top
 * @property {number} side
 */
import { PLOT_RADIUS } from '../../experiment/points.js';

const SPAN = 2 * PLOT_RADIUS;

/** Pixel column of plot coordinate `x`. */
export const pixelX = (/** @type {Frame} */ { left, side }, /** @type {number} */ x) =>
  left + ((x + PLOT_RADIUS) / SPAN) * side;

/** Pixel row of plot coordinate `y`. */
export const pixelY = (/** @type {Frame} */ { top, side }, /** @type {number} */ y) =>
  top + ((PLOT_RADIUS - y) / SPAN) * side;

export const plotX = (/** @type {Frame} */ { left, side }, /** @type {number} */ px) =>
  ((px - left) / side) * SPAN - PLOT_RADIUS;

export const plotY = (/** @type {Frame} */ { top, side }, /** @type {number} */ py) =>
  PLOT_RADIUS - ((py - top) / side) * SPAN;

/** Length in plot coordinates of `pixels` on the page. */
export const plotLength = (/** @type {Frame} */ { side }, /** @type {number} */ pixels) => (pixels / side) * SPAN;

export const insidePlot = (/** @type {number} */ x, /** @type {number} */ y) =>
  Math.abs(x) <= PLOT_RADIUS && Math.abs(y) <= PLOT_RADIUS;

/**
 * Index of the visible point nearest to (x, y) within `radius`, −1 if there is none.
 *
 * @param {Points} points
 * @param {boolean} showTest whether test points are visible
 * @param {number} x
 * @param {number} y
 * @param {number} radius in plot coordinates
 */
export function nearestPoint(points, showTest, x, y, radius) {
  let best = -1;
  let bestSquare = radius * radius;
  for (let i = 0; i < points.x.length; i++) {
    if (!showTest && points.test[i]) continue;
    const square = (points.x[i] - x) ** 2 + (points.y[i] - y) ** 2;
    if (square > bestSquare) continue;
    best = i;
    bestSquare = square;
  }
  return best;
}

/** Sign of the order from left to right, then bottom to top; no two points are equal in it. */
function order(/** @type {Points} */ { x, y }, /** @type {number} */ i, /** @type {number} */ j) {
  return x[i] - x[j] || y[i] - y[j] || i - j;
}

/**
 * The visible point that follows `index` from left to right (`direction` 1) or from right to left (−1),
 * going round at the ends; from −1 the first in that direction. −1 if no point is visible.
 *
 * @param {Points} points
 * @param {boolean} showTest
 * @param {number} index
 * @param {1|-1} direction
 */
export function neighbourPoint(points, showTest, index, direction) {
  let first = -1;
  let next = -1;
  for (let i = 0; i < points.x.length; i++) {
    if (i === index || (!showTest && points.test[i])) continue;
    if (first < 0 || direction * order(points, i, first) < 0) first = i;
    if (index < 0 || direction * order(points, i, index) < 0) continue;
    if (next < 0 || direction * order(points, i, next) < 0) next = i;
  }
  return next >= 0 ? next : first;
}

/** Which of the visible points `index` is, from the left: {place from 1, count}. */
export function placeOf(/** @type {Points} */ points, /** @type {boolean} */ showTest, /** @type {number} */ index) {
  let place = 1;
  let count = 0;
  for (let i = 0; i < points.x.length; i++) {
    if (!showTest && points.test[i] && i !== index) continue;
    count += 1;
    if (i !== index && order(points, i, index) < 0) place += 1;
  }
  return { place, count };
}
