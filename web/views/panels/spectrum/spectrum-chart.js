/** Singular values of every layer, and of the whole, as dots on a log axis. */

import { formatCompact, formatPower } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { createGrid, createLabels, placeLabel, tenth } from '../../shared/axis.js';
import { html, setAttribute, svg, textScale, watchSize } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { thinLabels } from '../../shared/label-spacing.js';

/** @typedef {{name: string, values: Float64Array}} Column */

/** Smaller ones are 0 but for rounding: they stand at the foot of the axis. */
const DEEPEST = -16;
const MARGIN = { left: 40, right: 10, top: 10, bottom: 24 };
const HEIGHT = 210;
/** More lines at powers of ten than this are too close. */
const MOST_LINES = 7;
/** What the label of a value under the axis takes. */
const UNDER_PX = 60;

/** The decades that hold all values. @param {Column[]} columns */
function decades(columns) {
  const logs = columns
    .flatMap(({ values }) => Array.from(values, Math.log10))
    .filter((power) => power > DEEPEST && power < Infinity);
  const low = Math.min(-1, ...logs.map(Math.floor)),
    high = Math.max(1, ...logs.map(Math.ceil));
  return { low, high };
}

/**
 * @typedef {object} Layout
 * @property {number} left
 * @property {number} right
 * @property {number} floor
 * @property {number} pitch from column to column
 * @property {number} scale of the text
 * @property {number} low power of ten at the floor
 * @property {number} high power of ten at the top
 * @property {(column: number) => number} x
 * @property {(value: number) => number} y
 */

/** @param {Column[]} columns @param {number} width @returns {Layout} */
function layOut(columns, width) {
  const scale = textScale(),
    left = MARGIN.left * scale,
    right = width - MARGIN.right,
    floor = (HEIGHT - MARGIN.bottom) * scale;
  const { low, high } = decades(columns),
    pitch = (right - left) / columns.length;
  const x = (/** @type {number} */ column) => left + (column + 0.5) * pitch;
  const y = (/** @type {number} */ value) =>
    floor - ((Math.max(low, Math.log10(value)) - low) / (high - low)) * (floor - MARGIN.top);
  return { left, right, floor, pitch, scale, low, high, x, y };
}

/** @param {HTMLElement} element */
export function createSpectrumChart(element) {
  /** @type {Column[]} */
  let columns = [];
  let width = 0;
  const chart = svg('svg', { class: 'chart spectrum-chart', role: 'img' });
  const holder = html('div', { class: 'chart-holder' }, chart);
  const parts = [createAxes(chart), createUnderAxis(chart), createDots(chart)];
  element.append(holder);
  watchSize(holder, (w) => {
    width = w;
    draw();
  });

  function draw() {
    if (columns.length === 0 || width < 1) return;
    const layout = layOut(columns, width);
    setAttribute(chart, 'viewBox', `0 0 ${width} ${HEIGHT * layout.scale}`);
    for (const drawPart of parts) drawPart(columns, layout);
    setAttribute(chart, 'aria-label', t('spectrum.described', { count: columns.length - 1 }));
  }

  return {
    element: holder,
    /** @param {Column[]} next */
    draw(next) {
      columns = next;
      draw();
    },
  };
}

/** @typedef {(columns: Column[], layout: Layout) => void} DrawPart */

/** Lines at powers of ten, names of the layers that fit. @param {SVGSVGElement} chart @returns {DrawPart} */
function createAxes(chart) {
  const grid = createGrid(chart),
    names = createLabels(chart);
  return (columns, { left, right, floor, pitch, scale, low, high, x, y }) => {
    const every = Math.ceil((high - low) / MOST_LINES);
    const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((power) => power % every === 0);
    grid(
      powers.map((power) => ({ at: y(10 ** power), text: formatPower(power) })),
      left,
      right,
    );
    const fits = thinLabels(columns.length, pitch, 26 * scale);
    names(
      columns.flatMap(({ name }, i) => (fits(i) ? [{ at: x(i), text: name }] : [])),
      floor + 17 * scale,
    );
  };
}

/**
 * A dot a value, a line from the largest to the smallest of each column, and a guide at 1.
 * @param {SVGSVGElement} chart
 * @returns {DrawPart}
 */
function createDots(chart) {
  const one = svg('line', { class: 'guide' }),
    spans = svg('path', { class: 'span' }),
    dots = svg('path', { class: 'dots' });
  chart.append(one, spans, dots);
  return (columns, { left, right, x, y }) => {
    const ends = { x1: left, x2: right, y1: tenth(y(1)), y2: tenth(y(1)) };
    for (const [name, value] of Object.entries(ends)) setAttribute(one, name, value);
    const finite = columns.map(({ values }) => Array.from(values).filter(Number.isFinite));
    const span = (/** @type {number[]} */ values, /** @type {number} */ i) =>
      values.length > 1 ? `M${tenth(x(i))} ${tenth(y(values[0]))}V${tenth(y(values[values.length - 1]))}` : '';
    setAttribute(spans, 'd', finite.map(span).join(''));
    // Strokes of no length with round ends are dots, all in one element.
    const dot = (/** @type {number} */ value, /** @type {number} */ i) => `M${tenth(x(i))} ${tenth(y(value))}h0`;
    setAttribute(dots, 'd', finite.flatMap((values, i) => values.map((value) => dot(value, i))).join(''));
  };
}

/**
 * What lies far under the axis, such as all of a deep network, says how far.
 * @param {SVGSVGElement} chart
 * @returns {DrawPart}
 */
function createUnderAxis(chart) {
  const labels = createPool(chart, () =>
    svg('text', { 'text-anchor': 'middle', class: 'deep', 'aria-hidden': 'true' }),
  );
  return (columns, { left, right, floor, low, x }) => {
    const under = columns.flatMap(({ values }, i) => (values[0] < 10 ** low ? [{ i, value: values[0] }] : []));
    const written = under.length * UNDER_PX < right - left ? under : under.slice(-1);
    labels(written.length).forEach((label, k) => {
      const { i, value } = written[k];
      placeLabel(label, Math.min(x(i), right - 24), floor - 10, `↓ ${formatCompact(value)}`);
      label.dataset.value = String(value);
    });
  };
}
