/**
 * An experiment with changed settings, and whatever else must change along with them; or why the change cannot be.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 *
 * @typedef {object} Fit
 * @property {Experiment} experiment
 * @property {string} note one sentence on what else was changed, or ''
 * @property {string} refusal one sentence why it cannot be; '' if it can
 */
import { twinSettings } from '../experiment/experiment.js';
import { hiddenWidths, MAX_WEIGHTS, parameterCount } from '../experiment/network-shape.js';
import { dataFactsOf } from '../experiment/points.js';
import { withConsequences } from '../experiment/setting-constraints.js';
import { decimal } from '../words/format.js';
import { resolveInWords } from '../words/setting-remarks.js';
import { t } from '../words/text.js';

/** @param {Experiment} now @param {Partial<Settings>} wish @returns {Fit} */
export function fitSettings(now, wish) {
  const asked = { ...now.settings, ...withConsequences(wish) };
  const { adjust, note, refusal } = resolveInWords(asked, wish, dataFactsOf(now.points));
  const first = { ...now, settings: { ...asked, ...adjust } };
  if (refusal) return { experiment: first, note, refusal };
  const both = fitSecond(first, wish);
  return { ...both, note: note || both.note };
}

/** The same for the second of two compared networks, which has the wish already. @param {Experiment} now @param {Partial<Settings>} wish @returns {Fit} */
export function fitSecond(now, wish) {
  const settings = twinSettings(now);
  if (!settings) return { experiment: now, note: '', refusal: '' };
  const { adjust, note, refusal } = resolveInWords(settings, wish, dataFactsOf(now.points));
  const twin = Object.keys(adjust).length === 0 ? now.twin : { ...now.twin, ...adjust };
  return { experiment: { ...now, twin }, note, refusal };
}

/** One sentence if the network would be too large to train here; '' if it is not. */
export function refuseSize(/** @type {Settings} */ settings, /** @type {number} */ classes) {
  const count = parameterCount(settings, classes);
  if (count <= MAX_WEIGHTS) return '';
  const millions = (/** @type {number} */ n) => decimal((n / 1e6).toFixed(1));
  const widths = hiddenWidths(settings);
  return t(settings.shape === '' ? 'notices.tooLarge' : 'notices.tooLargeMixed', {
    layers: widths.length,
    units: settings.shape === '' ? settings.units : Math.max(...widths),
    weights: millions(count),
    most: millions(MAX_WEIGHTS),
  });
}
