/**
 * Where the worker keeps the runs that were left, by the experiment that was left: undo and redo return to them.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */
export function createLeftRuns() {
  /** @type {WeakMap<Experiment, number>} */
  const placeOf = new WeakMap();
  let last = 0;
  return {
    of: (/** @type {Experiment} */ experiment) => placeOf.get(experiment) ?? null,

    /** A new place every time: an experiment may be left again. @param {Experiment} experiment */
    leave(experiment) {
      placeOf.set(experiment, ++last);
      return last;
    },
  };
}
