/**
 * Where the layers stand from left to right: the columns of the network and the bars under them, in cards of the
 * same width, share these places. The inputs have theirs where the bars have the names of their axis.
 *
 * @typedef {object} Columns
 * @property {number} left where the layers begin, right of the axis' names and of the inputs
 * @property {number} right
 * @property {number} pitch from layer to layer
 * @property {number} bandwidth of one layer, without the gap to the next
 * @property {number} inputs centre of the inputs' column
 * @property {(layer: number) => number} x centre of a layer, counted from 0
 */
import { scaleBand } from 'd3-scale';
import { t } from '../../words/text.js';
import { labelWidth } from './label-spacing.js';

/** The least room for the names of the axis; on a phone they reach into the card's padding. */
const LEFT = 40,
  RIGHT = 6,
  NARROW = 400;
/** Between a row's name and the layers, and beyond it. */
const BESIDE_PX = 8;

/** Room for the longest name of a row, also of those there are while two networks are compared: nothing moves then. */
function roomForNames() {
  const names = [t('bars.layer'), `${t('bars.gain')} A`, t('network.inputs')];
  return Math.max(LEFT, BESIDE_PX + Math.max(...names.map(labelWidth)));
}

/**
 * @param {number} width of both in CSS pixels
 * @param {number} count of layers, the output's included
 * @param {number} scale of the text
 * @returns {Columns}
 */
export function layOutColumns(width, count, scale) {
  const left = (width < NARROW * scale ? LEFT : roomForNames()) * scale,
    right = Math.max(left + 1, width - RIGHT);
  const band = scaleBand([left, right])
    .domain(Array.from({ length: count }, (_, i) => String(i)))
    .paddingInner(0.36)
    .paddingOuter(0.2);
  return {
    left,
    right,
    pitch: band.step(),
    bandwidth: band.bandwidth(),
    inputs: left * 0.45,
    x: (layer) => (band(String(layer)) ?? 0) + band.bandwidth() / 2,
  };
}
