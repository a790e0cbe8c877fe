/**
 * The axes: ticks in the original units and the measurements' names, and how much room they take.
 *
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../../experiment/axes.js').Axis} Axis
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {{at: number, text: string}} Tick `at` in plot coordinates
 */
import { scaleLinear } from 'd3-scale';
import { PLOT_RADIUS } from '../../experiment/points.js';
import { shownText } from '../../words/shown-text.js';
import { svg } from '../shared/dom.js';
import { pixelX, pixelY } from './plot-geometry.js';
import { formatByStep } from './plot-numbers.js';

/** In shares of the size of the text: how wide a figure is, a little generously, and how high a line. */
const CHARACTER = 0.6;
const LINE = 1.36;

/** @param {Axis} axis @param {number} [count] about how many @returns {Tick[]} */
export function ticksOf({ low, high }, count = 6) {
  const scale = scaleLinear([low, high], [-PLOT_RADIUS, PLOT_RADIUS]);
  const values = scale.ticks(count);
  const step = values.length > 1 ? Math.abs(values[1] - values[0]) : high - low;
  return values.map((value) => ({ at: scale(value), text: formatByStep(value, step) }));
}

/** A name as short as x or y stands in for the last tick; longer ones get a line of their own. */
const isShort = (/** @type {Axis} */ { name }) => name.length <= 2;

const widestOf = (/** @type {Axis} */ axis) => Math.max(1, ...ticksOf(axis).map(({ text }) => text.length));

/**
 * The largest square that leaves room for the ticks and names, centred in `width`.
 *
 * @param {number} width
 * @param {number} height
 * @param {Axes} axes
 * @param {number} [em] size of the text in pixels
 * @returns {Frame}
 */
export function frameOf(width, height, axes, em = 11) {
  const left = Math.ceil(9 + (widestOf(axes.y) * CHARACTER + (isShort(axes.y) ? 0 : LINE)) * em);
  const bottom = Math.ceil(6 + (isShort(axes.x) ? 1 : 2) * LINE * em);
  const edge = 9;
  const side = Math.max(0, Math.floor(Math.min(width - left - edge, height - bottom - edge)));
  return { left: left + Math.max(0, Math.floor((width - left - edge - side) / 2)), top: edge, side };
}

export function createAxesLayer(/** @type {SVGSVGElement} */ layer) {
  return {
    /** @param {Frame} frame @param {Axes} axes @param {{width: number, height: number, em: number}} size */
    draw(frame, axes, { width, height, em }) {
      layer.setAttribute('viewBox', `0 0 ${width} ${height}`);
      layer.replaceChildren(...ticksX(frame, axes.x, em), ...ticksY(frame, axes.y, em), ...names(frame, axes, em));
    },
  };
}

/** As many as fit without touching; d3 counts them by round steps. */
const roomFor = (/** @type {Axis} */ axis, /** @type {number} */ side, /** @type {number} */ em) =>
  Math.max(2, Math.min(6, Math.floor(side / ((widestOf(axis) * CHARACTER + LINE) * em))));

/** @param {Axis} axis @param {Tick[]} ticks the last tick gives way to a short name near the end */
const withoutNamed = (axis, ticks) => (isShort(axis) ? ticks.filter(({ at }) => at < PLOT_RADIUS * 0.9) : ticks);

function ticksX(/** @type {Frame} */ frame, /** @type {Axis} */ axis, /** @type {number} */ em) {
  const bottom = frame.top + frame.side;
  return withoutNamed(axis, ticksOf(axis, roomFor(axis, frame.side, em))).flatMap(({ at, text }) => {
    const x = pixelX(frame, at);
    return [mark(x, bottom, x, bottom + 4), label(text, x, bottom + 4 + LINE * em * 0.8, 'plot-tick plot-middle')];
  });
}

function ticksY(/** @type {Frame} */ frame, /** @type {Axis} */ axis, /** @type {number} */ em) {
  return withoutNamed(axis, ticksOf(axis)).flatMap(({ at, text }) => {
    const y = pixelY(frame, at);
    // In the corner, clear of the other axis's first.
    const line = Math.min(y + em * 0.36, frame.top + frame.side - em * 0.2);
    return [mark(frame.left - 4, y, frame.left, y), label(text, frame.left - 7, line, 'plot-tick plot-end')];
  });
}

/** A name that is longer than the side ends where the side does. @param {string} name @param {number} side @param {number} em */
export function nameWithin(name, side, em) {
  const room = Math.max(3, Math.floor(side / (CHARACTER * em)));
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
}

function names(/** @type {Frame} */ frame, /** @type {Axes} */ axes, /** @type {number} */ em) {
  const { left, top, side } = frame;
  const firstLine = top + side + 4 + LINE * em * 0.8;
  const nameX = isShort(axes.x)
    ? label(shownText(axes.x.name), left + side, firstLine, 'plot-name plot-end')
    : label(
        nameWithin(shownText(axes.x.name, 120), side, em),
        left + side / 2,
        firstLine + LINE * em,
        'plot-name plot-middle',
      );
  if (isShort(axes.y)) return [nameX, label(shownText(axes.y.name), left - 7, top + em * 0.8, 'plot-name plot-end')];
  const nameY = label(nameWithin(shownText(axes.y.name, 120), side, em), 0, 0, 'plot-name plot-middle');
  const x = left - 9 - (widestOf(axes.y) * CHARACTER + 0.45) * em;
  nameY.setAttribute('transform', `translate(${x} ${top + side / 2}) rotate(-90)`);
  return [nameX, nameY];
}

function mark(/** @type {number} */ x1, /** @type {number} */ y1, /** @type {number} */ x2, /** @type {number} */ y2) {
  return svg('line', { x1, y1, x2, y2, class: 'plot-mark' });
}

function label(
  /** @type {string} */ text,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {string} */ kind,
) {
  return svg('text', { x, y, class: kind }, text);
}
