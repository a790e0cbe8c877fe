/**
 * How often something can be done in a given time.
 *
 * V8 compiles a wasm function with its fast compiler first and optimises it for the next call. Work is therefore asked
 * for in calls of a few milliseconds each, never in one long one.
 */

const CALL_MS = 4;

/**
 * What was done in which time.
 * @typedef {{done: number, seconds: number, waited: number}} Timing `waited`: seconds of these without a core
 */

/** Seconds that this thread has waited for a core so far; a page cannot know. */
let waited = () => 0;
export const setWaiting = (/** @type {() => number} */ clock) => {
  waited = clock;
};

/** Both clocks at one moment: again, if the thread lost its core between the two. */
function readClocks() {
  for (;;) {
    const before = performance.now(),
      waiting = waited(),
      now = performance.now();
    if (now - before < 1) return { now, waiting };
  }
}

/**
 * Does `work` again and again for so many seconds, and counts.
 * @param {(count: number) => unknown} work does it `count` times
 * @param {number} seconds
 * @returns {Timing}
 */
export function repeat(work, seconds) {
  let count = 1,
    done = 0;
  const start = readClocks();
  let now = start.now;
  while (now - start.now < 1000 * seconds) {
    const before = now;
    work(count);
    now = performance.now();
    done += count;
    if (now - before < CALL_MS / 2) count *= 2;
    else if (now - before > 2 * CALL_MS) count = Math.max(1, count >> 1);
  }
  const end = readClocks();
  return { done, seconds: (end.now - start.now) / 1000, waited: end.waiting - start.waiting };
}

/**
 * Trains until the loss is below `goal`, at most for so many seconds: whoever does not learn is not measured.
 * @param {(count: number) => unknown} train
 * @param {() => number} loss
 * @param {{goal: number, seconds: number}} until
 * @returns {{first: number, loss: number, updates: number}}
 */
export function learn(train, loss, { goal, seconds }) {
  const end = performance.now() + 1000 * seconds;
  const first = loss();
  let updates = 0,
    now = first;
  for (
    let count = 20;
    !(now < goal) && Number.isFinite(now) && performance.now() < end;
    count = Math.min(2 * count, 5000)
  ) {
    // Short calls here too, for the peers that take seconds for 20 updates.
    for (let i = 0; i < count && performance.now() < end; i += 5) {
      train(5);
      updates += 5;
    }
    now = loss();
  }
  return { first, loss: now, updates };
}
