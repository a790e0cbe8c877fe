/**
 * The network that settings describe: its layers, their activations, its inputs and outputs, and its size.
 *
 * @typedef {import('./settings.js').Settings} Settings
 */
import { lossFacts } from './catalog.js';
import { columnCount } from './columns.js';

/** Largest number of weights the page offers; more would not train at a speed anyone could watch. */
export const MAX_WEIGHTS = 4_000_000;

/** Units of every hidden layer, first to last. @param {Pick<Settings, 'shape'|'hiddenLayers'|'units'>} settings @returns {number[]} */
export function hiddenWidths({ shape, hiddenLayers, units }) {
  return shape === '' ? new Array(hiddenLayers).fill(units) : shape.split(',').map(Number);
}

/** @typedef {Pick<Settings, 'activation'|'activations'|'shape'|'hiddenLayers'|'units'>} Activated */

/** Activation of every hidden layer. @param {Activated} settings @returns {string[]} */
export function hiddenActivations(settings) {
  const own = settings.activations.split(',');
  return hiddenWidths(settings).map((_, l) => own[l] || settings.activation);
}

/** The activation that all hidden layers have; '' where they differ. @param {Activated} settings */
export function commonActivation(settings) {
  const [first = settings.activation, ...others] = hiddenActivations(settings);
  return others.every((one) => one === first) ? first : '';
}

/** The inputs: names of features, or numbers of columns from 0. @param {Pick<Settings, 'features'>} settings @returns {string[]} */
export const featuresOf = ({ features }) => {
  const columns = columnCount(features);
  return columns > 0 ? Array.from({ length: columns }, (_, i) => String(i)) : features.split(',');
};

/**
 * Number of outputs: one for two classes or a regression, one a class otherwise.
 * @param {Pick<Settings, 'loss'>} settings
 * @param {number} classes 2 … 10, or 0 for a regression
 */
export const outputCount = (settings, classes = 2) =>
  classes > 2 || (classes === 2 && lossFacts(settings).jointOutputs) ? classes : 1;

/** Number of weights and biases. @param {Settings} settings @param {number} [classes] */
export function parameterCount(settings, classes = 2) {
  let count = 0,
    inputs = featuresOf(settings).length;
  for (const units of [...hiddenWidths(settings), outputCount(settings, classes)]) {
    count += units * (inputs + 1);
    inputs = units;
  }
  return count;
}
