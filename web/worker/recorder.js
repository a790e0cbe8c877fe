/**
 * Has the runs recorded while they train, without taking too much of the time. Moments take much longer than losses where
 * networks are large, so each kind has a share of its own: no line of losses waits for them.
 *
 * @typedef {import('./run-pair.js').RunPair} RunPair
 * @typedef {import('./run-record.js').Kind} Kind
 */
import { createTimeShare } from './time-share.js';

/** Measuring of each kind may take this share of the time. */
const RECORD_SHARE = 0.05;

/** @param {RunPair} runs @param {(start: number, end: number) => void} onSpent is told when time was taken from training */
export function createRecorder(runs, onSpent) {
  const kinds = /** @type {Kind[]} */ (['losses', 'moments']).map((kind) => ({
    kind,
    share: createTimeShare(RECORD_SHARE),
  }));

  const isDue = (/** @type {Kind} */ kind) => runs.all().some((run) => run.wantsRecord(kind));

  /** @param {Kind} [kind] all that is wanted without it */
  function record(kind) {
    const start = performance.now();
    for (const run of runs.all()) run.record(kind);
    const end = performance.now();
    onSpent(start, end);
    return { start, end };
  }

  return {
    record: () => void record(),

    recordIfDue() {
      for (const { kind, share } of kinds) {
        if (share.untilFree(performance.now()) > 0 || !isDue(kind)) continue;
        const { start, end } = record(kind);
        share.spend(start, end);
      }
    },

    /** Updates to the next record. What is due but had no time waits; the loop does not go step by step meanwhile. */
    untilNext: () => Math.min(...kinds.map(({ kind }) => (isDue(kind) ? Infinity : runs.leader().untilRecord(kind)))),
  };
}
