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
 * @property {Float64Array} [file] the numbers that the points had in their file, where `file-numbers.js` cannot find them again:
 *   point after point, the inputs and what is to be predicted; NaN for a point that was added
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

/** How many numbers of each point stood in its file: its inputs, and what is to be predicted. */
export const fileWidth = (/** @type {Points} */ points) => inputsOf(points) + Number(classesOf(points) === 0);

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

/** The points that were made last by moving one, and of which; of earlier ones nothing is held. @type {[moved: Points|null, from: Points|null, index: number]} */
let lastMove = [null, null, 0];

/** The point in which `points` differ from those `from`, if they were made last, by moving it; else −1. @param {Points} points @param {Points} from */
export const movedPoint = (points, from) => (lastMove[0] === points && lastMove[1] === from ? lastMove[2] : -1);

/**
 * A copy of `points` with point `index` at (x, y), held inside the plot; of a function y is the value it is to have.
 * @param {Points} points @param {number} index @param {number} x @param {number} y
 * @param {boolean} [areOwn] the inputs belong to nothing that stays, and are changed in place: to copy all of 20,000 points
 *   takes longer than a frame
 * @returns {Points}
 */
export function movePoint(points, index, x, y, areOwn = false) {
  // Labels are copied too: by them points with the same array of inputs are known to be others.
  const moved = { ...points, x: points.x.slice(), y: points.y.slice(), label: points.label.slice() };
  moved.x[index] = inPlot(x);
  moved.y[index] = inPlot(y);
  if (points.plane) moved.values = moveInPlane(points, points.plane, index, inPlot(x), inPlot(y), areOwn);
  else if (isFunction(points)) moved.label[index] = Number(moved.y[index]) / VALUE_HEIGHT;
  lastMove = [moved, points, index];
  return moved;
}

/** What of the point is outside of the plane stays. @param {Points} points @param {Plane} plane @param {number} index @param {number} x @param {number} y @param {boolean} areOwn */
function moveInPlane(points, plane, index, x, y, areOwn) {
  const all = /** @type {Float64Array} */ (points.values),
    values = areOwn ? all : all.slice(),
    first = index * plane.origin.length,
    from = placeInPlane(plane, values, first);
  plane.origin.forEach((_, i) => {
    values[first + i] =
      Number(values[first + i]) + (x - from.x) * Number(plane.across[i]) + (y - from.y) * Number(plane.up[i]);
  });
  return values;
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

/** Whether a network is given the same by both: where they differ in their plane alone, that is another look at them. @param {Points} a @param {Points} b */
export const areSameSamples = (a, b) =>
  a === b || (a.values !== undefined && a.values === b.values && a.label === b.label && a.test === b.test);

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
 * A copy of `array` with more at its end.
 * @template {Float64Array|Uint8Array} T
 * @param {T} array
 * @param {ArrayLike<number>} end
 * @returns {T}
 */
function longer(array, end) {
  const all = new /** @type {new (length: number) => T} */ (array.constructor)(array.length + end.length);
  all.set(array);
  all.set(end, array.length);
  return all;
}

/** A copy of `points` with one more training point at its end; of a function y decides its label. @param {Points} points @param {number} x @param {number} y @param {number} label */
export const addPoint = (points, x, y, label) => addPoints(points, [{ x, y }], label);

/** The same with several. @param {Points} points @param {{x: number, y: number}[]} places @param {number} label @returns {Points} */
export function addPoints(points, places, label) {
  const { values, plane, file } = points,
    x = places.map((place) => inPlot(place.x)),
    y = places.map((place) => inPlot(place.y));
  const inputs = ({ origin, across, up } = /** @type {Plane} */ (plane)) =>
    x.flatMap((right, i) =>
      Array.from(origin, (at, k) => at + right * Number(across[k]) + Number(y[i]) * Number(up[k])),
    );
  return {
    ...points,
    ...(values && plane ? { values: longer(values, inputs()) } : {}),
    ...(file ? { file: longer(file, Array(places.length * fileWidth(points)).fill(NaN)) } : {}),
    x: longer(points.x, x),
    y: longer(points.y, y),
    label: longer(
      points.label,
      y.map((height) => (isFunction(points) ? height / VALUE_HEIGHT : label)),
    ),
    test: longer(points.test, Array(places.length).fill(0)),
  };
}

/** As `points`, but none of them. @param {Points} points */
export const withoutPoints = (points) => onlyThose(points, () => false);

/** A copy of `points` without point `index`. @param {Points} points @param {number} index */
export const removePoint = (points, index) => onlyThose(points, (i) => i !== index);

/** @param {Points} points @param {(i: number) => boolean} stays @returns {Points} */
export function onlyThose(points, stays) {
  const kept = Array.from(points.x.keys()).filter(stays);
  // Row by row: 64 inputs of 20,000 points are too many to be asked about one by one.
  const left = (/** @type {any} */ array, width = 1) => {
    const all = new array.constructor(kept.length * width);
    kept.forEach((from, to) => all.set(array.subarray(from * width, (from + 1) * width), to * width));
    return all;
  };
  const { x, y, label, test, values, file } = points;
  return {
    ...points,
    ...{ x: left(x), y: left(y), label: left(label), test: left(test) },
    ...(values ? { values: left(values, points.inputs) } : {}),
    ...(file ? { file: left(file, fileWidth(points)) } : {}),
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
