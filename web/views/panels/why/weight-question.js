/**
 * What is asked of the core about the weight or bias that is taken apart.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../view-model.js').PickedWeight} PickedWeight
 * @typedef {import('../core-watch.js').Call} Call
 * @typedef {{layer: number, unit: number}} Unit both from 0
 *
 * @typedef {object} Traced what the numbers are of: the same as the network shows
 * @property {boolean} ofRound whether of the mini-batch whose verbs are made
 * @property {number|null} sample of the mini-batch, or of all training points; null: the mean
 * @property {number|null} point its number among the training points
 */
import { featuresOf, hiddenWidths, outputCount } from '../../../experiment/network-shape.js';
import { classesOf } from '../../../experiment/points.js';

/** Number of inputs, then of units of every layer. @param {Model} model @returns {number[]} */
export function layerSizes({ snapshot, experiment }) {
  const settings = snapshot?.settings ?? experiment.settings;
  return [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classesOf(experiment.points))];
}

/**
 * The same weight, or the nearest that there is.
 * @param {PickedWeight} picked
 * @param {number[]} sizes
 * @returns {PickedWeight}
 */
export function nearestWeight({ layer, unit, input }, sizes) {
  const l = Math.min(layer, sizes.length - 2);
  return {
    layer: l,
    unit: Math.min(unit, sizes[l + 1] - 1),
    input: input === null ? null : Math.min(input, sizes[l] - 1),
  };
}

/**
 * @param {PickedWeight} weight
 * @param {number[]} sizes
 * @param {number|null} sample null: the mean of all
 * @param {number} samples
 * @returns {import('./gradient-check.js').CheckRequest}
 */
export const checkRequest = ({ layer, unit, input }, sizes, sample, samples) => ({
  layer,
  part: input === null ? 'bias' : 'weight',
  index: input === null ? unit : unit * sizes[layer] + input,
  samples,
  sample,
});

/**
 * While the verbs are made one at a time, the point of the mini-batch that the network shows, or their mean.
 * @param {import('../../../engine/protocol.js').Round|null} round
 * @param {number|null} sample chosen among the training points; null: the mean
 * @returns {Traced}
 */
export function tracedIn(round, sample) {
  if (!round) return { ofRound: false, sample, point: sample };
  const one = round.sample < 0 ? null : round.sample;
  return { ofRound: true, sample: one, point: one === null ? null : round.batch[one] };
}

/**
 * The weight's own numbers, then those of each unit.
 * @param {PickedWeight} weight
 * @param {Unit[]} units
 * @param {Traced} traced
 * @returns {Call[]}
 */
export function traceCalls({ layer, unit, input }, units, { ofRound, sample }) {
  const of = { ...(ofRound ? { of: 'batch' } : {}), ...(sample === null ? {} : { sample }) };
  return [
    ['traceParameter', { layer, unit, ...(input === null ? {} : { input }), ...of }],
    ...units.map((one) => /** @type {Call} */ (['traceUnit', { ...one, ...of }])),
  ];
}
