/**
 * Every setting of an experiment: its kind, its default, its bounds, and what a change of it costs. Controls, parsing
 * and storing all read this table. The names of settings and choices are in words/setting-names.js.
 *
 * @typedef {'data'|'network'|'live'|'view'} Effect
 *   `data`: new points; `network`: back to step 0; `live`: the run goes on; `view`: nothing but the display
 *
 * @typedef {object} Setting
 * @property {'integer'|'number'|'choice'|'list'|'names'|'set'} kind
 *   `list`: whole numbers between commas, or nothing; `names`: choices between commas, or nothing; `set`: some of the
 *   choices, between commas, at least one
 * @property {Effect} effect
 * @property {string|number} default
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [longest] entries of a list at most
 * @property {readonly string[]} [choices] values, in the order in which they are offered
 *
 * @typedef {keyof typeof TABLE} SettingName
 *
 * @typedef {{[Name in SettingName]: (typeof TABLE)[Name] extends {kind: 'integer'|'number'} ? number : string}} Settings
 */
import { coreCatalog, findByName, namesOf } from './catalog.js';
import { TRAIN_SHARE } from './train-share.js';

const { activations, clippings, initializers, normalizations, optimizers, schedules } = coreCatalog;

/** Outputs are usually one of the first three. */
const OUTPUTS = [...new Set(['tanh', 'sigmoid', 'linear', ...namesOf(activations)])];

/** Data sets that the core does not draw. */
const NOT_DRAWN = ['penguins', 'digits', 'custom'];

const TABLE = /** @satisfies {Record<string, Setting>} */ (
  /** @type {const} */ ({
    // What decides the points.
    dataSet: {
      kind: 'choice',
      effect: 'data',
      default: 'circle',
      choices: [...namesOf(coreCatalog.dataSets), ...NOT_DRAWN],
    },
    pointCount: { kind: 'integer', effect: 'data', default: 150, min: 10, max: 10_000 },
    noise: { kind: 'number', effect: 'data', default: 0, min: 0, max: 50 },
    trainShare: { kind: 'number', effect: 'data', default: 50, ...TRAIN_SHARE },
    dataSeed: { kind: 'integer', effect: 'data', default: 1, min: 0, max: 4294967295 },

    // What decides the network and its first weights.
    activation: { kind: 'choice', effect: 'network', default: 'sigmoid', choices: namesOf(activations) },
    hiddenLayers: { kind: 'integer', effect: 'network', default: 8, min: 0, max: 128 },
    units: { kind: 'integer', effect: 'network', default: 8, min: 1, max: 512 },
    // Of the first hidden layers; empty where all have `activation`, which the others have too.
    activations: { kind: 'names', effect: 'network', default: '', choices: namesOf(activations), longest: 128 },
    // Units of each hidden layer; empty where all have `units`.
    shape: { kind: 'list', effect: 'network', default: '', min: 1, max: 512, longest: 128 },
    features: { kind: 'set', effect: 'network', default: 'x,y', choices: namesOf(coreCatalog.features) },
    initializer: { kind: 'choice', effect: 'network', default: 'lecun_normal', choices: namesOf(initializers) },
    initialSize: { kind: 'number', effect: 'network', default: 0.5, min: 0, max: 100 },
    bias: { kind: 'number', effect: 'network', default: 0, min: -100, max: 100 },
    normalization: { kind: 'choice', effect: 'network', default: 'none', choices: namesOf(normalizations) },
    skip: { kind: 'choice', effect: 'network', default: 'off', choices: ['off', 'on'] },
    outputActivation: { kind: 'choice', effect: 'network', default: 'linear', choices: OUTPUTS },
    seed: { kind: 'integer', effect: 'network', default: 1, min: 0, max: 4294967295 },
    precision: { kind: 'choice', effect: 'network', default: 'float', choices: ['float', 'double'] },

    // What decides how it is trained.
    learningRate: { kind: 'number', effect: 'live', default: 0.1, min: 0.000001, max: 100 },
    batchSize: { kind: 'integer', effect: 'live', default: 10, min: 1, max: 1000 },
    loss: {
      kind: 'choice',
      effect: 'live',
      default: 'binary_cross_entropy',
      choices: namesOf(coreCatalog.losses),
    },
    optimizer: { kind: 'choice', effect: 'live', default: 'sgd', choices: namesOf(optimizers) },
    // 1: gradients are never cleared.
    momentum: { kind: 'number', effect: 'live', default: 0.9, min: 0, max: 1 },
    smoothing: { kind: 'number', effect: 'live', default: 0.99, min: 0, max: 0.9999 },
    beta1: { kind: 'number', effect: 'live', default: 0.9, min: 0, max: 0.9999 },
    beta2: { kind: 'number', effect: 'live', default: 0.999, min: 0, max: 0.99999 },
    weightDecay: { kind: 'number', effect: 'live', default: 0.01, min: 0, max: 10 },
    clipping: { kind: 'choice', effect: 'live', default: 'none', choices: namesOf(clippings) },
    clippingLimit: { kind: 'number', effect: 'live', default: 1, min: 0.000001, max: 1_000_000 },
    l1: { kind: 'number', effect: 'live', default: 0, min: 0, max: 10 },
    l1Kills: { kind: 'choice', effect: 'live', default: 'off', choices: ['off', 'on'] },
    l2: { kind: 'number', effect: 'live', default: 0, min: 0, max: 10 },
    schedule: { kind: 'choice', effect: 'live', default: 'constant', choices: namesOf(schedules) },
    schedulePeriod: { kind: 'integer', effect: 'live', default: 1000, min: 1, max: 1_000_000 },
    scheduleFactor: { kind: 'number', effect: 'live', default: 0.1, min: 0, max: 1 },
    warmUp: { kind: 'integer', effect: 'live', default: 0, min: 0, max: 1_000_000 },
    batchOrder: { kind: 'choice', effect: 'live', default: 'reshuffled', choices: namesOf(coreCatalog.batchOrders) },

    // What decides how fast it is shown.
    speed: { kind: 'choice', effect: 'view', default: '1000', choices: ['1', '10', '100', '1000', '10000', 'full'] },
  })
);

export const SETTINGS = /** @type {Record<SettingName, Setting>} */ (TABLE);

/** The choices of a setting, by value; none where it has no choices. @param {SettingName} name */
export const choicesOf = (name) => SETTINGS[name].choices ?? [];

/** Choices of which each reads some settings and not others. */
const READERS = Object.entries({
  initializer: initializers,
  optimizer: optimizers,
  schedule: schedules,
  clipping: clippings,
});

/** Whether a setting has an effect under the others: the rate of momentum has none on plain SGD. @param {SettingName} name @param {Settings} settings */
export function hasEffect(name, settings) {
  const isRead = READERS.every(([chooser, rows]) => {
    const chosen = findByName(rows, String(settings[/** @type {SettingName} */ (chooser)]));
    return chosen.settings.includes(name) || !rows.some((row) => row.settings.includes(name));
  });
  return isRead && (name !== 'l1Kills' || settings.l1 > 0);
}
