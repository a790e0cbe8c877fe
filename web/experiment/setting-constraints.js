/**
 * What must change along with a setting: settings that the core refuses together, or that mean nothing together, are
 * made to fit, or the change is refused. words/setting-remarks.js says it in a sentence.
 *
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {object} DataFacts what of the points matters here
 * @property {number} classes 2 … 6, or 0 for a regression
 * @property {number} training how many points train
 *
 * @typedef {object} ConflictRemark why something was adjusted or refused
 * @property {'lossForClasses'|'lossForValues'|'lossForOutput'|'outputForLoss'|'batchSize'|'normalizeNothing'|'notNormalized'} code
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
import { effectOf } from './setting-effects.js';
import { takesLogits } from './target-coding.js';

/** @type {Rule[]} */
const RULES = [crossEntropyNeedsClasses, crossEntropyNeedsLogits, normalizationNeedsABatch, normalizationNeedsPoints];

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
 * Loss and output for data of `classes` classes, where the data before was of another kind; nothing where it was not.
 * @param {number} before classes of the data before
 * @param {number} classes
 * @returns {Partial<Settings>}
 */
export function settingsForTask(before, classes) {
  if (kindOf(before) === kindOf(classes)) return {};
  if (classes > 2) return { loss: 'softmax_cross_entropy', outputActivation: 'linear' };
  return { loss: classes === 0 ? 'squared_error' : 'binary_cross_entropy', outputActivation: 'linear' };
}

const kindOf = (/** @type {number} */ classes) => (classes > 2 ? 'several' : classes === 0 ? 'regression' : 'two');

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
