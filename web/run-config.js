/**
 * An experiment's settings in the core's words. What the page offers no choice of stands here.
 *
 * @typedef {import('./settings.js').Settings} Settings
 */

/** @param {Settings} settings @returns {import('../wasm/backprop.js').RunConfig} */
export function runConfig(settings) {
  return {
    ...trainingConfig(settings),
    precision: settings.precision === 'double' ? 'double' : 'float',
    hidden: new Array(settings.hiddenLayers).fill(settings.units),
    activation: settings.activation,
    outputActivation: settings.outputActivation,
    initializer: settings.initializer,
    bias: 0,
    seed: settings.seed,
  };
}

/** @param {Settings} settings @returns {import('../wasm/backprop.js').TrainingConfig} */
export function trainingConfig(settings) {
  return { loss: 'squared_error', learningRate: settings.learningRate, batchSize: settings.batchSize };
}

/** @param {Settings} settings @returns {import('../wasm/backprop.js').DataConfig} */
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
