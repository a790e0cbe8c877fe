/**
 * What the arrays of a network are called in files of weights: as the `state_dict` of the exported PyTorch script has them.
 *
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {keyof import('./first-weights.js').LayerNumbers} Part
 *
 * @typedef {object} ParameterName
 * @property {string} name
 * @property {number} layer from 0
 * @property {Part} part
 * @property {number[]} shape
 * @property {boolean} learned false of what batch normalisation only keeps count of
 */
import { featuresOf, hiddenWidths, outputCount } from './network-shape.js';

/** How many mini-batches batch normalisation has seen, which PyTorch stores with it. @param {number} layer */
export const countName = (layer) => `norms.${layer}.num_batches_tracked`;

/** Every array of the network that settings describe, layer by layer. @param {Settings} settings @param {number} classes @returns {ParameterName[]} */
export function parameterNames(settings, classes) {
  const hidden = hiddenWidths(settings),
    norms = normParts(settings.normalization);
  let inputs = featuresOf(settings).length;
  return [...hidden, outputCount(settings, classes)].flatMap((units, layer) => {
    const named = (/** @type {string} */ name, /** @type {Part} */ part, learned = true, shape = [units]) => ({
      name,
      layer,
      part,
      shape,
      learned,
    });
    const linear = [named(`layers.${layer}.weight`, 'W', true, [units, inputs]), named(`layers.${layer}.bias`, 'b')];
    inputs = units;
    if (layer === hidden.length) return linear;
    return [...linear, ...norms.map(([name, part, learned]) => named(`norms.${layer}.${name}`, part, learned))];
  });
}

/** @param {string} normalization @returns {[name: string, part: Part, learned: boolean][]} */
function normParts(normalization) {
  if (normalization === 'none') return [];
  const affine = /** @type {[string, Part, boolean][]} */ ([
    ['weight', 'scale', true],
    ['bias', 'shift', true],
  ]);
  if (normalization !== 'batch') return affine;
  return [...affine, ['running_mean', 'runningMean', false], ['running_var', 'runningVariance', false]];
}
