/**
 * Which step of a run is looked at. While that is a past one there are two sessions: the one that is shown, and the one in
 * which the run would continue.
 *
 * @typedef {import('./run-session.js').RunSession} RunSession
 */

/** Going back, updates are made again for so long to have the last mini-batch too … */
const FEW_UPDATES_MS = 20;
/** … for so long to come to the very step asked for, which may be one of many that a playhead is dragged over … */
const EXACT_UPDATES_MS = 60;
/** … and for so long where no checkpoint is nearer. */
const MOST_UPDATES_MS = 500;

/**
 * @param {RunSession} shown
 * @param {import('./run-record.js').RunRecord} record
 * @param {ReturnType<typeof import('./step-duration.js').createStepDuration>} duration
 * @param {() => RunSession} createSession
 */
export function createRunPosition(shown, record, duration, createSession) {
  const { timeline } = record;
  /** Where the run would continue, while a past step is shown. @type {RunSession|null} */
  let present = null;

  const latest = () => present ?? shown;

  const exactPlan = (/** @type {number} */ step) =>
    timeline.planRestoreBetween(step, duration.stepsIn(EXACT_UPDATES_MS), latest().conditions());

  const planNear = (/** @type {number} */ step, /** @type {number} */ most) =>
    timeline.planRestore(step, duration.stepsIn(FEW_UPDATES_MS), most);

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
      const plan = (exactly ? exactPlan(step) : null) ?? planNear(step, duration.stepsIn(MOST_UPDATES_MS));
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
        plan = exactPlan(step) ?? planNear(step, 0);
      const leadsHere = plan?.moment.step === step && plan.moment.conditions === shown.conditions();
      // A checkpoint made now lacks the numbers of the last mini-batch: the second choice.
      const direct = { moment: { step, conditions: shown.conditions() }, bytes: shown.checkpoint(), updates: 0 };
      fork.restore(leadsHere ? plan : direct);
      return fork;
    },

    moveTo(/** @type {import('../../wasm/backprop.js').BackpropModule} */ other) {
      shown.moveTo(other);
      present?.moveTo(other);
    },

    delete() {
      leavePresent();
      shown.delete();
    },
  };
}
