/** Pieces of several verdicts: a share in words, which factor did it, whether the loss has moved, how well it does. */

import { activationFacts } from '../experiment/catalog.js';
import { commonActivation } from '../experiment/network-shape.js';
import { derivativeName } from '../words/activation-name.js';
import { formatInteger, formatNumber, formatPercent, formatTimes } from '../words/format.js';
import { isPartial } from '../words/sample-counts.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {'slope'|'weights'|'skip'|'normalisation'} Factor of a gain */

/**
 * A ratio in a teacher's words, ready to be followed by "the gradient": 1/96 000 of, 42 % of, 3.1 times.
 * @param {number} ratio not negative
 * @returns {{share: string, of: string}}
 */
export function shareInWords(ratio) {
  const of = verdictText('of');
  if (ratio === 0) return { share: verdictText('share.none'), of };
  if (ratio >= 1.05)
    return {
      share: verdictText('share.times', {
        n: ratio < 100 ? formatNumber(ratio, 2) : formatNumber(Number(ratio.toPrecision(2))),
      }),
      of: verdictText('of.times'),
    };
  if (ratio >= 0.1) return { share: formatPercent(ratio), of };
  const parts = Number((1 / ratio).toPrecision(2));
  if (parts < 1e6) return { share: `1/${formatInteger(parts)}`, of };
  if (parts < 1e9) return { share: verdictText('share.million', { n: formatNumber(parts / 1e6, 2) }), of };
  return { share: formatNumber(ratio, 2), of };
}

/** "Layer 1 receives 42 % of the gradient that reaches layer 9." @param {Facts} facts */
export const received = ({ ratio, last }) =>
  Number.isFinite(ratio) ? verdictText('received', { ...shareInWords(ratio), last }) : '';

/** Geometric means over the layers, so that their product telescopes to the ratio. @param {Facts} facts */
function meanFactors({ snapshot: { layers }, last }) {
  return {
    gain: geometricMean(layers.gain, last - 1),
    slope: geometricMean(layers.derivativeGain, last - 1),
    weights: geometricMean(layers.weightGain, last - 1),
    skip: geometricMean(layers.skipGain, last - 1),
    normalisation: geometricMean(layers.normalizationGain, last - 1),
  };
}

/** The factor that did most of it, in the direction that the whole went. @param {Facts} facts @returns {Factor} */
export function mainFactor(facts) {
  const { gain, ...factors } = meanFactors(facts);
  const names = /** @type {Factor[]} */ (Object.keys(factors));
  const pull = (/** @type {Factor} */ name) => Math.log(factors[name]) * Math.sign(Math.log(gain));
  return names.reduce((most, name) => (pull(name) > pull(most) ? name : most));
}

/** What each factor gives a layer. @param {Facts} facts */
export function decay(facts) {
  const { settings, last, snapshot } = facts,
    { gain, slope, weights, skip, normalisation } = meanFactors(facts);
  if (![gain, slope, weights, skip, normalisation].every((factor) => factor > 0 && factor < Infinity)) return '';
  const n = (/** @type {number} */ value) => formatNumber(value, 2);
  const start = verdictText('decay', { gain: n(gain), times: formatTimes(last - 1) });
  const others = [verdictText('decay.weights', { n: n(weights) })];
  if (hasSkipPath(snapshot.layers)) others.push(verdictText('decay.skip', { n: n(skip) }));
  if (settings.normalization !== 'none') others.push(verdictText('decay.normalisation', { n: n(normalisation) }));
  const rest = others.join(', ');
  if (commonActivation(settings) === 'linear')
    return `${start} ${others.length === 1 ? verdictText('decay.linear') : verdictText('decay.linear.also', { rest })}`;
  return `${start} ${slopeInWords(facts, n(slope))}, ${rest}.`;
}

/** Whether a skip connection leads around a layer that passes a gradient on. @param {Pick<import('../engine/protocol.js').LayerStats, 'skipGain'>} layers */
export const hasSkipPath = ({ skipGain }) => skipGain.subarray(0, -1).some((gain) => gain !== 1);

/** "σ′(z) gives ×0.24 (never above ¼)". @param {Facts} facts @param {string} n what it gives */
function slopeInWords({ settings, catalog }, n) {
  const activation = commonActivation(settings);
  if (activation === '') return verdictText('decay.slope', { slope: 'f′(z)', n });
  const { largestDerivative } = activationFacts(activation, catalog);
  const bound =
    largestDerivative < 1 ? ` ${verdictText('decay.bound', { bound: boundInWords(largestDerivative) })}` : '';
  return verdictText('decay.slope', { slope: derivativeName(activation), n }) + bound;
}

const boundInWords = (/** @type {number} */ bound) => (bound === 0.25 ? '¼' : formatNumber(bound, 2));

/** One sentence when the training loss stayed the same over the last half of a long run. @param {Facts} facts */
export const plateau = ({ trend: { flatSince }, snapshot: { trainLoss } }) =>
  flatSince === null
    ? ''
    : verdictText(flatSince === 0 ? 'plateau' : 'plateau.about', {
        loss: formatNumber(trainLoss, 2),
        step: formatInteger(Number(flatSince.toPrecision(2))), // it is told by stretches of the run
      });

/** How well it does now, by what the task is judged by. @param {Facts} facts */
export function score({ snapshot: { trainAccuracy, explained }, task }) {
  if (task.classes > 0) return verdictText('score.classes', { part: formatPercent(trainAccuracy) });
  if (Number.isNaN(explained)) return verdictText('score.alike');
  return explained > 0
    ? verdictText('score.regression', { part: formatPercent(explained) })
    : verdictText('score.nothing');
}

/** @param {(string|false)[]} sentences */
export const joined = (...sentences) => sentences.filter(Boolean).join(' ');

/** @param {Float64Array} values @param {number} count of the first values */
function geometricMean(values, count) {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.log(values[i]);
  return Math.exp(sum / count);
}

/** @param {Float64Array} values @param {number} count of the first values */
export function largest(values, count) {
  let layer = 1;
  for (let i = 1; i < count; i++) if (values[i] > values[layer - 1]) layer = i + 1;
  return { layer, value: count > 0 ? values[layer - 1] : NaN };
}

/** On how many points a headline rests, where these are not all. @param {Facts} facts */
export const countedOver = ({ snapshot: { samples } }) =>
  isPartial(samples) ? verdictText('measured', { measured: formatInteger(samples.measured) }) : '';

/**
 * What holds of every training point, in other words where only some of them were measured.
 * @param {Facts} facts @param {string} all key of the sentence where all were measured @param {string} some where not; says {measured}
 * @param {Record<string, string|number>} [values]
 */
export const saidOfMeasured = ({ snapshot: { samples } }, all, some, values = {}) =>
  verdictText(isPartial(samples) ? some : all, { ...values, measured: formatInteger(samples.measured) });
