/**
 * Where an activation and, under it, its slope are drawn.
 *
 * @typedef {import('../../../../wasm/backprop.js').SlopeCurve} SlopeCurve
 *
 * @typedef {object} Names
 * @property {string} name of f
 * @property {string} slopeName of f′
 * @property {number} largest f′ that there is
 *
 * @typedef {object} Layout
 * @property {number} left
 * @property {number} right
 * @property {{top: number, floor: number, low: number, high: number}} value where f is drawn
 * @property {{top: number, floor: number, low: number, high: number}} slope where f′ is
 * @property {number} floor the lower end of the histogram, which hangs from the axis of f′
 * @property {(u: number) => number} x
 * @property {number} scale of the text
 */
import { textScale } from '../../shared/dom.js';

const MARGIN = { left: 34, right: 12, top: 16, bottom: 20, between: 24 };
/** Of the height, what f and the histogram take; the slope is what the panel is about. */
const VALUE_SHARE = 0.34,
  SUMS_SHARE = 0.18;
/** @param {SlopeCurve} curve @param {Names} names @param {{width: number, height: number}} size @returns {Layout} */
export function layOut(curve, { largest }, { width, height }) {
  const scale = textScale();
  const left = MARGIN.left * scale,
    right = width - MARGIN.right,
    floor = height - MARGIN.bottom * scale,
    room = floor - MARGIN.top * scale - MARGIN.between * scale,
    axis = floor - room * SUMS_SHARE;
  const top = MARGIN.top * scale,
    valueFloor = top + room * VALUE_SHARE;
  const x = (/** @type {number} */ u) => left + ((u + curve.reach) / (2 * curve.reach)) * (right - left);
  const low = Math.min(0, ...curve.value),
    high = Math.max(1, ...curve.value);
  return {
    left,
    right,
    scale,
    x,
    value: { top, floor: valueFloor, low, high },
    floor,
    // From 0 to 1 at least: under sigmoid one sees how much is missing.
    slope: {
      top: valueFloor + MARGIN.between * scale,
      floor: axis,
      low: Math.min(0, ...curve.derivative),
      high: Math.max(1, largest),
    },
  };
}

/** @param {Layout['value']} pane @param {number} value */
export const heightIn = ({ top, floor, low, high }, value) => floor - ((value - low) / (high - low)) * (floor - top);
