/**
 * Has the runs recorded while they train, without taking too much of the time.
 *
 * @typedef {import('./run-pair.js').RunPair} RunPair
 */

/** Measuring for the record may take this share of the time. */
const RECORD_SHARE = 0.25;

/** @param {RunPair} runs */
export function createRecorder(runs) {
  let last = 0,
    msPerRecord = 0;

  const isDue = () => runs.all().some((run) => run.wantsRecord());

  function record() {
    const start = performance.now();
    for (const run of runs.all()) run.record();
    last = performance.now();
    msPerRecord = last - start;
  }

  return {
    record,

    recordIfDue() {
      const hasTime = (performance.now() - last) * RECORD_SHARE >= msPerRecord;
      if (hasTime && isDue()) record();
    },

    /** Updates to the next record. One that is due but had no time waits; the loop does not go step by step meanwhile. */
    untilNext: () => (isDue() ? Infinity : runs.leader().untilRecord()),
  };
}
