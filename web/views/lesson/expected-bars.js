/**
 * Bars by layer on a logarithmic axis: those that are expected, drawn by hand, and those that were measured.
 *
 * @typedef {object} BarsChart
 * @property {SVGSVGElement} element
 * @property {() => number[]} drawn what is expected of each layer
 * @property {(measured: (number|null)[]) => void} show draws what came out; nothing can be drawn by hand any more
 */
import { scaleBand, scaleLog } from 'd3-scale';
import { formatCompact, formatPower } from '../../words/format.js';
import { t } from '../../words/lesson-text.js';
import { setAttribute, svg } from '../shared/dom.js';

const WIDTH = 340,
  HEIGHT = 190,
  LEFT = 46,
  TOP = 20,
  BOTTOM = 26;
/** Of signals and gradients; gains and shares lie closer together. @type {Record<string, [number, number]>} */
const DOMAINS = { signal: [1e-8, 1], signalNorm: [1e-8, 100], batchGradient: [1e-8, 10], updateRatio: [1e-8, 1] };
const OTHER_DOMAIN = /** @type {[number, number]} */ ([1e-2, 10]);
/** Of a press of an arrow key, in decades. */
const KEY_STEP = 0.25;

/** @param {string} quantity @param {number} layers @param {number[]|undefined} guess one a layer; left out: all alike @returns {BarsChart} */
export function createExpectedBars(quantity, layers, guess) {
  const [low, high] = DOMAINS[quantity] ?? OTHER_DOMAIN;
  const names = Array.from({ length: layers }, (_, i) => String(i + 1));
  const x = scaleBand(names, [LEFT, WIDTH]).padding(0.25),
    y = scaleLog([low, high], [HEIGHT - BOTTOM, TOP]).clamp(true);
  const values = guess?.length === layers ? [...guess] : names.map(() => high / Math.sqrt(10));
  let isOpen = true;
  const element = svg('svg', {
    class: 'lesson-chart',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'group',
    'aria-label': t('lesson.chartBars'),
  });
  element.append(...axis(y, low, high), ...names.map((name) => labelOf(x, name)));
  const bars = names.map((name, i) => {
    const bar = svg('rect', {
      ...{ class: 'lesson-guess', x: x(name) ?? 0, width: x.bandwidth(), rx: 2, tabindex: 0, role: 'slider' },
      ...{ 'aria-label': t('lesson.barOf', { layer: i + 1 }), 'aria-orientation': 'vertical' },
      ...{ 'aria-valuemin': Math.log10(low), 'aria-valuemax': Math.log10(high) },
    });
    bar.addEventListener('keydown', (event) => moveByKey(event, i));
    return bar;
  });
  const outcome = svg('g', { class: 'lesson-measured' });
  element.append(...bars, outcome);
  element.addEventListener('pointerdown', (event) => {
    if (!isOpen) return;
    element.setPointerCapture(event.pointerId);
    drawAt(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (isOpen && element.hasPointerCapture(event.pointerId)) drawAt(event);
  });
  bars.forEach((_, i) => redraw(i));

  /** The bar under the pointer gets the pointer's height: a stroke draws them all. @param {PointerEvent} event */
  function drawAt(event) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const px = ((event.clientX - left) / width) * WIDTH,
      py = ((event.clientY - top) / height) * HEIGHT;
    const i = Math.floor((px - LEFT) / x.step());
    if (i >= 0 && i < layers) set(i, y.invert(py));
  }

  /** @param {KeyboardEvent} event @param {number} i */
  function moveByKey(event, i) {
    const by = {
      ArrowUp: KEY_STEP,
      ArrowRight: KEY_STEP,
      ArrowDown: -KEY_STEP,
      ArrowLeft: -KEY_STEP,
      PageUp: 1,
      PageDown: -1,
    }[event.key];
    if (!by || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    set(i, values[i] * 10 ** by);
  }

  /** @param {number} i @param {number} value */
  function set(i, value) {
    values[i] = Math.min(high, Math.max(low, value));
    redraw(i);
  }

  /** @param {number} i */
  function redraw(i) {
    const top = y(values[i]);
    setAttribute(bars[i], 'y', top);
    setAttribute(bars[i], 'height', Math.max(2, HEIGHT - BOTTOM - top));
    setAttribute(bars[i], 'aria-valuenow', Math.log10(values[i]).toFixed(2));
    setAttribute(bars[i], 'aria-valuetext', formatCompact(values[i]));
  }

  return {
    element,
    drawn: () => [...values],
    show(measured) {
      isOpen = false;
      element.classList.add('shown');
      // No sliders any more, but parts of a picture.
      for (const bar of bars)
        for (const name of bar.getAttributeNames()) if (/^(tabindex|role|aria-)/.test(name)) bar.removeAttribute(name);
      const texts = measured.map((value, i) => `${i + 1}: ${value === null ? '–' : formatCompact(value)}`);
      setAttribute(element, 'role', 'img');
      setAttribute(element, 'aria-label', `${t('lesson.chartBars')}. ${t('lesson.measured')} ${texts.join(', ')}`);
      outcome.replaceChildren(
        ...measured.flatMap((value, i) =>
          value === null ? [] : measuredBar(x, y, names[i], value, isLabelled(i, layers)),
        ),
      );
    },
  };
}

/** @param {import('d3-scale').ScaleBand<string>} x @param {import('d3-scale').ScaleLogarithmic<number, number>} y @param {string} name @param {number} value @param {boolean} isLabelled */
function measuredBar(x, y, name, value, isLabelled) {
  const left = (x(name) ?? 0) + x.bandwidth() * 0.25,
    top = value > 0 ? y(value) : HEIGHT - BOTTOM - 1;
  return [
    svg('rect', { x: left, y: top, width: x.bandwidth() * 0.5, height: Math.max(1, HEIGHT - BOTTOM - top), rx: 1 }),
    ...(isLabelled
      ? [svg('text', { ...besideEdge(left + x.bandwidth() * 0.25), y: top - 4 }, formatCompact(value))]
      : []),
  ];
}

/** Where the numbers have no room side by side, those of the first and the last layer. @param {number} i @param {number} layers */
const isLabelled = (i, layers) => layers <= 5 || i === 0 || i === layers - 1;

/** No number is cut off. @param {number} x */
const besideEdge = (x) =>
  x > WIDTH - 30
    ? { x: WIDTH, 'text-anchor': 'end' }
    : x < LEFT + 30
      ? { x: LEFT + 3, 'text-anchor': 'start' }
      : { x, 'text-anchor': 'middle' };

/** @param {import('d3-scale').ScaleLogarithmic<number, number>} y @param {number} low @param {number} high */
function axis(y, low, high) {
  const from = Math.log10(low),
    to = Math.log10(high),
    every = to - from > 5 ? 2 : 1;
  const powers = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => to - i * every);
  return powers.flatMap((power) => [
    svg('line', { class: 'grid', x1: LEFT, x2: WIDTH, y1: y(10 ** power), y2: y(10 ** power) }),
    svg('text', { class: 'tick', x: LEFT - 5, y: y(10 ** power) + 4, 'text-anchor': 'end' }, formatPower(power)),
  ]);
}

/** @param {import('d3-scale').ScaleBand<string>} x @param {string} name */
const labelOf = (x, name) =>
  svg('text', { class: 'tick', x: (x(name) ?? 0) + x.bandwidth() / 2, y: HEIGHT - 10, 'text-anchor': 'middle' }, name);
