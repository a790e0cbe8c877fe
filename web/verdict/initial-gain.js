/**
 * What the first weights do to a signal, by the definitions of the initializers.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/catalog.js').Catalog} Catalog
 */
import { activationFacts, findByName } from '../experiment/catalog.js';
import { commonActivation, featuresOf, hiddenActivations, hiddenWidths } from '../experiment/network-shape.js';

/** @param {string} initializer @param {string} activation of the layer @param {Catalog} catalog */
function initializerFacts(initializer, activation, catalog) {
  const row = findByName(catalog.initializers, initializer);
  return row.scale === 'matched'
    ? findByName(catalog.initializers, activationFacts(activation, catalog).matchedInitializer)
    : row;
}

/**
 * Variance of a weight times the number of inputs; of layers as wide as the one before.
 * @param {Settings} settings @param {number} inputs @param {string} activation of the layer @param {Catalog} catalog
 */
function varianceTimesInputs({ initializer, initialSize }, inputs, activation, catalog) {
  const { distribution, scale, variance } = initializerFacts(initializer, activation, catalog);
  // Weights that are all alike have no spread; what is wrong with them is another matter.
  if (distribution === 'none') return 1;
  if (scale === 'size') return inputs * variance * initialSize ** 2;
  return scale === 'fixed' ? inputs * variance : variance;
}

/**
 * By what a hidden layer multiplies the size of a gradient at first: √(inputs · var W · E[f′(z)²]), of a standard normal
 * z (Schoenholz et al. 2017, eq. 5); the geometric mean where layers differ.
 * @param {Settings} settings @param {Catalog} catalog
 */
export function initialGain(settings, catalog) {
  const inputs = hiddenWidths(settings)[0] ?? 1,
    hidden = hiddenActivations(settings);
  const activations = hidden.length > 0 ? hidden : [settings.activation];
  const logs = activations.map((name) => {
    const { derivativeSecondMoment } = activationFacts(name, catalog);
    return Math.log(varianceTimesInputs(settings, inputs, name, catalog) * derivativeSecondMoment) / 2;
  });
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

/**
 * Whether the weights make of their inputs less than a share `to` of what the first ones are drawn to make, in the
 * layers' geometric mean.
 * @param {Pick<import('../engine/protocol.js').LayerStats, 'inputSize'|'weightedSize'>} layers
 * @param {number} to @param {Settings} settings @param {Catalog} catalog
 */
export function haveWeightsShrunk({ inputSize, weightedSize }, to, settings, catalog) {
  const widths = [featuresOf(settings).length, ...hiddenWidths(settings)],
    hidden = hiddenActivations(settings);
  const logs = widths.flatMap((inputs, l) => {
    const variance = varianceTimesInputs(settings, inputs, hidden[l] ?? settings.outputActivation, catalog);
    return inputSize[l] > 0 ? [Math.log(weightedSize[l] / inputSize[l] / Math.sqrt(variance))] : [];
  });
  return logs.reduce((sum, log) => sum + log, 0) < logs.length * Math.log(to);
}

/** Whether the first weights, where their size is set, are several times too large or too small. @param {Settings} settings @param {Catalog} catalog */
export function sizeOfWeights(settings, catalog) {
  const { distribution, scale } = findByName(catalog.initializers, settings.initializer);
  if (scale !== 'size' || distribution === 'none') return 'usual';
  const inputs = hiddenWidths(settings)[0] ?? 1;
  const spread = Math.sqrt(varianceTimesInputs(settings, inputs, settings.activation, catalog));
  return spread > 2.5 ? 'large' : spread < 0.5 ? 'small' : 'usual';
}

/** Whether the derivative of every hidden layer's activation stays below 1 everywhere, as sigmoid's does. @param {Settings} settings @param {Catalog} catalog */
export function alwaysShrinks(settings, catalog) {
  const activation = commonActivation(settings);
  return activation !== '' && activationFacts(activation, catalog).largestDerivative < 1;
}
