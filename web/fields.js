/**
 * The property table: every setting of an experiment with its default, its bounds, its words, and what
 * changing it costs. Controls, validation and everything stored read this table.
 *
 * @typedef {object} Choice
 * @property {string} value the core's name
 * @property {string} label what the page says
 *
 * @typedef {'data'|'network'|'live'|'view'} Effect
 *   `data`: new points; `network`: back to step 0; `live`: the run goes on; `view`: nothing but the display
 *
 * @typedef {object} Field
 * @property {'integer'|'number'|'choice'|'list'|'set'} kind
 *   `list`: whole numbers between commas, or nothing; `set`: some of the choices, between commas, at least one
 * @property {string} label
 * @property {string} hint one sentence: what it does
 * @property {Effect} effect
 * @property {string|number} default
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [longest] entries of a list at most
 * @property {Choice[]} [choices]
 * @property {(settings: import('./settings.js').Settings) => boolean} [when] whether it means anything now; always, if left out
 */

const choice = (/** @type {string} */ value, /** @type {string} */ label) => ({ value, label });

/** @typedef {import('./settings.js').Settings} Settings */
const optimizerIs = (/** @type {string[]} */ ...names) => (/** @type {Settings} */ { optimizer }) => names.includes(optimizer);

const DATA = /** @type {Record<string, Field>} */ ({
  dataSet: {
    kind: 'choice', label: 'Data set', effect: 'data', default: 'circle',
    hint: 'Where the points come from.',
    choices: [
      choice('circle', 'Circle'), choice('xor', 'Xor'), choice('gauss', 'Two gaussians'),
      choice('spiral', 'Spiral'), choice('moons', 'Two moons'), choice('penguins', 'Penguins (measured)'),
      choice('rings', 'Four rings'), choice('checkerboard', 'Checkerboard'),
      choice('spiral3', 'Three arms, three classes'), choice('spiral5', 'Five arms, five classes'),
      choice('reg-plane', 'Regression: a slope'), choice('reg-gauss', 'Regression: hills and hollows'),
      choice('custom', 'Your own'),
    ],
  },
  pointCount: {
    kind: 'integer', label: 'Points', effect: 'data', default: 500, min: 10, max: 10_000,
    hint: 'How many points are drawn, training and test together.',
  },
  noise: {
    kind: 'number', label: 'Noise', effect: 'data', default: 0, min: 0, max: 50,
    hint: 'How far points, or their labels, stray from the pattern, in percent.',
  },
  trainShare: {
    kind: 'number', label: 'Training share', effect: 'data', default: 50, min: 10, max: 90,
    hint: 'Percent of the points that the network learns from; the rest only test it.',
  },
  dataSeed: {
    kind: 'integer', label: 'Data seed', effect: 'data', default: 1, min: 0, max: 4294967295,
    hint: 'The same seed draws the same points.',
  },
});

const NETWORK = /** @type {Record<string, Field>} */ ({
  activation: {
    kind: 'choice', label: 'Activation', effect: 'network', default: 'sigmoid',
    hint: 'What each hidden unit does with its weighted sum.',
    choices: [
      choice('sigmoid', 'Sigmoid'), choice('relu', 'ReLU'), choice('tanh', 'Tanh'), choice('linear', 'Linear'),
      choice('leaky_relu', 'Leaky ReLU'), choice('elu', 'ELU'), choice('selu', 'SELU'), choice('gelu', 'GELU'),
      choice('silu', 'SiLU'), choice('softplus', 'Softplus'),
    ],
  },
  hiddenLayers: {
    kind: 'integer', label: 'Hidden layers', effect: 'network', default: 8, min: 0, max: 128,
    hint: 'How many layers stand between the inputs and the output.',
  },
  units: {
    kind: 'integer', label: 'Units per layer', effect: 'network', default: 8, min: 1, max: 512,
    hint: 'How many units each hidden layer has.',
  },
  shape: {
    kind: 'list', label: 'Units of each layer', effect: 'network', default: '', min: 1, max: 512, longest: 128,
    hint: 'Units of each hidden layer, first to last, such as 8, 4, 2; empty: all layers alike.',
  },
  features: {
    kind: 'set', label: 'Inputs', effect: 'network', default: 'x,y',
    hint: 'What is computed from a point and given to the first layer.',
    choices: [
      choice('x', 'x'), choice('y', 'y'), choice('x_squared', 'x²'), choice('y_squared', 'y²'),
      choice('x_times_y', 'x·y'), choice('sin_x', 'sin x'), choice('sin_y', 'sin y'),
    ],
  },
  initializer: {
    kind: 'choice', label: 'Initialisation', effect: 'network', default: 'lecun_normal',
    hint: 'Standard deviation of the first weights (n inputs, m units); it stays when the activation is switched, unless matched to it.',
    choices: [
      choice('lecun_normal', 'LeCun, √(1/n)'), choice('glorot_normal', 'Glorot, √(2/(n+m))'),
      choice('he_normal', 'He, √(2/n)'), choice('matched', 'Matched'),
      choice('lecun_uniform', 'LeCun, uniform'), choice('glorot_uniform', 'Glorot, uniform'),
      choice('he_uniform', 'He, uniform'), choice('orthogonal', 'Orthogonal'),
      choice('normal', 'Normal, size k'), choice('uniform', 'Uniform, ±k'), choice('constant', 'All k'),
      choice('zeros', 'All 0'), choice('playground', 'As TensorFlow Playground'),
    ],
  },
  initialSize: {
    kind: 'number', label: 'Size k', effect: 'network', default: 0.5, min: 0, max: 100,
    hint: 'Standard deviation of “normal”, half the range of “uniform”, the number of “all k”.',
    when: ({ initializer }) => ['normal', 'uniform', 'constant'].includes(initializer),
  },
  bias: {
    kind: 'number', label: 'First bias', effect: 'network', default: 0, min: -100, max: 100,
    hint: 'What every bias begins with.',
    when: ({ initializer }) => initializer !== 'playground',
  },
  normalization: {
    kind: 'choice', label: 'Normalise', effect: 'network', default: 'none',
    hint: 'Brings the weighted sums of every hidden layer to mean 0 and variance 1: over the batch, or over the layer’s units.',
    choices: [choice('none', 'Not'), choice('batch', 'Batch norm'), choice('layer', 'Layer norm')],
  },
  skip: {
    kind: 'choice', label: 'Skip connections', effect: 'network', default: 'off',
    hint: 'Hidden layers add their input to their output, so that the gradient has a way around them.',
    choices: [choice('off', 'Off'), choice('on', 'On')],
  },
  outputActivation: {
    kind: 'choice', label: 'Output', effect: 'network', default: 'tanh',
    hint: 'What the output unit does with its weighted sum; without the bound of tanh, too large a rate diverges.',
    choices: [choice('tanh', 'Tanh'), choice('sigmoid', 'Sigmoid'), choice('linear', 'Linear'), choice('relu', 'ReLU')],
  },
  seed: {
    kind: 'integer', label: 'Seed', effect: 'network', default: 1, min: 0, max: 4294967295,
    hint: 'The same seed draws the same first weights.',
  },
  precision: {
    kind: 'choice', label: 'Precision', effect: 'network', default: 'float',
    hint: 'Numbers of 32 or 64 bits; a very deep sigmoid network underflows to zero in the first.',
    choices: [choice('float', '32-bit'), choice('double', '64-bit')],
  },
});

const TRAINING = /** @type {Record<string, Field>} */ ({
  learningRate: {
    kind: 'number', label: 'Learning rate', effect: 'live', default: 0.03, min: 0.000001, max: 100,
    hint: 'Each update is the gradient times this number.',
  },
  batchSize: {
    kind: 'integer', label: 'Batch size', effect: 'live', default: 10, min: 1, max: 1000,
    hint: 'How many points each update averages over.',
  },
  loss: {
    kind: 'choice', label: 'Loss', effect: 'live', default: 'squared_error',
    hint: 'What is made small: how wrong the output is, averaged over the batch.',
    choices: [
      choice('squared_error', 'Squared error'), choice('half_squared_error', 'Half squared error'),
      choice('binary_cross_entropy', 'Cross-entropy'), choice('softmax_cross_entropy', 'Softmax cross-entropy'),
      choice('huber', 'Huber'),
    ],
  },
  optimizer: {
    kind: 'choice', label: 'Optimiser', effect: 'live', default: 'sgd',
    hint: 'How a gradient becomes a change of the weights.',
    choices: [
      choice('sgd', 'SGD'), choice('momentum', 'Momentum'), choice('nesterov', 'Nesterov'), choice('adagrad', 'AdaGrad'),
      choice('rmsprop', 'RMSProp'), choice('adam', 'Adam'), choice('adamw', 'AdamW'),
    ],
  },
  momentum: {
    kind: 'number', label: 'Momentum μ', effect: 'live', default: 0.9, min: 0, max: 0.9999,
    hint: 'How much of the last change goes on.', when: optimizerIs('momentum', 'nesterov'),
  },
  smoothing: {
    kind: 'number', label: 'Smoothing α', effect: 'live', default: 0.99, min: 0, max: 0.9999,
    hint: 'How slowly the mean square of the gradients follows.', when: optimizerIs('rmsprop'),
  },
  beta1: {
    kind: 'number', label: 'β₁', effect: 'live', default: 0.9, min: 0, max: 0.9999,
    hint: 'How slowly the mean of the gradients follows.', when: optimizerIs('adam', 'adamw'),
  },
  beta2: {
    kind: 'number', label: 'β₂', effect: 'live', default: 0.999, min: 0, max: 0.99999,
    hint: 'How slowly their mean square follows.', when: optimizerIs('adam', 'adamw'),
  },
  weightDecay: {
    kind: 'number', label: 'Weight decay', effect: 'live', default: 0.01, min: 0, max: 10,
    hint: 'What every update takes off each weight, apart from the gradient.', when: optimizerIs('adamw'),
  },
  clipping: {
    kind: 'choice', label: 'Clip the gradient', effect: 'live', default: 'none',
    hint: 'Keeps a gradient from being too large: all of it as one vector, or each entry.',
    choices: [choice('none', 'Off'), choice('norm', 'By norm'), choice('value', 'By value')],
  },
  clippingLimit: {
    kind: 'number', label: 'Clip at', effect: 'live', default: 1, min: 0.000001, max: 1_000_000,
    hint: 'The largest norm, or the largest entry, that stays as it is.', when: ({ clipping }) => clipping !== 'none',
  },
  l1: {
    kind: 'number', label: 'L1', effect: 'live', default: 0, min: 0, max: 10,
    hint: 'Pulls every weight towards 0 by the same amount.',
  },
  l2: {
    kind: 'number', label: 'L2', effect: 'live', default: 0, min: 0, max: 10,
    hint: 'Pulls every weight towards 0 in proportion to its size.',
  },
  schedule: {
    kind: 'choice', label: 'Schedule', effect: 'live', default: 'constant',
    hint: 'How the learning rate changes during the run.',
    choices: [choice('constant', 'Constant'), choice('step', 'Steps down'), choice('cosine', 'Cosine')],
  },
  schedulePeriod: {
    kind: 'integer', label: 'Period', effect: 'live', default: 1000, min: 1, max: 1_000_000,
    hint: 'Updates from one step down to the next, or until the cosine has come to 0.', when: ({ schedule }) => schedule !== 'constant',
  },
  scheduleFactor: {
    kind: 'number', label: 'Step factor', effect: 'live', default: 0.1, min: 0, max: 1,
    hint: 'What each step multiplies the rate by.', when: ({ schedule }) => schedule === 'step',
  },
  warmUp: {
    kind: 'integer', label: 'Warm-up', effect: 'live', default: 0, min: 0, max: 1_000_000,
    hint: 'Updates over which the rate first rises to its whole.',
  },
  batchOrder: {
    kind: 'choice', label: 'Order of points', effect: 'live', default: 'reshuffled',
    hint: 'Whether every epoch takes the points in a new random order.',
    choices: [choice('reshuffled', 'Shuffled'), choice('sequential', 'Always the same')],
  },
});

const VIEW = /** @type {Record<string, Field>} */ ({
  speed: {
    kind: 'choice', label: 'Speed', effect: 'view', default: '1000',
    hint: 'Updates per second while training.',
    choices: [
      choice('1', '1 step/s'), choice('10', '10 steps/s'), choice('100', '100 steps/s'),
      choice('1000', '1 000 steps/s'), choice('10000', '10 000 steps/s'), choice('full', 'Full speed'),
    ],
  },
});

/** @type {Record<keyof Settings, Field>} */
export const FIELDS = /** @type {any} */ ({ ...DATA, ...NETWORK, ...TRAINING, ...VIEW });

/** The choices of a setting that has some. @param {keyof Settings} name @returns {Choice[]} */
export const choicesOf = (name) => FIELDS[name].choices ?? [];
