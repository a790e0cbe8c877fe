/** How long an update takes, so that it is known how many fit into a given time. */
export function createStepDuration() {
  let msPerStep = 0,
    isOtherWork = true;
  return {
    /** Another network: nothing is known. */
    forget() {
      msPerStep = 0;
      isOtherWork = true;
    },

    /** Other points or settings: the next measurement replaces those before. */
    expectOtherWork() {
      isOtherWork = true;
    },

    /** The shortest duration measured counts: a longer one was interrupted. @param {number} steps @param {number} milliseconds */
    note(steps, milliseconds) {
      if (steps === 0 || milliseconds === 0) return;
      msPerStep = isOtherWork ? milliseconds / steps : Math.min(msPerStep, milliseconds / steps);
      isOtherWork = false;
    },

    /** Updates that fit into so many milliseconds; 0 while that is not known. */
    stepsIn: (/** @type {number} */ milliseconds) => (msPerStep > 0 ? Math.floor(milliseconds / msPerStep) : 0),
  };
}
