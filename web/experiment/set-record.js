/**
 * One of a person's own data sets as it is stored, and what is listed of it.
 *
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./axes.js').Axes} Axes
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./stored-data.js').DrawnAxes} DrawnAxes
 *
 * @typedef {object} Data
 * @property {Points} points
 * @property {Axes} axes which say which set it is
 * @property {Split} split by which its test points were chosen
 *
 * @typedef {Pick<Settings, 'trainShare'|'dataSeed'>} Split
 *
 * @typedef {object} OwnSet what is listed of a set, and drawn as its tile
 * @property {string} id
 * @property {string} name
 * @property {number} added when, in milliseconds
 * @property {number} bytes
 * @property {number} classes as of its points
 * @property {number} inputs as of its points
 * @property {[x: number, y: number, label: number][]} sample some of its points
 * @property {boolean} [unstored] it is here until the page is closed
 * @property {boolean} [removed] it can still be brought back
 */
import { classesOf, inputsOf } from './points.js';
import { expect, isObject, readAxes, readPoints, writeAxes } from './stored-data.js';

const VERSION = 1;
const SAMPLED = 54;

/** @param {Data} data @param {DrawnAxes} drawnAxes */
export const writeRecord = ({ points, axes, split }, drawnAxes) => ({
  version: VERSION,
  set: axes.set,
  split: { trainShare: split.trainShare, dataSeed: split.dataSeed },
  points: {
    ...mapArrays(points, whole),
    classes: classesOf(points),
    ...(points.plane ? { plane: mapArrays(points.plane, whole) } : {}),
  },
  axes: writeAxes(axes, points, drawnAxes),
});

/** Reads what `writeRecord` wrote; null if anything is wrong with it. @param {any} record @param {DrawnAxes} drawnAxes @returns {Data|null} */
export function readRecord(record, drawnAxes) {
  try {
    expect(isObject(record) && record.version === VERSION && isObject(record.split));
    const { trainShare, dataSeed } = record.split;
    expect(Number.isFinite(trainShare) && Number.isFinite(dataSeed));
    const points = readPoints(record.points, float64s, bytes);
    return { points, axes: readAxes(record.axes, points, drawnAxes, record.set), split: { trainShare, dataSeed } };
  } catch {
    return null;
  }
}

/** @param {Data} data @param {number} added @returns {OwnSet} */
export function listing({ points, axes }, added) {
  const { id = '', name = '' } = axes.set ?? {};
  return {
    id,
    name,
    added,
    bytes: bytesOf(points),
    classes: classesOf(points),
    inputs: inputsOf(points),
    sample: sampleOf(points),
  };
}

/** What the points take up. @param {Points} points */
export const bytesOf = ({ x, y, label, test, values, file }) =>
  [x, y, label, test, values, file].reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);

/** The list as it was stored. @param {string|null} text @returns {OwnSet[]} */
export function readListing(text) {
  try {
    const stored = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isListed) : [];
  } catch {
    return [];
  }
}

/** @param {any} set */
const isListed = (set) =>
  isObject(set) &&
  typeof set.id === 'string' &&
  typeof set.name === 'string' &&
  set.id !== '' &&
  [set.added, set.bytes, set.classes, set.inputs].every((number) => Number.isFinite(number) && number >= 0) &&
  Array.isArray(set.sample) &&
  set.sample.length <= SAMPLED &&
  set.sample.every(
    (/** @type {unknown} */ place) => Array.isArray(place) && place.length === 3 && place.every(Number.isFinite),
  );

/** @param {Points} points @returns {OwnSet['sample']} */
function sampleOf({ x, y, label }) {
  const count = Math.min(SAMPLED, label.length);
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(((i + 0.5) / count) * label.length);
    const [a = 0, b = 0, c = 0] = [x, y, label].map((numbers) => Math.round(10 * Number(numbers[at])) / 10);
    return [a, b, c];
  });
}

/** @template {object} T @param {T} object @param {(array: any) => unknown} change @returns {T} */
const mapArrays = (object, change) =>
  /** @type {T} */ (
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [name, ArrayBuffer.isView(value) ? change(value) : value]),
    )
  );

/** A view of a larger buffer would be stored with all of it. @param {Float64Array|Uint8Array} array */
const whole = (array) => (array.byteLength === array.buffer.byteLength ? array : array.slice());

/** @param {unknown} array */
function float64s(array) {
  expect(array instanceof Float64Array);
  return array;
}

/** @param {unknown} array */
function bytes(array) {
  expect(array instanceof Uint8Array);
  return array;
}
