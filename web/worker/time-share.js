/**
 * Keeps work of one kind to a share of the time: after each piece of it, as long as it takes to make up for that one.
 * Times are given, in milliseconds, so that nothing here depends on a clock.
 *
 * @typedef {ReturnType<typeof createTimeShare>} TimeShare
 */

/** @param {number} share of the time that this work may take, between 0 and 1 @param {number} [longest] milliseconds that are made up for at most */
export function createTimeShare(share, longest = Infinity) {
  const restPerWork = (1 - share) / share;
  let freeAt = -Infinity;
  return {
    /** Such work was done from `start` to `end`. */
    spend(/** @type {number} */ start, /** @type {number} */ end) {
      freeAt = Math.min(end + longest, Math.max(freeAt, end) + (end - start) * restPerWork);
    },

    /** Milliseconds until what was done so far is made up for; 0 when it is. */
    untilFree: (/** @type {number} */ now) => Math.max(0, freeAt - now),

    /** What was done before counts no more. */
    forget() {
      freeAt = -Infinity;
    },
  };
}
