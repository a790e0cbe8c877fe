/**
 * One press of a pointer on the plot: where it began, which point it holds, and where it has taken that point.
 *
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('../../experiment/points.js').Points} Points
 *
 * @typedef {object} Press
 * @property {number} pointerId
 * @property {string} type mouse, pen or touch
 * @property {number} index the point under it; −1 on empty space
 * @property {boolean} isHeld whether moving the pointer moves that point
 * @property {number} px where it began, in pixels of the element
 * @property {number} py
 * @property {number} x where the point was, in plot coordinates
 * @property {number} y
 * @property {{x: number, y: number}|null} to where the pointer has taken it, which may be beside the plot; null: nowhere yet
 * @property {boolean} moved whether it is more than a click
 * @property {number} since
 * @property {string} gesture
 * @property {Points['test']} set recognises that it is still the same set of points
 */
import { isPointAt } from '../../experiment/points.js';
import { plotLength } from './plot-geometry.js';

/** Pixels a press may wander and still be a click. */
const SLOP = { mouse: 3, pen: 5, touch: 9 };

let gestureCount = 0;
/** A name that no other gesture has. */
export const newGesture = (/** @type {string} */ kind) => `${kind}-${++gestureCount}`;

/**
 * The value of `table` for a kind of pointer.
 * @param {Record<'mouse'|'pen'|'touch', number>} table
 * @param {string} type
 */
export const byPointer = (table, type) => table[/** @type {keyof typeof table} */ (type)] ?? table.mouse;

/**
 * @param {PointerEvent} event
 * @param {{px: number, py: number}} at
 * @param {number} index
 * @param {Points} points
 * @returns {Press}
 */
export function startPress(event, at, index, points) {
  return {
    pointerId: event.pointerId,
    type: event.pointerType,
    index,
    isHeld: false,
    ...at,
    moved: false,
    x: points.x[index],
    y: points.y[index],
    to: null,
    since: event.timeStamp,
    gesture: newGesture('drag'),
    set: points.test,
  };
}

/** Whether (x, y) is within `reach` of point `index`, in plot coordinates; of no point (−1) it never is. @param {Points} points @param {number} index @param {number} x @param {number} y @param {number} reach */
export const isOnPoint = (points, index, x, y, reach) =>
  index >= 0 && index < points.x.length && Math.hypot(points.x[index] - x, points.y[index] - y) <= reach;

/** Whether the pointer has gone too far for a click. @param {Press} press @param {{px: number, py: number}} at */
export const hasLeftStart = ({ px, py, type }, at) => Math.hypot(at.px - px, at.py - py) > byPointer(SLOP, type);

/**
 * Where a pointer at `at` takes the point: as far as the pointer went, so that the point does not jump under it.
 * @param {Press} press
 * @param {{px: number, py: number}} at
 * @param {Frame} frame
 */
export const draggedTo = ({ x, y, px, py }, at, frame) => ({
  x: x + plotLength(frame, at.px - px),
  y: y - plotLength(frame, at.py - py),
});

/** Whether the point is still where the press has left it: undo or other data may have moved it. @param {Press} press @param {Points} points */
export function stillHolds({ index, x, y, to, set }, points) {
  if (points.test !== set) return false;
  return to ? isPointAt(points, index, to.x, to.y) : points.x[index] === x && points.y[index] === y;
}

/** Where a finger has tapped empty space, and until when another tap there adds a point. @typedef {{px: number, py: number, until: number}} Offer */

/** Pixels within which two taps are at one place, and so long after the first the second counts. */
const SAME_PLACE = 30,
  OFFERED_MS = 6000;

/** @param {{px: number, py: number}} at @param {number} now @returns {Offer} */
export const offerAt = ({ px, py }, now) => ({ px, py, until: now + OFFERED_MS });

/** Whether a tap takes what the one before has offered. @param {Offer|null} offer @param {{px: number, py: number}} at @param {number} now */
export const takesOffer = (offer, at, now) =>
  offer !== null && now <= offer.until && Math.hypot(at.px - offer.px, at.py - offer.py) <= SAME_PLACE;
