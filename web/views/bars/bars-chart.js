/**
 * What is drawn in the chart of the bars.
 *
 * @typedef {import('./bars-layout.js').BarsLayout} BarsLayout
 * @typedef {import('./bars.js').Quantity} Quantity
 * @typedef {import('./bars.js').Compared} Compared
 * @typedef {import('./bars.js').Kept} Kept
 * @typedef {import('../../engine/protocol.js').LayerStats} LayerStats
 */
import { exactValue } from '../../words/format.js';
import { t } from '../../words/text.js';
import { VANISHED_SHARE } from '../../verdict/vanishing.js';
import { createGrid, createLabels, placeLabel, tenth } from '../shared/axis.js';
import { setAttribute, setShown, svg } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { thinLabels } from '../shared/label-spacing.js';
import { ghostInside, ghostOutline, valueLabels } from './bars-labels.js';
import { LAYER_ROW_PX } from './bars-layout.js';
import { gainLabels } from './gain-labels.js';

/** From the axis to the baseline of the second row under it. */
const GAIN_ROW_PX = 36;

/** @param {SVGSVGElement} chart */
export function createBarsChart(chart) {
  const zone = svg('rect', { class: 'vanished-zone' });
  chart.append(zone);
  const grid = createGrid(chart);
  const bars = createBars();
  const ghost = createGhost();
  const kept = createKeptLines();
  const values = createValueLabels();
  const rowNames = svg('g', { class: 'row-names', 'aria-hidden': 'true' });
  chart.append(ghost.outline, bars.element, ghost.inside, kept.element, values.element, rowNames);
  const rows = createRows(chart, rowNames);
  return {
    /** @param {BarsLayout} layout @param {LayerStats} layers @param {Quantity} quantity @param {Compared|null} compared @param {Kept[]} shelf */
    draw(layout, layers, quantity, compared, shelf) {
      const series = layers[quantity];
      const threshold = quantity === 'signal' && series.length > 1 ? series[series.length - 1] * VANISHED_SHARE : 0;
      const twin = compared?.kind === 'twin' ? compared.values : null;
      const before = compared?.kind === 'ghost' ? compared.values : null;
      const labels = valueLabels(layout, series, { ghost: before, twin });
      grid(layout.ticks, layout.left, layout.right);
      drawZone(zone, layout, threshold);
      bars.draw(layout, series, twin, threshold);
      ghost.draw(layout, series, before, labels, compared?.slot ?? -1);
      kept.draw(layout, shelf);
      values.draw(labels, twin !== null);
      rows.draw(layout, quantity === 'signal' ? layers.gain : null, series.length, twin !== null);
    },
  };
}

function createBars() {
  const element = svg('g');
  const pool = createPool(element, () => svg('rect'));
  const twinPool = createPool(element, () => svg('rect', { class: 'bar twin' }));
  return {
    element,
    /** @param {BarsLayout} layout @param {Float64Array} series @param {Float64Array|null} twin @param {number} threshold under which a signal has vanished */
    draw(layout, series, twin, threshold) {
      pool(series.length).forEach((bar, i) => {
        setAttribute(bar, 'class', series[i] < threshold || series[i] === 0 ? 'bar vanished' : 'bar');
        drawBar(bar, layout, i, series[i], twin ? 'left' : 'all');
      });
      const second = twin ?? new Float64Array(0);
      twinPool(second.length).forEach((bar, i) => drawBar(bar, layout, i, second[i], 'right'));
    },
  };
}

/** @param {SVGElement} bar @param {BarsLayout} layout @param {number} i @param {number} value @param {'all'|'left'|'right'} half of the layer's place */
function drawBar(bar, layout, i, value, half) {
  const y = !(value > 0) ? layout.floor : Math.min(layout.floor - 1.5, layout.y(value));
  const width = half === 'all' ? layout.barWidth : layout.barWidth / 2;
  setAttribute(bar, 'x', tenth(layout.x(i) - (half === 'right' ? 0 : layout.barWidth / 2)));
  setAttribute(bar, 'width', tenth(width));
  setAttribute(bar, 'data-value', exactValue(value));
  setAttribute(bar, 'y', tenth(y));
  setAttribute(bar, 'height', tenth(layout.floor - y));
  setAttribute(bar, 'rx', tenth(Math.min(4, width / 4, (layout.floor - y) / 2)));
}

/** The run before: dashed around the bars, and across those that are higher now. */
function createGhost() {
  const outline = svg('path', { class: 'ghost-bars' });
  const inside = svg('path', { class: 'ghost-inside' });
  return {
    outline,
    inside,
    /** @param {BarsLayout} layout @param {Float64Array} series @param {Float64Array|null} before @param {import('./bars-labels.js').Label[]} labels @param {number} slot of the run before on the shelf; −1: it is not there */
    draw(layout, series, before, labels, slot) {
      setAttribute(outline, 'class', `ghost-bars run-${slot + 1}`);
      setAttribute(outline, 'd', before ? ghostOutline(layout, before, labels) : '');
      setAttribute(inside, 'd', before ? ghostInside(layout, before, series) : '');
    },
  };
}

/** The other runs on the shelf: a line each from layer to layer, with a dot where it stood at each. */
function createKeptLines() {
  const casing = svg('path', { class: 'kept-casing' }),
    group = svg('g');
  const pool = createPool(group, () => svg('g', {}, svg('path'), svg('path')));
  return {
    element: svg('g', {}, casing, group),
    /** @param {BarsLayout} layout @param {Kept[]} shelf */
    draw(layout, shelf) {
      const paths = shelf.map(({ values }) => keptLine(layout, values));
      setAttribute(casing, 'd', paths.join(''));
      pool(shelf.length).forEach((run, i) => {
        setAttribute(run, 'class', `kept-run run-${shelf[i].slot + 1}`);
        setAttribute(run.children[0], 'class', 'line kept');
        setAttribute(run.children[0], 'd', paths[i]);
        setAttribute(run.children[1], 'class', 'kept-dots');
        setAttribute(run.children[1], 'd', keptDots(layout, shelf[i].values));
      });
    },
  };
}

/** Where a value stands on the axis; one of 0 or none at all stands nowhere. @param {number} value */
const isDrawn = (value) => value > 0;

/** @param {BarsLayout} layout @param {Float64Array} values */
const keptLine = (layout, values) =>
  Array.from(values, (value, l) =>
    isDrawn(value) ? `${isDrawn(values[l - 1]) ? 'L' : 'M'}${tenth(layout.x(l))} ${tenth(layout.y(value))}` : '',
  ).join('');

/** Lines of no length, which round ends make dots. @param {BarsLayout} layout @param {Float64Array} values */
const keptDots = (layout, values) =>
  Array.from(values, (value, l) => (isDrawn(value) ? `M${tenth(layout.x(l))} ${tenth(layout.y(value))}h0` : '')).join(
    '',
  );

function createValueLabels() {
  const element = svg('g', { class: 'values' });
  const pool = createPool(element, () => svg('text', { 'text-anchor': 'middle' }));
  return {
    element,
    /** @param {import('./bars-labels.js').Label[]} labels @param {boolean} isComparing */
    draw(labels, isComparing) {
      pool(labels.length).forEach((label, i) => {
        const { x, y, text, side } = labels[i];
        setAttribute(label, 'class', isComparing ? `of-${side}` : '');
        placeLabel(label, x, y, text);
      });
    },
  };
}

/** The rows under the axis: the layers' numbers, and the gains between them. @param {SVGSVGElement} chart @param {SVGGElement} names of the rows */
function createRows(chart, names) {
  const layerLabels = createLabels(chart, 'below layer-names');
  const gains = createLabels(chart, 'below gains');
  const [layerName, gainName] = createPool(names, () => svg('text', { 'text-anchor': 'end' }))(2);
  return {
    /** @param {BarsLayout} layout @param {Float64Array|null} gain of the layers, where it is shown @param {number} count of layers @param {boolean} isComparing */
    draw(layout, gain, count, isComparing) {
      const layerRow = layout.floor + LAYER_ROW_PX * layout.scale;
      const gainRow = layout.floor + GAIN_ROW_PX * layout.scale;
      const isShown = thinLabels(count, layout.pitch, (8 + 7 * String(count).length) * layout.scale);
      const layers = Array.from({ length: count }, (_, i) => i).filter(isShown);
      layerLabels(
        layers.map((i) => ({ at: layout.x(i), text: String(i + 1) })),
        layerRow,
      );
      const labels = gain && count > 1 ? gainLabels(layout, gain) : [];
      gains(labels, gainRow);
      placeLabel(layerName, layout.left - 6, layerRow, t('bars.layer'));
      placeLabel(
        gainName,
        layout.left - 6,
        gainRow,
        labels.length > 0 ? t('bars.gain') + (isComparing ? ' A' : '') : '',
      );
    },
  };
}

/** Where a signal counts as vanished. @param {SVGElement} zone @param {BarsLayout} layout @param {number} threshold */
function drawZone(zone, layout, threshold) {
  const y = layout.y(threshold);
  const isOnAxis = y < layout.floor;
  setShown(zone, isOnAxis);
  if (!isOnAxis) return;
  setAttribute(zone, 'x', layout.left);
  setAttribute(zone, 'width', tenth(layout.right - layout.left));
  setAttribute(zone, 'y', tenth(y));
  setAttribute(zone, 'height', tenth(layout.floor - y));
}
