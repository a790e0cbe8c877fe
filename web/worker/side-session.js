/**
 * Another session in the present state of a run, for what takes long and must not disturb the run.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('./run-session.js').RunSession} RunSession
 * @typedef {ReturnType<typeof import('./timeline.js').createTimeline>} Timeline
 */
import { createRunSession } from './run-session.js';
import { unwrapResult } from './unwrap-result.js';

/** Laying a plane through a path takes points² · weights operations: about as many as are made in half a second. */
const PATH_OPERATIONS = 3e8;
const FEWEST_PATH_POINTS = 8;
const MOST_PATH_POINTS = 128;

/** @param {BackpropModule} core @param {RunSession} shown */
export function createSideSession(core, shown) {
  const session = configuredLike(core, shown);
  unwrapResult(session.restore(shown.checkpoint()));
  return session;
}

/** The same, with the path that the run has taken so far. @param {BackpropModule} core @param {RunSession} shown @param {Timeline} timeline @param {number} weightCount */
export function createSideSessionWithPath(core, shown, timeline, weightCount) {
  const session = configuredLike(core, shown);
  const earlier = timeline.checkpoints().filter(({ step }) => step < shown.step);
  for (const { bytes } of spread(earlier, pathPoints(weightCount))) {
    // Refused: a checkpoint from before the number of points was changed, which is not on this path.
    if (session.restore(bytes).ok) unwrapResult(session.notePath());
  }
  unwrapResult(session.restore(shown.checkpoint()));
  unwrapResult(session.notePath());
  return session;
}

/** At step 0 of the same run. @param {BackpropModule} core @param {RunSession} shown */
export function configuredLike(core, shown) {
  const side = createRunSession(core);
  side.configure(shown.conditions());
  return side.session();
}

const pathPoints = (/** @type {number} */ weights) =>
  Math.max(FEWEST_PATH_POINTS, Math.min(MOST_PATH_POINTS, Math.round(Math.sqrt(PATH_OPERATIONS / weights))));

/** At most `count` of `list`, evenly spread, the first among them. @template T @param {T[]} list @param {number} count @returns {T[]} */
const spread = (list, count) =>
  list.length <= count ? list : Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
