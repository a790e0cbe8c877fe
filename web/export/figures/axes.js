/**
 * Axes around a chart, with ticks that have room, grid lines, and titles with units.
 *
 * @typedef {import('./nodes.js').Part} Part
 * @typedef {import('./nodes.js').Box} Box
 * @typedef {import('./colours.js').Colours} Colours
 * @typedef {{at: number, text: string}} Tick `at` in units of the axis
 *
 * @typedef {object} AxisKind
 * @property {string} title
 * @property {number} low the value at its beginning
 * @property {number} high
 * @property {boolean} [log] whether equal ratios are equal steps
 * @property {(room: number) => Tick[]} ticks about so many of them
 * @property {boolean} [grid]
 *
 * @typedef {object} Axes
 * @property {Box} inner where the chart is drawn
 * @property {(value: number) => number} x pixel of a value
 * @property {(value: number) => number} y
 * @property {Part[]} parts
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { formatInteger, formatPower, formatRound } from '../../words/format.js';
import { cutToWidth, textWidth } from './letters.js';
import { linePart, wordsPart } from './nodes.js';

/** Room for each tick in letters, along a side and upwards. */
const ALONG = 6.5,
  UPWARDS = 3.2;

/** @param {Box} box @param {number} em @param {{x: AxisKind, y: AxisKind}} kinds @param {Colours} colours @returns {Axes} */
export function layOutAxes(box, em, { x, y }, colours) {
  const below = 1.5 * em + (x.title ? 1.45 * em : 0),
    high = Math.max(em, box.height - below - 0.4 * em);
  const yTicks = y.ticks(Math.max(2, Math.floor(high / (UPWARDS * em))));
  const widest = Math.max(0, ...yTicks.map(({ text }) => textWidth(text, em)));
  const left = widest + 0.5 * em + (y.title ? 1.65 * em : 0);
  const inner = {
    x: box.x + left,
    y: box.y + 0.4 * em,
    width: Math.max(em, box.width - left - 0.8 * em),
    height: high,
  };
  const scales = {
    x: scaleOf(x, inner.x, inner.x + inner.width),
    y: scaleOf(y, inner.y + inner.height, inner.y),
  };
  const xTicks = x.ticks(Math.max(2, Math.floor(inner.width / (ALONG * em))));
  const parts = [
    ...ticksY(yTicks, scales.y, inner, em, colours, y.grid ?? true),
    ...ticksX(xTicks, scales.x, inner, em, colours, x.grid ?? false),
    ...titles(box, inner, em, x.title, y.title, colours),
  ];
  return { inner, ...scales, parts };
}

/** @param {AxisKind} axis @param {number} from @param {number} to @returns {(value: number) => number} */
function scaleOf({ low, high, log = false }, from, to) {
  return log ? scaleLog([low, high], [from, to]) : scaleLinear([low, high], [from, to]);
}

/** @param {Tick[]} ticks @param {(value: number) => number} y @param {Box} inner @param {number} em @param {Colours} colours @param {boolean} grid @returns {Part[]} */
function ticksY(ticks, y, inner, em, { line, mute, edge }, grid) {
  return ticks.flatMap(({ at, text }) => {
    const row = y(at);
    return [
      ...(grid
        ? [linePart(inner.x, row, inner.x + inner.width, row, { stroke: line, width: em / 11 })]
        : [linePart(inner.x - 0.3 * em, row, inner.x, row, { stroke: edge, width: em / 11 })]),
      wordsPart(inner.x - 0.5 * em, row + 0.35 * em, text, { size: em, fill: mute, anchor: 'end' }),
    ];
  });
}

/** @param {Tick[]} ticks @param {(value: number) => number} x @param {Box} inner @param {number} em @param {Colours} colours @param {boolean} grid @returns {Part[]} */
function ticksX(ticks, x, inner, em, { line, mute, edge }, grid) {
  const floor = inner.y + inner.height;
  const marks = { stroke: grid ? line : edge, width: em / 11 };
  return ticks.flatMap(({ at, text }) => {
    const column = x(at);
    return [
      linePart(column, floor, column, grid ? inner.y : floor + 0.3 * em, marks),
      wordsPart(column, floor + 1.3 * em, text, { size: em, fill: mute, anchor: 'middle' }),
    ];
  });
}

/** @param {Box} box @param {Box} inner @param {number} em @param {string} x @param {string} y @param {Colours} colours @returns {Part[]} */
function titles(box, inner, em, x, y, { ink }) {
  const middle = /** @type {const} */ ({ size: em, fill: ink, anchor: 'middle' });
  const cut = (/** @type {string} */ text, /** @type {number} */ room) => cutToWidth(text, em, room);
  return [
    ...(x
      ? [wordsPart(inner.x + inner.width / 2, inner.y + inner.height + 2.7 * em, cut(x, inner.width), middle)]
      : []),
    ...(y
      ? [
          wordsPart(box.x + em * 0.85, inner.y + inner.height / 2, cut(y, inner.height + em), {
            ...middle,
            upright: false,
          }),
        ]
      : []),
  ];
}

/** @param {string} title @param {number} low @param {number} high @returns {AxisKind} */
export const linearAxis = (title, low, high) => ({
  title,
  low,
  high,
  ticks: (room) =>
    scaleLinear([low, high], [0, 1])
      .ticks(room)
      .map((at) => ({ at, text: formatRound(at) })),
});

/** Of whole steps, from 0 on. @param {string} title @param {number} end @returns {AxisKind} */
export const stepsAxis = (title, end) => ({
  title,
  low: 0,
  high: end,
  ticks: (room) =>
    scaleLinear([0, end], [0, 1])
      .ticks(room)
      .filter(Number.isInteger)
      .map((at) => ({ at, text: formatInteger(at) })),
});

/** Beyond these a power of ten is 0 or no finite number. */
const LEAST_POWER = -323,
  MOST_POWER = 308;

/** The nearest whole power of ten that there is a number of. @param {number} power */
export const powerWithin = (power) => Math.max(LEAST_POWER, Math.min(MOST_POWER, power));

/** Of powers of ten. @param {string} title @param {number} from the power at its beginning @param {number} to @returns {AxisKind} */
export function logAxis(title, from, to) {
  const [low, high] = [from, to].map(powerWithin);
  return {
    title,
    low: 10 ** low,
    high: 10 ** high,
    log: true,
    ticks(room) {
      const every = [1, 2, 5, 10, 20, 50, 100].find((step) => (high - low) / step <= room) ?? 200;
      const first = Math.ceil(low / every) * every,
        count = Math.floor((high - first) / every) + 1;
      return Array.from({ length: count }, (_, i) => first + i * every).map((power) => ({
        at: 10 ** power,
        text: formatPower(power),
      }));
    },
  };
}

/** Of things beside each other, the first at 0. @param {string} title @param {string[]} names @returns {AxisKind} */
export const namesAxis = (title, names) => ({
  title,
  low: -0.5,
  high: names.length - 0.5,
  ticks(room) {
    const longest = Math.max(...names.map((name) => name.length));
    const most = Math.max(2, room * Math.max(1, 5 / (longest + 1.5)));
    const every = [1, 2, 5, 10, 20, 50].find((step) => names.length / step <= most) ?? 100;
    return names.flatMap((text, i) =>
      i === 0 || ((names.length - 1 - i) % every === 0 && i >= every) ? [{ at: i, text }] : [],
    );
  },
});
