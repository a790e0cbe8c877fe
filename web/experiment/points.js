/**
 * The data points as plain arrays, and the edits a person makes to them, each of which returns a copy.
 *
 * @typedef {object} Points all arrays of the same length; coordinates are those of the plot, −6 … 6
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Float64Array} label of two classes −1 (orange) or +1 (blue); of more classes the number of the class from 0;
 *   of a regression the wanted value
 * @property {Uint8Array} test 1 where the point only tests, 0 where it trains
 * @property {number} [classes] 2 where it is left out, 3 … 6, or 0 for a regression
 * @property {number} [inputs] 2 where it is left out: the network is given x and y. 1: x alone; the label is a function of it,
 *   and y is where that is drawn, VALUE_HEIGHT times the label
 *
 * @typedef {object} DataFacts what of the points decides which settings suit them
 * @property {number} classes 2 … 6, or 0 for a regression
 * @property {number} [inputs] as in Points
 * @property {number} training how many points train
 */

/** Half the side of the plotted square; the synthetic sets fill −5 … 5. */
export const PLOT_RADIUS = 6;

/** How high the value 1 of a function is drawn: the core's `value_height`. A power of two, so that nothing is rounded. */
export const VALUE_HEIGHT = 4;

/** 2 … 6 classes, or 0 for a regression. */
export const classesOf = (/** @type {Points} */ { classes = 2 }) => classes;

/** Coordinates of a point that the network is given: 2, or 1 where the points are those of a function of x. */
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
  const moved = { ...points, x: points.x.slice(), y: points.y.slice() };
  moved.x[index] = inPlot(x);
  moved.y[index] = inPlot(y);
  if (!isFunction(points)) return moved;
  const label = points.label.slice();
  label[index] = moved.y[index] / VALUE_HEIGHT;
  return { ...moved, label };
}

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
    x: withEnd(points.x, inPlot(x)),
    y: withEnd(points.y, inPlot(y)),
    label: withEnd(points.label, isFunction(points) ? inPlot(y) / VALUE_HEIGHT : label),
    test: withEnd(points.test, 0),
  };
}

/** A copy of `points` without point `index`. */
export function removePoint(/** @type {Points} */ points, /** @type {number} */ index) {
  const keep = (/** @type {unknown} */ _, /** @type {number} */ i) => i !== index;
  return {
    ...points,
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
