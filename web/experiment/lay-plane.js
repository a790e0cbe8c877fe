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
const columnOf = (points, column) => Float64Array.from(points.label, (_, i) => Number(valuesOf(points, i)[column]));

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
const product = (values, direction, from) =>
  values.reduce((sum, value, i) => sum + (value - Number(from[i])) * Number(direction[i]), 0);

/** @template T @param {T[]} list @param {number} index @returns {T} */
const nth = (list, index) => /** @type {T} */ (list[index]);
