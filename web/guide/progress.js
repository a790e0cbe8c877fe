/**
 * How far one is in the steps: which have shown what they say, and which comes next.
 *
 * @typedef {import('./steps.js').StepName} StepName
 * @typedef {import('./steps.js').Seen} Seen
 * @typedef {import('./steps.js').RunFacts} RunFacts
 *
 * @typedef {object} Progress
 * @property {Partial<Record<StepName, Seen>>} seen
 * @property {StepName|null} last the step that was shown last
 * @property {StepName|null} chosen a step that was asked for, until it is shown
 */
import { STEPS } from './steps.js';

/** @type {Progress} */
export const NOTHING_SEEN = { seen: {}, last: null, chosen: null };

/** The same object where nothing new is seen. @param {Progress} progress @param {RunFacts} run @returns {Progress} */
export function observe(progress, run) {
  if (run.past) return progress;
  return STEPS.reduce((now, { name, shows }) => {
    const seen = isOpen(now, name) ? shows(run) : null;
    return seen ? markSeen(now, name, seen) : now;
  }, progress);
}

/** @param {Progress} progress @param {StepName} name @param {Seen} seen @returns {Progress} */
export const markSeen = (progress, name, seen) => ({
  seen: { ...progress.seen, [name]: seen },
  last: name,
  chosen: progress.chosen === name ? null : progress.chosen,
});

/**
 * What was shown last, in the numbers of this run, where it still shows it: at rest they are those that the page shows.
 * @param {Progress} progress @param {RunFacts} run @returns {Progress} the same object where they are the same
 */
export function refresh(progress, run) {
  const { last, seen } = progress;
  const now = run.past ? null : STEPS.find(({ name }) => name === last)?.shows(run);
  if (!last || !now || JSON.stringify(now) === JSON.stringify(seen[last])) return progress;
  return { ...progress, seen: { ...seen, [last]: now } };
}

/** Asks for a step, also once more. @param {Progress} progress @param {StepName} name @returns {Progress} */
export function choose(progress, name) {
  const { [name]: _, ...seen } = progress.seen;
  return { ...progress, seen, chosen: name };
}

/** Whether a step may still be shown. @param {Progress} progress @param {StepName} name */
export const isOpen = ({ seen }, name) => !(name in seen);

/** The step that was asked for, or the first one after the last that was shown; null: there is none left. @param {Progress} progress @returns {StepName|null} */
export function nextStep(progress) {
  if (progress.chosen) return progress.chosen;
  const names = STEPS.map(({ name }) => name),
    after = progress.last === null ? 0 : names.indexOf(progress.last) + 1;
  const inTurn = [...names.slice(after), ...names.slice(0, after)];
  return inTurn.find((name) => isOpen(progress, name)) ?? null;
}
