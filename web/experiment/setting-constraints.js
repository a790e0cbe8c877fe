/**
 * What must change along with a setting: settings that the core refuses together, or that mean nothing together, are
 * made to fit, or the change is refused. words/setting-remarks.js says it in a sentence.
 *
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./points.js').DataFacts} DataFacts
 *
 * @typedef {object} ConflictRemark why something was adjusted or refused
 * @property {'lossForClasses'|'lossForValues'|'lossForOutput'|'outputForLoss'|'batchSize'|'normalizeNothing'|'notNormalized'|'inputsOfTwo'|'inputsOfOne'|'inputsOfColumns'|'inputsOfPlane'} code
 * @property {number} [least] the smallest number that would do
 *
 * @typedef {object} Resolution
 * @property {Partial<Settings>} adjust what else must change
 * @property {ConflictRemark[]} notes on what was adjusted
 * @property {ConflictRemark|null} refusal why the change cannot be; null if it can
 *
 * @typedef {{adjust: Partial<Settings>, note: ConflictRemark} | {refusal: ConflictRemark}} Finding
 * @typedef {(settings: Settings, requested: Partial<Settings>, data: DataFacts) => Finding|null} Rule null where it is kept
 */

import { coreCatalog, findByName } from './catalog.js';
import { areColumns, columnCount, columnsSetting } from './columns.js';
import { featuresOf } from './network-shape.js';
import { effectOf } from './setting-effects.js';
import { takesLogits } from './target-coding.js';

/** @type {Rule[]} */
const RULES = [
  featuresNeedInputs,
  crossEntropyNeedsClasses,
  crossEntropyNeedsLogits,
  normalizationNeedsABatch,
  normalizationNeedsPoints,
];

/**
 * @param {Settings} settings with the requested change in them
 * @param {Partial<Settings>} requested is kept; what conflicts with it gives way
 * @param {DataFacts} data
 * @returns {Resolution}
 */
export function resolveConflicts(settings, requested, data) {
  /** @type {Resolution} */
  const resolution = { adjust: {}, notes: [], refusal: null };
  for (const rule of RULES) {
    const finding = rule({ ...settings, ...resolution.adjust }, requested, data);
    if (!finding) continue;
    if ('refusal' in finding) return { adjust: {}, notes: [], refusal: finding.refusal };
    Object.assign(resolution.adjust, finding.adjust);
    resolution.notes.push(finding.note);
  }
  return resolution;
}

/** Whether a change takes the run back to step 0. @param {Settings} settings @param {Partial<Settings>} requested @param {DataFacts} data */
export function restartsRun(settings, requested, data) {
  const next = { ...settings, ...withConsequences(requested) };
  const { adjust, refusal } = resolveConflicts(next, requested, data);
  const effect = effectOf({ ...next, ...adjust }, settings, data.classes);
  return !refusal && (effect === 'data' || effect === 'network');
}

/**
 * A change with what it implies: other numbers of layers or units make all layers alike again, and so does an
 * activation for all of them.
 * @param {Partial<Settings>} change
 * @returns {Partial<Settings>}
 */
export function withConsequences(change) {
  if ('shape' in change && change.shape) {
    const widths = change.shape.split(',').map(Number);
    change = { ...change, hiddenLayers: widths.length };
  } else if ('hiddenLayers' in change || 'units' in change) change = { ...change, shape: '' };
  return 'activation' in change ? { activations: '', ...change } : change;
}

/**
 * Loss, output and inputs for data where the data before was of another kind; nothing where it was not.
 * @param {Omit<DataFacts, 'training'>} before of the data before
 * @param {Omit<DataFacts, 'training'>} now
 * @returns {Partial<Settings>}
 */
export const settingsForTask = (before, now) => ({
  ...settingsForClasses(before.classes, now.classes),
  ...((before.inputs ?? 2) === (now.inputs ?? 2) ? {} : { features: coordinatesOf(now) }),
});

/** The inputs that are a point's coordinates, or columns, themselves. @param {Pick<DataFacts, 'inputs'>} data */
const coordinatesOf = ({ inputs = 2 }) =>
  areColumns(inputs) ? columnsSetting(inputs) : ['x', 'y'].slice(0, inputs).join();

/** Whether an input can be computed from points of so many coordinates. @param {string} feature @param {Pick<DataFacts, 'inputs'>} data */
export const hasFeature = (feature, { inputs = 2 }) =>
  !areColumns(inputs) && findByName(coreCatalog.features, feature).inputs <= inputs;

/** @param {number} before @param {number} classes @returns {Partial<Settings>} */
function settingsForClasses(before, classes) {
  if (kindOf(before) === kindOf(classes)) return {};
  if (classes > 2) return { loss: 'softmax_cross_entropy', outputActivation: 'linear' };
  return { loss: classes === 0 ? 'squared_error' : 'binary_cross_entropy', outputActivation: 'linear' };
}

const kindOf = (/** @type {number} */ classes) => (classes > 2 ? 'several' : classes === 0 ? 'regression' : 'two');

/** @type {Rule} */
function featuresNeedInputs(settings, requested, data) {
  const columns = columnCount(settings.features),
    wanted = coordinatesOf(data);
  if (columns > 0 || areColumns(data.inputs ?? 2)) {
    if (settings.features === wanted) return null;
    if ('features' in requested) return { refusal: { code: columns > 0 ? 'inputsOfPlane' : 'inputsOfColumns' } };
    return { adjust: { features: wanted }, note: { code: columns > 0 ? 'inputsOfPlane' : 'inputsOfColumns' } };
  }
  const features = featuresOf(settings),
    possible = features.filter((feature) => hasFeature(feature, data));
  if (possible.length === features.length) return null;
  if ('features' in requested) return { refusal: { code: 'inputsOfTwo' } };
  return { adjust: { features: possible.join() || coordinatesOf(data) }, note: { code: 'inputsOfOne' } };
}

/** @type {Rule} */
function crossEntropyNeedsClasses(settings, requested, { classes }) {
  if (classes !== 0 || !takesLogits(settings)) return null;
  return 'loss' in requested
    ? { refusal: { code: 'lossForClasses' } }
    : { adjust: { loss: 'squared_error' }, note: { code: 'lossForValues' } };
}

/** @type {Rule} */
function crossEntropyNeedsLogits(settings, requested) {
  if (!takesLogits(settings) || settings.outputActivation === 'linear') return null;
  return 'outputActivation' in requested && !('loss' in requested)
    ? { adjust: { loss: 'squared_error' }, note: { code: 'lossForOutput' } }
    : { adjust: { outputActivation: 'linear' }, note: { code: 'outputForLoss' } };
}

/** How many samples a batch must have: more than one where its own spread is divided by. @param {Settings} settings */
export const fewestSamples = ({ normalization }) => findByName(coreCatalog.normalizations, normalization).fewestSamples;

/** @type {Rule} */
function normalizationNeedsABatch(settings) {
  const least = fewestSamples(settings);
  return settings.batchSize >= least ? null : { adjust: { batchSize: least }, note: { code: 'batchSize', least } };
}

/** @type {Rule} */
function normalizationNeedsPoints(settings, requested, { training }) {
  const least = fewestSamples(settings);
  // Without any points the network waits for them, whatever it does.
  if (training >= least || least === 1) return null;
  return 'normalization' in requested
    ? { refusal: { code: 'normalizeNothing', least } }
    : { adjust: { normalization: 'none' }, note: { code: 'notNormalized', least } };
}
