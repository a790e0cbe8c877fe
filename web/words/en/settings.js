/** Every setting and its choices, and what the activations in sight compute. */

/** Every setting of setting-table.js: its name, one sentence on what it does, its choices. */
export const fields = {
  dataSet: {
    label: 'Data set',
    hint: 'Where the points come from.',
    choices: {
      circle: 'Circle',
      xor: 'Xor',
      gauss: 'Two gaussians',
      spiral: 'Spiral',
      moons: 'Two moons',
      penguins: 'Penguins (measured)',
      digits: 'Digits (measured)',
      rings: 'Four rings',
      checkerboard: 'Checkerboard',
      spiral3: 'Three arms, three classes',
      spiral5: 'Five arms, five classes',
      'reg-plane': 'Regression: a slope',
      'reg-gauss': 'Regression: hills and hollows',
      sine: 'Function: sine',
      step: 'Function: step',
      bump: 'Function: bump',
      custom: 'Your own',
    },
  },
  pointCount: {
    label: 'Points',
    hint: 'How many points are drawn, training and test together.',
  },
  noise: {
    label: 'Noise',
    hint: 'How far points, or their labels, stray from the pattern, in percent.',
  },
  trainShare: {
    label: 'Training share',
    hint: 'Percent of the points that the network learns from; the rest only test it.',
  },
  dataSeed: {
    label: 'Data seed',
    hint: 'The same seed draws the same points.',
  },
  activation: {
    label: 'Activation',
    hint: 'What each hidden unit does with its weighted sum.',
    choices: {
      sigmoid: 'Sigmoid',
      relu: 'ReLU',
      tanh: 'Tanh',
      linear: 'Linear',
      leaky_relu: 'Leaky ReLU',
      elu: 'ELU',
      selu: 'SELU',
      gelu: 'GELU',
      silu: 'SiLU',
      softplus: 'Softplus',
    },
    /** The name of one within a sentence. */
    inSentence: (/** @type {{name: string}} */ { name }) =>
      name.replace(/^[A-Z](?=[a-z]+$)/, (first) => first.toLowerCase()),
  },
  activations: {
    label: 'Activation by layer',
    hint: 'Activation of each hidden layer, first to last, such as tanh, tanh, ReLU; empty: all alike, as chosen above the network.',
  },
  hiddenLayers: {
    label: 'Hidden layers',
    hint: 'How many layers stand between the inputs and the output.',
  },
  units: {
    label: 'Units per layer',
    hint: 'How many units each hidden layer has.',
  },
  shape: {
    label: 'Units of each layer',
    hint: 'Units of each hidden layer, first to last, such as 8, 4, 2; empty: all layers alike.',
  },
  features: {
    label: 'Inputs',
    hint: 'What is computed from a point and given to the first layer.',
    choices: {
      x: 'x',
      y: 'y',
      x_squared: 'x²',
      y_squared: 'y²',
      x_times_y: 'x·y',
      sin_x: 'sin x',
      sin_y: 'sin y',
    },
    columns: '{count} columns',
  },
  initializer: {
    label: 'Initialisation',
    hint: 'Standard deviation of the first weights (n inputs, m units); it stays when the activation is switched, unless matched to it.',
    choices: {
      lecun_normal: 'LeCun, √(1/n)',
      glorot_normal: 'Glorot, √(2/(n+m))',
      he_normal: 'He, √(2/n)',
      matched: 'Matched',
      lecun_uniform: 'LeCun, uniform',
      glorot_uniform: 'Glorot, uniform',
      he_uniform: 'He, uniform',
      orthogonal: 'Orthogonal',
      normal: 'Normal, σ = k',
      uniform: 'Uniform, ±k',
      constant: 'All k',
      zeros: 'All 0',
      playground: 'As TensorFlow Playground',
    },
  },
  initialSize: {
    label: 'Size k',
    hint: 'Standard deviation of “normal”, half the range of “uniform”, the number of “all k”.',
  },
  bias: {
    label: 'First bias',
    hint: 'What every bias begins with.',
  },
  normalization: {
    label: 'Normalise',
    hint: 'Brings the weighted sums of every hidden layer to mean 0 and variance 1: over the batch, or over the layer’s units.',
    choices: {
      none: 'Not',
      batch: 'Batch norm',
      layer: 'Layer norm',
    },
  },
  skip: {
    label: 'Skip connections',
    hint: 'Hidden layers as wide as their input add it to their output, so that the gradient has a way around them.',
    choices: {
      off: 'Off',
      on: 'On',
    },
  },
  outputActivation: {
    label: 'Output',
    hint: 'What each output unit does with its weighted sum; without bounds such as those of tanh, too large a rate can diverge.',
  },
  seed: {
    label: 'Seed',
    hint: 'The same seed draws the same first weights.',
  },
  precision: {
    label: 'Precision',
    hint: 'Numbers of 32 or 64 bits; a very deep sigmoid network underflows to zero in the first.',
    choices: {
      float: '32-bit',
      double: '64-bit',
    },
  },
  learningRate: {
    label: 'Learning rate',
    hint: 'How far an update goes.',
  },
  batchSize: {
    label: 'Batch size',
    hint: 'How many points each update averages over; all where there are fewer.',
  },
  loss: {
    label: 'Loss',
    hint: 'What is made small: how wrong the output is, averaged over the batch.',
    choices: {
      squared_error: 'Squared error',
      half_squared_error: 'Half squared error',
      binary_cross_entropy: 'Cross-entropy',
      softmax_cross_entropy: 'Softmax cross-entropy',
      huber: 'Huber',
    },
  },
  optimizer: {
    label: 'Optimiser',
    hint: 'How a gradient becomes a change of the weights.',
    choices: {
      sgd: 'SGD',
      momentum: 'Momentum',
      nesterov: 'Nesterov',
      adagrad: 'AdaGrad',
      rmsprop: 'RMSProp',
      adam: 'Adam',
      adamw: 'AdamW',
    },
  },
  momentum: {
    label: 'Momentum μ',
    hint: 'How much of the last change goes on.',
  },
  smoothing: {
    label: 'Smoothing α',
    hint: 'How slowly the mean square of the gradients follows.',
  },
  beta1: {
    label: 'β₁',
    hint: 'How slowly the mean of the gradients follows.',
  },
  beta2: {
    label: 'β₂',
    hint: 'How slowly their mean square follows.',
  },
  weightDecay: {
    label: 'Weight decay',
    hint: 'Times the learning rate, the share that every update takes off each weight and bias, apart from the gradient.',
  },
  clipping: {
    label: 'Clip the gradient',
    hint: 'Keeps a gradient from being too large: all of it as one vector, or each entry.',
    choices: {
      none: 'Off',
      norm: 'By norm',
      value: 'By value',
    },
  },
  clippingLimit: {
    label: 'Clip at',
    hint: 'The largest norm, or the largest entry, that stays as it is.',
  },
  l1: {
    label: 'L1',
    hint: 'Factor of Σ|W|, which is made small along with the loss: pulls every weight towards 0.',
  },
  l1Kills: {
    label: 'L1 across 0',
    choices: {
      off: 'May return',
      on: 'Stays 0',
    },
    hint: 'What becomes of a weight that L1 pulls across 0: it may return, or it stays 0 for good, as in TensorFlow Playground.',
  },
  l2: {
    label: 'L2',
    hint: 'Factor of ½ΣW², which is made small along with the loss: pulls every weight towards 0.',
  },
  schedule: {
    label: 'Schedule',
    hint: 'How the learning rate changes during the run.',
    choices: {
      constant: 'Constant',
      step: 'Steps down',
      cosine: 'Cosine',
    },
  },
  schedulePeriod: {
    label: 'Period',
    hint: 'Updates from one step down to the next, or until the cosine has come to 0.',
  },
  scheduleFactor: {
    label: 'Step factor',
    hint: 'What each step multiplies the rate by.',
  },
  warmUp: {
    label: 'Warm-up',
    hint: 'Updates over which the rate first rises to its whole.',
  },
  batchOrder: {
    label: 'Order of points',
    hint: 'Whether every epoch takes the points in a new random order.',
    choices: {
      reshuffled: 'Shuffled',
      sequential: 'Always the same',
    },
  },
  speed: {
    label: 'Speed',
    hint: 'Updates per second while training.',
    choices: {
      1: '1 step/s',
      10: '10 steps/s',
      100: '100 steps/s',
      1000: '1 000 steps/s',
      10000: '10 000 steps/s',
      full: 'Full speed',
    },
  },
};

/** What the activations in sight are, and their slopes. */
export const laws = {
  sigmoid: 'σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1. Its slope σ′ is never above ¼.',
  relu: 'z where that is above 0, else 0. Its slope ReLU′ is 1 there, else 0.',
  tanh: 'tanh(z), between −1 and 1. Its slope tanh′ is 1 at 0 and smaller everywhere else.',
  linear: 'z as it is. Its slope is 1 everywhere.',
};
