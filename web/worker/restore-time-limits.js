/**
 * Plans how to return to a step of a run within the time that a person waits for.
 *
 * @typedef {import('./restore-plan.js').RestorePlan} RestorePlan
 */

/** Milliseconds of updates that may be repeated from a checkpoint: to recover the numbers of the last mini-batch, … */
const FEW_UPDATES_MS = 20;
/** … to reach the exact step, while a playhead may be passing over many, … */
const EXACT_UPDATES_MS = 60;
/** … and where there is no nearer checkpoint. */
const MOST_UPDATES_MS = 500;

/**
 * @param {ReturnType<typeof import('./timeline.js').createTimeline>} timeline
 * @param {ReturnType<typeof import('./step-duration.js').createStepDuration>} duration
 */
export function createRestorePlanner(timeline, duration) {
  const near = (/** @type {number} */ step, /** @type {number} */ most) =>
    timeline.planRestore(step, duration.stepsIn(FEW_UPDATES_MS), most);
  return {
    /** To that very step, between two moments; `now` as in planRestoreBetween. @param {number} step @param {object} now */
    exact: (step, now) => timeline.planRestoreBetween(step, duration.stepsIn(EXACT_UPDATES_MS), now),

    /** To the last moment up to that step. @param {number} step */
    near: (step) => near(step, duration.stepsIn(MOST_UPDATES_MS)),

    /** To the last moment up to that step that has a checkpoint. @param {number} step */
    nearCheckpoint: (step) => near(step, 0),
  };
}
