/**
 * An experiment's settings as the core takes them.
 *
 * @typedef {import('./settings.js').Settings} Settings
 */
import { columnCount } from './columns.js';
import { featuresOf, hiddenActivations, hiddenWidths } from './network-shape.js';
import { SETTINGS } from './setting-table.js';
import { settingNames } from './settings.js';

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
    features: columnCount(settings.features) > 0 ? [] : featuresOf(settings),
    seed: settings.seed,
  };
}

/** Of a normalisation the core keeps what is left out. @param {import('./first-weights.js').LayerNumbers} layer @returns {import('../../wasm/backprop.js').GivenWeights} */
export const withoutEmptyParts = ({ W, b, ...norm }) => ({
  W,
  b,
  ...Object.fromEntries(Object.entries(norm).filter(([, numbers]) => numbers.length > 0)),
});

/** What may change while a run goes on. @param {Settings} settings @returns {import('../../wasm/backprop.js').TrainingConfig} */
export function trainingConfig(settings) {
  const live = settingNames.filter((name) => SETTINGS[name].effect === 'live');
  const values = /** @type {Settings} */ (Object.fromEntries(live.map((name) => [name, settings[name]])));
  return { ...values, l1Kills: settings.l1Kills === 'on' };
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
