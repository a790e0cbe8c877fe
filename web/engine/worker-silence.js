/**
 * For how long a worker gives no sign of life while something is asked of it. It answers a ping at once between two
 * pieces of work, however long those before it in the queue still have to wait.
 *
 * Time is counted in checks and not by the clock: on a machine that is busy, or was asleep, the checks are late as well,
 * and the worker is not to blame.
 */
export const CHECK_EVERY_MS = 500;

/** @param {{isWaiting: () => boolean, ping: () => void}} connection */
export function createWorkerSilence({ isWaiting, ping }) {
  let checks = 0,
    hasSpoken = false,
    isPinged = false;
  return {
    /** Something came from it. */
    broken() {
      checks = 0;
      hasSpoken = true;
      isPinged = false;
    },

    /** Another worker, whose script may be on its way for long. */
    reset() {
      checks = 0;
      hasSpoken = isPinged = false;
    },

    /** To be called every CHECK_EVERY_MS. Returns the milliseconds of silence so far. */
    check() {
      if (!hasSpoken || !isWaiting()) {
        checks = 0;
        return 0;
      }
      if (!isPinged) {
        isPinged = true;
        ping();
      }
      return ++checks * CHECK_EVERY_MS;
    },
  };
}
