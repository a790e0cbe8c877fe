/**
 * Watches for a training point that is moved to the wrong side of the border, and on whose side the surface then is: at the
 * values that the core gave for the surface.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {{resolution: number, values: ArrayLike<number>}} Surface
 *
 * @typedef {object} Drag
 * @property {Points} points as last seen
 * @property {number} index of the point that was moved last; −1: none
 * @property {Surface|null} before the surface when it began to move
 * @property {boolean} wasWrong whether the surface was on the other side of where the point is, before or since
 */
import { PLOT_RADIUS } from '../experiment/points.js';
import { saidClass } from '../experiment/target-coding.js';

/** @param {Points} points @returns {Drag} */
export const watchFrom = (points) => ({ points, index: -1, before: null, wasWrong: false });

/**
 * The next state, whether the surface has come to the point's side, and whether it is on the other side now.
 * @param {Drag} drag @param {Points} points @param {Surface|null} surface of these points' network @param {number} border
 * @returns {{drag: Drag, followed: boolean, isWrong: boolean}}
 */
export function watchDrag(drag, points, surface, border) {
  const index = points === drag.points ? drag.index : (movedIndex(drag.points, points) ?? drag.index);
  const isSame = index === drag.index,
    before = isSame ? drag.before : surface;
  if (index < 0 || index >= points.x.length || !surface)
    return { drag: { points, index, before, wasWrong: isSame && drag.wasWrong }, followed: false, isWrong: false };
  const isOther = (/** @type {Surface} */ of) =>
    saidClass([surfaceValue(of, points.x[index], points.y[index])], { border }) !== wantedClass(points, index);
  const isWrong = isOther(surface),
    // Where it has been moved since, it may have come to its own side itself.
    wasWrong = (points === drag.points && drag.wasWrong) || isWrong || (before !== null && isOther(before));
  return { drag: { points, index, before, wasWrong }, followed: wasWrong && !isWrong, isWrong };
}

const wantedClass = (/** @type {Points} */ { label }, /** @type {number} */ index) => (label[index] > 0 ? 1 : 0);

/** The training point in another place than before; null where none is, or other points came. @param {Points} before @param {Points} now */
function movedIndex(before, now) {
  if (before.x.length !== now.x.length) return -1;
  const moved = [...now.x.keys()].filter((i) => now.x[i] !== before.x[i] || now.y[i] !== before.y[i]);
  if (moved.length !== 1) return moved.length === 0 ? null : -1;
  return now.test[moved[0]] ? -1 : moved[0];
}

/** The surface’s value in the cell of a place of the plot. @param {Surface} surface @param {number} x @param {number} y */
export function surfaceValue({ resolution, values }, x, y) {
  const cell = (/** @type {number} */ along) =>
    Math.min(resolution - 1, Math.max(0, Math.floor(((along + PLOT_RADIUS) / (2 * PLOT_RADIUS)) * resolution)));
  return values[cell(-y) * resolution + cell(x)];
}

/** Where the step takes its point: between the two classes of the circle, or further where the surface is there already. */
const PLACES = [3.2, 3.7, 4.2];

/** The first of them that is not blue yet. @param {Surface|null} surface @param {number} border */
export function placeToTake(surface, border) {
  const isOpen = (/** @type {number} */ x) => !surface || saidClass([surfaceValue(surface, x, 0)], { border }) !== 1;
  return { x: PLACES.find(isOpen) ?? PLACES[PLACES.length - 1], y: 0 };
}

/** The blue training point that is nearest to these; −1 where there is none. @param {Points} points */
export function pointToTake({ x, y, label, test }) {
  let best = -1;
  const distance = (/** @type {number} */ i) => Math.hypot(x[i] - PLACES[0], y[i]);
  for (let i = 0; i < x.length; i++)
    if (label[i] > 0 && !test[i] && (best < 0 || distance(i) < distance(best))) best = i;
  return best;
}
