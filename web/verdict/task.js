/**
 * What the points ask for, as far as judging a loss needs it.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 *
 * @typedef {object} Task of the training points
 * @property {number} classes 2 … 10, or 0 for a regression
 * @property {number} [inputs] 1: values of a function of x; 2 where it is left out
 * @property {number[]} shares of each class among them; empty for a regression
 * @property {number} low the smallest wanted value; NaN for classes
 * @property {number} high
 */
import { classesOf, inputsOf } from '../experiment/points.js';

/** @type {WeakMap<Points, Task>} */
const known = new WeakMap();

/** @param {Points} points @returns {Task} */
export function taskOf(points) {
  const found = known.get(points) ?? (classesOf(points) === 0 ? regression(points) : classification(points));
  known.set(points, found);
  return found;
}

const trainingLabels = (/** @type {Points} */ { label, test }) => Array.from(label).filter((_, i) => test[i] === 0);

/** @param {Points} points @returns {Task} */
function classification(points) {
  const classes = classesOf(points),
    labels = trainingLabels(points);
  const shares = Array.from({ length: classes }, () => 0);
  for (const label of labels) shares[classes === 2 ? Number(label > 0) : label] += 1 / labels.length;
  return { classes, shares, low: NaN, high: NaN };
}

/** @param {Points} points @returns {Task} */
function regression(points) {
  const labels = trainingLabels(points);
  const [low, high] = labels.reduce(([a, b], label) => [Math.min(a, label), Math.max(b, label)], [Infinity, -Infinity]);
  return { classes: 0, inputs: inputsOf(points), shares: [], low, high };
}

/**
 * Where the points are not at hand: what the settings tell, and whether there is an accuracy.
 * @param {import('../engine/protocol.js').Snapshot} snapshot
 * @param {import('../experiment/settings.js').Settings} settings
 * @param {import('../experiment/catalog.js').Catalog} catalog
 * @returns {Task}
 */
export function guessTask({ trainAccuracy }, settings, catalog) {
  const { classes: drawn = 0, inputs = 2 } = catalog.dataSets.find(({ name }) => name === settings.dataSet) ?? {};
  const classes = drawn > 2 ? drawn : Number.isNaN(trainAccuracy) ? 0 : 2;
  if (classes > 0) return { classes, shares: new Array(classes).fill(1 / classes), low: NaN, high: NaN };
  return { classes, inputs, shares: [], low: NaN, high: NaN };
}
