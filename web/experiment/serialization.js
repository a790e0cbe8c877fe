/**
 * An experiment as text and back. Drawn and measured data sets that were not edited are their settings; edited
 * ones are their numbers, bit for bit. Whatever comes in is checked as if someone had written it by hand.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./stored-data.js').DrawnAxes} DrawnAxes
 * @typedef {Pick<Experiment, 'points'|'axes'>} Data
 */
import { fromBase64, toBase64 } from './base64.js';
import { areColumns, columnCount, inputsOfDataSet } from './columns.js';
import { twinSettings } from './experiment.js';
import { fittingWeights, hasFirstWeights } from './first-weights.js';
import { MAX_WEIGHTS, parameterCount } from './network-shape.js';
import { parseSetting } from './parse-setting.js';
import { writePlane } from './plane-storage.js';
import { classesOf, inputsOf, noPoints } from './points.js';
import { initialHandEdits } from './run-identity.js';
import { withConsequences } from './setting-constraints.js';
import { defaultSettings, settingNames } from './settings.js';
import { expect, isObject, isPlace, readAxes, readPoints, readSetName, writeAxes } from './stored-data.js';
import { readFirstWeights, writeFirstWeights } from './stored-weights.js';
import { VERSION } from './version.js';

/** Defaults that were others when a version was written, for settings that are not named. @type {Map<unknown, Partial<Settings>>} */
const DEFAULTS_OF_VERSION = new Map([
  [1, { pointCount: 500, outputActivation: 'tanh', learningRate: 0.03, loss: 'squared_error' }],
  [VERSION, {}],
]);

/** The settings that were not named when `version` was written. @param {unknown} version @returns {Settings} */
export const defaultsOf = (version) => ({ ...defaultSettings(), ...DEFAULTS_OF_VERSION.get(version) });

const MOST_BY_HAND = 10_000;
const PARTS = ['weight', 'bias', 'scale', 'shift'];

/** @typedef {'made'|'set'|'here'} Where the points are: made by the settings, kept elsewhere with their set, or written too */

/** An experiment as an object that JSON can hold. @param {Experiment} experiment @param {Where} where @param {DrawnAxes} drawnAxes */
export function describeExperiment(experiment, where, drawnAxes) {
  const { settings, points, axes, cleared, twin = null } = experiment,
    { set } = axes;
  const numbers = initialHandEdits(experiment),
    byHand = numbers.length > 0 ? { byHand: numbers.map(withSign) } : {},
    given = fittingWeights(experiment),
    firstWeights = hasFirstWeights(experiment) ? { firstWeights: writeFirstWeights(given) } : {};
  const data = where === 'here' ? { points: writePoints(points), axes: writeAxes(axes, points, drawnAxes) } : {};
  const left = cleared ? { cleared: writePoints(cleared) } : {};
  return { version: VERSION, settings, twin, ...firstWeights, ...byHand, ...data, ...left, ...(set ? { set } : {}) };
}

/** JSON forgets the sign of −0. @param {ReturnType<typeof initialHandEdits>[number]} edit */
const withSign = ({ side, change }) => ({
  side,
  change: { ...change, value: Object.is(change.value, -0) ? '-0' : change.value },
});

/** Which set the text names without its points; null where it has them itself. @param {string} text @returns {import('./axes.js').SetName|null} */
export function setOf(text) {
  try {
    const { points, set } = JSON.parse(text);
    return points === undefined && set !== undefined ? readSetName(set) : null;
  } catch {
    return null;
  }
}

/**
 * Reads what `describeExperiment` made, as JSON.
 * @param {string} text
 * @param {DrawnAxes} drawnAxes
 * @param {Data|null} [ofSet] the data of the set that it names
 * @returns {Experiment|null} without points where its settings make them; null if anything is wrong with it
 */
export function readExperiment(text, drawnAxes, ofSet = null) {
  try {
    return readDescription(JSON.parse(text), drawnAxes, ofSet);
  } catch {
    return null;
  }
}

/**
 * The same of an object; throws if anything is wrong with it.
 * @param {any} stored @param {DrawnAxes} drawnAxes @param {Data|null} [ofSet] @returns {Experiment}
 */
export function readDescription(stored, drawnAxes, ofSet = null) {
  expect(isObject(stored) && DEFAULTS_OF_VERSION.has(stored.version));
  expect(isObject(stored.settings));
  const settings = { ...defaultsOf(stored.version), ...readSettings(stored.settings) };
  const twin = stored.twin === null || stored.twin === undefined ? null : readTwin(stored.twin);
  const { points, axes } = ofSet ?? readData(stored, drawnAxes);
  const isMade = points.label.length === 0;
  expect(!isMade || settings.dataSet !== 'custom');
  const experiment = {
    settings: { ...settings, ...withConsequences({ shape: settings.shape }) },
    points,
    axes,
    twin,
    ...readByHand(stored.byHand),
    ...readWeights(stored.firstWeights, settings, twin),
    ...(stored.cleared === undefined ? {} : { cleared: readCleared(stored.cleared, points) }),
  };
  const inputs = isMade ? inputsOfDataSet(settings.dataSet) : inputsOf(points);
  for (const run of [experiment.settings, twinSettings(experiment)]) {
    expect(run === null || columnCount(run.features) === (areColumns(inputs) ? inputs : 0));
    expect(run === null || parameterCount(run, classesOf(points)) <= MAX_WEIGHTS);
  }
  return experiment;
}

/** @param {any} stored @param {DrawnAxes} drawnAxes @returns {Data} */
function readData(stored, drawnAxes) {
  const points = stored.points === undefined ? noPoints() : readPoints(stored.points, float64s, fromBase64);
  return { points, axes: readAxes(stored.axes, points, drawnAxes, stored.set) };
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

/** Whether they are of the network is known with the points, which say how many outputs it has. @param {any} stored @param {Settings} settings @param {Partial<Settings>|null} twin */
function readWeights(stored, { normalization }, twin) {
  if (stored === undefined) return {};
  return { firstWeights: readFirstWeights(stored, normalization, twin?.normalization ?? normalization) };
}

/** Numbers changed at step 0. Whether the network has such a place is the core's to say. @param {any} stored */
function readByHand(stored) {
  if (stored === undefined) return {};
  expect(Array.isArray(stored) && stored.length <= MOST_BY_HAND);
  return {
    byHand: stored.map(({ side, change: { layer, part, index, value: written } }) => {
      const value = written === '-0' ? -0 : written;
      expect(side === 'a' || side === 'b');
      expect(PARTS.includes(part) && isPlace(layer) && isPlace(index) && Number.isFinite(value));
      return { side, layer, part, index, value, was: value, step: 0 };
    }),
  };
}

/** What was shown after all of `points` were removed, none or too few to train on. @param {any} stored @param {Points} points */
function readCleared(stored, points) {
  expect(isObject(stored));
  if (stored.x === '') return noPoints();
  const cleared = readPoints(stored, float64s, fromBase64);
  // Of points that are still to be made nobody knows yet whether it is one of them.
  return classesOf(cleared) === classesOf(points) && inputsOf(cleared) === inputsOf(points) && points.x.length > 0
    ? cleared
    : noPoints();
}

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
  ...(points.file ? { file: toBase64(points.file) } : {}),
});

/** @param {unknown} text */
const float64s = (text) => new Float64Array(fromBase64(text).buffer);
