/**
 * The loss over the steps: the curve that is expected, drawn by hand through a few points, and the one that was measured.
 *
 * @typedef {[step: number, value: number]} Place
 *
 * @typedef {object} CurveChart
 * @property {SVGSVGElement} element
 * @property {() => Place[]} drawn
 * @property {(measured: Place[]) => void} show draws what came out; nothing can be drawn by hand any more
 */
import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { formatInteger, formatLoss, formatRound } from '../../words/format.js';
import { t } from '../../words/lesson-text.js';
import { setAttribute, svg } from '../shared/dom.js';

const WIDTH = 340,
  HEIGHT = 190,
  LEFT = 40,
  RIGHT = 18,
  TOP = 8,
  BOTTOM = 38;
/** Points of the curve after the first, which is measured. */
const HANDLES = 5;
const KEY_STEP = 0.03;
const draw = line().curve(curveMonotoneX);

/** @param {number} to up to which step @param {number} begins the loss at the first step @param {Place[]|undefined} guess @returns {CurveChart} */
export function createExpectedCurve(to, begins, guess) {
  const high = Math.max(begins * 1.4, 0.1, ...(guess ?? []).map(([, value]) => value));
  const x = scaleLinear([0, to], [LEFT, WIDTH - RIGHT]),
    y = scaleLinear([0, high], [HEIGHT - BOTTOM, TOP]).clamp(true);
  /** @type {Place[]} */
  const places = guess ?? Array.from({ length: HANDLES + 1 }, (_, i) => [Math.round((i * to) / HANDLES), begins]);
  let isOpen = true,
    held = -1;
  const element = svg('svg', {
    class: 'lesson-chart',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'group',
    'aria-label': t('lesson.chartCurve'),
  });
  const path = svg('path', { class: 'lesson-guess-line' }),
    outcome = svg('path', { class: 'lesson-measured-line' });
  const handles = places.map(([step], i) => {
    const handle = svg('circle', {
      ...{ class: 'lesson-handle', r: 6, cx: x(step), role: 'slider', tabindex: i > 0 ? 0 : -1 },
      ...{ 'aria-label': t('lesson.curvePoint', { step: formatInteger(step) }), 'aria-orientation': 'vertical' },
      ...{ 'aria-valuemin': 0, 'aria-valuemax': high },
    });
    handle.addEventListener('keydown', (event) => moveByKey(event, i));
    return handle;
  });
  element.append(...axes(x, y), outcome, path, ...handles);
  element.addEventListener('pointerdown', (event) => {
    if (!isOpen) return;
    element.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    held = handles.reduce(
      (best, _, i) => (Math.abs(x(places[i][0]) - at.x) < Math.abs(x(places[best][0]) - at.x) ? i : best),
      1,
    );
    held = Math.max(1, held);
    set(held, y.invert(at.y));
  });
  element.addEventListener('pointermove', (event) => {
    if (isOpen && held > 0 && element.hasPointerCapture(event.pointerId)) set(held, y.invert(placeOf(event).y));
  });
  redraw();

  /** @param {PointerEvent} event */
  function placeOf({ clientX, clientY }) {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: ((clientX - left) / width) * WIDTH, y: ((clientY - top) / height) * HEIGHT };
  }

  /** @param {KeyboardEvent} event @param {number} i */
  function moveByKey(event, i) {
    const by = {
      ArrowUp: KEY_STEP,
      ArrowRight: KEY_STEP,
      ArrowDown: -KEY_STEP,
      ArrowLeft: -KEY_STEP,
      PageUp: 0.2,
      PageDown: -0.2,
    }[event.key];
    if (!by || !isOpen || i === 0) return;
    event.preventDefault();
    event.stopPropagation();
    set(i, places[i][1] + by * high);
  }

  /** @param {number} i @param {number} value */
  function set(i, value) {
    places[i] = [places[i][0], Math.min(high, Math.max(0, value))];
    redraw();
  }

  function redraw() {
    setAttribute(path, 'd', draw(places.map(([step, value]) => [x(step), y(value)])) ?? '');
    handles.forEach((handle, i) => {
      setAttribute(handle, 'cy', y(places[i][1]));
      setAttribute(handle, 'aria-valuenow', places[i][1].toFixed(3));
      setAttribute(handle, 'aria-valuetext', formatLoss(places[i][1]));
    });
  }

  return {
    element,
    drawn: () => places.map(([step, value]) => [step, value]),
    show(measured) {
      isOpen = false;
      element.classList.add('shown');
      for (const handle of handles) handle.remove();
      const last = measured.at(-1);
      setAttribute(element, 'role', 'img');
      const end = last ? `${t('lesson.measured')}: ${formatLoss(last[1])}` : '';
      setAttribute(element, 'aria-label', `${t('lesson.chartCurve')}. ${end}`);
      setAttribute(outcome, 'd', line()(measured.map(([step, value]) => [x(step), y(value)])) ?? '');
    },
  };
}

/** @param {import('d3-scale').ScaleLinear<number, number>} x @param {import('d3-scale').ScaleLinear<number, number>} y */
function axes(x, y) {
  return [
    ...y
      .ticks(4)
      .flatMap((value) => [
        svg('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value) }),
        svg('text', { class: 'tick', x: LEFT - 5, y: y(value) + 4, 'text-anchor': 'end' }, formatRound(value)),
      ]),
    ...x
      .ticks(4)
      .map((step) =>
        svg(
          'text',
          { class: 'tick', x: x(step), y: HEIGHT - BOTTOM + 16, 'text-anchor': 'middle' },
          formatInteger(step),
        ),
      ),
    svg('text', { class: 'tick', x: WIDTH - RIGHT, y: HEIGHT - 3, 'text-anchor': 'end' }, t('lesson.steps')),
  ];
}
