/**
 * An experiment: plain data that is never changed in place.
 *
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./axes.js').Axes} Axes
 *
 * @typedef {object} PointEdit of points that the settings make
 * @property {number} [index] of the point that is moved or taken away; one is added where it is left out
 * @property {number} [x] where it is now; it is taken away where this is left out
 * @property {number} [y]
 * @property {number} [label] of a point that is added
 *
 * @typedef {object} Experiment
 * @property {Settings} settings
 * @property {Points} points
 * @property {Axes} axes
 * @property {Partial<Settings>|null} [twin] what a second run, beside the first, has otherwise; null: there is none
 * @property {ByHand[]} [byHand] numbers of the network that were changed by hand, in their order
 * @property {import('./first-weights.js').FirstWeights} [firstWeights] what the networks begin with in the place of drawn weights
 * @property {import('./saved-run.js').SavedRuns} [trained] what was learned elsewhere, where the run goes on from there
 * @property {Points} [cleared] what is shown after all points were removed: too few to train on, so that the run keeps `points`
 * @property {PointEdit[]} [pointEdits] of a link, to points that are still to be made; gone when they are
 * @property {import('./locked-settings.js').LinkFrame|null} [frame] what whoever made the link that it came with wants of the page
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

/** With the points that the run has. @param {Experiment} experiment @returns {Experiment} */
export function uncleared(experiment) {
  const { cleared, ...rest } = experiment;
  return cleared ? rest : experiment;
}

/** Settings of the second run; null where there is none. */
export const twinSettings = (/** @type {Experiment} */ { settings, twin }) =>
  twin ? { ...settings, ...withConsequences(twin) } : null;
