/** What the first weights do to a signal, as the initialisers are defined. */
import { hiddenActivations, hiddenWidths } from '../experiment/network-shape.js';

/** @typedef {import('../experiment/settings.js').Settings} Settings */

/** E[f(z)²] or E[f′(z)²] of a standard normal z, near enough to tell a signal that lasts from one that fades. @type {Record<string, number>} */
const SHARE = {
  relu: 0.5,
  leaky_relu: 0.5,
  linear: 1,
  tanh: 1,
  selu: 1,
  elu: 0.7,
  gelu: 0.45,
  silu: 0.4,
  softplus: 0.3,
  sigmoid: 1 / 16,
};

/** Variance of a weight times the number of inputs. @param {Settings} settings @param {number} inputs @param {string} [activation] of the layer */
function varianceTimesInputs({ initializer, initialSize, activation: all }, inputs, activation = all) {
  if (initializer === 'normal') return inputs * initialSize ** 2;
  if (initializer === 'uniform') return (inputs * initialSize ** 2) / 3;
  if (initializer === 'playground') return inputs / 12;
  const he =
    initializer.startsWith('he') ||
    (initializer === 'matched' && /relu|elu|gelu|silu|softplus/.test(activation) && activation !== 'selu');
  return he ? 2 : 1;
}

/** By what a hidden layer multiplies the size of a signal at first, forward or backward; in the mean where they differ. @param {Settings} settings */
export function initialGain(settings) {
  const widths = hiddenWidths(settings);
  const inputs = widths[0] ?? 1;
  const activations = hiddenActivations(settings),
    names = activations.length > 0 ? activations : [settings.activation];
  const logs = names.map((name) => Math.log(varianceTimesInputs(settings, inputs, name) * (SHARE[name] ?? 1)) / 2);
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

/** Whether the first weights, of a size typed in, are several times too large or too small. @param {Settings} settings */
export function weightsAre(settings) {
  const sized = settings.initializer === 'normal' || settings.initializer === 'uniform';
  const spread = Math.sqrt(varianceTimesInputs(settings, hiddenWidths(settings)[0] ?? 1));
  if (!sized) return 'usual';
  return spread > 2.5 ? 'large' : spread < 0.5 ? 'small' : 'usual';
}
