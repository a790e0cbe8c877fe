/**
 * What PyTorch calls each activation, loss and optimiser of the core, as Python: the one table of them. A name that is
 * missing here cannot be exported; tests/web/unit/export/pytorch-names.test.js compares it with the core's catalog.
 */

/** Of one tensor; '' is the identity. @type {Record<string, string>} */
export const ACTIVATIONS = {
  sigmoid: 'torch.sigmoid',
  relu: 'torch.relu',
  tanh: 'torch.tanh',
  linear: '',
  leaky_relu: 'F.leaky_relu',
  elu: 'F.elu',
  selu: 'F.selu',
  gelu: 'F.gelu',
  silu: 'F.silu',
  softplus: 'F.softplus',
};

/** The same as a layer of `nn.Sequential`; '' is none. @type {Record<string, string>} */
export const ACTIVATION_LAYERS = {
  sigmoid: 'nn.Sigmoid()',
  relu: 'nn.ReLU()',
  tanh: 'nn.Tanh()',
  linear: '',
  leaky_relu: 'nn.LeakyReLU()',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
  gelu: 'nn.GELU()',
  silu: 'nn.SiLU()',
  softplus: 'nn.Softplus()',
};

/** How `criterion(OUTPUT, TARGET)` comes to be. @type {Record<string, string>} */
export const CRITERIA = {
  squared_error: 'criterion = nn.MSELoss()',
  half_squared_error: 'def criterion(OUTPUT, TARGET):\n    return 0.5 * F.mse_loss(OUTPUT, TARGET)',
  binary_cross_entropy: 'criterion = nn.BCEWithLogitsLoss()',
  softmax_cross_entropy: 'criterion = nn.CrossEntropyLoss()',
  huber: 'criterion = nn.HuberLoss()',
};

/** With the names that output and target have there. @param {string} loss @param {string} output @param {string} target */
export const criterionOf = (loss, output, target) =>
  (CRITERIA[loss] ?? '').replaceAll('OUTPUT', output).replaceAll('TARGET', target);

/** A line of its own for each argument where there are many. @param {string} name @param {string[]} more */
function withSettings(name, ...more) {
  const given = ['model.parameters()', 'lr=settings.learning_rate', ...more];
  return `torch.optim.${name}(${more.length < 2 ? given.join(', ') : `\n    ${given.join(',\n    ')},\n`})`;
}

const BETAS = 'betas=(settings.beta1, settings.beta2)',
  MOMENTUM = 'momentum=settings.momentum';

/** @type {Record<string, string>} */
export const OPTIMIZERS = {
  sgd: withSettings('SGD'),
  momentum: withSettings('SGD', MOMENTUM),
  nesterov: withSettings('SGD', MOMENTUM, 'nesterov=settings.momentum > 0'),
  adagrad: withSettings('Adagrad'),
  rmsprop: withSettings('RMSprop', 'alpha=settings.alpha'),
  adam: withSettings('Adam', BETAS),
  adamw: withSettings('AdamW', BETAS, 'weight_decay=settings.weight_decay'),
};

/** How `W` gets first weights; SIZE is the setting of that name. @type {Record<string, string>} */
export const INITIALIZERS = {
  lecun_normal: 'nn.init.kaiming_normal_(W, nonlinearity="linear")',
  glorot_normal: 'nn.init.xavier_normal_(W)',
  he_normal: 'nn.init.kaiming_normal_(W, nonlinearity="relu")',
  lecun_uniform: 'nn.init.kaiming_uniform_(W, nonlinearity="linear")',
  glorot_uniform: 'nn.init.xavier_uniform_(W)',
  he_uniform: 'nn.init.kaiming_uniform_(W, nonlinearity="relu")',
  orthogonal: 'nn.init.orthogonal_(W)',
  normal: 'nn.init.normal_(W, std=SIZE)',
  uniform: 'nn.init.uniform_(W, -SIZE, SIZE)',
  constant: 'nn.init.constant_(W, SIZE)',
  zeros: 'nn.init.zeros_(W)',
  playground: 'nn.init.uniform_(W, -0.5, 0.5)',
};

/** Inputs that are computed from the coordinates x and y of a point. @type {Record<string, string>} */
export const FEATURES = {
  x: 'x',
  y: 'y',
  x_squared: 'x * x',
  y_squared: 'y * y',
  x_times_y: 'x * y',
  sin_x: 'torch.sin(x)',
  sin_y: 'torch.sin(y)',
};
