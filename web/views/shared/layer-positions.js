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

const LEFT = 40,
  RIGHT = 6;

/**
 * @param {number} width of both in CSS pixels
 * @param {number} count of layers, the output's included
 * @param {number} scale of the text
 * @returns {Columns}
 */
export function layOutColumns(width, count, scale) {
  const left = LEFT * scale,
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
