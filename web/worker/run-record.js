/**
 * What is recorded of a run while it goes on: its losses, and moments that it can return to.
 *
 * @typedef {import('./run-session.js').RunSession} RunSession
 * @typedef {ReturnType<typeof createRunRecord>} RunRecord
 * @typedef {'losses'|'moments'} Kind
 *
 * @typedef {object} RecordPart
 * @property {(step: number) => boolean} wants whether `step` should be recorded
 * @property {(step: number) => number} untilNext updates from `step` to the next one to record
 * @property {(run: RunSession) => void} add
 */
import { createLossHistory } from './loss-history.js';
import { createTimeline } from './timeline.js';
import { unwrapResult } from './unwrap-result.js';

export function createRunRecord(history = createLossHistory(), timeline = createTimeline()) {
  function addLoss(/** @type {RunSession} */ run) {
    const { trainLoss, testLoss } = unwrapResult(run.session().follow());
    history.record(run.step, trainLoss, testLoss);
  }

  function addMoment(/** @type {RunSession} */ run) {
    const { layers } = unwrapResult(run.session().measure());
    timeline.record({
      step: run.step,
      signal: layers.signal,
      bytes: run.checkpoint(),
      conditions: run.conditions(),
    });
  }

  return {
    history,
    timeline,

    clear() {
      history.clear();
      timeline.clear();
    },

    /** What of it is wanted at which step, and how it is added. @type {Record<Kind, RecordPart>} */
    parts: {
      losses: { wants: history.wants, untilNext: history.untilNext, add: addLoss },
      moments: { wants: timeline.wants, untilNext: timeline.untilNext, add: addMoment },
    },

    /** The losses, and the moment where it is wanted. */
    add(/** @type {RunSession} */ run) {
      addLoss(run);
      if (timeline.wants(run.step)) addMoment(run);
    },

    /**
     * Records the present step anew where its checkpoint predates the last edit: restoring that would undo the edit. Called
     * when training goes on rather than with the edit, so that a drag costs it once. Not during a round, which no
     * checkpoint leads into.
     */
    renew(/** @type {RunSession} */ run) {
      const last = timeline.last();
      if (last?.step !== run.step || last.conditions === run.conditions() || run.round.isUnderWay()) return;
      addLoss(run);
      addMoment(run);
    },

    truncateAfter(/** @type {number} */ step) {
      timeline.truncateAfter(step);
      history.truncateAfter(step);
    },

    /** A copy that ends at `step`. @returns {RunRecord} */
    upTo: (/** @type {number} */ step) => createRunRecord(history.upTo(step), timeline.upTo(step)),
  };
}
