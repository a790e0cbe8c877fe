/**
 * Moments of a whole run in bounded memory: at evenly spaced steps, the signal of every layer and, as far as memory
 * allows, a checkpoint of the run. When there are too many, every other one is dropped and the spacing doubled.
 *
 * @typedef {object} Moment
 * @property {number} step
 * @property {Float64Array} signal one entry a layer
 * @property {Uint8Array|null} bytes a checkpoint; null where there was no room for it
 * @property {{points?: import('../experiment/points.js').Points}} conditions the points and settings at that step; the same object for as long as they are the same and
 *   nothing was changed by hand
 */
import { createPointsSum } from '../experiment/points-memory.js';
import { finestSpacing } from './record-spacing.js';
import { planRestore, planRestoreBetween } from './restore-plan.js';

const MOMENTS = 256;

/** Bytes that all checkpoints of a run may take together. */
const MEMORY = 48_000_000;
/** The same of the points that lead back to moments: an edit between two of them makes a copy. */
const POINTS_MEMORY = 48_000_000;
/** Two are always kept: the first, and one more. */
const FEWEST_CHECKPOINTS = 2;

/**
 * @param {number} [capacity] @param {number} [memory] bytes
 * @param {{moments: Moment[], spacing: number}} [from] what to continue; it is changed in place
 * @param {number} [pointsMemory] bytes
 */
export function createTimeline(
  capacity = MOMENTS,
  memory = MEMORY,
  from = { moments: [], spacing: 1 },
  pointsMemory = POINTS_MEMORY,
) {
  let { moments, spacing } = from;
  let next = 0,
    version = 0;

  function thin() {
    moments = moments.filter((_, i) => i % 2 === 0);
    spacing *= 2;
  }

  function truncateAfter(/** @type {number} */ step) {
    moments = moments.filter((moment) => moment.step <= step);
    spacing = Math.min(spacing, finestSpacing(step, capacity));
    next = (moments.at(-1)?.step ?? 0) + spacing;
    ++version;
  }

  return {
    clear() {
      moments = [];
      spacing = 1;
      next = 0;
      ++version;
    },
    /** Takes the signals of a run that was saved, before `step`: nothing leads back to these moments. @param {import('../engine/protocol.js').Timeline} saved @param {number} step */
    resume({ layers, step: steps, signal }, step) {
      const earlier = steps.filter((at) => at < step);
      moments = Array.from(earlier.slice(0, capacity - 1), (at, i) => ({
        step: at,
        signal: signal.slice(i * layers, (i + 1) * layers),
        bytes: null,
        conditions: {},
      }));
      spacing = finestSpacing(step, capacity);
      next = step;
      ++version;
    },
    /** Takes all moments of the same run in another worker, which stood at `step`. @param {Moment[]} backedUp @param {number} step */
    restore(backedUp, step) {
      moments = backedUp;
      spacing = finestSpacing(step, capacity);
      next = (moments.at(-1)?.step ?? 0) + spacing;
      ++version;
    },
    /** Whether `step` should be recorded. */
    wants: (/** @type {number} */ step) => step >= next,
    /** Updates from `step` to the next one to record. */
    untilNext: (/** @type {number} */ step) => Math.max(1, next - step),

    record(/** @type {Moment} */ moment) {
      if (moments.at(-1)?.step === moment.step) moments.pop();
      moments.push(moment);
      dropCheckpoints(moments, memory);
      dropConditions(moments, pointsMemory);
      if (moments.length >= capacity) thin();
      next = (moments.at(-1)?.step ?? moment.step) + spacing;
      ++version;
    },

    /** See planRestore. @param {number} step */
    planRestore: (step, few = Infinity, most = Infinity) => planRestore(moments, step, few, most),

    /** See planRestoreBetween. @param {number} step @param {number} most @param {object} now */
    planRestoreBetween: (step, most, now) => planRestoreBetween(moments, step, most, now),

    truncateAfter,

    last: () => moments.at(-1),

    /** A copy that ends at `step`; the checkpoints are shared. @returns {ReturnType<typeof createTimeline>} */
    upTo(/** @type {number} */ step) {
      const copy = createTimeline(
        capacity,
        memory,
        { moments: moments.map((moment) => ({ ...moment })), spacing },
        pointsMemory,
      );
      copy.truncateAfter(step);
      return copy;
    },

    /** Bytes of all checkpoints, and of the points that go with them. */
    bytes() {
      const sum = createPointsSum();
      return (
        moments.reduce((all, { bytes }) => all + (bytes?.length ?? 0), 0) +
        Math.max(0, ...moments.map(({ conditions }) => sum(conditions.points)))
      );
    },

    /** All of them, in their order. */
    moments: () => moments,

    /** The moments with a checkpoint, in their order. */
    checkpoints: () => moments.flatMap(({ step, bytes }) => (bytes ? [{ step, bytes }] : [])),

    /** Grows with every change of the moments. */
    version: () => version,

    copy: () => copyMoments(moments),
  };
}

/** Sets every other checkpoint to null, but never the first, where they take more than `memory` bytes. @param {Moment[]} moments @param {number} memory */
function dropCheckpoints(moments, memory) {
  const size = moments.at(-1)?.bytes?.length ?? 0;
  const most = Math.max(FEWEST_CHECKPOINTS, Math.floor(memory / size));
  const held = moments.filter(({ bytes }) => bytes !== null);
  if (held.length <= most) return;
  held.forEach((moment, i) => {
    if (i % 2 === 1) moment.bytes = null;
  });
}

/** Nothing leads back any more to moments whose points have no room; the first one and the last are always kept. @param {Moment[]} moments @param {number} memory */
function dropConditions(moments, memory) {
  const sum = createPointsSum(),
    [first, ...others] = moments,
    kept = new Set([first?.conditions.points]);
  sum(first?.conditions.points);
  others.reverse().forEach((moment, i) => {
    const { points } = moment.conditions;
    if (kept.has(points)) return;
    if (sum(points) <= memory || i === 0) kept.add(points);
    else Object.assign(moment, { bytes: null, conditions: {} });
  });
}

/** @param {Moment[]} moments @returns {import('../engine/protocol.js').Timeline} */
function copyMoments(moments) {
  const layers = moments[0]?.signal.length ?? 0;
  const signal = new Float64Array(moments.length * layers);
  moments.forEach((moment, i) => signal.set(moment.signal, i * layers));
  return { layers, step: Float64Array.from(moments, ({ step }) => step), signal };
}
