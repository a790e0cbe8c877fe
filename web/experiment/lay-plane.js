/**
 * Lays the plane of the plot through points of three and more columns, as it was chosen, with axes in the columns' own units.
 *
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./points.js').Plane} Plane
 * @typedef {import('./axes.js').Axes} Axes
 * @typedef {import('./axes.js').Axis} Axis
 * @typedef {import('./axes.js').PlaneChoice} PlaneChoice
 * @typedef {Pick<import('../../wasm/backprop.js').PrincipalPlane, 'mean'|'first'|'second'>} Components of the core
 * @typedef {{points: Points, axes: Axes}} Data
 */

import { toColumnUnit } from './axes.js';
import { drawnInPlane, PLOT_RADIUS, valuesOf } from './points.js';

/** The points fill −5 … 5, as those of a file with two columns do. */
const FILLED = 5;

/** Values further than so many times the middle half's width from it do not squeeze the others. */
const FAR = 3;

/** @param {Data} data @param {Extract<PlaneChoice, {kind: 'columns'}>} choice @returns {Data} */
export function layColumnPlane({ points, axes }, choice) {
  const { columns = [] } = axes;
  const origin = restOf(points, columns.length, choice),
    across = new Float64Array(columns.length),
    up = across.slice();
  const lay = (/** @type {Float64Array} */ direction, /** @type {number} */ column) => {
    const { middle, unit } = filling(columnOf(points, column));
    origin[column] = middle;
    direction[column] = unit;
    const at = (/** @type {number} */ place) => toColumnUnit(nth(columns, column), middle + place * unit);
    return { name: nth(columns, column).name, low: at(-PLOT_RADIUS), high: at(PLOT_RADIUS) };
  };
  const [x, y] = [lay(across, choice.x), lay(up, choice.y)];
  return { points: drawnInPlane(points, { origin, across, up }), axes: { ...axes, x, y, plane: choice } };
}

/**
 * The same plane through another point, or through where the point is now; null where it goes through it, or through none.
 * @param {Data} data @param {number} point @returns {Data|null}
 */
export function followPoint({ points, axes }, point) {
  const { plane } = axes;
  if (plane?.kind !== 'columns' || plane.rest !== 'point' || !points.plane) return null;
  if (point < 0 || point >= points.label.length) return null;
  const origin = valuesOf(points, point).slice();
  for (const drawn of [plane.x, plane.y]) origin[drawn] = nth(points.plane.origin, drawn);
  if (origin.every((value, i) => value === points.plane?.origin[i])) return null;
  return { points: { ...points, plane: { ...points.plane, origin } }, axes: { ...axes, plane: { ...plane, point } } };
}

/**
 * @param {Data} data
 * @param {Components} components
 * @param {[string, string]} names
 * @param {[number, number]} shares of the variance
 * @returns {Data}
 */
export function layPrincipalPlane({ points, axes }, { mean, first, second }, names, shares) {
  const lay = (/** @type {Float64Array} */ direction, /** @type {string} */ name) => {
    const scores = Float64Array.from(points.label, (_, i) => product(valuesOf(points, i), direction, mean));
    const { middle, unit } = filling(scores);
    return { middle, unit, axis: { name, low: middle - PLOT_RADIUS * unit, high: middle + PLOT_RADIUS * unit } };
  };
  const [x, y] = [lay(first, names[0]), lay(second, names[1])];
  const plane = {
    origin: mean.map((value, i) => value + x.middle * Number(first[i]) + y.middle * Number(second[i])),
    across: first.map((value) => value * x.unit),
    up: second.map((value) => value * y.unit),
  };
  return {
    points: drawnInPlane(points, plane),
    axes: { ...axes, x: x.axis, y: y.axis, plane: { kind: 'principal', shares } },
  };
}

/**
 * The two columns that a plane's directions are most of: what shows most of it where columns are drawn instead.
 * @param {Points['plane']} plane
 * @returns {{x: number, y: number}}
 */
export function columnsAlong(plane) {
  if (!plane) return { x: 0, y: 1 };
  const largest = (/** @type {Float64Array} */ direction, /** @type {number} */ except) =>
    direction.reduce(
      (best, size, i) => (i !== except && Math.abs(size) > Math.abs(Number(direction[best])) ? i : best),
      except === 0 ? 1 : 0,
    );
  const x = largest(plane.across, -1);
  return { x, y: largest(plane.up, x) };
}

/** Where the columns that are not drawn are held. @param {Points} points @param {number} inputs @param {Extract<PlaneChoice, {kind: 'columns'}>} choice */
function restOf(points, inputs, { rest, point = -1 }) {
  if (rest === 'point' && point >= 0 && point < points.label.length) return valuesOf(points, point).slice();
  return Float64Array.from({ length: inputs }, (_, i) => {
    const values = columnOf(points, i);
    return rest === 'median'
      ? quantile(values.sort(), 0.5)
      : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/** @param {Points} points @param {number} column */
function columnOf({ label, values = label, inputs = 1 }, column) {
  const own = new Float64Array(label.length);
  for (let i = 0; i < own.length; i++) own[i] = Number(values[i * inputs + column]);
  return own;
}

/** The middle of values, and what a unit of the plot is of them, so that all but far ones fill it. @param {Float64Array} values */
function filling(values) {
  const sorted = values.slice().sort();
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const far = FAR * (high - low) || Infinity;
  const near = sorted.filter((value) => value >= low - far && value <= high + far);
  const [from, to] = [quantile(near, 0), quantile(near, 1)];
  return { middle: (from + to) / 2, unit: (to - from) / (2 * FILLED) || 1 };
}

/** @param {Float64Array} sorted @param {number} share */
const quantile = (sorted, share) => Number(sorted[Math.round(share * (sorted.length - 1))]);

/** @param {Float64Array} values @param {Float64Array} direction @param {Float64Array} from */
function product(values, direction, from) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (Number(values[i]) - Number(from[i])) * Number(direction[i]);
  return sum;
}

/** @template T @param {ArrayLike<T>} list @param {number} index @returns {T} */
const nth = (list, index) => /** @type {T} */ (list[index]);
