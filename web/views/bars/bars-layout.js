/** The geometry of the bars: the log axis, which holds still during a run, the place of every bar, the labels that fit. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatPower } from '../../words/format.js';
import { layOutColumns } from '../shared/layer-positions.js';

/** Deep enough that a healthy network and a vanishing one are drawn on the same axis. */
const USUAL_LOW = -8;
const USUAL_HIGH = 0;
/** Another run that exploded must not press this one's bars to the floor: what is larger ends at the top of the axis. */
const OTHERS_HIGH = 2;
const MARGIN = { top: 20, bottom: 42 };
const WIDEST_BAR = 64;
/** From the axis to the baseline of the layers' numbers under it. */
export const LAYER_ROW_PX = 18;
/** From line to line of the numbers over a bar. */
export const LINE_PX = 13;
const TICK_PX = 34;

/** @typedef {{low: number, high: number}} Domain powers of ten */

/**
 * The least domain with whole steps that holds the usual range, what was there before in this run, every positive
 * number of `series`, and of the other runs what is of a usual size.
 * @param {Domain|null} before
 * @param {Float64Array[]} series
 * @param {Float64Array[]} [others]
 * @returns {Domain}
 */
export function fitDomain(before, series, others = []) {
  const logsOf = (/** @type {Float64Array[]} */ all) =>
    all.flatMap((values) => Array.from(values, Math.log10)).filter(Number.isFinite);
  const logs = [...logsOf(series), ...logsOf(others).filter((log) => log <= OTHERS_HIGH)];
  const [least = USUAL_LOW, most = USUAL_HIGH] = /** @type {[number?, number?]} */ (extent(logs));
  return {
    low: Math.min(before?.low ?? USUAL_LOW, Math.floor(least / 2 - 0.1) * 2),
    high: Math.max(before?.high ?? USUAL_HIGH, Math.ceil(most)),
  };
}

/**
 * @typedef {object} BarsLayout
 * @property {number} left
 * @property {number} right
 * @property {number} top
 * @property {number} floor where the axis ends at the bottom
 * @property {number} pitch from bar to bar
 * @property {number} scale of the text
 * @property {number} barWidth
 * @property {(layer: number) => number} x centre of the bar, layers counted from 0
 * @property {(value: number) => number} y pixel of a positive value; 0 and less, and what is under the axis, stand on the floor
 * @property {import('../shared/axis.js').Tick[]} ticks
 */

/**
 * @param {number} width
 * @param {number} height
 * @param {number} count of layers
 * @param {Domain} domain
 * @param {number} scale of the text
 * @param {number} [lines] of numbers over a bar
 * @returns {BarsLayout}
 */
export function layOutBars(width, height, count, domain, scale, lines = 1) {
  const { left, right, pitch, bandwidth, x } = layOutColumns(width, count, scale);
  const top = (MARGIN.top + (lines - 1) * LINE_PX) * scale,
    floor = Math.max(top + 1, height - MARGIN.bottom * scale);
  const log = scaleLinear([domain.low, domain.high], [floor, top]);
  return {
    left,
    right,
    top,
    floor,
    pitch,
    scale,
    x,
    barWidth: Math.min(WIDEST_BAR * scale, bandwidth),
    y: (value) =>
      value > 0 ? Math.max(top, log(Math.max(domain.low, Math.min(domain.high, Math.log10(value))))) : floor,
    ticks: powers(domain, (floor - top) / scale).map((power) => ({ at: log(power), text: formatPower(power) })),
  };
}

/** @param {Domain} domain @param {number} height */
function powers({ low, high }, height) {
  const room = Math.max(1, height / TICK_PX);
  const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => (high - low) / candidate <= room) ?? 200;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}
