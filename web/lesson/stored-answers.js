/**
 * Answers and progress, kept in this browser by lesson, and as a file.
 *
 * @typedef {import('./progress.js').Progress} Progress
 * @typedef {{progress: Progress, title: string, steps: string[], result?: object}} Kept `steps`: the keys of the lesson's steps when it was kept
 */
import { readStored, store } from '../experiment/storage.js';
import { NO_PROGRESS } from './progress.js';

const KEY = 'backprop-playground/lessons';
/** Of all lessons together; the oldest are forgotten first. */
const LONGEST = 300_000;
const VERSION = 1;

/** @returns {Record<string, Kept>} by the lesson's name; what this page would not have written is left out */
export function readAnswers() {
  try {
    const { version, lessons } = JSON.parse(readStored(KEY) ?? '{}');
    if (version !== VERSION || typeof lessons !== 'object' || lessons === null) return {};
    return Object.fromEntries(Object.entries(lessons).filter(([, kept]) => isKept(kept)));
  } catch {
    return {};
  }
}

/** Of a lesson with these steps; none where it has others now. @param {string} name @param {string[]} steps @returns {Progress} */
export function readProgress(name, steps) {
  const answers = readAnswers(),
    kept = Object.hasOwn(answers, name) ? answers[name] : null;
  return kept && JSON.stringify(kept.steps) === JSON.stringify(steps) ? kept.progress : NO_PROGRESS;
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} list @param {(one: unknown) => boolean} isOne */
const isListOf = (list, isOne) => Array.isArray(list) && list.every(isOne);

const isNumber = (/** @type {unknown} */ value) => typeof value === 'number';

/** @param {unknown} kept @returns {kept is Kept} */
function isKept(kept) {
  if (!isObject(kept) || typeof kept.title !== 'string' || !isListOf(kept.steps, (key) => typeof key === 'string'))
    return false;
  return isObject(kept.progress) && isProgress(kept.progress, kept.steps.length);
}

/** @param {Record<string, any>} progress @param {number} count of steps */
const isProgress = ({ at, steps }, count) =>
  Number.isInteger(at) && at >= 0 && at < count && isObject(steps) && Object.values(steps).every(isStepState);

/** @param {unknown} state */
function isStepState(state) {
  if (!isObject(state)) return false;
  const { begin, guess, outcome, tried } = state;
  return (
    (begin === undefined || isValues(begin)) &&
    (guess === undefined || isNumber(guess) || isListOf(guess, isNumber) || isCurve(guess)) &&
    (outcome === undefined || isOutcome(outcome)) &&
    (tried === undefined || isListOf(tried, (one) => typeof one === 'boolean'))
  );
}

/** @param {unknown} outcome */
const isOutcome = (outcome) =>
  isObject(outcome) && isValues(outcome.values) && (outcome.curve === undefined || isCurve(outcome.curve));

/** @param {unknown} values */
const isValues = (values) =>
  isObject(values) && Object.values(values).every((value) => isScalar(value) || isListOf(value, isScalar));

const isScalar = (/** @type {unknown} */ value) => value === null || typeof value !== 'object';

/** @param {unknown} curve */
const isCurve = (curve) =>
  isListOf(curve, (place) => isListOf(place, isNumber) && /** @type {unknown[]} */ (place).length === 2);

/** @param {string} name @param {Kept} kept */
export function keepProgress(name, kept) {
  const { [name]: _, ...others } = readAnswers();
  let entries = Object.entries({ ...others, [name]: kept });
  const textOf = () => JSON.stringify({ version: VERSION, lessons: Object.fromEntries(entries) });
  while (textOf().length > LONGEST && entries.length > 1) entries = entries.slice(1);
  store(KEY, textOf());
}

/** Everything that was answered, as a file for whoever asked. @param {Record<string, Kept>} answers @param {string} date */
export const answersFile = (answers, date) =>
  `${JSON.stringify({ what: 'Backprop Playground: answers of lessons', version: VERSION, date, lessons: answers }, null, 1)}\n`;
