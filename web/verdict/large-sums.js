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
  const byWeights = factorOfWeights(layers, l);
  if (l === 0) return layers.inputSize[0] > byWeights ? 'inputs' : 'weights';
  return layers.skipGrowth[l - 1] > byWeights || hasGrownBySkips(layers, l, byWeights) ? 'skip' : 'weights';
}

/** @param {Facts['snapshot']['layers']} layers @param {number} l the layer, from 0 */
const factorOfWeights = ({ weightedSize, inputSize }, l) => weightedSize[l] / inputSize[l];

/**
 * Whether each skip connection has made the signal a little larger, for the next to add to, until it was larger than what
 * the weights alone made of it. What an activation that is flat gives does not grow with its sums: there one skip says all.
 * @param {Facts['snapshot']['layers']} layers @param {number} l the layer, from 0 @param {number} byWeights its weights' factor
 */
function hasGrownBySkips({ inputSize, skipGrowth }, l, byWeights) {
  const grown = inputSize[l] / inputSize[1];
  const bySkips = skipGrowth.slice(1, l).reduce((product, growth) => product * growth, 1);
  return grown > byWeights && bySkips > grown / bySkips;
}

/** The sentence on it. @param {Facts} facts @param {number} layer from 1 @param {LargeSums} because */
export function largeSums({ snapshot: { layers } }, layer, because) {
  const bySkip = layers.skipGrowth[layer - 2] ?? NaN,
    byAllSkips = layers.inputSize[layer - 1] / layers.inputSize[1];
  const hasGrown = because === 'skip' && !(bySkip > factorOfWeights(layers, layer - 1));
  return verdictText(hasGrown ? 'saturated.skips' : WORDS[because], {
    layer,
    before: layer - 1,
    n: formatNumber(hasGrown ? byAllSkips : bySkip, 2),
    input: formatNumber(layers.inputSize[layer - 1], 2),
    bias: formatNumber(layers.biasSize[layer - 1], 2),
    weighted: formatNumber(layers.weightedSize[layer - 1], 2),
  });
}
