/**
 * Where the run of a lesson rests to be looked at: at steps that follow from the step alone, so that what it shows is the same on
 * every machine, however fast.
 *
 * @typedef {import('./read-lesson.js').Step} Step
 */

/** From rest to rest: so many steps at least, and this share of the steps made. */
const LEAST = 10,
  SHARE = 1 / 12;

/** What a condition says of the step or the epoch. */
const NAMED = /\b(step|epoch)\s*(>=?|==)\s*(\d+)\b/g;

/**
 * The next step at which the run rests.
 * @param {Pick<Step, 'run'|'prediction'>} step @param {number} at the step that it is at @param {number} batches of an epoch
 */
export function nextRest({ run, prediction }, at, batches) {
  const usual = at + Math.max(LEAST, Math.floor(at * SHARE));
  const named = [...(run?.until?.text ?? '').matchAll(NAMED)].map(
    ([, name, sign, digits]) => Number(digits) * (name === 'epoch' ? batches : 1) + (sign === '>' ? 1 : 0),
  );
  const asked = prediction?.kind === 'curve' ? [...named, prediction.to] : named;
  return Math.min(usual, ...asked.filter((one) => one > at));
}
