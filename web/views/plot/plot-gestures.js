/**
 * Mouse, pen and finger on the plot. A press on a point takes hold of it; a press on empty space adds a
 * point when it is let go at the same place. A finger that starts on empty space still scrolls the page.
 *
 * @typedef {import('./plot-geometry.js').Frame} Frame
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
 * @typedef {object} Press
 * @property {number} pointerId
 * @property {string} type mouse, pen or touch
 * @property {number} index the point held; −1 on empty space
 * @property {number} px where it began
 * @property {number} py
 * @property {number} x where the point was
 * @property {number} y
 * @property {{x: number, y: number}|null} to where the pointer has taken it, which may be beside the plot; null: nowhere yet
 * @property {boolean} moved
 * @property {number} since
 * @property {string} gesture
 * @property {Points['label']} label recognises that it is still the same set of points
 */

import { isPointAt } from '../../experiment/points.js';
import { createLongPress, isLong } from './long-press.js';
import { insidePlot, nearestPoint, plotLength, plotX, plotY } from './plot-geometry.js';

/** Pixels around a point in which a press takes hold of it; a fingertip covers more than an arrow. */
const HIT = { mouse: 9, pen: 12, touch: 18 };
/** Pixels a press may wander and still be a click. */
const SLOP = { mouse: 3, pen: 5, touch: 9 };

/** @param {Record<string, number>} table @param {string} type */
const by = (table, type) => table[type] ?? table.mouse;

let gestureCount = 0;
/** A name that no other gesture has. */
export const newGesture = (/** @type {string} */ kind) => `${kind}-${++gestureCount}`;

/** @param {HTMLElement} element @param {GestureHost} host */
export function createGestures(element, host) {
  /** @type {Press|null} */
  let press = null;
  const longPress = createLongPress(host.hold, (index) => {
    end();
    host.remove(index);
  });

  const at = (/** @type {PointerEvent} */ event) => {
    const box = element.getBoundingClientRect();
    return { px: event.clientX - box.left, py: event.clientY - box.top };
  };

  const hit = (/** @type {PointerEvent} */ event) => {
    const { px, py } = at(event);
    const frame = host.frame();
    return nearestPoint(
      host.points(),
      host.showTest(),
      plotX(frame, px),
      plotY(frame, py),
      plotLength(frame, by(HIT, event.pointerType)),
    );
  };

  function begin(/** @type {PointerEvent} */ event) {
    if (event.button !== 0 || !event.isPrimary) return;
    end();
    const index = hit(event);
    const points = host.points();
    press = {
      pointerId: event.pointerId,
      type: event.pointerType,
      index,
      ...at(event),
      moved: false,
      x: points.x[index],
      y: points.y[index],
      to: null,
      since: event.timeStamp,
      gesture: newGesture('drag'),
      label: points.label,
    };
    element.classList.add('plot-pressed');
    element.focus({ preventScroll: true });
    // Also on empty space: letting go outside must end the press.
    element.setPointerCapture(event.pointerId);
    if (index < 0) return;
    element.classList.add('plot-dragging');
    host.select(index);
    if (event.pointerType !== 'mouse') longPress.begin(index);
  }

  function move(/** @type {PointerEvent} */ event) {
    host.hover({ ...at(event), type: event.pointerType });
    if (!press) {
      element.classList.toggle('plot-on-point', event.pointerType !== 'touch' && hit(event) >= 0);
      return;
    }
    if (event.pointerId !== press.pointerId) return;
    const { px, py } = at(event);
    if (!press.moved && Math.hypot(px - press.px, py - press.py) <= by(SLOP, press.type)) return;
    press.moved = true;
    longPress.end();
    if (press.index < 0) return;
    sendMove(event);
  }

  /** Browsers send one move a frame, just before it: sent on at once, it is drawn in that frame. A drag sends the way of the pointer, so that the point does not jump under it. */
  function sendMove(/** @type {PointerEvent} */ event) {
    if (!press) return;
    const { px, py } = at(event);
    const frame = host.frame();
    const x = press.x + plotLength(frame, px - press.px);
    const y = press.y - plotLength(frame, py - press.py);
    press.to = { x, y };
    if (!isPointAt(host.points(), press.index, x, y)) host.move(press.index, x, y, press.gesture);
  }

  /** Ends the drag if something else (undo, other data) has changed the point under it. */
  function checkAgainst(/** @type {Points} */ points) {
    if (!press || press.index < 0) return;
    const { index, x, y, to } = press;
    const isThere = to ? isPointAt(points, index, to.x, to.y) : points.x[index] === x && points.y[index] === y;
    if (points.label !== press.label || !isThere) end();
  }

  function release(/** @type {PointerEvent} */ event) {
    if (!press || event.pointerId !== press.pointerId) return;
    const done = press;
    end();
    if (done.index >= 0) host.select(done.index); // drawn and told where it came to rest
    if (done.index >= 0 || done.moved) return;
    if (done.type === 'touch' && isLong(done.since, event.timeStamp)) return;
    const { px, py } = at(event);
    const frame = host.frame();
    const x = plotX(frame, px),
      y = plotY(frame, py);
    if (insidePlot(x, y)) host.add(x, y);
  }

  function end() {
    longPress.end();
    if (press && element.hasPointerCapture(press.pointerId)) element.releasePointerCapture(press.pointerId);
    press = null;
    element.classList.remove('plot-dragging');
  }

  /** Puts the point back where the drag took it from. */
  function cancel() {
    if (!press) return false;
    const { index, x, y, to, gesture } = press;
    if (to) host.move(index, x, y, gesture);
    end();
    return true;
  }

  element.addEventListener('pointerdown', begin);
  element.addEventListener('keydown', () => element.classList.remove('plot-pressed'));
  element.addEventListener('blur', () => element.classList.remove('plot-pressed'));
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', end);
  element.addEventListener('pointerleave', () => {
    if (press) return;
    host.hover(null);
    element.classList.remove('plot-on-point');
  });
  // Holding a point must not scroll the page; the browser asks here, after pointerdown, and only here.
  element.addEventListener(
    'touchstart',
    (event) => {
      if (press && press.index >= 0 && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  element.addEventListener('contextmenu', (event) => {
    if (press && press.type !== 'mouse') event.preventDefault();
  });

  return { cancel, checkAgainst, isDragging: () => press !== null && press.index >= 0 };
}
