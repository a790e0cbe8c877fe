/**
 * What a brush makes of points. It sprays along its way by a fixed pattern, so that the same way leaves the same points.
 *
 * @typedef {import('./points.js').Points} Points
 * @typedef {{x: number, y: number}} Place
 */
import { addPoints, onlyThose, PLOT_RADIUS, roundCoordinate, trainingCount } from './points.js';

/** So many points a set may come to have by spraying: half as many again as any file brings. */
export const MOST_SPRAYED = 30_000;

/** Angle and area of one point and the next: a sunflower's, which leave no gaps and no heaps. */
const TURN = Math.PI * (3 - Math.sqrt(5)),
  SHARE = (Math.sqrt(5) - 1) / 2;

/**
 * @param {number} every length of way from one point to the next
 * @param {number} reach how far from the way a point may lie
 */
export function createSpray(every, reach) {
  /** @type {Place|null} */
  let last = null;
  let count = 0,
    left = 0;

  /** The first lies exactly where the brush was set down. @param {number} x @param {number} y @returns {Place} */
  function place(x, y) {
    const angle = count * TURN,
      away = reach * Math.sqrt((count * SHARE) % 1);
    count += 1;
    return { x: roundCoordinate(x + away * Math.cos(angle)), y: roundCoordinate(y + away * Math.sin(angle)) };
  }

  return {
    /** The places of the points that are sprayed on the straight way to (x, y); none beside the plot. @param {number} x @param {number} y */
    to(x, y) {
      const from = last ?? { x, y },
        way = Math.hypot(x - from.x, y - from.y);
      /** @type {Place[]} */
      const places = [];
      for (; left <= way; left += every) {
        const share = way === 0 ? 0 : left / way;
        places.push(place(from.x + share * (x - from.x), from.y + share * (y - from.y)));
      }
      left -= way;
      last = { x, y };
      return places.filter((one) => Math.abs(one.x) <= PLOT_RADIUS && Math.abs(one.y) <= PLOT_RADIUS);
    },
  };
}

/** With training points at these places, as far as there is room. @param {Points} points @param {Place[]} places @param {number} label */
export function withSprayed(points, places, label) {
  const room = Math.max(0, MOST_SPRAYED - points.x.length);
  return room > 0 && places.length > 0 ? addPoints(points, places.slice(0, room), label) : points;
}

/**
 * Without those within `reach` of a place. The last `least` training points stay; hidden test points stay too.
 * @param {Points} points @param {Place[]} places @param {number} reach @param {{showTest: boolean, least: number}} rule
 * @returns {{points: Points, kept: boolean}} `kept`: some that were under the eraser had to stay
 */
export function withoutErased(points, places, reach, { showTest, least }) {
  const isUnder = (/** @type {number} */ i) =>
    (showTest || points.test[i] === 0) &&
    places.some(({ x, y }) => Math.hypot(Number(points.x[i]) - x, Number(points.y[i]) - y) <= reach);
  let room = trainingCount(points) - least,
    kept = false;
  const stays = Array.from(points.x, (_, i) => {
    if (!isUnder(i)) return true;
    if (points.test[i] === 0 && room-- <= 0) {
      kept = true;
      return true;
    }
    return false;
  });
  return { points: stays.includes(false) ? onlyThose(points, (i) => stays[i] === true) : points, kept };
}
