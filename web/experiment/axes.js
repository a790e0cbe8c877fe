/**
 * The axes of the plot: what a coordinate and a label are in the units of the data.
 *
 * @typedef {object} Axis the original unit: `low` is drawn at −6 and `high` at +6
 * @property {string} name
 * @property {number} low
 * @property {number} high
 *
 * @typedef {object} Axes
 * @property {Axis} x
 * @property {Axis} y
 * @property {string[]} classes names of the classes, of −1 and +1 where there are two; empty for a regression
 * @property {string} [label] of classes, what the column is called that names them
 * @property {Axis} [target] of a regression, what is wanted: `low` is the value −1 and `high` +1
 * @property {ColumnScale[]} [columns] of three and more inputs, each of them; `x` and `y` are then those of the plane
 * @property {PlaneChoice} [plane] of three and more inputs, what the plane was laid through
 * @property {boolean} [picture] whether the columns are the cells of a picture of 8 rows of 8
 * @property {string} source one sentence on where the data comes from, or ''
 * @property {SetName} [set] which of one's own sets it is
 *
 * @typedef {{id: string, name: string}} SetName
 *
 * @typedef {object} ColumnScale an input in its own unit: mean + deviation times what the network is given
 * @property {string} name
 * @property {number} mean
 * @property {number} deviation above 0
 *
 * @typedef {{kind: 'columns', x: number, y: number, rest: 'mean'|'median'|'point', point?: number} | {kind: 'principal', shares: [number, number]}} PlaneChoice
 *   two of the columns, the others at their mean, their median or the values of a point; or the first two principal
 *   components, with their shares of the variance
 */
import { PLOT_RADIUS } from './points.js';

/** The value on `axis` of a plot coordinate. */
export const toAxisUnit = (/** @type {Axis} */ { low, high }, /** @type {number} */ coordinate) =>
  low + ((coordinate + PLOT_RADIUS) / (2 * PLOT_RADIUS)) * (high - low);

/** Where a value of `axis` is on the plot. */
export const fromAxisUnit = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 * PLOT_RADIUS - PLOT_RADIUS;

/** What a network is given of a value in the column's unit. */
export const fromColumnUnit = (/** @type {ColumnScale} */ { mean, deviation }, /** @type {number} */ value) =>
  (value - mean) / deviation;

/** What `value` of a network's input is in its column's unit. */
export const toColumnUnit = (/** @type {ColumnScale} */ { mean, deviation }, /** @type {number} */ value) =>
  mean + deviation * value;

/** What is the same as long as the data is: another plane is another look at it. */
export const measuresOf = (/** @type {Axes} */ axes) => axes.columns ?? axes;

/** The value on a regression's target axis of a label, −1 … 1. */
export const toTargetUnit = (/** @type {Axis} */ { low, high }, /** @type {number} */ label) =>
  low + ((label + 1) / 2) * (high - low);

/** The label of a value on a regression's target axis. */
export const fromTargetUnit = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 - 1;

/** The name of the class that a label stands for: −1 or +1, or its number where there are more than two. */
export const classNameOf = (/** @type {Axes} */ { classes }, /** @type {number} */ label) =>
  classes.length > 2 ? classes[label] : classes[label < 0 ? 0 : 1];
