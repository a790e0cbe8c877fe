/**
 * An experiment's settings in the core's words. What the page offers no choice of stands here.
 *
 * @typedef {import('./settings.js').Settings} Settings
 */
import { featuresOf, hiddenActivations, hiddenWidths } from './network-shape.js';

/** @param {Settings} settings @returns {import('../../wasm/backprop.js').RunConfig} */
export function runConfig(settings) {
  return {
    ...trainingConfig(settings),
    precision: settings.precision === 'double' ? 'double' : 'float',
    hidden: hiddenWidths(settings),
    activation: settings.activation,
    ...(settings.activations === '' ? {} : { activations: hiddenActivations(settings) }),
    outputActivation: settings.outputActivation,
    initializer: settings.initializer,
    initialSize: settings.initialSize,
    bias: settings.bias,
    normalization: settings.normalization,
    skip: settings.skip === 'on',
    features: featuresOf(settings),
    seed: settings.seed,
  };
}

/** @param {Settings} settings @returns {import('../../wasm/backprop.js').TrainingConfig} */
export function trainingConfig(settings) {
  const {
    loss,
    learningRate,
    batchSize,
    batchOrder,
    optimizer,
    momentum,
    smoothing,
    beta1,
    beta2,
    weightDecay,
    schedule,
    schedulePeriod,
    scheduleFactor,
    warmUp,
    l1,
    l1Kills,
    l2,
    clipping,
    clippingLimit,
  } = settings;
  return {
    loss,
    learningRate,
    batchSize,
    batchOrder,
    optimizer,
    momentum,
    smoothing,
    beta1,
    beta2,
    weightDecay,
    schedule,
    schedulePeriod,
    scheduleFactor,
    warmUp,
    l1,
    l1Kills: l1Kills === 'on',
    l2,
    clipping,
    clippingLimit,
  };
}

/** @param {Settings} settings @returns {import('../../wasm/backprop.js').DataConfig} */
export function dataConfig(settings) {
  return {
    set: settings.dataSet,
    count: settings.pointCount,
    noise: settings.noise / 100,
    trainShare: settings.trainShare / 100,
    seed: settings.dataSeed,
  };
}

/** Updates a second. */
export function stepRate(/** @type {Settings} */ settings) {
  return settings.speed === 'full' ? Infinity : Number(settings.speed);
}
