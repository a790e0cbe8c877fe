/**
 * One layer's histogram on a log axis: positive values upwards, negative ones downwards from the same line.
 *
 * @typedef {import('../../../../wasm/backprop.js').Histogram} Histogram
 */
import { exactValue, formatCompact, formatPercent, formatPower } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setText, svg, textScale } from '../../shared/dom.js';
import { countsOf } from './histogram-counts.js';

const HEIGHT = 49;
const AXIS_PX = 15;
const PLOT_PX = HEIGHT - AXIS_PX;
const MIDDLE = PLOT_PX / 2;
/** Powers of ten from one tick mark to the next. */
const TICK_EVERY = 5;
/** Where the line stands when there is no median, or it is 0: left of the picture. */
const OUT_OF_SIGHT = -9;

/**
 * Steps around the zero line; heights are shares of the fullest bin, as square roots: a tail of few values is seen too.
 * @param {Float64Array} counts @param {number} most @param {-1|1} direction @param {number} width
 */
function outline(counts, most, direction, width) {
  const pitch = width / counts.length;
  let path = `M0 ${MIDDLE}`;
  counts.forEach((count, i) => {
    const height = most > 0 ? Math.sqrt(count / most) * (MIDDLE - 2) : 0;
    path += `V${(MIDDLE - direction * height).toFixed(1)}H${((i + 1) * pitch).toFixed(1)}`;
  });
  return `${path}V${MIDDLE}Z`;
}

export function createHistogramChart() {
  const title = html('span', { class: 'multiple-title' }),
    note = html('span', { class: 'multiple-note' });
  const ticks = createTicks(),
    bars = createBars(),
    median = createMedian();
  const chart = svg(
    'svg',
    { class: 'multiple', height: HEIGHT * textScale(), role: 'img' },
    ticks.element,
    ...bars.elements,
    median.element,
  );
  const element = html('figure', {}, html('figcaption', {}, title, note), chart);
  return {
    element,
    /**
     * @param {string} name
     * @param {string} quantity
     * @param {Histogram} histogram
     * @param {Float64Array} edges powers of ten
     * @param {number} pixels its width; it is drawn as for text of the usual size, and grows with it as a whole
     */
    draw(name, quantity, histogram, edges, pixels) {
      const width = pixels / textScale();
      const counts = countsOf(histogram);
      const { notes, negative } = describe(counts, quantity, histogram.median);
      setText(title, name);
      setText(note, notes.join(' · '));
      setAttribute(chart, 'aria-label', [name, ...notes, negative].join(', '));
      for (const [key, value] of Object.entries(counts)) element.dataset[key] = String(value);
      setAttribute(element, 'data-value', exactValue(histogram.median));
      setAttribute(chart, 'viewBox', `0 0 ${width} ${HEIGHT}`);
      ticks.draw(edges, width);
      bars.draw(histogram, width);
      median.draw(Math.log10(histogram.median), edges, width);
    },
  };
}

/**
 * What stands beside the name, and what is only read out.
 * @param {ReturnType<typeof countsOf>} counts
 * @param {string} quantity
 * @param {number} median of its size
 */
function describe(counts, quantity, median) {
  const share = (/** @type {number} */ count) => ({ share: formatPercent(count / counts.total) });
  return {
    notes: [
      ...(Number.isNaN(median) ? [] : [t('distributions.median', { quantity, value: formatCompact(median) })]),
      ...(counts.zero > 0 ? [t('distributions.zero', share(counts.zero))] : []),
      ...(counts.notANumber > 0 ? [t('distributions.notANumber', share(counts.notANumber))] : []),
    ],
    negative: t('distributions.negative', share(counts.negative)),
  };
}

/** Where a power of ten lies, in pixels. @param {number} power @param {Float64Array} edges @param {number} width */
const pixelOf = (power, edges, width) => (width * (power - edges[0])) / (edges[edges.length - 1] - edges[0]);

/** Redrawn only when the axis changes. */
function createTicks() {
  const element = svg('g', { class: 'ticks' });
  let drawn = '';
  return {
    element,
    /** @param {Float64Array} edges @param {number} width */
    draw(edges, width) {
      const low = edges[0],
        high = edges[edges.length - 1];
      if (drawn === `${low} ${high} ${width}`) return;
      drawn = `${low} ${high} ${width}`;
      const first = Math.ceil(low / TICK_EVERY) * TICK_EVERY;
      const count = Math.floor((high - first) / TICK_EVERY) + 1;
      const powers = Array.from({ length: count }, (_, i) => first + i * TICK_EVERY);
      element.replaceChildren(...powers.flatMap((power) => createTick(power, pixelOf(power, edges, width))));
    },
  };
}

/** @param {number} power @param {number} x */
const createTick = (power, x) => [
  svg('line', { x1: x, x2: x, y1: 0, y2: PLOT_PX }),
  svg('text', { x, y: HEIGHT - 2, 'text-anchor': 'middle' }, formatPower(power)),
];

/** Positive values upwards, negative ones downwards, on the same scale. */
function createBars() {
  const positive = svg('path', { class: 'positive' }),
    negative = svg('path', { class: 'negative' }),
    line = svg('line', { class: 'zero-line', x1: 0, y1: MIDDLE, y2: MIDDLE });
  return {
    elements: [negative, positive, line],
    /** @param {Histogram} histogram @param {number} width */
    draw(histogram, width) {
      const { positive: above, negative: below } = histogram,
        most = Math.max(...above, ...below);
      setAttribute(line, 'x2', width);
      setAttribute(positive, 'd', outline(above, most, 1, width));
      setAttribute(negative, 'd', outline(below, most, -1, width));
    },
  };
}

function createMedian() {
  const element = svg('line', { class: 'median', y1: 0, y2: PLOT_PX });
  return {
    element,
    /** @param {number} power @param {Float64Array} edges @param {number} width */
    draw(power, edges, width) {
      const x = pixelOf(power, edges, width);
      for (const end of ['x1', 'x2']) setAttribute(element, end, Number.isFinite(x) ? x : OUT_OF_SIGHT);
    },
  };
}
