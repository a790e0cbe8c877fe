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
import { html, setAttribute, setText, svg, textScale } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';

const HEIGHT = 72,
  LEFT = 42,
  AXIS_PX = 18,
  FLOOR = HEIGHT - AXIS_PX,
  TOP = 8;
const WIDEST_BAR = 18;
/** The most layers that the chart's label lists. */
const MOST_SPOKEN = 20;

const pixelOf = (/** @type {number} */ height) => FLOOR - Math.max(0, Math.min(1, height)) * (FLOOR - TOP);

/** @param {string} name @param {string} about @param {Scale} scale */
export function createLayerColumns(name, about, scale) {
  const lines = createLines(scale),
    columns = createColumns(scale),
    numbers = createLayerNumbers();
  const chart = svg(
    'svg',
    { class: 'multiple columns', height: HEIGHT * textScale(), role: 'img', 'aria-label': name },
    ...lines.below,
    columns.element,
    ...lines.above,
    numbers.element,
  );
  const title = html('span', { class: 'multiple-title' }, name),
    note = html('span', { class: 'multiple-note' }, about);
  return {
    element: html('figure', {}, html('figcaption', {}, title, note), chart),
    /** @param {Float64Array} values one a layer @param {number} pixels the width of the whole, which grows with the text */
    draw(values, pixels) {
      const width = pixels / textScale();
      const pitch = (width - LEFT) / values.length;
      const x = (/** @type {number} */ layer) => LEFT + (layer + 0.5) * pitch;
      setAttribute(chart, 'viewBox', `0 0 ${width} ${HEIGHT}`);
      lines.draw(width);
      columns.draw(values, x, Math.max(1, Math.min(WIDEST_BAR, pitch * 0.7)));
      numbers.draw(values.length, x);
      const spoken = Array.from(values.subarray(0, MOST_SPOKEN), (value, i) => `${i + 1}: ${scale.format(value)}`);
      setAttribute(chart, 'aria-label', `${name}: ${spoken.join(', ')}`);
    },
  };
}

/** The marks of the scale, and the guide, which is drawn over the columns. @param {Scale} scale */
function createLines({ marks, guide }) {
  const line = (/** @type {string} */ className, /** @type {number} */ height) =>
    svg('line', { class: className, x1: LEFT, y1: pixelOf(height), y2: pixelOf(height) });
  const grid = marks.map(({ at }) => line('grid-line', at)),
    above = guide === undefined ? [] : [line('guide', guide)];
  const words = marks.map(({ at, text }) =>
    svg('text', { x: LEFT - 4, y: pixelOf(at) + 4, 'text-anchor': 'end' }, text),
  );
  return {
    below: [...grid, ...words],
    above,
    /** @param {number} width */
    draw(width) {
      for (const one of [...grid, ...above]) setAttribute(one, 'x2', width);
    },
  };
}

/** @param {Scale} scale */
function createColumns({ height, format }) {
  const element = svg('g'),
    bars = createPool(element, () => svg('rect', {}, svg('title')));
  return {
    element,
    /** @param {Float64Array} values @param {(layer: number) => number} x @param {number} width of a column */
    draw(values, x, width) {
      bars(values.length).forEach((bar, i) => {
        const top = values[i] > 0 ? Math.min(pixelOf(height(values[i])), FLOOR - 1) : FLOOR;
        const box = { x: x(i) - width / 2, width, y: top, height: FLOOR - top };
        for (const [name, value] of Object.entries(box)) setAttribute(bar, name, value);
        setAttribute(bar, 'data-value', exactValue(values[i]));
        const title = bar.firstElementChild;
        if (title) setText(title, `${i + 1}: ${format(values[i])}`);
      });
    },
  };
}

/** The numbers of the first and the last layer. */
function createLayerNumbers() {
  const element = svg('g');
  const [first, last] = createPool(element, () => svg('text', { y: HEIGHT - 4, 'text-anchor': 'middle' }))(2);
  return {
    element,
    /** @param {number} count @param {(layer: number) => number} x */
    draw(count, x) {
      setText(first, '1');
      setAttribute(first, 'x', x(0));
      setText(last, count > 1 ? String(count) : '');
      setAttribute(last, 'x', x(count - 1));
    },
  };
}
