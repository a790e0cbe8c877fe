/**
 * An experiment as text and back. Drawn and measured data sets that were not edited are their settings; edited
 * ones are their numbers, bit for bit. Whatever comes in is checked as if someone had written it by hand.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./axes.js').Axes} Axes
 * @typedef {import('./axes.js').Axis} Axis
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {(classes: number, inputs: number) => Axes} DrawnAxes the axes of drawn data sets, whose names are those of the page's language
 */
import { areColumns, columnCount, inputsOfDataSet, PICTURE_SIDE } from './columns.js';
import { twinSettings } from './experiment.js';
import { MAX_WEIGHTS, parameterCount } from './network-shape.js';
import { parseSetting } from './parse-setting.js';
import { readPlane, writePlane } from './plane-storage.js';
import { classesOf, inputsOf, noPoints, PLOT_RADIUS, VALUE_HEIGHT } from './points.js';
import { initialHandEdits } from './run-identity.js';
import { withConsequences } from './setting-constraints.js';
import { defaultSettings, settingNames } from './settings.js';

const VERSION = 2;

/** Defaults that were others when version 1 was written, for settings that a stored experiment does not name. @type {Partial<Settings>} */
const DEFAULTS_OF_VERSION_1 = {
  pointCount: 500,
  outputActivation: 'tanh',
  learningRate: 0.03,
  loss: 'squared_error',
};

/** More than any file may bring (limits.js), with room for points added by hand. */
const MAX_POINTS = 50_000;
const LONGEST_NAME = 1000;
const MOST_BY_HAND = 10_000;
const PARTS = ['weight', 'bias', 'scale', 'shift'];

/**
 * @param {Experiment} experiment
 * @param {boolean} unedited whether its points are those that its settings make
 * @param {DrawnAxes} drawnAxes
 */
export function writeExperiment(experiment, unedited, drawnAxes) {
  const { settings, points, axes, twin = null } = experiment;
  const numbers = initialHandEdits(experiment),
    byHand = numbers.length > 0 ? { byHand: numbers } : {};
  const isDrawn = JSON.stringify(axes) === JSON.stringify(drawnAxes(classesOf(points), inputsOf(points)));
  const data = unedited ? {} : { points: writePoints(points), axes: isDrawn ? null : axes };
  return JSON.stringify({ version: VERSION, settings, twin, ...byHand, ...data });
}

/**
 * Reads what `writeExperiment` wrote.
 * @param {string} text
 * @param {DrawnAxes} drawnAxes
 * @returns {Experiment|null} without points where its settings make them; null if anything is wrong with it
 */
export function readExperiment(text, drawnAxes) {
  try {
    return read(JSON.parse(text), drawnAxes);
  } catch {
    return null;
  }
}

/** Thrown by `read`; the page has one sentence for every reason. */
class Broken extends Error {}

/** @param {unknown} condition @returns {asserts condition} */
function expect(condition) {
  if (!condition) throw new Broken();
}

/** @param {any} stored @param {DrawnAxes} drawnAxes @returns {Experiment} */
function read(stored, drawnAxes) {
  expect(isObject(stored) && (stored.version === 1 || stored.version === VERSION));
  expect(isObject(stored.settings));
  const formerDefaults = stored.version === 1 ? DEFAULTS_OF_VERSION_1 : {};
  const settings = { ...defaultSettings(), ...formerDefaults, ...readSettings(stored.settings) };
  const twin = stored.twin === null || stored.twin === undefined ? null : readTwin(stored.twin);
  expect(stored.points !== undefined || settings.dataSet !== 'custom');
  const points = stored.points === undefined ? noPoints() : readPoints(stored.points);
  const axes = stored.axes ? readAxes(stored.axes, points) : drawnAxes(classesOf(points), inputsOf(points));
  const experiment = {
    settings: { ...settings, ...withConsequences({ shape: settings.shape }) },
    points,
    axes,
    twin,
    ...readByHand(stored.byHand),
  };
  const inputs = stored.points === undefined ? inputsOfDataSet(settings.dataSet) : inputsOf(points);
  for (const run of [experiment.settings, twinSettings(experiment)]) {
    expect(run === null || columnCount(run.features) === (areColumns(inputs) ? inputs : 0));
    expect(run === null || parameterCount(run, classesOf(points)) <= MAX_WEIGHTS);
  }
  return experiment;
}

/**
 * Those settings that are there; what this version does not know is left out, and what an
 * older version did not know has its default.
 * @param {Record<string, unknown>} stored
 * @returns {Partial<Settings>}
 */
function readSettings(stored) {
  const known = settingNames.filter((name) => Object.hasOwn(stored, name));
  return Object.fromEntries(
    known.map((name) => {
      const value = stored[name];
      expect(typeof value === 'string' || typeof value === 'number');
      const parsed = parseSetting(name, value);
      // What would have to be clamped or rounded was not written by the page.
      expect(parsed.ok && parsed.remark === null);
      return [name, parsed.value];
    }),
  );
}

/** @param {any} stored */
function readTwin(stored) {
  expect(isObject(stored));
  return readSettings(stored);
}

/** Numbers changed at step 0. Whether the network has such a place is the core's to say. @param {any} stored */
function readByHand(stored) {
  if (stored === undefined) return {};
  expect(Array.isArray(stored) && stored.length <= MOST_BY_HAND);
  return {
    byHand: stored.map(({ side, change: { layer, part, index, value } }) => {
      expect(side === 'a' || side === 'b');
      expect(PARTS.includes(part) && isPlace(layer) && isPlace(index) && Number.isFinite(value));
      return { side, layer, part, index, value, was: value, step: 0 };
    }),
  };
}

const isPlace = (/** @type {unknown} */ value) => Number.isInteger(value) && Number(value) >= 0;

const isObject = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {Points} points */
const writePoints = (points) => ({
  x: toBase64(points.x),
  y: toBase64(points.y),
  label: toBase64(points.label),
  test: toBase64(points.test),
  classes: classesOf(points),
  ...(inputsOf(points) === 2 ? {} : { inputs: inputsOf(points) }),
  ...(points.values && points.plane
    ? { values: toBase64(points.values), plane: writePlane(points.plane, toBase64) }
    : {}),
});

/** @param {any} stored @returns {Points} */
function readPoints(stored) {
  expect(isObject(stored));
  const numbers = (/** @type {unknown} */ text) => new Float64Array(fromBase64(text).buffer);
  const x = numbers(stored.x),
    y = numbers(stored.y),
    label = numbers(stored.label);
  const test = fromBase64(stored.test);
  const { classes, inputs = 2 } = stored;
  expect(x.length >= 1 && x.length <= MAX_POINTS);
  expect(y.length === x.length && label.length === x.length && test.length === x.length);
  expect(Number.isInteger(classes) && (classes === 0 || (classes >= 2 && classes <= 10)));
  expect([x, y].every((values) => values.every((value) => Math.abs(value) <= PLOT_RADIUS)));
  expect(label.every((value) => isLabel(value, classes)));
  expect(test.every((value) => value <= 1) && test.includes(0));
  expect(inputs !== 1 || (classes === 0 && label.every((value, i) => value * VALUE_HEIGHT === y[i])));
  expect(inputs === 1 || inputs === 2 || areColumns(inputs));
  return {
    ...{ x, y, label, test },
    ...(classes === 2 ? {} : { classes }),
    ...(inputs === 2 ? {} : { inputs }),
    ...(areColumns(inputs) ? readValues(stored, inputs, x.length, numbers) : {}),
  };
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

/** @param {any} stored @param {Points} points @returns {Axes} */
function readAxes(stored, points) {
  const classes = classesOf(points);
  expect(isObject(stored) && Array.isArray(stored.classes) && stored.classes.length === classes);
  return {
    x: readAxis(stored.x),
    y: readAxis(stored.y),
    classes: stored.classes.map(readName),
    ...(classes === 0 ? { target: readAxis(stored.target) } : {}),
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

/** @param {unknown} stored */
function readName(stored) {
  expect(typeof stored === 'string' && stored.length <= LONGEST_NAME);
  return stored;
}

/** @param {Float64Array|Uint8Array} array of little-endian numbers, as all machines that run browsers have them */
function toBase64(array) {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** @param {unknown} text */
function fromBase64(text) {
  expect(typeof text === 'string');
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
