/**
 * Has the runs recorded while they train. Losses are recorded at the steps that belong to the run, whatever time it is: they
 * are data. Moments take much longer where networks are large, and only serve to go back: they have a share of the time.
 *
 * @typedef {import('./run.js').Run} Run
 * @typedef {import('./run-pair.js').RunPair} RunPair
 * @typedef {import('./run-record.js').Kind} Kind
 */
import { createTimeShare } from './time-share.js';

/** Measuring moments may take this share of the time. */
const MOMENT_SHARE = 0.05;

/** @param {RunPair} runs @param {(start: number, end: number) => void} onSpent is told when time was taken from training */
export function createRecorder(runs, onSpent) {
  const share = createTimeShare(MOMENT_SHARE);

  const due = (/** @type {Kind} */ kind) => runs.all().filter((run) => run.wantsRecord(kind));
  /** A run that diverged stays behind. */
  const goingOn = () => runs.all().filter((run) => run.step() === runs.leader().step());

  /** @param {Kind} kind */
  function record(kind) {
    const start = performance.now();
    for (const run of due(kind)) run.record(kind);
    const end = performance.now();
    onSpent(start, end);
    return { start, end };
  }

  return {
    recordMoments: () => void record('moments'),

    recordIfDue() {
      if (due('losses').length > 0) record('losses');
      if (share.untilFree(performance.now()) > 0 || due('moments').length === 0) return;
      const { start, end } = record('moments');
      share.spend(start, end);
    },

    /** Updates to the next record. A moment that is due but had no time waits; the loop does not go step by step meanwhile. */
    untilNext() {
      const losses = goingOn().map((run) => run.untilRecord('losses'));
      const moments = due('moments').length > 0 ? Infinity : runs.leader().untilRecord('moments');
      return Math.min(...losses, moments);
    },
  };
}
