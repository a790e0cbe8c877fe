/**
 * Which step of a run is looked at. While that is a past one there are two sessions: the one that is shown, and the one in
 * which the run would continue.
 *
 * @typedef {import('./run-session.js').RunSession} RunSession
 */
import { createRestorePlanner } from './restore-time-limits.js';

/**
 * @param {RunSession} shown
 * @param {import('./run-record.js').RunRecord} record
 * @param {ReturnType<typeof import('./step-duration.js').createStepDuration>} duration
 * @param {() => RunSession} createSession
 */
export function createRunPosition(shown, record, duration, createSession) {
  const planner = createRestorePlanner(record.timeline, duration);
  /** Where the run would continue, while a past step is shown. @type {RunSession|null} */
  let present = null;

  const latest = () => present ?? shown;

  const exactPlan = (/** @type {number} */ step) => planner.exact(step, latest().conditions());

  function leavePresent() {
    present?.delete();
    present = null;
  }

  function returnToPresent() {
    if (!present) return;
    shown.delete();
    shown = present;
    present = null;
  }

  return {
    shown: () => shown,
    latest,
    isPast: () => present !== null,
    leavePresent,
    returnToPresent,

    /** Where a past step is shown, what came after it is forgotten: the run continues from there. */
    continueFromShown() {
      if (!present) return;
      leavePresent();
      record.truncateAfter(shown.step);
    },

    /** Whether `seek` can lead to that very step. */
    reaches: (/** @type {number} */ step) => step >= latest().step || exactPlan(step) !== null,

    /**
     * Shows the run at `step`, or, where that takes too long or is not wanted `exactly`, at the last moment up to it;
     * null: at its latest step.
     * @param {number|null} step
     */
    seek(step, exactly = true) {
      if (step === null || step >= latest().step) return returnToPresent();
      const plan = (exactly ? exactPlan(step) : null) ?? planner.near(step);
      if (!plan) return undefined;
      if (!present) [present, shown] = [shown, createSession()];
      try {
        return shown.restore(plan);
      } catch (error) {
        returnToPresent();
        throw error;
      }
    },

    /** A session in the shown state, for another run; this run returns to its latest step. */
    fork() {
      if (present) {
        const past = shown;
        [shown, present] = [present, null];
        return past;
      }
      const fork = createSession();
      const { step } = shown,
        plan = exactPlan(step) ?? planner.nearCheckpoint(step);
      const leadsHere = plan?.moment.step === step && plan.moment.conditions === shown.conditions();
      // A checkpoint made now lacks the numbers of the last mini-batch: the second choice.
      const direct = { moment: { step, conditions: shown.conditions() }, bytes: shown.checkpoint(), updates: 0 };
      fork.restore(leadsHere ? plan : direct);
      return fork;
    },

    delete() {
      leavePresent();
      shown.delete();
    },
  };
}
