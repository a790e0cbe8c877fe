/** Pieces of the verdict: the ratio in words, which factor caused it, and whether the loss has moved. */
import { formatInteger, formatLoss, formatNumber, formatShare, formatTimes } from './format.js';

/** @typedef {import('./verdict.js').Facts} Facts */

/** Fewer updates than this say nothing about a plateau. */
const STALLED_AFTER_STEPS = 1000;
/** Mini-batches shake the loss by a few percent even where it goes nowhere. */
const STALLED_SPREAD = 0.05;

/** "42 % of the gradient", but "3.1 times the gradient". */
export const of = (/** @type {number} */ ratio) => (ratio >= 1.05 ? '' : ' of');

/** @param {Facts} facts */
export const share = ({ ratio, last }) =>
  `Layer 1 receives ${formatShare(ratio)}${of(ratio)} the gradient that reaches layer ${last}.`;

/** The names of f′ and the bound that is worth knowing. @type {Record<string, string>} */
const DERIVATIVES = { sigmoid: 'σ′(z)', relu: 'ReLU′(z)', tanh: 'tanh′(z)' };

/**
 * Which of the two factors did it: geometric means over the layers, so that their product telescopes
 * to the ratio of the headline.
 * @param {Facts} facts
 */
export function decay({ snapshot: { layers }, settings, last }) {
  const slope = geometricMean(layers.derivativeGain, last - 1);
  const weights = geometricMean(layers.weightGain, last - 1);
  const gain = geometricMean(layers.gain, last - 1);
  if (!(slope > 0 && weights > 0 && gain > 0)) return '';
  const factor = (/** @type {number} */ value) => `×${formatNumber(value, 2)}`;
  const start = `Each layer passes back ${factor(gain)} on average, ${formatTimes(last - 1)}: `;
  if (settings.activation === 'linear') return `${start}f′(z) is 1, so it is the weights alone.`;
  const bound = settings.activation === 'sigmoid' ? ' (never above ¼)' : '';
  return `${start}${DERIVATIVES[settings.activation]} gives ${factor(slope)}${bound}, the weights ${factor(weights)}.`;
}

/** One sentence when the training loss stayed the same over the last half of a long run. @param {Facts} facts */
export function plateau({ snapshot: { history, step, trainLoss } }) {
  if (step < STALLED_AFTER_STEPS || !(trainLoss > 0)) return '';
  let low = trainLoss, high = trainLoss, since = step;
  for (let i = history.step.length - 1; i >= 0; i--) {
    const spread = Math.max(high, history.train[i]) - Math.min(low, history.train[i]);
    if (!(spread <= STALLED_SPREAD * trainLoss)) break;
    low = Math.min(low, history.train[i]);
    high = Math.max(high, history.train[i]);
    since = history.step[i];
  }
  return since <= step / 2 ? `The loss has stayed near ${formatNumber(trainLoss, 2)} since step ${formatInteger(since)}.` : '';
}

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
