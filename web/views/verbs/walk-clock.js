/**
 * The time of a verb's walk through the network: how many hops from column to column it has made. It can be paused, made
 * hop by hop, skipped and seen again.
 */

/** A reading pace; of a deep network the whole walk takes no longer than this. */
const HOP_MS = 500,
  WALK_MS = 4500;
/** The share of a hop in which what has come is read; before, it moves. */
export const READING_SHARE = 0.4;
/** A page that was in the background goes on where it was. */
const LONGEST_FRAME_MS = 100;

/**
 * @param {object} of
 * @param {() => void} of.onMove
 * @param {(act: (now: number) => void) => void} of.nextFrame
 * @param {() => boolean} of.isStill whether motion is unwanted: everything is there at once
 */
export function createWalkClock({ onMove, nextFrame, isStill }) {
  let hops = 0,
    at = 0,
    isPlaying = false,
    isAwaited = false,
    isHeld = false,
    last = NaN;

  function awaitFrame() {
    if (isAwaited || !isPlaying) return;
    isAwaited = true;
    nextFrame(frame);
  }

  function frame(/** @type {number} */ now) {
    isAwaited = false;
    if (!isPlaying) return;
    if (!Number.isNaN(last)) at += Math.min(LONGEST_FRAME_MS, now - last) / Math.min(HOP_MS, WALK_MS / hops);
    last = now;
    if (at >= hops) stand(hops);
    else awaitFrame();
    onMove();
  }

  function stand(/** @type {number} */ where) {
    at = where;
    isPlaying = false;
  }

  function play(/** @type {number} */ from) {
    at = from;
    last = NaN;
    isPlaying = at < hops;
    awaitFrame();
  }

  return {
    at: () => at,
    hops: () => hops,
    isPlaying: () => isPlaying,

    /** Begins another walk, which waits at its beginning if the last one was paused. @param {number} count of hops */
    start(count) {
      hops = count;
      if (isStill()) stand(hops);
      else if (isHeld) stand(0);
      else play(0);
    },

    /** Pauses it, or has it go on; from its end it begins again. */
    toggle() {
      isHeld = isPlaying;
      if (isPlaying) stand(at);
      else play(at < hops ? at : 0);
      onMove();
    },

    /** To the next column, and waits there; from its end to the first one. */
    step() {
      isHeld = true;
      stand(Math.min(hops, at < hops ? Math.floor(at + READING_SHARE) + 1 : 1));
      onMove();
    },

    skip() {
      stand(hops);
      onMove();
    },
  };
}
