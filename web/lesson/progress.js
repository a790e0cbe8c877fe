/**
 * How far one is in a lesson: what was expected at each step, what came out, what was tried. Plain data that can be stored.
 *
 * @typedef {import('./read-lesson.js').Lesson} Lesson
 * @typedef {import('./read-lesson.js').Step} Step
 * @typedef {import('./expression.js').Value} Value
 * @typedef {import('./expression.js').Lookup} Lookup
 * @typedef {import('./quantities.js').Moment} Moment
 *
 * @typedef {Record<string, Value>} Values quantities by name
 * @typedef {number|number[]|[step: number, value: number][]} Guess number of an option; a number; one by layer; a curve
 *
 * @typedef {object} StepState
 * @property {Values} [begin] when the step began
 * @property {Guess} [guess]
 * @property {boolean} [isMeasured] whether the figure of the step was measured
 * @property {boolean} [isCommitted] whether the guess stands, or was left out: then the run is watched
 * @property {Outcome} [outcome]
 * @property {boolean[]} [tried] which of the things to try have come about
 *
 * @typedef {object} Outcome
 * @property {Values} values
 * @property {[step: number, value: number][]} [curve] where one was predicted
 *
 * @typedef {object} Progress
 * @property {number} at the step that is open, from 0
 * @property {Record<string, StepState>} steps by key
 */
import { holds } from './expression.js';
import { quantity } from './quantities.js';
import { splitMoment } from './quantity-names.js';

/** @type {Progress} */
export const NO_PROGRESS = { at: 0, steps: {} };

/** @param {Lesson} lesson @param {Progress} progress */
export const stepAt = (lesson, { at }) => lesson.steps[Math.min(Math.max(at, 0), lesson.steps.length - 1)];

/** @param {Progress} progress @param {Step} step @returns {StepState} */
export const stepState = ({ steps }, { key }) => (Object.hasOwn(steps, key) ? steps[key] : {});

/** What is kept of a lesson that may have been changed since: a step that asks for something else now begins anew. @param {Lesson} lesson @param {Progress} progress @returns {Progress} */
export function fitProgress({ steps }, progress) {
  const fits = (/** @type {[string, StepState]} */ [key, { guess }]) => {
    const step = steps.find((one) => one.key === key);
    return step && (guess === undefined || (step.prediction && isGuessOf(step.prediction, guess)));
  };
  const at = Math.min(progress.at, steps.length - 1);
  return { at, steps: Object.fromEntries(Object.entries(progress.steps).filter(fits)) };
}

/** @param {import('./step-blocks.js').Prediction} prediction @param {Guess} guess */
function isGuessOf(prediction, guess) {
  if (prediction.kind === 'choice') return typeof guess === 'number' && Object.hasOwn(prediction.options, guess);
  if (prediction.kind === 'number') return typeof guess === 'number';
  return Array.isArray(guess) && guess.every((one) => Array.isArray(one) === (prediction.kind === 'curve'));
}

/** @param {Progress} progress @param {Step} step @param {Partial<StepState>} change @returns {Progress} */
export const withState = (progress, step, change) => ({
  ...progress,
  steps: { ...progress.steps, [step.key]: { ...stepState(progress, step), ...change } },
});

/** Begins a step, also once more: what was expected and came out before is forgotten. @param {Lesson} lesson @param {Progress} progress @param {Step} step @param {Moment} moment @returns {Progress} */
export const beginStep = (lesson, progress, step, moment) => ({
  ...progress,
  steps: { ...progress.steps, [step.key]: { begin: valuesNow(lesson, moment), tried: step.watch.map(() => false) } },
});

/** @param {Progress} progress @param {Step} step @param {Guess} [guess] left out: none was made @returns {Progress} */
export const commit = (progress, step, guess) =>
  withState(progress, step, { isCommitted: true, ...(guess === undefined ? {} : { guess }) });

/** @param {Lesson} lesson @param {Moment} moment @returns {Values} */
export const valuesNow = ({ names }, moment) => Object.fromEntries(names.map((name) => [name, quantity(name, moment)]));

/** What expressions measure at a step: now, and what is remembered. @param {Lesson} lesson @param {Progress} progress @param {Step} step @param {Moment} moment @returns {Lookup} */
export const lookupNow = (lesson, progress, step, moment) =>
  lookup(lesson, progress, step, (name) => quantity(name, moment));

/** The same at the step's outcome. @param {Lesson} lesson @param {Progress} progress @param {Step} step @returns {Lookup} */
export const lookupAtOutcome = (lesson, progress, step) =>
  lookup(lesson, progress, step, (name) => stepState(progress, step).outcome?.values[name] ?? null);

/** The same when the step began. @param {Lesson} lesson @param {Progress} progress @param {Step} step @returns {Lookup} */
export const lookupAtBegin = (lesson, progress, step) =>
  lookup(lesson, progress, step, (name) => stepState(progress, step).begin?.[name] ?? null);

/** @param {Lesson} lesson @param {Progress} progress @param {Step} step @param {Lookup} now @returns {Lookup} */
function lookup(lesson, progress, step, now) {
  return (full) => {
    const { moment, name } = splitMoment(full);
    if (moment === '') return now(name);
    return valuesAt(lesson, progress, step, moment)?.[name] ?? null;
  };
}

/** @param {Lesson} lesson @param {Progress} progress @param {Step} step @param {string} moment */
function valuesAt({ steps }, progress, step, moment) {
  if (moment === 'begin') return stepState(progress, step).begin;
  const other = moment === 'last' ? steps[steps.indexOf(step) - 1] : steps.find(({ key }) => `at.${key}` === moment);
  return other && stepState(progress, other).outcome?.values;
}

/**
 * What has come about meanwhile: the outcome that is waited for, and things that were tried.
 * @param {Lesson} lesson @param {Progress} progress @param {Step} step @param {Moment} moment
 * @returns {Progress} the same object where nothing has
 */
export function observeStep(lesson, progress, step, moment) {
  const state = stepState(progress, step);
  if (!state.begin) return progress;
  const measure = lookupNow(lesson, progress, step, moment);
  let next = progress;
  if (isAwaited(step, state) && isThere(step, state, measure, moment))
    next = withState(next, step, { outcome: { values: valuesNow(lesson, moment), ...curveOf(step, moment) } });
  const tried = step.watch.map(
    ({ until }, i) => (state.tried?.[i] ?? false) || (isOpen(step, state) && holds(until, measure)),
  );
  if (tried.some((one, i) => one !== (state.tried?.[i] ?? false))) next = withState(next, step, { tried });
  return next;
}

/** Things to try are watched from the outcome on; of a step that has none, from its beginning. @param {Step} step @param {StepState} state */
const isOpen = (step, state) => Boolean(state.outcome) || (!step.run && !step.prediction);

/** Whether the outcome is waited for. @param {Step} step @param {StepState} state */
export const isAwaited = (step, { isCommitted, outcome }) =>
  !outcome && Boolean(step.prediction ? isCommitted : step.figure || step.run?.until || step.why.length > 0);

/** @param {Step} step @param {StepState} state @param {Lookup} measure @param {Moment} moment */
function isThere({ run, prediction, figure }, { isMeasured }, measure, { snapshot }) {
  if (!snapshot || (figure && !isMeasured)) return false;
  if (prediction?.kind === 'curve' && !(snapshot.step >= prediction.to || snapshot.diverged)) return false;
  return !run?.until || holds(run.until, measure);
}

/** @param {Step} step @param {Moment} moment */
function curveOf({ prediction }, { snapshot }) {
  if (prediction?.kind !== 'curve' || !snapshot) return {};
  const { step, train, test } = snapshot.history,
    values = prediction.of === 'testLoss' ? test : train;
  const points = Array.from(step, (at, i) => /** @type {[number, number]} */ ([at, values[i]]));
  return { curve: points.filter(([at, value]) => at <= prediction.to && Number.isFinite(value)) };
}
