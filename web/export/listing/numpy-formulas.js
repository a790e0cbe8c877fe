/**
 * Activations, losses, initialisations and optimisers as NumPy; columns are samples, rows are units, as on the page.
 * tests/web/unit/export/listing/numpy-listing.test.js compares the names with the core's catalog, tests/export/listing.test.js the numbers.
 *
 * @typedef {object} Activation
 * @property {string} value of the sums `z`, as Python
 * @property {string} slope of `z`
 *
 * @typedef {object} Loss
 * @property {string[]} lines that come to `loss`
 * @property {string} gradient of it with respect to `y_hat`
 */

const PHI = '(1 + erf(z / np.sqrt(2))) / 2',
  SELU = '1.0507009873554805',
  SELU_BELOW = '1.7580993408473766',
  SIGMOID = '1 / (1 + np.exp(-z))';

/** @type {Record<string, Activation>} */
export const ACTIVATIONS_IN_NUMPY = {
  sigmoid: { value: SIGMOID, slope: 'sigmoid(z) * (1 - sigmoid(z))' },
  relu: { value: 'np.maximum(0, z)', slope: 'np.where(z > 0, 1, 0)' },
  tanh: { value: 'np.tanh(z)', slope: '1 - np.tanh(z) ** 2' },
  linear: { value: 'z', slope: 'np.ones_like(z)' },
  leaky_relu: { value: 'np.where(z > 0, z, 0.01 * z)', slope: 'np.where(z > 0, 1, 0.01)' },
  elu: {
    value: 'np.where(z > 0, z, np.expm1(np.minimum(z, 0)))',
    slope: 'np.exp(np.minimum(z, 0))',
  },
  selu: {
    value: `np.where(z > 0, ${SELU} * z, ${SELU_BELOW} * np.expm1(np.minimum(z, 0)))`,
    slope: `np.where(z > 0, ${SELU}, ${SELU_BELOW} * np.exp(np.minimum(z, 0)))`,
  },
  gelu: { value: `z * ${PHI}`, slope: `${PHI} + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)` },
  silu: { value: `z / (1 + np.exp(-z))`, slope: '(1 + z / (1 + np.exp(z))) / (1 + np.exp(-z))' },
  softplus: {
    value: 'np.where(z > 20, z, np.log1p(np.exp(np.minimum(z, 20))))',
    slope: `np.where(z > 20, 1, ${SIGMOID})`,
  },
};

/** @type {Record<string, Loss>} */
export const LOSSES_IN_NUMPY = {
  squared_error: { lines: ['loss = np.mean((y_hat - y) ** 2)'], gradient: '2 * (y_hat - y) / y.size' },
  half_squared_error: { lines: ['loss = np.mean((y_hat - y) ** 2) / 2'], gradient: '(y_hat - y) / y.size' },
  binary_cross_entropy: {
    lines: ['loss = np.mean(np.logaddexp(0, y_hat) - y * y_hat)'],
    gradient: '(1 / (1 + np.exp(-y_hat)) - y) / y.size',
  },
  softmax_cross_entropy: {
    lines: [
      'log_p = y_hat - y_hat.max(axis=0)',
      'log_p -= np.log(np.exp(log_p).sum(axis=0))',
      'loss = -(y * log_p).sum() / y.shape[1]',
    ],
    gradient: '(np.exp(log_p) - y) / y.shape[1]',
  },
  huber: {
    lines: ['e = np.abs(y_hat - y)', 'loss = np.mean(np.where(e < 1, e**2 / 2, e - 0.5))'],
    gradient: 'np.clip(y_hat - y, -1, 1) / y.size',
  },
};

const normal = (/** @type {string} */ variance) => `rng.normal(0, np.sqrt(${variance}), (m, n))`,
  uniform = (/** @type {string} */ variance) => `rng.uniform(-1, 1, (m, n)) * np.sqrt(3 * ${variance})`;

/** The weights of a layer of `m` units with `n` inputs; SIZE is the setting of that name. @type {Record<string, string>} */
export const INITIALIZERS_IN_NUMPY = {
  lecun_normal: normal('1 / n'),
  glorot_normal: normal('2 / (n + m)'),
  he_normal: normal('2 / n'),
  lecun_uniform: uniform('1 / n'),
  glorot_uniform: uniform('2 / (n + m)'),
  he_uniform: uniform('2 / n'),
  orthogonal: 'orthogonal(m, n)',
  normal: 'rng.normal(0, SIZE, (m, n))',
  uniform: 'rng.uniform(-SIZE, SIZE, (m, n))',
  constant: 'SIZE * np.ones((m, n))',
  zeros: 'np.zeros((m, n))',
  playground: 'rng.uniform(-0.5, 0.5, (m, n))',
};

/**
 * What an optimiser keeps of every parameter, and what it does with a parameter `p` and its gradient `d`; its settings by
 * the names of `numbersOf`.
 * @typedef {{keeps: string[], steps: string[]}} Optimizer
 */

const MEAN_SQUARE = 's[:] = BETA2 * s + (1 - BETA2) * d * d',
  ADAM = [
    'm[:] = BETA1 * m + (1 - BETA1) * d',
    MEAN_SQUARE,
    'p -= rate * m / (1 - BETA1**t) / (np.sqrt(s / (1 - BETA2**t)) + 1e-8)',
  ];

/** @type {Record<string, Optimizer>} */
export const OPTIMIZERS_IN_NUMPY = {
  sgd: { keeps: [], steps: ['p -= rate * d'] },
  momentum: { keeps: ['v'], steps: ['v[:] = MOMENTUM * v + d', 'p -= rate * v'] },
  nesterov: { keeps: ['v'], steps: ['v[:] = MOMENTUM * v + d', 'p -= rate * (d + MOMENTUM * v)'] },
  adagrad: { keeps: ['s'], steps: ['s += d * d', 'p -= rate * d / (np.sqrt(s) + 1e-10)'] },
  rmsprop: { keeps: ['s'], steps: ['s[:] = ALPHA * s + (1 - ALPHA) * d * d', 'p -= rate * d / (np.sqrt(s) + 1e-8)'] },
  adam: { keeps: ['m', 's'], steps: ADAM },
  adamw: { keeps: ['m', 's'], steps: ['p *= 1 - rate * WEIGHT_DECAY', ...ADAM] },
};
