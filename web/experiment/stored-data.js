/**
 * Checks of points and axes that were stored, as if someone had written them by hand.
 *
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./axes.js').Axes} Axes
 * @typedef {import('./axes.js').Axis} Axis
 *
 * @typedef {(classes: number, inputs: number) => Axes} DrawnAxes the axes of drawn data sets, whose names are those of the page's language
 */
import { areColumns, PICTURE_SIDE } from './columns.js';
import { readPlane } from './plane-storage.js';
import { classesOf, fileWidth, inputsOf, PLOT_RADIUS, VALUE_HEIGHT } from './points.js';

/** More than any file may bring (limits.js), with room for points added by hand. */
const MAX_POINTS = 50_000;
/** Clouds that come with a link of TensorFlow Playground reach beyond the plot. */
const FARTHEST = 10 * PLOT_RADIUS;
const LONGEST_NAME = 1000;

/** What was stored is not what the page stores. */
class Broken extends Error {}

/** @param {unknown} condition @returns {asserts condition} */
export function expect(condition) {
  if (!condition) throw new Broken();
}

export const isPlace = (/** @type {unknown} */ value) => Number.isInteger(value) && Number(value) >= 0;

export const isObject = (/** @type {unknown} */ value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Points as they were stored.
 * @param {any} stored
 * @param {(array: unknown) => Float64Array} numbers reads an array of numbers
 * @param {(array: unknown) => Uint8Array} bytes reads an array of bytes
 * @returns {Points}
 */
export function readPoints(stored, numbers, bytes) {
  expect(isObject(stored));
  const x = numbers(stored.x),
    y = numbers(stored.y),
    label = numbers(stored.label);
  const test = bytes(stored.test);
  const { classes, inputs = 2 } = stored;
  expect(x.length >= 1 && x.length <= MAX_POINTS);
  expect(y.length === x.length && label.length === x.length && test.length === x.length);
  expect(Number.isInteger(classes) && (classes === 0 || (classes >= 2 && classes <= 10)));
  expect([x, y].every((values) => values.every((value) => Math.abs(value) <= FARTHEST)));
  expect(label.every((value) => isLabel(value, classes)));
  expect(test.every((value) => value <= 1) && test.includes(0));
  expect(inputs !== 1 || (classes === 0 && label.every((value, i) => value * VALUE_HEIGHT === y[i])));
  expect(inputs === 1 || inputs === 2 || areColumns(inputs));
  return {
    ...{ x, y, label, test },
    ...(classes === 2 ? {} : { classes }),
    ...(inputs === 2 ? {} : { inputs }),
    ...(areColumns(inputs) ? readValues(stored, inputs, x.length, numbers) : {}),
    ...(stored.file === undefined ? {} : { file: readFile(stored, x.length, numbers) }),
  };
}

/** @param {any} stored @param {number} count @param {(array: unknown) => Float64Array} numbers */
function readFile(stored, count, numbers) {
  const file = numbers(stored.file);
  expect(file.length === count * fileWidth(stored));
  return file;
}

/** @param {any} stored @param {number} inputs @param {number} count @param {(text: unknown) => Float64Array} numbers */
function readValues(stored, inputs, count, numbers) {
  const values = numbers(stored.values),
    plane = readPlane(stored.plane, inputs, numbers);
  expect(plane !== null && values.length === inputs * count && values.every(Number.isFinite));
  return { values, plane };
}

/** @param {number} value @param {number} classes */
function isLabel(value, classes) {
  if (classes === 0) return Number.isFinite(value);
  return classes === 2 ? Math.abs(value) === 1 : Number.isInteger(value) && value >= 0 && value < classes;
}

/**
 * Axes as `writeAxes` stored them.
 * @param {any} stored
 * @param {Points} points
 * @param {DrawnAxes} drawnAxes
 * @param {unknown} set which of one's own sets they are of, if any
 * @returns {Axes}
 */
export function readAxes(stored, points, drawnAxes, set) {
  const axes = stored ? readOwnAxes(stored, points) : drawnAxes(classesOf(points), inputsOf(points));
  return set === undefined ? axes : { ...axes, set: readSetName(set) };
}

/** Which set, and its name, are stored beside them. @param {Axes} axes @param {Points} points @param {DrawnAxes} drawnAxes */
export function writeAxes({ set, ...axes }, points, drawnAxes) {
  const isDrawn = JSON.stringify(axes) === JSON.stringify(drawnAxes(classesOf(points), inputsOf(points)));
  return isDrawn ? null : axes;
}

/** @param {any} stored @param {Points} points @returns {Axes} */
function readOwnAxes(stored, points) {
  const classes = classesOf(points);
  expect(isObject(stored) && Array.isArray(stored.classes) && stored.classes.length === classes);
  return {
    x: readAxis(stored.x),
    y: readAxis(stored.y),
    classes: stored.classes.map(readName),
    ...(classes === 0 ? { target: readAxis(stored.target) } : {}),
    ...(stored.label === undefined ? {} : { label: readName(stored.label) }),
    ...(areColumns(inputsOf(points)) ? readColumns(stored, inputsOf(points)) : {}),
    source: readName(stored.source),
  };
}

/** @param {any} stored @param {number} inputs */
function readColumns({ columns, plane, picture }, inputs) {
  expect(Array.isArray(columns) && columns.length === inputs && isObject(plane));
  const isColumn = (/** @type {unknown} */ at) => isPlace(at) && Number(at) < inputs;
  const isShares = Array.isArray(plane.shares) && plane.shares.length === 2 && plane.shares.every(Number.isFinite);
  if (plane.kind === 'principal') expect(isShares);
  else
    expect(
      plane.kind === 'columns' &&
        isColumn(plane.x) &&
        isColumn(plane.y) &&
        ['mean', 'median', 'point'].includes(plane.rest) &&
        (plane.point === undefined || isPlace(plane.point)),
    );
  const isPicture = picture === true && inputs === PICTURE_SIDE ** 2;
  return { columns: columns.map(readColumn), plane, ...(isPicture ? { picture } : {}) };
}

/** @param {any} stored */
function readColumn(stored) {
  expect(isObject(stored) && Number.isFinite(stored.mean) && Number.isFinite(stored.deviation) && stored.deviation > 0);
  return { name: readName(stored.name), mean: stored.mean, deviation: stored.deviation };
}

/** @param {any} stored @returns {Axis} */
function readAxis(stored) {
  expect(isObject(stored) && Number.isFinite(stored.low) && Number.isFinite(stored.high) && stored.low < stored.high);
  return { name: readName(stored.name), low: stored.low, high: stored.high };
}

/** @param {any} stored */
export function readSetName(stored) {
  expect(isObject(stored) && stored.id !== '');
  return { id: readName(stored.id), name: readName(stored.name) };
}

/** @param {unknown} stored */
function readName(stored) {
  expect(typeof stored === 'string' && stored.length <= LONGEST_NAME);
  return stored;
}
