/**
 * An experiment: plain data that is never changed in place.
 *
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./axes.js').Axes} Axes
 *
 * @typedef {object} Experiment
 * @property {Settings} settings
 * @property {Points} points
 * @property {Axes} axes
 * @property {Partial<Settings>|null} [twin] what a second run, beside the first, has otherwise; null: there is none
 * @property {ByHand[]} [byHand] numbers of the network that were changed by hand, in their order
 * @property {number} [run] identifies the run: Reset and branching change it even where nothing else differs
 *
 * @typedef {import('../../wasm/backprop.js').Parameter & {value: number}} ParameterChange a weight, bias, scale or shift by hand
 *
 * @typedef {ParameterChange & {side: 'a'|'b', was: number, step: number}} ByHand
 *   of which of two runs, the number before, and the step at which it was changed
 */

import { noPoints } from './points.js';
import { withConsequences } from './setting-constraints.js';
import { defaultSettings } from './settings.js';

/** The experiment that the page opens with, before its points are there. @param {Axes} axes @returns {Experiment} */
export const defaultExperiment = (axes) => ({ settings: defaultSettings(), points: noPoints(), axes });

/** Settings of the second run; null where there is none. */
export const twinSettings = (/** @type {Experiment} */ { settings, twin }) =>
  twin ? { ...settings, ...withConsequences(twin) } : null;
