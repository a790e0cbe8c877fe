/** The geometry of the loss chart: both axes, from what the histories hold. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { formatInteger, formatPower, formatRound } from '../../words/format.js';
import { t } from '../../words/text.js';
import { NAMES_PX, stepAxis } from './step-axis.js';

/** @typedef {import('./axis.js').Tick} Tick */

/** A loss that spans more decades than this shows nothing on a linear axis. */
const LINEAR_DECADES = 2;
/** Predicting 0 for targets of ±1 costs 1: the axis that most runs share. A loss far below it gets an axis of its own. */
const USUAL_HIGH = 1;
/** Room under the axis for the steps. */
const BELOW_PX = 22;
/** From the axis to the foot of their letters. */
const WORDS_PX = 17;
/** From the end of the axis to the word "steps" behind its numbers, where it is short. */
const STEPS_WORD_PX = 24;
/** A line of a tick's letters. */
const LINE_PX = 13;
const DIGIT_PX = 7.1,
  CHARACTER_PX = 6.9;
/** Room over the chart, and for each row of words there. */
const ABOVE_PX = 8,
  ROW_PX = 14;

/** Least positive and largest finite number of `series`. @param {Float64Array[]} series */
export function lossRange(series) {
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

/** Whether they span too much for a linear axis. @param {{low: number, high: number}} losses */
export const isLogarithmic = ({ low, high }) => high > 0 && Math.log10(high / low) > LINEAR_DECADES;

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
 * @property {boolean} isLogarithmic whether the axis is logarithmic
 * @property {number} wordsY the line of the steps under the axis
 * @property {number} unitAt where the word "steps" begins
 * @property {Tick[]} xTicks
 * @property {Tick[]} yTicks
 */

/**
 * @param {number} width
 * @param {number} height
 * @param {number} end the last step
 * @param {{low: number, high: number}} losses as from lossRange
 * @param {number} scale of the text
 * @param {number} [rows] of words over the chart
 * @returns {LossLayout}
 */
export function layOutLoss(width, height, end, { low, high }, scale, rows = 0) {
  const steps = stepAxis(width, end, scale);
  const top = ABOVE_PX + rows * ROW_PX * scale,
    unitAt = steps.right + Math.min(STEPS_WORD_PX, NAMES_PX * scale - t('loss.steps').length * CHARACTER_PX * scale);
  const floor = Math.max(top + 1, height - BELOW_PX * scale);
  const isLog = isLogarithmic({ low, high });
  const y = isLog ? scaleLog([low, high], [floor, top]) : scaleLinear([0, highestOfLinear(high)], [floor, top]);
  const room = Math.max(2, Math.floor((floor - top) / 32 / scale));
  const linesHigh = (floor - top) / (LINE_PX * scale);
  const values = isLog ? powersOfTen(low, high, room, linesHigh) : y.ticks(room);
  return {
    ...steps,
    top,
    floor,
    y: (loss) => (!Number.isFinite(loss) ? NaN : isLog && loss <= 0 ? floor : y(loss)),
    isLogarithmic: isLog,
    wordsY: floor + WORDS_PX * scale,
    unitAt,
    xTicks: stepTicks(steps, unitAt, scale),
    yTicks: values.map((loss) => ({
      at: y(loss),
      text: isLog ? formatPower(Math.log10(loss)) : formatRound(loss),
    })),
  };
}

/** Those that leave the word behind them free. @param {ReturnType<typeof stepAxis>} axis @param {number} unitAt @param {number} scale of the text */
function stepTicks({ x, left, right }, unitAt, scale) {
  return x
    .ticks(Math.max(2, Math.floor((right - left) / 80 / scale)))
    .filter(Number.isInteger)
    .map((step) => ({ at: x(step), text: formatInteger(step) }))
    .filter(({ at, text }) => at + (text.length * DIGIT_PX * scale) / 2 < unitAt - 4);
}

/** The upper end of a linear axis. @param {number} high of the losses */
function highestOfLinear(high) {
  if (!(high > 0)) return USUAL_HIGH;
  return high > USUAL_HIGH / 2 ? Math.max(high * 1.05, USUAL_HIGH) : high * 1.05;
}

/** @param {number} low @param {number} high @param {number} room for so many @param {number} linesHigh of letters, which must not touch */
function powersOfTen(low, high, room, linesHigh) {
  const first = Math.ceil(Math.log10(low)),
    last = Math.floor(Math.log10(high));
  const every = Math.max(1, Math.ceil((last - first + 1) / room), Math.ceil(Math.log10(high / low) / linesHigh));
  const powers = [];
  for (let power = last; power >= first; power -= every) powers.push(10 ** power);
  return powers;
}
