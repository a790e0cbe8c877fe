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

/** @returns {Record<string, Kept>} by the lesson's name */
export function readAnswers() {
  try {
    const { version, lessons } = JSON.parse(readStored(KEY) ?? '{}');
    return version === VERSION && typeof lessons === 'object' && lessons !== null ? lessons : {};
  } catch {
    return {};
  }
}

/** Of a lesson with these steps; none where it has others now. @param {string} name @param {string[]} steps @returns {Progress} */
export function readProgress(name, steps) {
  const kept = Object.hasOwn(readAnswers(), name) ? readAnswers()[name] : null;
  const isSame = kept && JSON.stringify(kept.steps) === JSON.stringify(steps) && isProgress(kept.progress, steps);
  return isSame ? kept.progress : NO_PROGRESS;
}

/** @param {unknown} progress @param {string[]} steps @returns {progress is Progress} */
function isProgress(progress, steps) {
  const { at, steps: states } = /** @type {Partial<Progress>} */ (progress ?? {});
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > steps.length) return false;
  if (typeof states !== 'object' || states === null) return false;
  return Object.values(states).every((state) => {
    if (typeof state !== 'object' || state === null) return false;
    const { begin, outcome, tried } = state;
    const areValues = (/** @type {unknown} */ values) => typeof values === 'object' && values !== null;
    return (
      (begin === undefined || areValues(begin)) &&
      (outcome === undefined || (areValues(outcome) && areValues(outcome.values))) &&
      (tried === undefined || Array.isArray(tried))
    );
  });
}

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
