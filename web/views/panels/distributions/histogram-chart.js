/**
 * One layer's histogram on a log axis: positive values upwards, negative ones downwards from the same line.
 *
 * @typedef {import('../../../wasm/backprop.js').Histogram} Histogram
 */
import { formatCompact, formatPercent, formatPower } from '../../../words/format.js';
import { t } from '../../../words/text.js';
import { html, setAttribute, setText, svg } from '../../shared/dom.js';

const HEIGHT = 78;
const AXIS_PX = 15;

/** @param {Float64Array} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** What a histogram adds up to, by sign. @param {Histogram} histogram */
export function countsOf(histogram) {
  const negative = sum(histogram.negative) + histogram.negativeBelow + histogram.negativeAbove;
  const positive = sum(histogram.positive) + histogram.positiveBelow + histogram.positiveAbove;
  const { zero, notANumber } = histogram;
  return { negative, zero, positive, notANumber, total: negative + zero + positive + notANumber };
}

/**
 * The power of ten under which half of the values other than 0 lie in magnitude; NaN where there are none.
 * @param {Histogram} histogram @param {Float64Array} edges of the bins, as powers of ten
 */
export function medianPower(histogram, edges) {
  const { negative, positive, negativeBelow, positiveBelow, negativeAbove, positiveAbove } = histogram;
  const bins = negative.map((count, i) => count + positive[i]);
  const below = negativeBelow + positiveBelow,
    half = (below + sum(bins) + negativeAbove + positiveAbove) / 2;
  if (half === 0) return NaN;
  if (below >= half) return -Infinity;
  let reached = below;
  for (const [i, count] of bins.entries()) {
    if (reached + count >= half) return edges[i] + ((edges[i + 1] - edges[i]) * (half - reached)) / count;
    reached += count;
  }
  return Infinity;
}

/**
 * Steps around the zero line; heights are shares of the fullest bin, as square roots: a tail of few values is seen too.
 * @param {Float64Array} counts @param {number} most @param {-1|1} direction @param {number} width
 */
function outline(counts, most, direction, width) {
  const middle = (HEIGHT - AXIS_PX) / 2,
    pitch = width / counts.length;
  let path = `M0 ${middle}`;
  counts.forEach((count, i) => {
    const height = most > 0 ? Math.sqrt(count / most) * (middle - 2) : 0;
    path += `V${(middle - direction * height).toFixed(1)}H${((i + 1) * pitch).toFixed(1)}`;
  });
  return `${path}V${middle}Z`;
}

/** So many bins of the core are one step of the picture; finer, they tell the middle closely. */
export const BINS_PER_STEP = 4;

/** @param {Float64Array} counts */
const steps = (counts) =>
  Float64Array.from({ length: Math.ceil(counts.length / BINS_PER_STEP) }, (_, i) =>
    sum(counts.subarray(i * BINS_PER_STEP, (i + 1) * BINS_PER_STEP)),
  );

/** Tick marks every so many powers of ten. */
const TICK_EVERY = 5;

export function createHistogramChart() {
  const title = html('span', { class: 'multiple-title' }),
    note = html('span', { class: 'multiple-note' });
  const positive = svg('path', { class: 'positive' }),
    negative = svg('path', { class: 'negative' });
  const middle = (HEIGHT - AXIS_PX) / 2;
  const line = svg('line', { class: 'zero-line', x1: 0, y1: middle, y2: middle });
  const median = svg('line', { class: 'median', y1: 0, y2: HEIGHT - AXIS_PX });
  const ticks = svg('g', { class: 'ticks' });
  const chart = svg('svg', { class: 'multiple', height: HEIGHT, role: 'img' }, ticks, negative, positive, line, median);
  const element = html('figure', {}, html('figcaption', {}, title, note), chart);
  let ticked = '';

  function drawTicks(/** @type {Float64Array} */ edges, /** @type {number} */ width) {
    const low = edges[0],
      high = edges[edges.length - 1];
    if (ticked === `${low} ${high} ${width}`) return;
    ticked = `${low} ${high} ${width}`;
    const first = Math.ceil(low / TICK_EVERY) * TICK_EVERY;
    const marks = Array.from({ length: Math.floor((high - first) / TICK_EVERY) + 1 }, (_, i) => first + i * TICK_EVERY);
    ticks.replaceChildren(
      ...marks.flatMap((power) => {
        const x = (width * (power - low)) / (high - low);
        return [
          svg('line', { x1: x, x2: x, y1: 0, y2: HEIGHT - AXIS_PX }),
          svg('text', { x, y: HEIGHT - 2, 'text-anchor': 'middle' }, formatPower(power)),
        ];
      }),
    );
  }

  return {
    element,
    /** @param {string} name @param {Histogram} histogram @param {Float64Array} edges powers of ten @param {number} width in pixels */
    draw(name, histogram, edges, width) {
      const counts = countsOf(histogram),
        power = medianPower(histogram, edges);
      const above = steps(histogram.positive),
        below = steps(histogram.negative),
        most = Math.max(...above, ...below);
      const half = Number.isFinite(power) ? t('distributions.half', { value: formatCompact(10 ** power) }) : '';
      const zero = counts.zero > 0 ? t('distributions.zero', { share: formatPercent(counts.zero / counts.total) }) : '';
      const bad =
        counts.notANumber > 0
          ? t('distributions.notANumber', { share: formatPercent(counts.notANumber / counts.total) })
          : '';
      setText(title, name);
      setText(note, [half, zero, bad].filter(Boolean).join(' · '));
      setAttribute(
        chart,
        'aria-label',
        [name, half, zero, bad, t('distributions.negative', { share: formatPercent(counts.negative / counts.total) })]
          .filter(Boolean)
          .join(', '),
      );
      for (const [key, value] of Object.entries(counts)) element.dataset[key] = String(value);
      setAttribute(element, 'data-value', power);
      setAttribute(chart, 'viewBox', `0 0 ${width} ${HEIGHT}`);
      setAttribute(line, 'x2', width);
      drawTicks(edges, width);
      setAttribute(positive, 'd', outline(above, most, 1, width));
      setAttribute(negative, 'd', outline(below, most, -1, width));
      const x = (width * (power - edges[0])) / (edges[edges.length - 1] - edges[0]);
      setAttribute(median, 'x1', Number.isFinite(x) ? x : -9);
      setAttribute(median, 'x2', Number.isFinite(x) ? x : -9);
    },
  };
}
