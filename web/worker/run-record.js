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
import { hiddenWidths } from '../experiment/network-shape.js';
import { createLossHistory } from './loss-history.js';
import { createTimeline } from './timeline.js';
import { unwrapResult } from './unwrap-result.js';

const NO_SIGNALS = { layers: 0, step: new Float64Array(0), signal: new Float64Array(0) };

export function createRunRecord(history = createLossHistory(), timeline = createTimeline()) {
  /** Of the points and settings at the last loss that was recorded. @type {object|null} */
  let conditions = null;

  function addLoss(/** @type {RunSession} */ run) {
    const { trainLoss, testLoss } = unwrapResult(run.session().follow());
    history.record(run.step, trainLoss, testLoss);
    conditions = run.conditions();
  }

  /** Returns which samples are measured. */
  function addMoment(/** @type {RunSession} */ run) {
    const { layers, samples } = unwrapResult(run.session().measure());
    timeline.record({
      step: run.step,
      signal: layers.signal,
      bytes: run.checkpoint(),
      conditions: run.conditions(),
    });
    return samples;
  }

  return {
    history,
    timeline,

    /** Forgets all and records the first step. @param {RunSession} run @param {number} weights that its network has */
    begin(run, weights) {
      timeline.clear();
      const { followedTrain, followedTest } = addMoment(run);
      history.begin({ weights, samples: followedTrain + followedTest });
      addLoss(run);
    },

    /** Goes on with the record of a run that was saved. @param {RunSession} run @param {number} weights that its network has @param {import('../experiment/saved-run.js').SavedRun} saved */
    resume(run, weights, { losses, signals }) {
      const layers = hiddenWidths(run.conditions().settings).length + 1;
      timeline.resume(signals.layers === layers ? signals : NO_SIGNALS, run.step);
      const { followedTrain, followedTest } = addMoment(run);
      history.begin({ weights, samples: followedTrain + followedTest });
      history.resume(losses, run.step);
      if (history.takes(run.step)) addLoss(run);
      conditions = run.conditions();
    },

    /**
     * The record of the same run in another worker. @param {RunSession} run @param {number} weights that its network has
     * @param {import('../engine/protocol/backup.js').BackedUpRun} backup @param {import('./timeline.js').Moment[]} moments
     */
    restore(run, weights, { losses, isRecorded }, moments) {
      timeline.restore(moments, run.step);
      const { followedTrain, followedTest } = unwrapResult(run.session().measure()).samples;
      history.begin({ weights, samples: followedTrain + followedTest });
      history.resume(losses, run.step);
      conditions = isRecorded ? run.conditions() : null;
    },

    /** Whether the last loss that was recorded is of its present points and settings. */
    isRecorded: (/** @type {RunSession} */ run) => conditions === run.conditions(),

    /** What of it is wanted at which step, and how it is added. @type {Record<Kind, RecordPart>} */
    parts: {
      losses: { wants: history.wants, untilNext: history.untilNext, add: addLoss },
      moments: { wants: timeline.wants, untilNext: timeline.untilNext, add: addMoment },
    },

    /** What belongs into it of a step to which no training led; of a step that was changed by hand, once more. */
    add(/** @type {RunSession} */ run) {
      if (history.takes(run.step)) addLoss(run);
      if (timeline.wants(run.step)) addMoment(run);
    },

    /** Where the run stands; to be told before a step before that is looked at. */
    endAt(/** @type {RunSession} */ run) {
      const { trainLoss, testLoss } = unwrapResult(run.session().follow());
      history.endAt({ step: run.step, train: trainLoss, test: testLoss });
    },

    /**
     * Records the present step anew where what is recorded of it predates the last edit: restoring its checkpoint would
     * undo the edit. Called when training goes on rather than with the edit, so that a drag costs it once. Not during a
     * round, which no checkpoint leads into.
     */
    renew(/** @type {RunSession} */ run) {
      if (run.round.isUnderWay()) return;
      if (conditions !== run.conditions() && history.takes(run.step)) addLoss(run);
      const last = timeline.last();
      if (last?.step === run.step && last.conditions !== run.conditions()) addMoment(run);
    },

    truncateAfter(/** @type {number} */ step) {
      timeline.truncateAfter(step);
      history.truncateAfter(step);
    },

    /** A copy that ends at `step`. @returns {RunRecord} */
    upTo: (/** @type {number} */ step) => createRunRecord(history.upTo(step), timeline.upTo(step)),
  };
}
