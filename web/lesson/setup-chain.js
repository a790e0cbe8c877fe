/**
 * What puts the page into the state that a step begins with, where one does not come from the step before it.
 *
 * @typedef {import('./read-lesson.js').Lesson} Lesson
 * @typedef {import('./step-blocks.js').Setup} Setup
 */

/**
 * The nearest experiment at or before a step, and the settings of the steps since. What was trained on the way is not made again.
 * @param {Pick<Lesson, 'steps'|'experiment'>} lesson @param {number} at
 * @returns {Setup[]} to be made one after the other; the last one is the step's own
 */
export function setupChain({ steps, experiment }, at) {
  const setups = steps.slice(0, at + 1).map(({ setup }) => setup);
  const from = setups.map((setup) => setup.experiment !== undefined).lastIndexOf(true);
  const own = setups[at];
  if (from === at) return [own];
  const before = setups.slice(Math.max(from, 0), at).map((setup) => ({ experiment: setup.experiment, set: setup.set }));
  const first = from < 0 && experiment !== undefined ? [{ experiment }] : [];
  return [...first, ...before, own].filter(
    (setup) => Object.values(setup).some((value) => value !== undefined) || setup === own,
  );
}
