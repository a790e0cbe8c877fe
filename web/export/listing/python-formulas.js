/**
 * Activations and losses as plain Python, with their derivatives: of the sum `z` and the output `y_hat`, and of `y_hat` and the target
 * `y`. tests/web/unit/export/listing/python-listing.test.js compares them with the core, and the names with its catalog.
 *
 * @typedef {{value: string, derivative: string, comment?: string}} Formula
 */

// `math.exp` raises OverflowError from 710 on. At 700 the sigmoid is 1e-304, which is as good as 0.
const SIGMOID = '1 / (1 + math.exp(min(-z, 700)))',
  PHI = '(1 + math.erf(z / math.sqrt(2))) / 2',
  SELU = '1.0507009873554805',
  SELU_BELOW = '1.7580993408473766';

/** @type {Record<string, Formula>} */
export const ACTIVATION_FORMULAS = {
  sigmoid: { value: SIGMOID, derivative: 'y_hat * (1 - y_hat)' },
  relu: { value: 'max(0, z)', derivative: '1 if z > 0 else 0' },
  tanh: { value: 'math.tanh(z)', derivative: '1 - y_hat ** 2' },
  linear: { value: 'z', derivative: '1' },
  leaky_relu: { value: 'z if z > 0 else 0.01 * z', derivative: '1 if z > 0 else 0.01' },
  elu: { value: 'z if z > 0 else math.expm1(z)', derivative: '1 if z > 0 else math.exp(z)' },
  selu: {
    value: `${SELU} * z if z > 0 else ${SELU_BELOW} * math.expm1(z)`,
    derivative: `${SELU} if z > 0 else ${SELU_BELOW} * math.exp(z)`,
  },
  gelu: {
    value: `z * ${PHI}`,
    derivative: `${PHI} + z * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)`,
  },
  silu: {
    value: 'z / (1 + math.exp(min(-z, 700)))',
    derivative: `(1 + z * (1 - ${SIGMOID})) / (1 + math.exp(min(-z, 700)))`,
  },
  softplus: {
    value: 'math.log1p(math.exp(z)) if z <= 20 else z',
    derivative: `${SIGMOID} if z <= 20 else 1`,
  },
};

/** Of one output. @type {Record<string, Formula>} */
export const LOSS_FORMULAS = {
  squared_error: { value: '(y_hat - y) ** 2', derivative: '2 * (y_hat - y)' },
  half_squared_error: { value: '(y_hat - y) ** 2 / 2', derivative: 'y_hat - y' },
  // Written so that no digits are lost where p is near 0 or 1.
  binary_cross_entropy: {
    comment: '-y ln(p) - (1 - y) ln(1 - p) with p = 1 / (1 + exp(-y_hat))',
    value: 'max(y_hat, 0) - y * y_hat + math.log1p(math.exp(-abs(y_hat)))',
    derivative: '1 / (1 + math.exp(min(-y_hat, 700))) - y',
  },
  huber: {
    value: '(y_hat - y) ** 2 / 2 if abs(y_hat - y) < 1 else abs(y_hat - y) - 0.5',
    derivative: 'max(-1, min(1, y_hat - y))',
  },
};
