/** Which recorded networks float cannot follow, whatever program computes them. */
import { DIVIDE_BY_SIZE, errorsBetween } from './compare.js';
import { runInModule } from './recorded-case.js';

/**
 * @typedef {import('./recorded-case.js').RecordedCase} RecordedCase
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 */

/** Float runs that are compared with each other. */
const NUDGES = 16;

/** One rounding of a float. */
const ROUNDING = 2 ** -23;

/**
 * Under this the gradient that enters the last layer is too small for float: it is 1 − a², s − y or ŷ − y, a difference
 * of numbers of order 1, each rounded by 6e-8.
 */
const SMALLEST_OUTPUT_GRADIENT = 1e-3;

/** The smallest, over all updates, of the largest gradient of an output bias, in double. */
function smallestOutputGradient(/** @type {BackpropModule} */ core, /** @type {RecordedCase} */ recorded) {
  let smallest = Infinity;
  runInModule(core, recorded, 'double', (session) => {
    const answer = session.gradients();
    if (!answer.ok) throw new Error(answer.message);
    smallest = Math.min(smallest, Math.max(...Array.from(answer.layers[answer.layers.length - 1].db, Math.abs)));
  });
  return smallest;
}

/** Every number one rounding away, up or down. @template T @param {T} value @param {() => number} draw @returns {T} */
function nudged(value, draw) {
  if (Array.isArray(value)) return /** @type {T} */ (value.map((entry) => nudged(entry, draw)));
  return /** @type {T} */ (Number(value) * (1 + (draw() < 0.5 ? -1 : 1) * ROUNDING));
}

/** The same numbers at every call: Park and Miller's generator. */
function generator() {
  let state = 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/**
 * How far float runs are from each other whose weights and inputs differ by one rounding, at the most.
 * @param {BackpropModule} core @param {RecordedCase} recorded @param {keyof import('./compare.js').Errors} quantity
 */
function spreadOfFloat(core, recorded, quantity) {
  const draw = generator(),
    middle = runInModule(core, recorded, 'float');
  const spreads = Array.from({ length: NUDGES }, () => {
    const { W, b, x } = recorded;
    const near = { ...recorded, W: nudged(W, draw), b: nudged(b, draw), x: nudged(x, draw) };
    return errorsBetween(recorded, 'float', runInModule(core, near, 'float'), middle)[quantity];
  });
  return Math.max(...spreads);
}

/**
 * Whether float has lost some first gradient, as that of a saturated unit, whose 1 − a² is 1e-7 or so.
 * @param {BackpropModule} core @param {RecordedCase} recorded
 */
function losesGradients(core, recorded) {
  const { dW, db } = runInModule(core, recorded, 'float');
  const ours = [...dW, ...db].flatMap((array) => Array.from(array));
  const theirs = [...recorded.dW.flat(2), ...recorded.db.flat()];
  return theirs.some((value, i) => Math.abs(ours[i] - value) > 0.1 * Math.abs(value));
}

/**
 * Why an error of `quantity` in float says nothing about the program, or '' where it does.
 * @param {BackpropModule} core @param {RecordedCase} recorded @param {keyof import('./compare.js').Errors} quantity
 * @param {number} error
 */
export function floatLimit(core, recorded, quantity, error) {
  const gradient = smallestOutputGradient(core, recorded);
  if (gradient < SMALLEST_OUTPUT_GRADIENT) return `the output's gradient falls to ${gradient.toExponential(1)}`;
  const isBefore = quantity === 'loss' || quantity === 'dW' || quantity === 'db';
  if (!isBefore && DIVIDE_BY_SIZE.includes(recorded.optimizer) && losesGradients(core, recorded)) {
    return `${recorded.optimizer} makes full steps of gradients that are lost in rounding`;
  }
  const spread = spreadOfFloat(core, recorded, quantity);
  return error <= 10 * spread ? `one rounding of weights and inputs changes it by ${spread.toExponential(1)}` : '';
}
