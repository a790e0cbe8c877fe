/**
 * Mouse, pen and finger on the plot. A press of mouse or pen on a point takes hold of it. A finger takes a point that it
 * has tapped before, or holds for a moment; any other movement of a finger scrolls the page. A press on empty space adds
 * a point when it is let go at the same place; a finger's offers it, and a second tap there adds it.
 *
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('./plot-press.js').Press} Press
 * @typedef {import('../../experiment/points.js').Points} Points
 *
 * @typedef {object} GestureHost what a gesture asks of the plot and does to it
 * @property {() => Frame} frame
 * @property {() => Points} points with the edits that are not drawn yet
 * @property {() => boolean} showTest
 * @property {() => number} selected −1: none
 * @property {(index: number) => void} select
 * @property {(index: number, x: number, y: number, gesture: string) => void} move
 * @property {(x: number, y: number) => void} add
 * @property {(at: {px: number, py: number, type: string}|null) => void} hover pixels in the element; null: gone
 * @property {(index: number) => void} grip a finger can drag this point from now on (−1: none)
 * @property {(at: {px: number, py: number}|null) => void} offer another tap here adds a point; null: no more
 *
 * @typedef {object} Gestures
 * @property {HTMLElement} element
 * @property {GestureHost} host
 * @property {ReturnType<typeof createShortHold>} hold
 * @property {ReturnType<typeof createPalmRejection>} palm
 * @property {Press|null} press the one under way
 * @property {import('./plot-press.js').Offer|null} offer
 * @property {number} gripped the point that a finger has chosen and can drag at once; −1: none
 */

import { isPointAt } from '../../experiment/points.js';
import { createPalmRejection } from './palm-rejection.js';
import { insidePlot, nearestPoint, plotLength, plotX, plotY } from './plot-geometry.js';
import {
  byPointer,
  draggedTo,
  hasLeftStart,
  isOnPoint,
  offerAt,
  startPress,
  stillHolds,
  takesOffer,
} from './plot-press.js';
import { createShortHold, isLong } from './short-hold.js';

/** Pixels around a point in which a press takes hold of it; a fingertip covers more than an arrow. */
const HIT = { mouse: 9, pen: 12, touch: 18 };
/** The same around the point that has the grip. */
const GRIP_HIT = 26;

/** @param {HTMLElement} element @param {GestureHost} host */
export function createGestures(element, host) {
  const hold = createShortHold(() => takeHeld(gestures));
  /** @type {Gestures} */
  const gestures = { element, host, hold, palm: createPalmRejection(), press: null, offer: null, gripped: -1 };
  listen(gestures);
  return {
    cancel: () => cancel(gestures),
    /** Ends the drag if something else (undo, other data) has changed the point under it. */
    checkAgainst(/** @type {Points} */ points) {
      const { press } = gestures;
      if (press && press.index >= 0 && !stillHolds(press, points)) end(gestures);
    },
    /** The grip goes where another point, or none, is selected. */
    checkGrip(/** @type {number} */ selected) {
      if (gestures.gripped >= 0 && gestures.gripped !== selected) grip(gestures, -1);
    },
    isDragging: () => isHolding(gestures),
  };
}

const isHolding = (/** @type {Gestures} */ { press }) => Boolean(press?.isHeld);

/** @param {Gestures} gestures */
function listen(gestures) {
  const { element, host } = gestures;
  const unmark = () => element.classList.remove('plot-pressed');
  element.addEventListener('pointerdown', (event) => begin(gestures, event));
  element.addEventListener('keydown', unmark);
  element.addEventListener('blur', unmark);
  element.addEventListener('pointermove', (event) => move(gestures, event));
  element.addEventListener('pointerup', (event) => release(gestures, event));
  element.addEventListener('pointercancel', (event) => {
    if (event.pointerId === gestures.press?.pointerId) end(gestures);
  });
  element.addEventListener('pointerleave', () => {
    if (gestures.press) return;
    host.hover(null);
    element.classList.remove('plot-on-point');
  });
  keepFromScrolling(gestures);
}

/** One finger that holds a point must not scroll the page or open a menu; two zoom it. @param {Gestures} gestures */
function keepFromScrolling(gestures) {
  const { element } = gestures;
  // The browser scrolls or zooms unless the first movement is taken from it.
  element.addEventListener(
    'touchmove',
    (event) => {
      if (isHolding(gestures) && event.touches.length === 1 && event.cancelable) event.preventDefault();
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
  const { host, gripped } = gestures,
    frame = host.frame(),
    { px, py } = pixelsOf(gestures, event);
  const [x, y] = [plotX(frame, px), plotY(frame, py)];
  if (event.pointerType === 'touch' && isOnPoint(host.points(), gripped, x, y, plotLength(frame, GRIP_HIT)))
    return gripped;
  return nearestPoint(host.points(), host.showTest(), x, y, plotLength(frame, byPointer(HIT, event.pointerType)));
}

/** @param {Gestures} gestures @param {PointerEvent} event */
function begin(gestures, event) {
  if (event.button !== 0 || gestures.palm.isPalm(event)) return;
  end(gestures);
  if (!event.isPrimary) return; // a second finger: they zoom
  const { element, host, hold } = gestures;
  const index = pointUnder(gestures, event);
  const press = startPress(event, pixelsOf(gestures, event), index, host.points());
  gestures.press = press;
  element.classList.add('plot-pressed');
  element.focus({ preventScroll: true });
  // Also on empty space: letting go outside must end the press.
  element.setPointerCapture(event.pointerId);
  if (index < 0) return;
  if (event.pointerType !== 'touch' || index === gestures.gripped) take(gestures, press);
  else hold.begin();
}

/** The pointer has the point from now on. @param {Gestures} gestures @param {Press} press */
function take(gestures, press) {
  press.isHeld = true;
  gestures.element.classList.add('plot-dragging');
  gestures.host.select(press.index);
  grip(gestures, press.type === 'touch' ? press.index : -1);
}

/** @param {Gestures} gestures */
function takeHeld(gestures) {
  const { press } = gestures;
  if (!press) return;
  take(gestures, press);
  navigator.vibrate?.(10); // where the finger hides the grip
}

/** @param {Gestures} gestures @param {number} index */
function grip(gestures, index) {
  gestures.gripped = index;
  gestures.host.grip(index);
}

/** @param {Gestures} gestures @param {PointerEvent} event */
function move(gestures, event) {
  const { element, host, hold, press } = gestures;
  if (gestures.palm.isPalm(event)) return;
  const at = pixelsOf(gestures, event);
  const isTouch = event.pointerType === 'touch';
  if (!isTouch || press?.isHeld) host.hover({ ...at, type: event.pointerType });
  if (!press) {
    element.classList.toggle('plot-on-point', !isTouch && pointUnder(gestures, event) >= 0);
    return;
  }
  if (event.pointerId !== press.pointerId || (!press.moved && !hasLeftStart(press, at))) return;
  press.moved = true;
  if (gestures.offer) makeOffer(gestures, null);
  hold.end();
  if (press.isHeld) sendMove(gestures, press, at);
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
  if (press.isHeld) return host.select(press.index); // drawn and told where it came to rest
  if (press.moved) return undefined;
  if (press.index >= 0) {
    makeOffer(gestures, null);
    host.select(press.index);
    return grip(gestures, press.index);
  }
  const at = pixelsOf(gestures, event);
  if (press.type !== 'touch') return addAt(gestures, at);
  return isLong(press.since, event.timeStamp) ? undefined : tapEmpty(gestures, at, event.timeStamp);
}

/** A finger that touches the plot on its way must not leave a point there: the first tap offers, the second adds. @param {Gestures} gestures @param {{px: number, py: number}} at @param {number} now */
function tapEmpty(gestures, at, now) {
  const { offer, host } = gestures;
  if (takesOffer(offer, at, now)) {
    makeOffer(gestures, null);
    return addAt(gestures, offer ?? at);
  }
  host.select(-1);
  const frame = host.frame();
  return makeOffer(gestures, insidePlot(plotX(frame, at.px), plotY(frame, at.py)) ? offerAt(at, now) : null);
}

/** @param {Gestures} gestures @param {import('./plot-press.js').Offer|null} offer */
function makeOffer(gestures, offer) {
  gestures.offer = offer;
  gestures.host.offer(offer);
}

/** @param {Gestures} gestures @param {{px: number, py: number}} at */
function addAt({ host }, { px, py }) {
  const frame = host.frame();
  const x = plotX(frame, px),
    y = plotY(frame, py);
  if (insidePlot(x, y)) host.add(x, y);
}

/** @param {Gestures} gestures */
function end(gestures) {
  const { element, hold, press } = gestures;
  hold.end();
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
