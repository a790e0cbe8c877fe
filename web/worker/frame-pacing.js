/**
 * When a snapshot that the page has asked for is made. At rest that is at once. While it trains, measuring and painting
 * must not take the time from the updates: a large network's snapshot costs as much as hundreds of them. So the next one
 * waits until training has had its share since the last, and until there is something new to show.
 *
 * @typedef {ReturnType<typeof createFramePacing>} FramePacing
 */
import { createTimeShare } from './time-share.js';

/** Of the worker's time, all that is not training may take this share; what is posted and collected as garbage comes on top. */
const SHARE = 0.2;
/** While a person changes something, such as a point that is dragged, the picture follows at the cost of the updates. */
const SHARE_OF_EDITS = 0.5;
/** Code that runs for the first time on a busy machine takes seconds: nobody waits several times as long for the next picture. */
const LONGEST_WAIT_MS = 2000;

/** Calls back after a while, with the time that it is then. @param {(now: number) => void} call @param {number} delay */
const callLater = (call, delay) => void setTimeout(() => call(performance.now()), delay);

/** @param {typeof callLater} later */
export function createFramePacing(later = callLater) {
  const usual = createTimeShare(SHARE, LONGEST_WAIT_MS),
    edits = createTimeShare(SHARE_OF_EDITS, LONGEST_WAIT_MS);
  let isTraining = false,
    isNew = true,
    isEdited = false;
  /** Begins the snapshot that waits; there is at most one. @type {(() => void)|null} */
  let begin = null;

  let isWaking = false;

  /** Slow speeds leave long pauses between two slices: what becomes due in one is begun in it. */
  function wakeAfter(/** @type {number} */ delay) {
    if (isWaking) return;
    isWaking = true;
    later((now) => {
      isWaking = false;
      beginIfDue(now);
    }, delay);
  }

  function beginIfDue(/** @type {number} */ now) {
    if (!begin || (isTraining && !isNew && !isEdited)) return;
    const delay = isTraining ? (isEdited ? edits : usual).untilFree(now) : 0;
    if (delay > 0) {
      wakeAfter(delay);
      return;
    }
    const waiting = begin;
    begin = null;
    // What following an edit costs is not made up for later: the next picture would not come for seconds.
    if (isEdited) usual.forget();
    isNew = isEdited = false;
    waiting();
  }

  return {
    /** Calls `make` when it is time for a snapshot: now, or in one of the calls below. @param {() => void} make @param {number} now */
    request(make, now) {
      begin = make;
      beginIfDue(now);
    },

    /** Something but training changed what there is to show. @param {number} now */
    edited(now) {
      isEdited = true;
      beginIfDue(now);
    },

    /** A slice of training is over. @param {number} updates that it made @param {number} now */
    trained(updates, now) {
      if (updates > 0) isNew = true;
      beginIfDue(now);
    },

    /** Training begins or ends. @param {boolean} on @param {number} now */
    setTraining(on, now) {
      if (isTraining !== on) for (const share of [usual, edits]) share.forget();
      isTraining = on;
      if (!on) beginIfDue(now);
    },

    /** Something other than training took from `start` to `end`; at rest there is nothing to take it from. */
    spend(/** @type {number} */ start, /** @type {number} */ end) {
      if (!isTraining) return;
      usual.spend(start, end);
      edits.spend(start, end);
    },
  };
}
