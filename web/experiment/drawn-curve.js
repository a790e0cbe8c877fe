/**
 * A curve drawn by hand over x: what the pointer passes becomes a height for each x, and those the points of a function.
 * Going back over what is drawn replaces it, so that there is one height for every x.
 */
import { PLOT_RADIUS, VALUE_HEIGHT } from './points.js';
import { assignTest } from './train-test-split.js';

/** Places over the whole plot at which the height is kept: finer than a pixel of most plots. */
const PLACES = 960;
/** A press that draws less than this is none: a click, or a line straight up. */
const SHORTEST = 0.3;

/** @typedef {ReturnType<typeof createDrawnCurve>} DrawnCurve */

export function createDrawnCurve() {
  const heights = new Float64Array(PLACES + 1).fill(NaN);
  /** @type {{place: number, y: number}|null} */
  let last = null;
  let first = PLACES,
    end = 0;

  return {
    /** The pointer has come to (x, y), in a straight line from where it was; beside the plot it goes along the edge. */
    to(/** @type {number} */ x, /** @type {number} */ y) {
      const next = { place: placeOf(x), y: inPlot(y) },
        from = last ?? next;
      const [left, right] = from.place <= next.place ? [from, next] : [next, from];
      for (let place = left.place; place <= right.place; place++) {
        const share = (place - left.place) / Math.max(1, right.place - left.place);
        heights[place] = left.y + share * (right.y - left.y);
      }
      heights[next.place] = next.y;
      last = next;
      first = Math.min(first, left.place);
      end = Math.max(end, right.place);
    },

    /**
     * So many points of it, evenly spaced over what was drawn; null where that is next to nothing.
     * @returns {{x: Float64Array, y: Float64Array}|null}
     */
    points(/** @type {number} */ count) {
      if (xOf(end) - xOf(first) < SHORTEST) return null;
      const places = Float64Array.from({ length: count }, (_, i) => first + ((i + 0.5) / count) * (end - first));
      return { x: places.map(xOf), y: places.map((place) => heightAt(heights, place)) };
    },
  };
}

/**
 * Points of a curve as those of a function of x.
 * @param {{x: Float64Array, y: Float64Array}} curve
 * @param {{trainShare: number, dataSeed: number}} settings
 * @returns {import('./points.js').Points}
 */
export function functionThrough({ x, y }, { trainShare, dataSeed }) {
  const label = y.map((height) => height / VALUE_HEIGHT);
  return { x, y, label, test: assignTest(label, trainShare, dataSeed, 0), classes: 0, inputs: 1 };
}

const inPlot = (/** @type {number} */ value) => Math.max(-PLOT_RADIUS, Math.min(PLOT_RADIUS, value));
const placeOf = (/** @type {number} */ x) => Math.round(((inPlot(x) + PLOT_RADIUS) / (2 * PLOT_RADIUS)) * PLACES);
const xOf = (/** @type {number} */ place) => (place / PLACES) * 2 * PLOT_RADIUS - PLOT_RADIUS;

/** Between two places, in proportion. @param {Float64Array} heights @param {number} place */
function heightAt(heights, place) {
  const before = Math.floor(place),
    share = place - before;
  const [low = NaN, high = low] = heights.subarray(before, before + 2);
  return share === 0 ? low : (1 - share) * low + share * high;
}
