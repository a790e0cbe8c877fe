/** What runs have learned as plain data that JSON can hold, and back; whether it fits the network is the core's to say. */
import { fromBase64, toBase64 } from './base64.js';
import { expect, isObject } from './stored-data.js';

/** @typedef {import('./saved-run.js').SavedRun} SavedRun */
/** @typedef {import('./saved-run.js').SavedRuns} SavedRuns */

/** A run of 10⁹ updates records about 10,000 losses, and 256 moments. */
const MOST_LOSSES = 100_000,
  MOST_MOMENTS = 1000,
  MOST_LAYERS = 129;
const ROUNDS = ['forward', 'loss', 'backward'];

/** @param {SavedRuns} runs */
export const writeRuns = ({ a, b }) => ({ ...(a ? { a: writeRun(a) } : {}), ...(b ? { b: writeRun(b) } : {}) });

/** @param {SavedRun} run */
const writeRun = ({ checkpoint, round, losses, signals }) => ({
  checkpoint: toBase64(checkpoint),
  ...(round ? { round } : {}),
  losses: { step: toBase64(losses.step), train: toBase64(losses.train), test: toBase64(losses.test) },
  signals: { layers: signals.layers, step: toBase64(signals.step), signal: toBase64(signals.signal) },
});

/** Throws if anything is wrong with them. @param {any} stored @param {boolean} isPair whether there is a second network @returns {SavedRuns} */
export function readRuns(stored, isPair) {
  expect(isObject(stored) && isObject(stored.a));
  expect(isPair === isObject(stored.b));
  return { a: readRun(stored.a), ...(isPair ? { b: readRun(stored.b) } : {}) };
}

/** @param {any} stored @returns {SavedRun} */
function readRun({ checkpoint, round, losses, signals }) {
  expect(isObject(losses) && isObject(signals));
  expect(round === undefined || ROUNDS.includes(round));
  const { layers } = signals;
  expect(Number.isInteger(layers) && layers >= 1 && layers <= MOST_LAYERS);
  const run = {
    checkpoint: fromBase64(checkpoint),
    ...(round === undefined ? {} : { round }),
    losses: { step: readSteps(losses.step, MOST_LOSSES), train: float64s(losses.train), test: float64s(losses.test) },
    signals: { layers, step: readSteps(signals.step, MOST_MOMENTS), signal: float64s(signals.signal) },
  };
  expect([run.losses.train, run.losses.test].every(({ length }) => length === run.losses.step.length));
  expect(run.signals.signal.length === layers * run.signals.step.length);
  return run;
}

/** Rising whole numbers. @param {unknown} stored @param {number} most */
function readSteps(stored, most) {
  const steps = float64s(stored);
  expect(steps.length <= most);
  expect(steps.every((step, i) => Number.isSafeInteger(step) && step > (steps[i - 1] ?? -1)));
  return steps;
}

/** @param {unknown} text */
function float64s(text) {
  const bytes = fromBase64(text);
  expect(bytes.length % 8 === 0);
  return new Float64Array(bytes.buffer);
}
