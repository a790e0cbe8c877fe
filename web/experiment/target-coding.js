/**
 * What the network's outputs mean, as the core decides it (core/target.hpp, core/activation.cpp): which value is the
 * border between two classes, and which range gets the colours.
 *
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {object} Coding
 * @property {number} classes 2 … 6, or 0 for a regression
 * @property {number} outputs
 * @property {boolean} logits whether the loss makes probabilities of the outputs
 * @property {number} border an only output says the second class above this value
 * @property {number} low the value that gets the whole of the first colour …
 * @property {number} high … and of the second one
 */
import { outputCount } from './network-shape.js';

/** Whether the outputs are logits, of which the loss itself makes probabilities. */
export const isCrossEntropy = (/** @type {Pick<Settings, 'loss'>} */ { loss }) => loss.endsWith('cross_entropy');

/** @param {Settings} settings @param {number} classes @returns {Coding} */
export function codingOf(settings, classes) {
  const logits = isCrossEntropy(settings);
  const isShare = settings.outputActivation === 'sigmoid';
  return {
    classes,
    outputs: outputCount(settings, classes),
    logits,
    border: isShare && !logits ? 0.5 : 0,
    low: isShare ? 0 : -1,
    high: 1,
  };
}

/** Number of the largest output; −1 where one is not a number. @param {ArrayLike<number>} outputs */
export function largestOutput(outputs) {
  let best = 0,
    largest = -Infinity;
  for (let k = 0; k < outputs.length; k++) {
    const output = Number(outputs[k]);
    if (Number.isNaN(output)) return -1;
    if (output > largest) [best, largest] = [k, output];
  }
  return best;
}
