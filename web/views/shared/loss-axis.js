/** The geometry of the loss chart: both axes, from what the histories hold. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { formatInteger, formatPower, formatRound } from '../../words/format.js';
import { stepAxis } from './step-axis.js';

/** @typedef {import('./axis.js').Tick} Tick */

/** A loss over more decades than this shows nothing on an even axis. */
const LINEAR_DECADES = 2;
/** A labelled ±1 target guessed at 0 costs 1: the axis that most runs share, and that a loss far under it would not fill. */
const USUAL_HIGH = 1;
/** Room under the axis for the steps. */
const BELOW_PX = 22;
/** From the axis' end to the word behind the numbers of the steps, which they leave free. */
export const UNIT_PX = 24;
const DIGIT_PX = 7.1;

/** Least positive and largest finite number of `series`. @param {Float64Array[]} series */
export function range(series) {
  let low = Infinity,
    high = 0;
  for (const values of series) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value > 0 && value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}

/**
 * @typedef {object} LossLayout
 * @property {number} left
 * @property {number} right
 * @property {number} top
 * @property {number} floor
 * @property {number} end the last step of the axis
 * @property {(step: number) => number} x
 * @property {(pixel: number) => number} stepAt
 * @property {(loss: number) => number} y NaN for what has no place on the axis
 * @property {boolean} wide whether the axis is logarithmic
 * @property {Tick[]} xTicks
 * @property {Tick[]} yTicks
 */

/**
 * @param {number} width
 * @param {number} height
 * @param {number} end
 * @param {{low: number, high: number}} losses
 * @param {number} scale of the text
 * @returns {LossLayout}
 */
export function layOutLoss(width, height, end, { low, high }, scale) {
  const { left, right, x, stepAt } = stepAxis(width, end, scale);
  const top = 8,
    floor = Math.max(top + 1, height - BELOW_PX * scale);
  const decades = high > 0 ? Math.log10(high / low) : 0;
  const wide = decades > LINEAR_DECADES;
  const y = wide ? scaleLog([low, high], [floor, top]) : scaleLinear([0, highest(high)], [floor, top]);
  const place = (/** @type {number} */ loss) => {
    if (!Number.isFinite(loss)) return NaN;
    return wide && loss <= 0 ? floor : y(loss);
  };
  const room = Math.max(2, Math.floor((floor - top) / 32 / scale));
  const values = wide ? powersOfTen(low, high, room) : y.ticks(room);
  return {
    left,
    right,
    top,
    floor,
    end,
    x,
    stepAt,
    y: place,
    wide,
    xTicks: x
      .ticks(Math.max(2, Math.floor((right - left) / 80 / scale)))
      .filter(Number.isInteger)
      .map((step) => ({ at: x(step), text: formatInteger(step) }))
      .filter(({ at, text }) => at + (text.length * DIGIT_PX * scale) / 2 < right + UNIT_PX - 4),
    yTicks: values.map((loss) => ({ at: y(loss), text: wide ? formatPower(Math.log10(loss)) : formatRound(loss) })),
  };
}

/** The end of an even axis. @param {number} high of the losses */
function highest(high) {
  if (!(high > 0)) return USUAL_HIGH;
  return high > USUAL_HIGH / 2 ? Math.max(high * 1.05, USUAL_HIGH) : high * 1.05;
}

/** @param {number} low @param {number} high @param {number} room for so many */
function powersOfTen(low, high, room) {
  const first = Math.ceil(Math.log10(low)),
    last = Math.floor(Math.log10(high));
  const every = Math.max(1, Math.ceil((last - first + 1) / room));
  const powers = [];
  for (let power = last; power >= first; power -= every) powers.push(10 ** power);
  return powers;
}
