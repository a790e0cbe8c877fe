/** A finger held in place for a moment: that takes a point, where a swipe would scroll the page. */

/** Long enough that a swipe has begun to move by then, short enough not to be waited for. */
const HOLD_MS = 300;

/** A tap is over by then. */
const TAP_MS = 500;

/** @param {() => void} done it was held long enough */
export function createShortHold(done) {
  let timer = 0;
  return {
    begin() {
      clearTimeout(timer);
      timer = window.setTimeout(done, HOLD_MS);
    },
    end() {
      clearTimeout(timer);
    },
  };
}

/** Whether a press from `since` to `until` (ms) is too long for a tap. */
export const isLong = (/** @type {number} */ since, /** @type {number} */ until) => until - since > TAP_MS;
