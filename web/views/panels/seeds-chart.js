/** Many runs as a band: from the best to the worst, the middle half, the median, and this page's run on top. */
import { area, line } from 'd3-shape';
import { formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { createGrid, createLabels, place } from '../shared/axis.js';
import { html, setAttribute, svg, textScale, watchSize } from '../shared/dom.js';
import { layOutLoss, range, UNIT_PX } from '../shared/loss-axis.js';

/** @typedef {import('../../engine/protocol.js').History} History */
/** @typedef {{steps: number[], bands: import('./seeds-stats.js').Band[], history: History|null, which: 'train'|'test'}} Drawn */
/** @typedef {import('../shared/loss-axis.js').LossLayout} LossLayout */

/** @param {HTMLElement} element */
export function createSeedsChart(element) {
  /** @type {Drawn|null} */
  let drawn = null;
  let width = 0,
    height = 0;
  const chart = svg('svg', { role: 'img', class: 'chart seeds-chart' });
  const holder = html('div', { class: 'chart-holder' }, chart);
  const grid = createGrid(chart),
    labels = createLabels(chart);
  const marks = ['main', 'twin'].map((kind) => {
    const [outer, inner, median] = ['outer', 'inner', 'median'].map((part) =>
      svg('path', { class: `band-${part} ${kind}` }),
    );
    chart.append(outer, inner, median);
    return { outer, inner, median };
  });
  const own = svg('path', { class: 'line own' }),
    unit = svg('text', { 'aria-hidden': 'true' });
  chart.append(own, unit);
  element.append(holder);
  watchSize(holder, (w, h) => {
    [width, height] = [w, h];
    draw();
  });

  function draw() {
    if (!drawn || width < 1 || height < 1) return;
    const { steps, bands, history, which } = drawn;
    const end = steps[steps.length - 1];
    const layout = layOutLoss(
      width,
      height,
      end,
      range(bands.flatMap(({ low, high }) => [Float64Array.from(low), Float64Array.from(high)])),
      textScale(),
    );
    setAttribute(chart, 'viewBox', `0 0 ${width} ${height}`);
    grid(layout.yTicks, layout.left, layout.right);
    labels(layout.xTicks, layout.floor + 17);
    place(unit, layout.right + UNIT_PX, layout.floor + 17, t('loss.steps'));
    marks.forEach(({ outer, inner, median }, i) => {
      const band = bands[i];
      setAttribute(outer, 'd', band ? between(layout, steps, band.low, band.high) : '');
      setAttribute(inner, 'd', band ? between(layout, steps, band.lower, band.upper) : '');
      setAttribute(median, 'd', band ? along(layout, steps, band.median) : '');
    });
    const seen = history ? Array.from(history.step).filter((step) => step <= end).length : 0;
    setAttribute(
      own,
      'd',
      history
        ? along(layout, Array.from(history.step.subarray(0, seen)), Array.from(history[which].subarray(0, seen)))
        : '',
    );
    setAttribute(
      chart,
      'aria-label',
      t('seeds.described', {
        steps: end,
        low: formatLoss(bands[0].low.at(-1) ?? NaN),
        median: formatLoss(bands[0].median.at(-1) ?? NaN),
        high: formatLoss(bands[0].high.at(-1) ?? NaN),
      }),
    );
  }

  return {
    element: holder,
    /** @param {Drawn} next */
    draw(next) {
      drawn = next;
      draw();
    },
  };
}

/** What has no place on the axis, such as a diverged run's loss, is at its top. @param {LossLayout} layout @param {number} loss */
const height = (layout, loss) => (loss === Infinity ? layout.top : layout.y(loss));

/** @param {LossLayout} layout @param {number[]} steps @param {number[]} values */
function along(layout, steps, values) {
  /** @type {import('d3-shape').Line<number>} */
  const path = line();
  return (
    path
      .digits(1)
      .x((_, i) => layout.x(steps[i]))
      .y((value) => height(layout, value))
      .defined((value) => Number.isFinite(height(layout, value)))(values) ?? ''
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
      .y0((_, i) => height(layout, low[i]))
      .y1((_, i) => height(layout, high[i]))
      .defined((_, i) => Number.isFinite(height(layout, low[i]) + height(layout, high[i])))(low) ?? ''
  );
}
