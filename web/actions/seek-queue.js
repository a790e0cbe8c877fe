/**
 * One seek is under way at most: of those asked for meanwhile the last one follows, and every other action waits until it
 * is known which step is shown.
 *
 * @param {Pick<import('./actions.js').Context, 'engine'|'changed'>} context
 */
export function createSeekQueue({ engine, changed }) {
  /** Where to go when the seek under way has arrived. @type {{step: number|null}|null} */
  let next = null;
  /** @type {(() => void)[]} */
  let waiting = [];

  function seekNow(/** @type {number|null} */ step) {
    engine.seek(step);
    changed();
  }

  return {
    /** @param {number|null} step null: the latest */
    seek(step) {
      if (engine.isSeeking()) next = { step };
      else seekNow(step);
    },

    seekNow,

    /** No other seek follows. */
    dropNext() {
      next = null;
    },

    /** Calls `act` once it is known which step is shown: at once, unless a seek is under way. */
    whenSettled(/** @type {() => void} */ act) {
      if (engine.isSeeking()) waiting.push(act);
      else act();
    },

    /** To be called after every snapshot. */
    goOn() {
      if (engine.isSeeking()) return;
      if (next) {
        const { step } = next;
        next = null;
        return seekNow(step);
      }
      const ready = waiting;
      waiting = [];
      return ready.forEach((act) => act());
    },
  };
}
