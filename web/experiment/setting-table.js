/**
 * The property table: every setting of an experiment with its default, its bounds, and what changing it costs.
 * Controls, validation and everything stored read this table; its words stand under `fields` in text/.
 *
 * @typedef {object} Choice
 * @property {string} value the core's name
 * @property {string} label what the page says
 *
 * @typedef {'data'|'network'|'live'|'view'} Effect
 *   `data`: new points; `network`: back to step 0; `live`: the run goes on; `view`: nothing but the display
 *
 * @typedef {object} Row
 * @property {'integer'|'number'|'choice'|'list'|'names'|'set'} kind
 *   `list`: whole numbers between commas, or nothing; `names`: choices between commas, or nothing; `set`: some of the
 *   choices, between commas, at least one
 * @property {Effect} effect
 * @property {string|number} default
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [longest] entries of a list at most
 * @property {string[]} [choices] the core's names
 * @property {string} [called] the setting that has the words of the choices, if not this one
 * @property {(settings: import('./settings.js').Settings) => boolean} [when] whether it means anything now; always, if left out
 *
 * @typedef {object} Words
 * @property {string} label
 * @property {string} hint one sentence: what it does
 * @property {Choice[]} [choices]
 *
 * @typedef {Omit<Row, 'choices'|'called'> & Words} Field
 */
import { t } from '../words/text.js';

/** @typedef {import('./settings.js').Settings} Settings */

const DATA = /** @type {Record<string, Row>} */ ({
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

const NETWORK = /** @type {Record<string, Row>} */ ({
  activation: {
    kind: 'choice',
    effect: 'network',
    default: 'sigmoid',
    choices: ACTIVATIONS,
  },
  hiddenLayers: { kind: 'integer', effect: 'network', default: 8, min: 0, max: 128 },
  units: { kind: 'integer', effect: 'network', default: 8, min: 1, max: 512 },
  activations: {
    kind: 'names',
    effect: 'network',
    default: '',
    choices: ACTIVATIONS,
    called: 'activation',
    longest: 128,
  },
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
  normalization: {
    kind: 'choice',
    effect: 'network',
    default: 'none',
    choices: ['none', 'batch', 'layer'],
  },
  skip: {
    kind: 'choice',
    effect: 'network',
    default: 'off',
    choices: ['off', 'on'],
  },
  outputActivation: {
    kind: 'choice',
    effect: 'network',
    default: 'tanh',
    called: 'activation',
    choices: ['tanh', 'sigmoid', 'linear', 'relu', 'leaky_relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'],
  },
  seed: { kind: 'integer', effect: 'network', default: 1, min: 0, max: 4294967295 },
  precision: {
    kind: 'choice',
    effect: 'network',
    default: 'float',
    choices: ['float', 'double'],
  },
});

const TRAINING = /** @type {Record<string, Row>} */ ({
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
  clipping: {
    kind: 'choice',
    effect: 'live',
    default: 'none',
    choices: ['none', 'norm', 'value'],
  },
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
  schedule: {
    kind: 'choice',
    effect: 'live',
    default: 'constant',
    choices: ['constant', 'step', 'cosine'],
  },
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
  batchOrder: {
    kind: 'choice',
    effect: 'live',
    default: 'reshuffled',
    choices: ['reshuffled', 'sequential'],
  },
});

const VIEW = /** @type {Record<string, Row>} */ ({
  speed: {
    kind: 'choice',
    effect: 'view',
    default: '1000',
    choices: ['1', '10', '100', '1000', '10000', 'full'],
  },
});

/** The row of `name` with its words, which are looked up when they are read. @param {string} name @param {Row} row @returns {Field} */
function withWords(name, { choices, called = name, ...row }) {
  return {
    ...row,
    get label() {
      return t(`fields.${name}.label`);
    },
    get hint() {
      return t(`fields.${name}.hint`);
    },
    choices: choices?.map((value) => ({
      value,
      get label() {
        return t(`fields.${called}.choices.${value}`);
      },
    })),
  };
}

const allFields = () =>
  /** @type {Record<keyof Settings, Field>} */ (
    Object.fromEntries(
      Object.entries({ ...DATA, ...NETWORK, ...TRAINING, ...VIEW }).map(([name, row]) => [name, withWords(name, row)]),
    )
  );

/** Marked as pure, here and in settings.js, so that the worker, which needs none of it, is not made to carry all words. */
export const FIELDS = /* @__PURE__ */ allFields();

/** The choices of a setting that has some. @param {keyof Settings} name @returns {Choice[]} */
export const choicesOf = (name) => FIELDS[name].choices ?? [];
