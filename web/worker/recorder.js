/**
 * Has the runs recorded while they train, without taking too much of the time.
 *
 * @typedef {import('./run-pair.js').RunPair} RunPair
 */
import { createTimeShare } from './time-share.js';

/** Measuring for the record may take this share of the time. */
const RECORD_SHARE = 0.05;

/** @param {RunPair} runs @param {(start: number, end: number) => void} onSpent is told when time was taken from training */
export function createRecorder(runs, onSpent) {
  const share = createTimeShare(RECORD_SHARE);

  const isDue = () => runs.all().some((run) => run.wantsRecord());

  function record() {
    const start = performance.now();
    for (const run of runs.all()) run.record();
    const end = performance.now();
    share.spend(start, end);
    onSpent(start, end);
  }

  return {
    record,

    recordIfDue() {
      if (share.untilFree(performance.now()) === 0 && isDue()) record();
    },

    /** Updates to the next record. One that is due but had no time waits; the loop does not go step by step meanwhile. */
    untilNext: () => (isDue() ? Infinity : runs.leader().untilRecord()),
  };
}
