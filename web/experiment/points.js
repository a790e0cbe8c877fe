/**
 * The data points as plain arrays, and the edits a person makes to them, each of which returns a copy.
 *
 * @typedef {object} Points all arrays of the same length; coordinates are those of the plot, −6 … 6
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Float64Array} label of two classes −1 (orange) or +1 (blue); of more classes the number of the class from 0;
 *   of a regression the wanted value
 * @property {Uint8Array} test 1 where the point only tests, 0 where it trains
 * @property {number} [classes] 2 where it is left out, 3 … 10, or 0 for a regression
 * @property {number} [inputs] 2 where it is left out: the network is given x and y. 1: x alone; the label is a function of it,
 *   and y is where that is drawn, VALUE_HEIGHT times the label. 3 … 64: `values`; x and y are where a point is drawn in `plane`
 * @property {Float64Array} [values] of 3 and more inputs: point after point, `inputs` numbers each
 * @property {Plane} [plane] of 3 and more inputs
 *
 * @typedef {import('../../wasm/backprop.js').Plane} Plane what the places of the plot stand for
 *
 * @typedef {object} DataFacts what of the points decides which settings suit them
 * @property {number} classes 2 … 10, or 0 for a regression
 * @property {number} [inputs] as in Points
 * @property {number} training how many points train
 */

import { placeInPlane } from './plane.js';

/** Half the side of the plotted square; the synthetic sets fill −5 … 5. */
export const PLOT_RADIUS = 6;

/** How high the value 1 of a function is drawn: the core's `value_height`. A power of two, so that nothing is rounded. */
export const VALUE_HEIGHT = 4;

/** 2 … 10 classes, or 0 for a regression. */
export const classesOf = (/** @type {Points} */ { classes = 2 }) => classes;

/** Numbers of a point that the network is given: 2, or 1 where the points are those of a function of x, or as many as there are columns. */
export const inputsOf = (/** @type {Points} */ { inputs = 2 }) => inputs;

/** Whether the points are those of a function, drawn as a curve over x. */
export const isFunction = (/** @type {Points} */ points) => inputsOf(points) === 1;

/** @param {Points} points @returns {DataFacts & {inputs: number}} */
export const dataFactsOf = (points) => ({
  classes: classesOf(points),
  inputs: inputsOf(points),
  training: trainingCount(points),
});

export const trainingCount = (/** @type {Points} */ { test }) =>
  test.reduce((count, one) => count + (one === 0 ? 1 : 0), 0);

/** Index of a point among the training points; −1 for a test point, or none. */
export const trainingIndex = (/** @type {Points} */ { test }, /** @type {number} */ index) =>
  test[index] === 0 ? test.subarray(0, index).reduce((count, one) => count + (one === 0 ? 1 : 0), 0) : -1;

/** The other way: the index of the training point with this number; −1 if there is none. */
export const trainingPoint = (/** @type {Points} */ { test }, /** @type {number} */ number) => {
  let left = number;
  return test.findIndex((one) => one === 0 && left-- === 0);
};

/** The label of the next added point: `wanted`, if points of so many classes can have it. */
export function validLabel(/** @type {number} */ classes, /** @type {number} */ wanted) {
  if (classes === 0) return Math.max(-1, Math.min(1, wanted));
  if (classes === 2) return wanted < 0 ? -1 : 1;
  return Number.isInteger(wanted) && wanted >= 0 && wanted < classes ? wanted : 0;
}

/** @returns {Points} */
export function noPoints() {
  return { x: new Float64Array(0), y: new Float64Array(0), label: new Float64Array(0), test: new Uint8Array(0) };
}

/** A copy of `points` with point `index` at (x, y), held inside the plot; of a function y is the value it is to have. */
export function movePoint(
  /** @type {Points} */ points,
  /** @type {number} */ index,
  /** @type {number} */ x,
  /** @type {number} */ y,
) {
  if (points.plane) return moveInPlane(points, points.plane, index, inPlot(x), inPlot(y));
  const moved = { ...points, x: points.x.slice(), y: points.y.slice() };
  moved.x[index] = inPlot(x);
  moved.y[index] = inPlot(y);
  if (!isFunction(points)) return moved;
  const label = points.label.slice();
  label[index] = moved.y[index] / VALUE_HEIGHT;
  return { ...moved, label };
}

/** What of the point is outside of the plane stays. @param {Points} points @param {Plane} plane @param {number} index @param {number} x @param {number} y @returns {Points} */
function moveInPlane(points, plane, index, x, y) {
  const values = /** @type {Float64Array} */ (points.values).slice(),
    first = index * plane.origin.length,
    from = placeInPlane(plane, values, first);
  plane.origin.forEach((_, i) => {
    values[first + i] =
      Number(values[first + i]) + (x - from.x) * Number(plane.across[i]) + (y - from.y) * Number(plane.up[i]);
  });
  const moved = { ...points, values, x: points.x.slice(), y: points.y.slice() };
  moved.x[index] = x;
  moved.y[index] = y;
  return moved;
}

/** `points` drawn in `plane`; what lies outside of the plot is drawn at its edge. @param {Points} points @param {Plane} plane @returns {Points} */
export function drawnInPlane(points, plane) {
  const { values = [] } = points;
  const x = new Float64Array(points.label.length),
    y = x.slice();
  x.forEach((_, i) => {
    const place = placeInPlane(plane, values, i * plane.origin.length);
    x[i] = inPlot(place.x);
    y[i] = inPlot(place.y);
  });
  return { ...points, x, y, plane };
}

/** `points` as they are drawn in the plane of `drawn`, which may have been another one. @param {Points} points @param {Points} drawn @returns {Points} */
export const drawnAs = (points, { plane }) =>
  plane && points.plane && points.plane !== plane && points.plane.origin.length === plane.origin.length
    ? drawnInPlane(points, plane)
    : points;

/** The inputs of a point, of 3 and more. @param {Points} points @param {number} index */
export const valuesOf = ({ values = new Float64Array(0), inputs = 2 }, index) =>
  values.subarray(index * inputs, (index + 1) * inputs);

/** The point alone. @param {Points} points @param {number} index @returns {Points} */
export const onlyPoint = (points, index) => ({
  ...points,
  ...(points.values ? { values: valuesOf(points, index).slice() } : {}),
  x: points.x.slice(index, index + 1),
  y: points.y.slice(index, index + 1),
  label: points.label.slice(index, index + 1),
  test: points.test.slice(index, index + 1),
});

/**
 * A copy of `array` that is one entry longer.
 * @template {Float64Array|Uint8Array} T
 * @param {T} array
 * @param {number} value
 * @returns {T}
 */
function withEnd(array, value) {
  const longer = new /** @type {new (length: number) => T} */ (array.constructor)(array.length + 1);
  longer.set(array);
  longer[array.length] = value;
  return longer;
}

/** A copy of `points` with one more training point at its end; of a function y decides its label. */
export function addPoint(
  /** @type {Points} */ points,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ label,
) {
  return {
    ...points,
    ...withValuesAt(points, inPlot(x), inPlot(y)),
    x: withEnd(points.x, inPlot(x)),
    y: withEnd(points.y, inPlot(y)),
    label: withEnd(points.label, isFunction(points) ? inPlot(y) / VALUE_HEIGHT : label),
    test: withEnd(points.test, 0),
  };
}

/** The inputs with those of a point of the plane at their end, where there are such. @param {Points} points @param {number} x @param {number} y */
function withValuesAt({ values, plane }, x, y) {
  if (!values || !plane) return {};
  const own = plane.origin.map((at, i) => at + x * Number(plane.across[i]) + y * Number(plane.up[i]));
  const longer = new Float64Array(values.length + own.length);
  longer.set(values);
  longer.set(own, values.length);
  return { values: longer };
}

/** A copy of `points` without point `index`. */
export function removePoint(/** @type {Points} */ points, /** @type {number} */ index) {
  const keep = (/** @type {unknown} */ _, /** @type {number} */ i) => i !== index;
  const { values, inputs = 2 } = points;
  return {
    ...points,
    ...(values ? { values: values.filter((_, i) => Math.floor(i / inputs) !== index) } : {}),
    x: points.x.filter(keep),
    y: points.y.filter(keep),
    label: points.label.filter(keep),
    test: points.test.filter(keep),
  };
}

/**
 * Whether point `index` is where `movePoint` to (x, y) would put it.
 * @param {Points} points @param {number} index @param {number} x @param {number} y
 */
export const isPointAt = (points, index, x, y) => points.x[index] === inPlot(x) && points.y[index] === inPlot(y);

/** Steps of 0.1 would add up to long fractions; a millionth of the plot is smaller than any pixel. */
export const roundCoordinate = (/** @type {number} */ value) => Math.round(value * 1e6) / 1e6;

const inPlot = (/** @type {number} */ value) => Math.max(-PLOT_RADIUS, Math.min(PLOT_RADIUS, value));
