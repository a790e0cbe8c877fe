/**
 * How many updates to make in a slice of time: as many as the chosen speed asks for, and no more than leave the worker
 * able to answer soon.
 */

/** Milliseconds of training before messages are handled again. */
const SLICE_MS = 8;

/** One call into the core never makes more updates than this; V8 optimises a wasm function for its next call. */
const MAX_CHUNK = 4096;

/** Browsers round their clocks; a call that seems to take no time took up to this long. */
const CLOCK_MS = 1;

/** After a pause (a hidden tab, a long redraw) the run does not sprint to catch up. */
const MAX_BACKLOG_SECONDS = 0.1;

/**
 * @typedef {object} SliceBudget
 * @property {(stepsPerSecond: number) => void} setRate Infinity: as fast as possible
 * @property {() => void} forget another network: how long a step takes is not known any more
 * @property {(now: number) => void} start begins to count time anew
 * @property {(now: number) => number} due how many updates the slice that starts now may make; 0 for none yet
 * @property {(began: number, now: number) => boolean} isOver whether the time of the slice is used up
 * @property {(budget: number) => number} chunk how many of them to make in one call
 * @property {(steps: number, milliseconds: number) => void} made is to be told how long a call took
 * @property {() => number} delay milliseconds to wait before the next slice
 */

/** @returns {SliceBudget} */
export function createSliceBudget() {
  let rate = Infinity,
    owed = 0,
    last = 0;
  // Unknown at first, so that the first call is a single step: of a large network it may take a second.
  let msPerStep = Infinity;
  return {
    setRate(stepsPerSecond) {
      rate = stepsPerSecond;
    },
    forget() {
      msPerStep = Infinity;
    },
    start(now) {
      last = now;
      owed = rate === Infinity ? 0 : 1; // the first step comes at once
    },
    due(now) {
      const fit = Math.max(1, Math.floor(SLICE_MS / msPerStep));
      if (rate === Infinity) return fit;
      owed = Math.min(owed + (rate * (now - last)) / 1000, Math.max(2, rate * MAX_BACKLOG_SECONDS));
      last = now;
      const steps = Math.min(fit, Math.floor(owed));
      owed -= steps;
      return steps;
    },
    isOver: (began, now) => now - began >= SLICE_MS,
    chunk: (budget) => Math.min(budget, MAX_CHUNK, Math.max(1, Math.ceil(SLICE_MS / 2 / msPerStep))),
    made(steps, milliseconds) {
      if (steps === 0) return;
      const measured = Math.max(milliseconds, CLOCK_MS / 2) / steps;
      msPerStep = msPerStep === Infinity ? measured : msPerStep + 0.3 * (measured - msPerStep);
    },
    delay: () => (rate === Infinity || owed >= 1 ? 0 : Math.min(100, Math.max(4, 1000 / rate))),
  };
}
