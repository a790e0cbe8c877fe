/**
 * Mouse, pen and finger on the plot. A press on a point takes hold of it; a press on empty space adds a
 * point when it is let go at the same place. A finger that starts on empty space still scrolls the page.
 *
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('./plot-press.js').Press} Press
 * @typedef {import('../../experiment/points.js').Points} Points
 *
 * @typedef {object} GestureHost what a gesture asks of the plot and does to it
 * @property {() => Frame} frame
 * @property {() => Points} points with the edits that are not drawn yet
 * @property {() => boolean} showTest
 * @property {(index: number) => void} select
 * @property {(index: number, x: number, y: number, gesture: string) => void} move
 * @property {(x: number, y: number) => void} add
 * @property {(index: number) => void} remove
 * @property {(at: {px: number, py: number, type: string}|null) => void} hover pixels in the element; null: gone
 * @property {(index: number) => void} hold a long press has begun on a point (−1: it is over)
 *
 * @typedef {object} Gestures
 * @property {HTMLElement} element
 * @property {GestureHost} host
 * @property {ReturnType<typeof createLongPress>} longPress
 * @property {Press|null} press the one under way
 */

import { isPointAt } from '../../experiment/points.js';
import { createLongPress, isLong } from './long-press.js';
import { insidePlot, nearestPoint, plotLength, plotX, plotY } from './plot-geometry.js';
import { byPointer, draggedTo, hasLeftStart, startPress, stillHolds } from './plot-press.js';

/** Pixels around a point in which a press takes hold of it; a fingertip covers more than an arrow. */
const HIT = { mouse: 9, pen: 12, touch: 18 };

/** @param {HTMLElement} element @param {GestureHost} host */
export function createGestures(element, host) {
  const longPress = createLongPress(host.hold, (index) => {
    end(gestures);
    host.remove(index);
  });
  /** @type {Gestures} */
  const gestures = { element, host, longPress, press: null };
  listen(gestures);
  return {
    cancel: () => cancel(gestures),
    /** Ends the drag if something else (undo, other data) has changed the point under it. */
    checkAgainst(/** @type {Points} */ points) {
      const { press } = gestures;
      if (press && press.index >= 0 && !stillHolds(press, points)) end(gestures);
    },
    isDragging: () => gestures.press !== null && gestures.press.index >= 0,
  };
}

/** @param {Gestures} gestures */
function listen(gestures) {
  const { element, host } = gestures;
  const unmark = () => element.classList.remove('plot-pressed');
  element.addEventListener('pointerdown', (event) => begin(gestures, event));
  element.addEventListener('keydown', unmark);
  element.addEventListener('blur', unmark);
  element.addEventListener('pointermove', (event) => move(gestures, event));
  element.addEventListener('pointerup', (event) => release(gestures, event));
  element.addEventListener('pointercancel', () => end(gestures));
  element.addEventListener('pointerleave', () => {
    if (gestures.press) return;
    host.hover(null);
    element.classList.remove('plot-on-point');
  });
  keepFromScrolling(gestures);
}

/** Holding a point must not scroll the page or open a menu. @param {Gestures} gestures */
function keepFromScrolling(gestures) {
  const { element } = gestures;
  // The browser asks here, after pointerdown, and only here.
  element.addEventListener(
    'touchstart',
    (event) => {
      if (gestures.press && gestures.press.index >= 0 && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  element.addEventListener('contextmenu', (event) => {
    if (gestures.press && gestures.press.type !== 'mouse') event.preventDefault();
  });
}

/** Where the pointer is, in pixels of the element. @param {Gestures} gestures @param {PointerEvent} event */
function pixelsOf({ element }, event) {
  const box = element.getBoundingClientRect();
  return { px: event.clientX - box.left, py: event.clientY - box.top };
}

/** The point under the pointer; −1: none. @param {Gestures} gestures @param {PointerEvent} event */
function pointUnder(gestures, event) {
  const { host } = gestures,
    frame = host.frame(),
    { px, py } = pixelsOf(gestures, event);
  const reach = plotLength(frame, byPointer(HIT, event.pointerType));
  return nearestPoint(host.points(), host.showTest(), plotX(frame, px), plotY(frame, py), reach);
}

/** @param {Gestures} gestures @param {PointerEvent} event */
function begin(gestures, event) {
  if (event.button !== 0 || !event.isPrimary) return;
  end(gestures);
  const { element, host, longPress } = gestures;
  const index = pointUnder(gestures, event);
  gestures.press = startPress(event, pixelsOf(gestures, event), index, host.points());
  element.classList.add('plot-pressed');
  element.focus({ preventScroll: true });
  // Also on empty space: letting go outside must end the press.
  element.setPointerCapture(event.pointerId);
  if (index < 0) return;
  element.classList.add('plot-dragging');
  host.select(index);
  if (event.pointerType !== 'mouse') longPress.begin(index);
}

/** @param {Gestures} gestures @param {PointerEvent} event */
function move(gestures, event) {
  const { element, host, longPress, press } = gestures,
    at = pixelsOf(gestures, event);
  host.hover({ ...at, type: event.pointerType });
  if (!press) {
    element.classList.toggle('plot-on-point', event.pointerType !== 'touch' && pointUnder(gestures, event) >= 0);
    return;
  }
  if (event.pointerId !== press.pointerId || (!press.moved && !hasLeftStart(press, at))) return;
  press.moved = true;
  longPress.end();
  if (press.index >= 0) sendMove(gestures, press, at);
}

/**
 * Browsers send one move a frame, just before it: sent on at once, it is drawn in that frame.
 * @param {Gestures} gestures
 * @param {Press} press
 * @param {{px: number, py: number}} at
 */
function sendMove({ host }, press, at) {
  press.to = draggedTo(press, at, host.frame());
  const { x, y } = press.to;
  if (!isPointAt(host.points(), press.index, x, y)) host.move(press.index, x, y, press.gesture);
}

/** @param {Gestures} gestures @param {PointerEvent} event */
function release(gestures, event) {
  const { host, press } = gestures;
  if (!press || event.pointerId !== press.pointerId) return;
  end(gestures);
  if (press.index >= 0) host.select(press.index); // drawn and told where it came to rest
  if (press.index >= 0 || press.moved) return;
  if (press.type === 'touch' && isLong(press.since, event.timeStamp)) return;
  const { px, py } = pixelsOf(gestures, event),
    frame = host.frame();
  const x = plotX(frame, px),
    y = plotY(frame, py);
  if (insidePlot(x, y)) host.add(x, y);
}

/** @param {Gestures} gestures */
function end(gestures) {
  const { element, longPress, press } = gestures;
  longPress.end();
  if (press && element.hasPointerCapture(press.pointerId)) element.releasePointerCapture(press.pointerId);
  gestures.press = null;
  element.classList.remove('plot-dragging');
}

/** Puts the point back where the drag took it from; false if there is no drag. @param {Gestures} gestures */
function cancel(gestures) {
  const { host, press } = gestures;
  if (!press) return false;
  const { index, x, y, to, gesture } = press;
  if (to) host.move(index, x, y, gesture);
  end(gestures);
  return true;
}
