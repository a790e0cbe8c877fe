/** A press held in place for a while, as a finger does where a mouse has a second button. */

const LONG_PRESS_MS = 500;

/**
 * @param {(index: number) => void} show a long press on point `index` is under way; −1: it is over
 * @param {(index: number) => void} done it was held long enough
 */
export function createLongPress(show, done) {
  let timer = 0;
  const end = () => {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    show(-1);
  };
  return {
    end,
    begin(/** @type {number} */ index) {
      end();
      show(index);
      timer = window.setTimeout(() => {
        end();
        done(index);
      }, LONG_PRESS_MS);
    },
  };
}

/** Whether a press from `since` to `until` (ms) is too long for a tap. */
export const isLong = (/** @type {number} */ since, /** @type {number} */ until) => until - since > LONG_PRESS_MS;
