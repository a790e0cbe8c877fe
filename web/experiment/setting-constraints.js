/**
 * What goes with what: settings that the core refuses together, or that mean nothing together, are made to fit, or the
 * change is refused. One sentence says which.
 *
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {object} Data what of the points matters here
 * @property {number} classes 2 … 6, or 0 for a regression
 * @property {number} training how many points train
 *
 * @typedef {object} Fit
 * @property {Partial<Settings>} adjust what else must change
 * @property {string} note one sentence on what was adjusted, or ''
 * @property {string} refusal one sentence why the change cannot be; '' if it can
 *
 * @typedef {(settings: Settings, wish: Partial<Settings>, data: Data) => Partial<Fit>|null} Rule
 */

import { t } from '../words/text.js';
import { effectOf, isCrossEntropy, withConsequences } from './settings.js';

/** Batch normalisation has no spread to divide by in a batch of one. */
const FEWEST_TO_NORMALIZE = 2;

/** @type {Rule[]} */
const RULES = [crossEntropyNeedsClasses, crossEntropyNeedsLogits, batchNormNeedsABatch, batchNormNeedsPoints];

/**
 * @param {Settings} settings with the wish in them
 * @param {Partial<Settings>} wish what was asked for: it is kept, and what stands against it gives way
 * @param {Data} data
 * @returns {Fit}
 */
export function fitting(settings, wish, data) {
  /** @type {Fit} */
  const fit = { adjust: {}, note: '', refusal: '' };
  for (const rule of RULES) {
    const found = rule({ ...settings, ...fit.adjust }, wish, data);
    if (!found) continue;
    if (found.refusal) return { adjust: {}, note: '', refusal: found.refusal };
    Object.assign(fit.adjust, found.adjust);
    fit.note = [fit.note, found.note].filter(Boolean).join(' ');
  }
  return fit;
}

/** Whether the run would go back to step 0. @param {Settings} settings @param {Partial<Settings>} wish @param {Data} data */
export function goesBack(settings, wish, data) {
  const next = { ...settings, ...withConsequences(wish) };
  const { adjust, refusal } = fitting(next, wish, data);
  const effect = effectOf({ ...next, ...adjust }, settings, data.classes);
  return !refusal && (effect === 'data' || effect === 'network');
}

/** @type {Rule} */
function crossEntropyNeedsClasses(settings, wish, { classes }) {
  if (classes !== 0 || !isCrossEntropy(settings)) return null;
  return 'loss' in wish
    ? { refusal: t('fitting.lossForClasses') }
    : { adjust: { loss: 'squared_error' }, note: t('fitting.lossForValues') };
}

/** @type {Rule} */
function crossEntropyNeedsLogits(settings, wish) {
  if (!isCrossEntropy(settings) || settings.outputActivation === 'linear') return null;
  return 'outputActivation' in wish && !('loss' in wish)
    ? { adjust: { loss: 'squared_error' }, note: t('fitting.lossForOutput') }
    : { adjust: { outputActivation: 'linear' }, note: t('fitting.outputForLoss') };
}

/** @type {Rule} */
function batchNormNeedsABatch(settings) {
  if (settings.normalization !== 'batch' || settings.batchSize >= FEWEST_TO_NORMALIZE) return null;
  return { adjust: { batchSize: FEWEST_TO_NORMALIZE }, note: t('fitting.batchSize', { least: FEWEST_TO_NORMALIZE }) };
}

/** @type {Rule} */
function batchNormNeedsPoints(settings, wish, { training }) {
  if (settings.normalization !== 'batch' || training >= FEWEST_TO_NORMALIZE) return null;
  return 'normalization' in wish
    ? { refusal: t('fitting.normalizeNothing', { least: FEWEST_TO_NORMALIZE }) }
    : { adjust: { normalization: 'none' }, note: t('fitting.notNormalized', { least: FEWEST_TO_NORMALIZE }) };
}
