/**
 * The factors between the signal of the last layer and that of layer 1: the gains. They telescope, so that their product
 * is exact for every network.
 *
 * @typedef {import('../../../engine/protocol.js').LayerStats} LayerStats
 *
 * @typedef {object} Factor
 * @property {number} layer whose gain it is, from 0; −1 for several, folded into one
 * @property {boolean} skips whether a skip connection around the next layer has a part in it
 * @property {boolean} normalizes whether a normalisation has
 * @property {string} name
 * @property {number} value
 */
import { superscript } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { foldMiddle } from './fold-factors.js';

/**
 * The gains from the last layer back; where there is no room for all, those in the middle are folded into one.
 * @param {Pick<LayerStats, 'gain'|'skipGain'|'normalizationGain'>} layers
 * @param {number} room for so many
 * @returns {Factor[]}
 */
export function gainFactors({ gain, skipGain, normalizationGain }, room) {
  const back = Array.from({ length: gain.length - 1 }, (_, i) => gain.length - 2 - i);
  const { head, hidden, tail } = foldMiddle(back.length, room);
  const single = (/** @type {number} */ layer) =>
    singleFactor(layer, gain[layer], skipGain[layer] !== 1, normalizationGain[layer] !== 1);
  const folded = back.slice(head, head + hidden).map((layer) => gain[layer]);
  return [
    ...back.slice(0, head).map(single),
    ...(hidden === 0 ? [] : [{ ...folding, name: t('why.more', { count: hidden }), value: productOf(folded) }]),
    ...back.slice(back.length - tail).map(single),
  ];
}

/** Several layers at once. */
const folding = { layer: -1, skips: false, normalizes: false };

/** @param {number} layer @param {number} value @param {boolean} skips @param {boolean} normalizes @returns {Factor} */
function singleFactor(layer, value, skips, normalizes) {
  const plain = normalizes ? 'why.factorNorm' : 'why.factor',
    key = skips ? (normalizes ? 'why.factorSkipNorm' : 'why.factorSkip') : plain;
  return {
    layer,
    value,
    skips,
    normalizes,
    name: t(key, { next: superscript(layer + 2), layer: superscript(layer + 1) }),
  };
}

/** Where a signal has become 0, gains from there on do not exist: the product is 0 already. @param {number[]} gains */
function productOf(gains) {
  const existing = gains.filter((gain) => !Number.isNaN(gain));
  return existing.length === 0 ? NaN : existing.reduce((product, gain) => product * gain, 1);
}
