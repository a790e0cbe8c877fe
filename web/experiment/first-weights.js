/**
 * Weights that a network begins with in the place of drawn ones: they came from a file.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {object} LayerNumbers what a layer has learned, as `LayerWeights` of the core; empty where it has no such part
 * @property {Float64Array} W units × inputs, unit after unit
 * @property {Float64Array} b
 * @property {Float64Array} scale of a normalisation
 * @property {Float64Array} shift
 * @property {Float64Array} runningMean of batch normalisation
 * @property {Float64Array} runningVariance
 *
 * @typedef {{a?: LayerNumbers[], b?: LayerNumbers[]}} FirstWeights of either network; missing: they are drawn
 */
import { twinSettings } from './experiment.js';
import { featuresOf, hiddenWidths, outputCount } from './network-shape.js';
import { classesOf } from './points.js';

/** Whoever changes one of these settings wants other weights. @type {import('./settings.js').SettingName[]} */
const DRAWING = ['initializer', 'initialSize', 'bias', 'seed', 'features'];

/** Those that the networks of an experiment have room for. @param {Experiment} experiment @returns {FirstWeights} */
export const fittingWeights = (experiment) => weightsOf(experiment, experiment);

/** @param {Experiment} experiment */
export const hasFirstWeights = (experiment) => Object.keys(fittingWeights(experiment)).length > 0;

/** Those that `next` still has, which came of `before`. @param {Experiment} next @param {Experiment} before @returns {FirstWeights|undefined} */
export function keptFirstWeights(next, before) {
  const kept = weightsOf(next, before);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** @param {Experiment} next @param {Experiment} before @returns {FirstWeights} */
function weightsOf(next, before) {
  const { a, b } = next.firstWeights ?? {},
    classes = classesOf(next.points);
  const isKept = (
    /** @type {LayerNumbers[]} */ layers,
    /** @type {Settings|null} */ now,
    /** @type {Settings|null} */ then,
  ) => now && then && DRAWING.every((name) => now[name] === then[name]) && fitsNetwork(layers, now, classes);
  return {
    ...(a && isKept(a, next.settings, before.settings) ? { a } : {}),
    ...(b && isKept(b, twinSettings(next), twinSettings(before)) ? { b } : {}),
  };
}

/** Whether they are of such a network. @param {LayerNumbers[]} layers @param {Settings} settings @param {number} classes */
export function fitsNetwork(layers, settings, classes) {
  const units = [...hiddenWidths(settings), outputCount(settings, classes)],
    { normalization } = settings;
  return (
    layers.length === units.length &&
    layers.every(({ W, b, scale, runningMean }, l) => {
      const normalized = normalization !== 'none' && l < units.length - 1;
      return (
        b.length === units[l] &&
        W.length === units[l] * (units[l - 1] ?? featuresOf(settings).length) &&
        scale.length === (normalized ? units[l] : 0) &&
        runningMean.length === (normalized && normalization === 'batch' ? units[l] : 0)
      );
    })
  );
}
