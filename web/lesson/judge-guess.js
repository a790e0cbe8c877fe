/**
 * Whether what was expected came out.
 *
 * @typedef {import('./step-blocks.js').Prediction} Prediction
 * @typedef {import('./progress.js').StepState} StepState
 * @typedef {import('./expression.js').Lookup} Lookup
 *
 * @typedef {object} Judged
 * @property {boolean|null} isRight null where it is not a matter of right and wrong, or cannot be told
 * @property {number} [right] number of the right option
 * @property {number|null} [measured]
 * @property {number} [factor] how many times too large (above 1) or too small a number was
 * @property {number} [off] by how much
 */
import { holds } from './expression.js';

/** The number of the option that has come out as right; −1 where none has, or several have. @param {import('./step-blocks.js').ChoicePrediction} prediction @param {Lookup} measure */
export function rightOption({ options }, measure) {
  const right = options.flatMap(({ when, right: isRight }, i) =>
    isRight || (when && holds(when, measure)) ? [i] : [],
  );
  return right.length === 1 ? right[0] : -1;
}

/** @param {Prediction} prediction @param {StepState['guess']} guess @param {Lookup} measure at the outcome @returns {Judged} */
export function judgeGuess(prediction, guess, measure) {
  if (prediction.kind === 'choice') {
    const right = rightOption(prediction, measure);
    return { right, isRight: right < 0 || guess === undefined ? null : guess === right };
  }
  if (prediction.kind !== 'number') return { isRight: null };
  const value = prediction.of.value(measure),
    measured = typeof value === 'number' ? value : null;
  if (measured === null || typeof guess !== 'number') return { isRight: null, measured };
  const off = guess - measured,
    factor = guess / measured;
  const { near } = prediction;
  const isNear = 'by' in near ? Math.abs(off) <= near.by : factor > 0 && Math.max(factor, 1 / factor) <= near.factor;
  const isRight = off === 0 || isNear;
  return { isRight, measured, off, ...(factor > 0 ? { factor } : {}) };
}
