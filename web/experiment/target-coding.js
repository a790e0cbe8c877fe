/**
 * What the network's outputs mean: how many there are, which value is the border between two classes, and which range
 * gets the colours.
 *
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {object} Coding
 * @property {number} classes 2 … 10, or 0 for a regression
 * @property {number} outputs
 * @property {boolean} logits whether the loss makes probabilities of the outputs
 * @property {number} border an only output says the second class above this value
 * @property {number} answerBorder the same of what the core calls the answer: the probability of a logit, or the output
 * @property {number} low the value that gets the whole of the first colour …
 * @property {number} high … and of the second one
 */
import { activationFacts, lossFacts, targetFacts } from './catalog.js';
import { outputCount } from './network-shape.js';

/** @param {Settings} settings @param {number} classes @returns {Coding} */
export function codingOf(settings, classes) {
  const { low, high } = activationFacts(settings.outputActivation).targets,
    { border } = targetFacts(settings);
  return {
    classes,
    outputs: outputCount(settings, classes),
    logits: takesLogits(settings),
    border,
    answerBorder: takesLogits(settings) ? 0.5 : border,
    low,
    high,
  };
}

/** Whether the outputs are logits, of which the loss, a cross-entropy, makes probabilities itself. @param {Pick<Settings, 'loss'>} settings */
export const takesLogits = (settings) => lossFacts(settings).takesLogits;

/**
 * Number of the class that the outputs say, as the core counts it: of the largest one; of a single one 1 above the border
 * and 0 below. −1 where nothing is decided: on the border, where several are the largest, or where one is not a number.
 * @param {ArrayLike<number>} outputs @param {Pick<Coding, 'border'>} coding
 */
export function saidClass(outputs, { border }) {
  if (outputs.length > 1) return largestOutput(outputs);
  const only = Number(outputs[0]);
  return only > border ? 1 : only < border ? 0 : -1;
}

/** Number of the largest output; −1 where several are, or one is not a number. @param {ArrayLike<number>} outputs */
export function largestOutput(outputs) {
  let best = -1,
    largest = -Infinity;
  for (let k = 0; k < outputs.length; k++) {
    const output = Number(outputs[k]);
    if (Number.isNaN(output)) return -1;
    if (output === largest) best = -1;
    if (output > largest) [best, largest] = [k, output];
  }
  return best;
}
