/** Many runs as a band: from the best to the worst, the middle half, the median, and this page's run on top. */
import { area, line } from 'd3-shape';
import { formatLoss } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { createGrid, createLabels, placeLabel } from '../../shared/axis.js';
import { html, setAttribute, svg, textScale, watchSize } from '../../shared/dom.js';
import { layOutLoss, lossRange } from '../../shared/loss-axis.js';

/**
 * @typedef {import('../../../engine/protocol.js').History} History
 * @typedef {import('../../shared/seeds-statistics.js').Band} Band
 * @typedef {import('../../shared/loss-axis.js').LossLayout} LossLayout
 *
 * @typedef {object} SeedsChartData
 * @property {number[]} steps
 * @property {Band[]} bands one a network
 * @property {History|null} history of the page's own run
 * @property {'train'|'test'} which loss
 */

/** @param {HTMLElement} element */
export function createSeedsChart(element) {
  /** @type {SeedsChartData|null} */
  let data = null;
  let width = 0,
    height = 0;
  const chart = svg('svg', { role: 'img', class: 'chart seeds-chart' });
  const holder = html('div', { class: 'chart-holder' }, chart);
  const drawAxes = createAxes(chart);
  const bands = ['main', 'twin'].map((kind) => createBand(chart, kind));
  const own = svg('path', { class: 'line own' });
  chart.append(own);
  element.append(holder);
  watchSize(holder, (w, h) => {
    [width, height] = [w, h];
    draw();
  });

  function draw() {
    if (!data || width < 1 || height < 1) return;
    const layout = layOut(data, width, height);
    setAttribute(chart, 'viewBox', `0 0 ${width} ${height}`);
    drawAxes(layout);
    for (const [i, drawBand] of bands.entries()) drawBand(layout, data.steps, data.bands[i]);
    setAttribute(own, 'd', ownPath(layout, data));
    setAttribute(chart, 'aria-label', described(data));
  }

  return {
    element: holder,
    /** @param {SeedsChartData} next */
    draw(next) {
      data = next;
      draw();
    },
  };
}

/** Axes that hold all bands. @param {SeedsChartData} data @param {number} width @param {number} height */
function layOut({ steps, bands }, width, height) {
  const extremes = bands.flatMap(({ low, high }) => [Float64Array.from(low), Float64Array.from(high)]);
  return layOutLoss(width, height, steps[steps.length - 1], lossRange(extremes), textScale());
}

/** @param {SVGSVGElement} chart @returns {(layout: LossLayout) => void} */
function createAxes(chart) {
  const grid = createGrid(chart),
    labels = createLabels(chart);
  const unit = svg('text', { 'aria-hidden': 'true' });
  chart.append(unit);
  return ({ left, right, wordsY, unitAt, xTicks, yTicks }) => {
    grid(yTicks, left, right);
    labels(xTicks, wordsY);
    placeLabel(unit, unitAt, wordsY, t('loss.steps'));
  };
}

/**
 * @param {SVGSVGElement} chart
 * @param {string} kind
 * @returns {(layout: LossLayout, steps: number[], band: Band|undefined) => void}
 */
function createBand(chart, kind) {
  const [all, half, median] = ['outer', 'inner', 'median'].map((part) =>
    svg('path', { class: `band-${part} ${kind}` }),
  );
  chart.append(all, half, median);
  return (layout, steps, band) => {
    setAttribute(all, 'd', band ? between(layout, steps, band.low, band.high) : '');
    setAttribute(half, 'd', band ? between(layout, steps, band.lower, band.upper) : '');
    setAttribute(median, 'd', band ? along(layout, steps, band.median) : '');
  };
}

/** The page's own run, as far as the others go. @param {LossLayout} layout @param {SeedsChartData} data */
function ownPath(layout, { steps, history, which }) {
  if (!history) return '';
  const shown = Array.from(history.step).filter((step) => step <= steps[steps.length - 1]);
  return along(layout, shown, Array.from(history[which].subarray(0, shown.length)));
}

/** @param {SeedsChartData} data */
function described({ steps, bands: [{ low, median, high }] }) {
  const last = (/** @type {number[]} */ losses) => formatLoss(losses.at(-1) ?? NaN);
  return t('seeds.described', {
    steps: steps[steps.length - 1],
    low: last(low),
    median: last(median),
    high: last(high),
  });
}

/**
 * What has no place on the axis, such as a diverged run's loss, is at its top.
 * @param {LossLayout} layout
 * @param {number} loss
 */
const lossPixel = (layout, loss) => (loss === Infinity ? layout.top : layout.y(loss));

/** @param {LossLayout} layout @param {number[]} steps @param {number[]} values */
function along(layout, steps, values) {
  /** @type {import('d3-shape').Line<number>} */
  const path = line();
  return (
    path
      .digits(1)
      .x((_, i) => layout.x(steps[i]))
      .y((value) => lossPixel(layout, value))
      .defined((value) => Number.isFinite(lossPixel(layout, value)))(values) ?? ''
  );
}

/** @param {LossLayout} layout @param {number[]} steps @param {number[]} low @param {number[]} high */
function between(layout, steps, low, high) {
  /** @type {import('d3-shape').Area<number>} */
  const path = area();
  return (
    path
      .digits(1)
      .x((_, i) => layout.x(steps[i]))
      .y0((_, i) => lossPixel(layout, low[i]))
      .y1((_, i) => lossPixel(layout, high[i]))
      .defined((_, i) => Number.isFinite(lossPixel(layout, low[i]) + lossPixel(layout, high[i])))(low) ?? ''
  );
}
