/**
 * Reads the curves out: at the pointer, or at a place that the arrow keys move.
 *
 * @typedef {import('../../../../wasm/backprop.js').SlopeCurve} SlopeCurve
 * @typedef {import('./slope-geometry.js').Layout} Layout
 * @typedef {import('./slope-geometry.js').Names} Names
 */
import { formatNumber, formatRound } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { tenth } from '../../shared/axis.js';
import { html, setAttribute, setShown, setText, svg } from '../../shared/dom.js';
import { afterKey } from '../../shared/slider-key.js';
import { heightIn } from './slope-geometry.js';
import { sumOf } from './slope-words.js';

/** Points of the curve that a key goes past. */
const KEY_STEP = 2;

/** @param {HTMLElement} holder @param {SVGSVGElement} chart */
export function createSlopeCursor(holder, chart) {
  const cover = html('div', { class: 'cursor', role: 'slider', tabindex: '0', 'aria-label': t('slope.readOut') });
  const line = svg('line', { class: 'reading' }),
    dots = [svg('circle', { r: 3.5 }), svg('circle', { r: 3.5 })];
  const marks = svg('g', { class: 'slope-reading' }, line, ...dots);
  const text = html('p', { class: 'slope-numbers', 'aria-hidden': 'true' });
  chart.append(marks);
  holder.append(text, cover);
  /** @type {{curve: SlopeCurve, layout: Layout, names: Names}|null} */
  let drawn = null;
  let at = -1;

  const isFocused = () => document.activeElement === cover;
  const show = (/** @type {number} */ index) => {
    at = index;
    draw();
  };
  const follow = (/** @type {PointerEvent} */ { offsetX }) => {
    if (drawn) show(nearest(drawn.curve, drawn.layout, offsetX));
  };
  cover.addEventListener('pointermove', follow);
  cover.addEventListener('pointerdown', follow);
  cover.addEventListener('pointerleave', () => isFocused() || show(-1));
  cover.addEventListener('focus', () => at < 0 && drawn && show((drawn.curve.u.length - 1) >> 1));
  cover.addEventListener('blur', () => show(-1));
  cover.addEventListener('keydown', (event) => {
    if (!drawn) return;
    const next = afterKey(event.key, at, drawn.curve.u.length, KEY_STEP);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    show(next);
  });

  function draw() {
    const shown = drawn !== null && at >= 0;
    setShown(marks, shown);
    setShown(text, shown);
    if (!drawn || at < 0) return;
    at = Math.min(at, drawn.curve.u.length - 1);
    const { curve, layout, names } = drawn,
      x = tenth(layout.x(curve.u[at]));
    for (const [name, place] of Object.entries({ x1: x, x2: x, y1: layout.value.top, y2: layout.floor }))
      setAttribute(line, name, place);
    place(dots[0], x, heightIn(layout.value, curve.value[at]));
    place(dots[1], x, heightIn(layout.slope, curve.derivative[at]));
    const words = t('slope.reading', {
      sum: sumOf(curve),
      at: formatRound(curve.u[at], 2),
      name: names.name,
      value: formatNumber(curve.value[at], 3),
      slope: names.slopeName,
      derivative: formatNumber(curve.derivative[at], 3),
    });
    setText(text, words);
    setAttribute(cover, 'aria-valuetext', words);
    setAttribute(cover, 'aria-valuenow', curve.u[at]);
  }

  return {
    /** @param {SlopeCurve} curve @param {Layout} layout @param {Names} names */
    draw(curve, layout, names) {
      drawn = { curve, layout, names };
      setAttribute(cover, 'aria-valuemin', -curve.reach);
      setAttribute(cover, 'aria-valuemax', curve.reach);
      if (at < 0) setAttribute(cover, 'aria-valuenow', 0);
      draw();
    },
  };
}

/** @param {SVGElement} dot @param {number} x @param {number} y */
function place(dot, x, y) {
  setAttribute(dot, 'cx', x);
  setAttribute(dot, 'cy', tenth(y));
}

/** @param {SlopeCurve} curve @param {Layout} layout @param {number} px */
function nearest({ u }, { left, right }, px) {
  const share = Math.max(0, Math.min(1, (px - left) / (right - left)));
  return Math.round(share * (u.length - 1));
}
