/** Singular values of every layer, and of the whole, as dots on a log axis. */

import { formatCompact, formatPower } from '../../words/format.js';
import { t } from '../../words/text.js';
import { createGrid, createLabels, place, tenth } from '../shared/axis.js';
import { html, setAttribute, svg, textScale, watchSize } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { thinLabels } from '../shared/label-spacing.js';

/** @typedef {{name: string, values: Float64Array}} Column */

/** Smaller ones are 0 but for rounding: they stand at the foot of the axis. */
const DEEPEST = -16;
const MARGIN = { left: 40, right: 10, top: 10, bottom: 24 };
const HEIGHT = 210;

/** The decades that hold all values. @param {Column[]} columns */
export function decades(columns) {
  const logs = columns
    .flatMap(({ values }) => Array.from(values, Math.log10))
    .filter((power) => power > DEEPEST && power < Infinity);
  const low = Math.min(-1, ...logs.map(Math.floor)),
    high = Math.max(1, ...logs.map(Math.ceil));
  return { low, high };
}

/** @param {HTMLElement} element */
export function createSpectrumChart(element) {
  /** @type {Column[]} */
  let columns = [];
  let width = 0;
  const chart = svg('svg', { class: 'chart spectrum-chart', role: 'img' });
  const holder = html('div', { class: 'chart-holder' }, chart);
  const spans = svg('path', { class: 'span' });
  const grid = createGrid(chart),
    names = createLabels(chart);
  const one = svg('line', { class: 'guide' }),
    dots = svg('path', { class: 'dots' });
  const deep = createPool(chart, () => svg('text', { 'text-anchor': 'middle', class: 'deep', 'aria-hidden': 'true' }));
  chart.append(one, spans, dots);
  element.append(holder);
  watchSize(holder, (w) => {
    width = w;
    draw();
  });

  function draw() {
    if (columns.length === 0 || width < 1) return;
    const scale = textScale(),
      left = MARGIN.left * scale,
      right = width - MARGIN.right,
      floor = HEIGHT - MARGIN.bottom * scale;
    const { low, high } = decades(columns);
    const y = (/** @type {number} */ value) =>
      floor - ((Math.max(low, Math.log10(value)) - low) / (high - low)) * (floor - MARGIN.top);
    const pitch = (right - left) / columns.length,
      x = (/** @type {number} */ i) => left + (i + 0.5) * pitch;
    const every = Math.ceil((high - low) / 7);
    setAttribute(chart, 'viewBox', `0 0 ${width} ${HEIGHT}`);
    const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((power) => power % every === 0);
    grid(
      powers.map((power) => ({ at: y(10 ** power), text: formatPower(power) })),
      left,
      right,
    );
    const shown = thinLabels(columns.length, pitch, 26 * scale);
    names(
      columns.flatMap(({ name }, i) => (shown(i) ? [{ at: x(i), text: name }] : [])),
      floor + 17 * scale,
    );
    for (const [name, value] of Object.entries({ x1: left, x2: right, y1: tenth(y(1)), y2: tenth(y(1)) }))
      setAttribute(one, name, value);
    const finite = columns.map(({ values }) => Array.from(values).filter(Number.isFinite));
    setAttribute(
      spans,
      'd',
      finite
        .map((values, i) =>
          values.length > 1 ? `M${tenth(x(i))} ${tenth(y(values[0]))}V${tenth(y(values[values.length - 1]))}` : '',
        )
        .join(''),
    );
    // Strokes of no length with round ends are dots, all in one element.
    setAttribute(
      dots,
      'd',
      finite.map((values, i) => values.map((value) => `M${tenth(x(i))} ${tenth(y(value))}h0`).join('')).join(''),
    );
    // What lies far under the axis, such as all of a deep network, says how far.
    const under = columns.flatMap(({ values }, i) => (values[0] < 10 ** low ? [{ i, value: values[0] }] : []));
    const written = under.length * 60 < right - left ? under : under.slice(-1);
    deep(written.length).forEach((label, k) => {
      const { i, value } = written[k];
      place(label, Math.min(x(i), right - 24), floor - 10, `↓ ${formatCompact(value)}`);
      label.dataset.value = String(value);
    });
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
