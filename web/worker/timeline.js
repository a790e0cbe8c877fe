/**
 * Moments of a whole run in bounded memory: at evenly spaced steps, what every layer's signal was and, as far as
 * memory allows, the whole state of the run, so that it can be gone back to. When there are too many, every other
 * one is dropped and the spacing doubled.
 *
 * @typedef {object} Moment
 * @property {number} step
 * @property {Float64Array} signal one entry a layer
 * @property {Uint8Array|null} bytes a checkpoint; null where there was no room for it
 * @property {object} conditions the points and settings that held; the same object as long as they do, and nothing
 *   was changed by hand
 *
 * @typedef {object} Way how to come to a moment: restore `bytes`, then make `updates`
 * @property {Pick<Moment, 'step'|'conditions'>} moment
 * @property {Uint8Array} bytes
 * @property {number} updates
 */
import { finestSpacing } from './record-spacing.js';

export const MOMENTS = 256;

/** Bytes that all checkpoints of a run may take together. */
const MEMORY = 48_000_000;
/** Two are always kept: the first, and one more. */
const FEWEST_CHECKPOINTS = 2;

/** @param {number} [capacity] @param {number} [memory] @param {{moments: Moment[], spacing: number}} [from] moments of its own, which are not those of another */
export function createTimeline(capacity = MOMENTS, memory = MEMORY, from = { moments: [], spacing: 1 }) {
  let { moments, spacing } = from;
  let next = 0,
    version = 0;

  function thin() {
    moments = moments.filter((_, i) => i % 2 === 0);
    spacing *= 2;
  }

  /** Lets go of every other checkpoint, but never of the first, until they fit. */
  function makeRoom() {
    const size = moments.at(-1)?.bytes?.length ?? 0;
    const most = Math.max(FEWEST_CHECKPOINTS, Math.floor(memory / size));
    const held = moments.filter(({ bytes }) => bytes !== null);
    if (held.length <= most) return;
    held.forEach((moment, i) => {
      if (i % 2 === 1) moment.bytes = null;
    });
  }

  /** Where the way to moment `i` begins. @param {number} i @param {number} few @param {number} most */
  function startFor(i, few, most) {
    const { step, bytes, conditions } = moments[i];
    for (let j = i - 1; j >= 0 && moments[j].conditions === conditions; --j) {
      if (step - moments[j].step > (bytes ? few : most)) break;
      if (moments[j].bytes) return moments[j];
    }
    return bytes ? moments[i] : null;
  }

  return {
    clear() {
      moments = [];
      spacing = 1;
      next = 0;
      ++version;
    },
    wants: (/** @type {number} */ step) => step >= next,
    untilNext: (/** @type {number} */ step) => Math.max(1, next - step),

    record(/** @type {Moment} */ moment) {
      if (moments.at(-1)?.step === moment.step) moments.pop();
      moments.push(moment);
      makeRoom();
      if (moments.length >= capacity) thin();
      next = (moments.at(-1)?.step ?? moment.step) + spacing;
      ++version;
    },

    /**
     * The way to the last moment up to `step` that can be come to again. It begins a few updates before that moment
     * where it can: a checkpoint does not hold the numbers of the last mini-batch, but its update brings them back.
     *
     * @param {number} step
     * @param {number} few updates that may be made for that
     * @param {number} most updates that may be made where the moment has no checkpoint of its own
     * @returns {Way|null}
     */
    wayTo(step, few = Infinity, most = Infinity) {
      for (let i = moments.length - 1; i >= 0; --i) {
        if (moments[i].step > step) continue;
        const start = startFor(i, few, most);
        if (start?.bytes) return { moment: moments[i], bytes: start.bytes, updates: moments[i].step - start.step };
      }
      return null;
    },

    /**
     * The way to a step that is no moment itself; null where more than `most` updates lead there, or where something was
     * changed between the moments around it. After the last one holds `now`.
     *
     * @param {number} step @param {number} most @param {object} now conditions
     * @returns {Way|null}
     */
    wayBetween(step, most, now) {
      let i = moments.length - 1;
      while (i >= 0 && moments[i].step > step) --i;
      if (i < 0 || moments[i].step === step || (moments[i + 1]?.conditions ?? now) !== moments[i].conditions)
        return null;
      for (
        let j = i;
        j >= 0 && moments[j].conditions === moments[i].conditions && step - moments[j].step <= most;
        --j
      ) {
        const { bytes, conditions } = moments[j];
        if (bytes) return { moment: { step, conditions }, bytes, updates: step - moments[j].step };
      }
      return null;
    },

    /** Forgets what came after `step`. */
    truncateAfter(/** @type {number} */ step) {
      moments = moments.filter((moment) => moment.step <= step);
      spacing = Math.min(spacing, finestSpacing(step, capacity));
      next = (moments.at(-1)?.step ?? 0) + spacing;
      ++version;
    },

    last: () => moments.at(-1),

    /** Another one, which goes on from `step`. @returns {ReturnType<typeof createTimeline>} */
    upTo(/** @type {number} */ step) {
      const copy = createTimeline(capacity, memory, { moments: moments.map((moment) => ({ ...moment })), spacing });
      copy.truncateAfter(step);
      return copy;
    },

    /** Bytes of all checkpoints. */
    bytes: () => moments.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0),

    /** The moments whose whole state is kept, in their order. */
    checkpoints: () => moments.flatMap(({ step, bytes }) => (bytes ? [{ step, bytes }] : [])),

    /** Changes with every record: who has seen this one has seen all. */
    version: () => version,

    /** @returns {import('../engine/protocol.js').Timeline} */
    copy() {
      const layers = moments[0]?.signal.length ?? 0;
      const signal = new Float64Array(moments.length * layers);
      moments.forEach((moment, i) => signal.set(moment.signal, i * layers));
      return { layers, step: Float64Array.from(moments, ({ step }) => step), signal };
    },
  };
}
