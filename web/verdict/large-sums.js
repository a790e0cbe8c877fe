/** Why the sums of a layer are far from 0, by the sizes that were measured of what they consist of. */

import { formatNumber } from '../words/format.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {'weights'|'bias'|'skip'|'inputs'|'normalisation'} LargeSums */

/** @type {Record<LargeSums, string>} */
const WORDS = {
  weights: 'saturated.weights',
  bias: 'saturated.bias',
  skip: 'saturated.skip',
  inputs: 'saturated.inputs',
  normalisation: 'saturated.normalisation',
};

/**
 * The largest of what the sums W a_prev + b are made of; behind a normalisation they are what it has learned.
 * @param {Facts} facts @param {number} layer from 1
 * @returns {LargeSums}
 */
export function whySumsAreLarge({ settings, last, snapshot: { layers } }, layer) {
  const l = layer - 1;
  if (settings.normalization !== 'none' && layer < last) return 'normalisation';
  if (layers.biasSize[l] > layers.weightedSize[l]) return 'bias';
  const byWeights = layers.weightedSize[l] / layers.inputSize[l];
  if (l === 0) return layers.inputSize[0] > byWeights ? 'inputs' : 'weights';
  return layers.skipGrowth[l - 1] > byWeights ? 'skip' : 'weights';
}

/** The sentence on it. @param {Facts} facts @param {number} layer from 1 @param {LargeSums} because */
export const largeSums = ({ snapshot: { layers } }, layer, because) =>
  verdictText(WORDS[because], {
    layer,
    before: layer - 1,
    n: formatNumber(layers.skipGrowth[layer - 2] ?? NaN, 2),
    input: formatNumber(layers.inputSize[layer - 1], 2),
    bias: formatNumber(layers.biasSize[layer - 1], 2),
    weighted: formatNumber(layers.weightedSize[layer - 1], 2),
  });
