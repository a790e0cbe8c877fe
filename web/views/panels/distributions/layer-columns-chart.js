/**
 * One number a layer as thin columns: shares from 0 to 1, or ratios on a log axis with a guide.
 *
 * @typedef {object} Scale
 * @property {(value: number) => number} height 0 … 1
 * @property {{at: number, text: string}[]} marks heights with their words
 * @property {number} [guide] the height of a dashed line
 * @property {(value: number) => string} format
 */
import { exactValue } from '../../../words/format.js';
import { html, setAttribute, setText, svg } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';

const HEIGHT = 96,
  LEFT = 42,
  FLOOR = 78,
  TOP = 8;

const y = (/** @type {number} */ height) => FLOOR - Math.max(0, Math.min(1, height)) * (FLOOR - TOP);

/** @param {string} name @param {string} about @param {Scale} scale */
export function createLayerColumns(name, about, { height, marks, guide, format }) {
  const bars = svg('g'),
    labels = svg('g');
  const lines = [
    ...marks.map(({ at }) => ({ at, kind: 'grid-line' })),
    ...(guide === undefined ? [] : [{ at: guide, kind: 'guide' }]),
  ].map(({ at, kind }) => svg('line', { class: kind, x1: LEFT, y1: y(at), y2: y(at) }));
  const words = marks.map(({ at, text }) => svg('text', { x: LEFT - 4, y: y(at) + 4, 'text-anchor': 'end' }, text));
  const chart = svg(
    'svg',
    { class: 'multiple columns', height: HEIGHT, role: 'img', 'aria-label': name },
    ...lines.slice(0, marks.length),
    ...words,
    bars,
    ...lines.slice(marks.length),
    labels,
  );
  const pool = createPool(bars, () => svg('rect', {}, svg('title')));
  const [first, last] = createPool(labels, () => svg('text', { y: HEIGHT - 4, 'text-anchor': 'middle' }))(2);
  const element = html(
    'figure',
    {},
    html(
      'figcaption',
      {},
      html('span', { class: 'multiple-title' }, name),
      html('span', { class: 'multiple-note' }, about),
    ),
    chart,
  );
  return {
    element,
    /** @param {Float64Array} values one a layer @param {number} wide of the whole, in pixels */
    draw(values, wide) {
      setAttribute(chart, 'viewBox', `0 0 ${wide} ${HEIGHT}`);
      for (const line of lines) setAttribute(line, 'x2', wide);
      const pitch = (wide - LEFT) / values.length,
        width = Math.max(1, Math.min(18, pitch * 0.7));
      const x = (/** @type {number} */ layer) => LEFT + (layer + 0.5) * pitch;
      pool(values.length).forEach((bar, i) => {
        const top = values[i] > 0 ? Math.min(y(height(values[i])), FLOOR - 1) : FLOOR;
        setAttribute(bar, 'x', x(i) - width / 2);
        setAttribute(bar, 'width', width);
        setAttribute(bar, 'y', top);
        setAttribute(bar, 'height', FLOOR - top);
        setAttribute(bar, 'data-value', exactValue(values[i]));
        const title = bar.firstElementChild;
        if (title) setText(title, `${i + 1}: ${format(values[i])}`);
      });
      setAttribute(
        chart,
        'aria-label',
        `${name}: ${Array.from(values, (value, i) => `${i + 1}: ${format(value)}`)
          .slice(0, 20)
          .join(', ')}`,
      );
      [first, last].forEach((label, i) => {
        setText(label, i === 0 ? '1' : values.length > 1 ? String(values.length) : '');
        setAttribute(label, 'x', x(i === 0 ? 0 : values.length - 1));
      });
    },
  };
}
