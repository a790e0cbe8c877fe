/**
 * An activation f above its slope f′, over one axis of sums; on that axis a histogram of the layer's own.
 *
 * @typedef {import('../../../../wasm/backprop.js').SlopeCurve} SlopeCurve
 * @typedef {import('./slope-geometry.js').Layout} Layout
 * @typedef {import('./slope-geometry.js').Names} Names
 */
import { formatFactor, formatNumber, formatRound } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { createGrid, createLabels, placeLabel, tenth } from '../../shared/axis.js';
import { html, setAttribute, setShown, svg, watchSize } from '../../shared/dom.js';
import { createSlopeCursor } from './slope-cursor.js';
import { heightIn, layOut } from './slope-geometry.js';
import { boundOf, slopeThatCounts, sumOf } from './slope-words.js';

export function createSlopeChart() {
  const chart = svg('svg', { class: 'chart slope-chart', role: 'img' });
  const holder = html('div', { class: 'chart-holder' }, chart);
  const parts = [createAxes(chart), createSums(chart), createGuides(chart), createCurves(chart)];
  const cursor = createSlopeCursor(holder, chart);
  /** @type {{curve: SlopeCurve, names: Names}|null} */
  let shown = null;
  let size = { width: 0, height: 0 };
  watchSize(holder, (width, height) => {
    size = { width, height };
    draw();
  });

  function draw() {
    if (!shown || size.width < 1 || size.height < 1) return;
    const { curve, names } = shown,
      layout = layOut(curve, names, size);
    setAttribute(chart, 'viewBox', `0 0 ${size.width} ${size.height}`);
    setAttribute(chart, 'aria-label', describe(curve, names));
    for (const drawPart of parts) drawPart(curve, layout, names);
    cursor.draw(curve, layout, names);
  }

  return {
    element: holder,
    /** @param {SlopeCurve} curve @param {Names} names */
    draw(curve, names) {
      shown = { curve, names };
      draw();
    },
  };
}

/** @param {SlopeCurve} curve @param {Names} names */
const describe = (curve, { name, slopeName, largest }) =>
  t('slope.described', {
    name,
    slope: slopeName,
    reach: formatRound(curve.reach),
    mean: formatNumber(slopeThatCounts(curve), 2),
    largest: boundOf(largest),
  });

/** @typedef {(curve: SlopeCurve, layout: Layout, names: Names) => void} DrawPart */

/** @param {SVGSVGElement} chart @returns {DrawPart} */
function createAxes(chart) {
  const grid = createGrid(chart),
    ticks = createLabels(chart);
  const zero = svg('line', { class: 'zero' });
  chart.append(zero);
  return ({ reach }, { left, right, value, slope, floor, x, scale }) => {
    const ends = (/** @type {Layout['value']} */ pane) =>
      [0, pane.high, ...(pane.low < -0.5 ? [pane.low] : [])].map((at) => ({
        at: heightIn(pane, at),
        text: formatRound(at, 2),
      }));
    grid([...ends(value), ...ends(slope)], left, right);
    const at = [-reach, -reach / 2, 0, reach / 2, reach];
    ticks(
      at.map((u) => ({ at: x(u), text: formatRound(u) })),
      floor + 15 * scale,
    );
    const line = { x1: tenth(x(0)), x2: tenth(x(0)), y1: value.top, y2: floor };
    for (const [name, place] of Object.entries(line)) setAttribute(zero, name, place);
  };
}

/** How many of the layer's sums are where: they hang from the axis of the slope. @param {SVGSVGElement} chart @returns {DrawPart} */
function createSums(chart) {
  const bars = svg('path', { class: 'sums' }),
    axis = svg('line', { class: 'axis' }),
    name = svg('text', { 'aria-hidden': 'true' });
  chart.append(bars, axis, name);
  return ({ counts, normalized }, { left, right, slope, floor, scale }) => {
    const most = Math.max(1, ...counts),
      pitch = (right - left) / counts.length,
      room = floor - slope.floor;
    const bar = (/** @type {number} */ count, /** @type {number} */ i) =>
      count > 0
        ? `M${tenth(left + i * pitch + 0.5)} ${slope.floor}v${tenth(Math.max(1, (count / most) * room))}h${tenth(pitch - 1)}V${slope.floor}Z`
        : '';
    setAttribute(bars, 'd', Array.from(counts, bar).join(''));
    for (const [key, place] of Object.entries({ x1: left, x2: right, y1: slope.floor, y2: slope.floor }))
      setAttribute(axis, key, place);
    placeLabel(name, left, floor - 4 * scale, t('slope.sums', { sum: sumOf({ normalized }) }));
  };
}

/** The mean slope at these sums, and the most that there is. @param {SVGSVGElement} chart @returns {DrawPart} */
function createGuides(chart) {
  const mean = svg('line', { class: 'mean' }),
    bound = svg('line', { class: 'bound' });
  const meanText = svg('text', { class: 'mean-text', 'text-anchor': 'end', 'aria-hidden': 'true' }),
    boundText = svg('text', { 'text-anchor': 'start', 'aria-hidden': 'true' });
  chart.append(bound, mean, meanText, boundText);
  return (curve, { left, right, slope, scale }, { largest }) => {
    const line = (/** @type {SVGElement} */ element, /** @type {number} */ value) => {
      const y = tenth(heightIn(slope, value));
      for (const [name, place] of Object.entries({ x1: left, x2: right, y1: y, y2: y }))
        setAttribute(element, name, place);
      return y;
    };
    const counted = slopeThatCounts(curve),
      known = !Number.isNaN(counted);
    for (const element of [mean, meanText]) setShown(element, known);
    if (known) {
      const y = line(mean, counted);
      placeLabel(meanText, right, y - 4, t('slope.meanHere', { mean: formatFactor(counted) }));
    }
    const isLower = largest < 1;
    for (const element of [bound, boundText]) setShown(element, isLower);
    if (isLower)
      placeLabel(
        boundText,
        left + 4 * scale,
        line(bound, largest) - 4,
        t('slope.atMost', { largest: boundOf(largest) }),
      );
  };
}

/** @param {SVGSVGElement} chart @returns {DrawPart} */
function createCurves(chart) {
  const value = svg('path', { class: 'curve value' }),
    slope = svg('path', { class: 'curve slope' });
  const names = [0, 1].map(() => svg('text', { class: 'curve-name', 'aria-hidden': 'true' }));
  chart.append(value, slope, ...names);
  return (curve, layout, { name, slopeName }) => {
    const path = (/** @type {Float64Array} */ values, /** @type {Layout['value']} */ pane) =>
      Array.from(
        values,
        (one, i) => `${i === 0 ? 'M' : 'L'}${tenth(layout.x(curve.u[i]))} ${tenth(heightIn(pane, one))}`,
      ).join('');
    setAttribute(value, 'd', path(curve.value, layout.value));
    setAttribute(slope, 'd', path(curve.derivative, layout.slope));
    placeLabel(names[0], layout.left, layout.value.top - 5, name);
    placeLabel(names[1], layout.left, layout.slope.top - 5, slopeName);
  };
}
