/**
 * Every setting of an experiment: its kind, its default, its bounds, and what a change of it costs. Controls, parsing
 * and storing all read this table. The names of settings and choices are in words/setting-names.js.
 *
 * @typedef {import('./settings.js').Settings} Settings
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
 * @property {string[]} [choices] values, in the order in which they are offered
 * @property {(settings: Settings) => boolean} [when] whether it has an effect under the other settings; always, if left out
 */

/** What decides the points. */
const DATA = /** @type {Record<string, Setting>} */ ({
  dataSet: {
    kind: 'choice',
    effect: 'data',
    default: 'circle',
    choices: [
      'circle',
      'xor',
      'gauss',
      'spiral',
      'moons',
      'penguins',
      'rings',
      'checkerboard',
      'spiral3',
      'spiral5',
      'reg-plane',
      'reg-gauss',
      'custom',
    ],
  },
  pointCount: { kind: 'integer', effect: 'data', default: 500, min: 10, max: 10_000 },
  noise: { kind: 'number', effect: 'data', default: 0, min: 0, max: 50 },
  trainShare: { kind: 'number', effect: 'data', default: 50, min: 10, max: 90 },
  dataSeed: { kind: 'integer', effect: 'data', default: 1, min: 0, max: 4294967295 },
});

const ACTIVATIONS = ['sigmoid', 'relu', 'tanh', 'linear', 'leaky_relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'];

/** What decides the network and its first weights. */
const NETWORK = /** @type {Record<string, Setting>} */ ({
  activation: { kind: 'choice', effect: 'network', default: 'sigmoid', choices: ACTIVATIONS },
  hiddenLayers: { kind: 'integer', effect: 'network', default: 8, min: 0, max: 128 },
  units: { kind: 'integer', effect: 'network', default: 8, min: 1, max: 512 },
  activations: { kind: 'names', effect: 'network', default: '', choices: ACTIVATIONS, longest: 128 },
  shape: { kind: 'list', effect: 'network', default: '', min: 1, max: 512, longest: 128 },
  features: {
    kind: 'set',
    effect: 'network',
    default: 'x,y',
    choices: ['x', 'y', 'x_squared', 'y_squared', 'x_times_y', 'sin_x', 'sin_y'],
  },
  initializer: {
    kind: 'choice',
    effect: 'network',
    default: 'lecun_normal',
    choices: [
      'lecun_normal',
      'glorot_normal',
      'he_normal',
      'matched',
      'lecun_uniform',
      'glorot_uniform',
      'he_uniform',
      'orthogonal',
      'normal',
      'uniform',
      'constant',
      'zeros',
      'playground',
    ],
  },
  initialSize: {
    kind: 'number',
    effect: 'network',
    default: 0.5,
    min: 0,
    max: 100,
    when: ({ initializer }) => ['normal', 'uniform', 'constant'].includes(initializer),
  },
  bias: {
    kind: 'number',
    effect: 'network',
    default: 0,
    min: -100,
    max: 100,
    when: ({ initializer }) => initializer !== 'playground',
  },
  normalization: { kind: 'choice', effect: 'network', default: 'none', choices: ['none', 'batch', 'layer'] },
  skip: { kind: 'choice', effect: 'network', default: 'off', choices: ['off', 'on'] },
  outputActivation: {
    kind: 'choice',
    effect: 'network',
    default: 'tanh',
    choices: ['tanh', 'sigmoid', 'linear', 'relu', 'leaky_relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'],
  },
  seed: { kind: 'integer', effect: 'network', default: 1, min: 0, max: 4294967295 },
  precision: { kind: 'choice', effect: 'network', default: 'float', choices: ['float', 'double'] },
});

/** What decides how it is trained. */
const TRAINING = /** @type {Record<string, Setting>} */ ({
  learningRate: { kind: 'number', effect: 'live', default: 0.03, min: 0.000001, max: 100 },
  batchSize: { kind: 'integer', effect: 'live', default: 10, min: 1, max: 1000 },
  loss: {
    kind: 'choice',
    effect: 'live',
    default: 'squared_error',
    choices: ['squared_error', 'half_squared_error', 'binary_cross_entropy', 'softmax_cross_entropy', 'huber'],
  },
  optimizer: {
    kind: 'choice',
    effect: 'live',
    default: 'sgd',
    choices: ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'],
  },
  momentum: {
    kind: 'number',
    effect: 'live',
    default: 0.9,
    min: 0,
    max: 0.9999,
    when: ({ optimizer }) => ['momentum', 'nesterov'].includes(optimizer),
  },
  smoothing: {
    kind: 'number',
    effect: 'live',
    default: 0.99,
    min: 0,
    max: 0.9999,
    when: ({ optimizer }) => ['rmsprop'].includes(optimizer),
  },
  beta1: {
    kind: 'number',
    effect: 'live',
    default: 0.9,
    min: 0,
    max: 0.9999,
    when: ({ optimizer }) => ['adam', 'adamw'].includes(optimizer),
  },
  beta2: {
    kind: 'number',
    effect: 'live',
    default: 0.999,
    min: 0,
    max: 0.99999,
    when: ({ optimizer }) => ['adam', 'adamw'].includes(optimizer),
  },
  weightDecay: {
    kind: 'number',
    effect: 'live',
    default: 0.01,
    min: 0,
    max: 10,
    when: ({ optimizer }) => ['adamw'].includes(optimizer),
  },
  clipping: { kind: 'choice', effect: 'live', default: 'none', choices: ['none', 'norm', 'value'] },
  clippingLimit: {
    kind: 'number',
    effect: 'live',
    default: 1,
    min: 0.000001,
    max: 1_000_000,
    when: ({ clipping }) => clipping !== 'none',
  },
  l1: { kind: 'number', effect: 'live', default: 0, min: 0, max: 10 },
  l1Kills: { kind: 'choice', effect: 'live', default: 'off', choices: ['off', 'on'], when: ({ l1 }) => l1 > 0 },
  l2: { kind: 'number', effect: 'live', default: 0, min: 0, max: 10 },
  schedule: { kind: 'choice', effect: 'live', default: 'constant', choices: ['constant', 'step', 'cosine'] },
  schedulePeriod: {
    kind: 'integer',
    effect: 'live',
    default: 1000,
    min: 1,
    max: 1_000_000,
    when: ({ schedule }) => schedule !== 'constant',
  },
  scheduleFactor: {
    kind: 'number',
    effect: 'live',
    default: 0.1,
    min: 0,
    max: 1,
    when: ({ schedule }) => schedule === 'step',
  },
  warmUp: { kind: 'integer', effect: 'live', default: 0, min: 0, max: 1_000_000 },
  batchOrder: { kind: 'choice', effect: 'live', default: 'reshuffled', choices: ['reshuffled', 'sequential'] },
});

const VIEW = /** @type {Record<string, Setting>} */ ({
  speed: { kind: 'choice', effect: 'view', default: '1000', choices: ['1', '10', '100', '1000', '10000', 'full'] },
});

export const SETTINGS = /** @type {Record<keyof Settings, Setting>} */ ({ ...DATA, ...NETWORK, ...TRAINING, ...VIEW });

/** The choices of a setting, by value; none where it has no choices. @param {keyof Settings} name */
export const choicesOf = (name) => SETTINGS[name].choices ?? [];
