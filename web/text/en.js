import { verdictEn } from './verdict-en.js';

/**
 * Every sentence and word that the page shows or speaks, in English. `{name}` is replaced by the value of that
 * name; where grammar needs more, an entry is a function of the same values. Another language has the same keys
 * and names (tests/web/unit/text.test.js), and its own file.
 */
export const en = {
  verdict: verdictEn,
  page: {
    skipToPlot: 'Skip to the plot',
    skipToSettings: 'Skip to the settings',
    gradientsShow: 'What the gradients show',
    numbers: 'Numbers',
    numbersOfLayers: 'Numbers of every layer',
    settings: 'Settings',
    network: 'The network',
    panels: 'A closer look',
    dismiss: 'Dismiss',
  },

  toolbar: {
    training: 'Training',
    train: 'Train',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    newWeights: 'New weights',
    undo: 'Undo',
    redo: 'Redo',
    withKeys: '{name} ({keys})',
    undoKeys: 'Ctrl+Z',
    redoKeys: 'Ctrl+Y',
    stats: {
      step: 'step',
      epoch: 'epoch',
      train: 'train loss',
      test: 'test loss',
      rate: 'steps/s',
      accuracy: 'test accuracy',
    },
    theme: 'Theme: {name}',
    themeHint: 'Theme: {name}; press for {next}',
    themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  },

  /** What undo and redo name. */
  edits: {
    change: (/** @type {{label: string}} */ { label }) => `change of ${label.toLowerCase()}`,
  },

  controls: {
    data: 'Data',
    network: 'Network',
    training: 'Training',
    more: 'More',
    moreOf: { data: ' data settings', network: ' network settings', training: ' training settings' },
    otherDataSets: 'More data sets',
    explain: 'What the settings of {group} do',
    goesBack: 'Goes back to step 0.',
    legend: 'takes the run back to step 0',
    otherActivations: 'More activations',
    activationHint: 'Switching goes back to step 0, with the same weights and points.',
  },

  /** Three things to try; the emphasised word stands between before and after. */
  suggestions: {
    title: 'Try this',
    train: { before: '', strong: 'Train', after: ' with Sigmoid: the loss does not move.' },
    relu: { before: 'Choose ', strong: 'ReLU', after: ', train: same weights, and it learns.' },
    drag: { before: '', strong: 'Drag', after: ' a point while it trains.' },
  },

  notices: {
    refused: 'The computation refused this: {message}.',
    replaced: 'The computation stopped and was started anew: your experiment is as it was, the run is back at step 0.',
    lost: 'The computation cannot run here ({message}); your experiment is still on the page. Reloading may help.',
    missing: 'The rest of the page did not come, which this needs; is the network there?',
    stoppedTwice: 'the computation stopped twice in a row',
    noCanvas: 'This browser gives the page no 2d canvas.',
  },

  plot: {
    title: 'Decision boundary',
    name: 'Decision boundary with the points',
    addOfClass: 'Add points of class',
    showTest: 'Show test points',
    removePoint: 'Remove point',
    hint: 'Drag a point · click to add · Delete removes',
    touchHint: 'Drag a point · tap to add · hold to remove',
    output: 'Output',
  },

  /** Classes of the drawn data sets: their colours. */
  classes: { orange: 'orange', blue: 'blue' },

  /** What fits under a picture of a data set. */
  datasets: {
    gauss: 'Gaussians',
    moons: 'Moons',
    penguins: 'Penguins',
    rings: 'Rings',
    checkerboard: 'Checkers',
    spiral3: 'Three arms',
    spiral5: 'Five arms',
    'reg-plane': 'Slope',
    'reg-gauss': 'Hills',
    custom: 'Yours',
  },

  network: {
    name: 'Network',
    inputs: 'input',
    layer: 'layer {layer}',
    linksShow: 'Links show',
    kinds: { weights: 'weights', gradients: 'gradients (log)', updates: 'last update (log)' },
    tooClose: 'The layers stand too close for links.',
    positive: 'above 0',
    negative: 'below 0',
    widest: 'widest {value}',
    unitsOf: 'Units of layer {layer}',
    addUnit: 'Add a unit to layer {layer}',
    removeUnit: 'Remove a unit from layer {layer}',
    hiddenLayers: 'Layers',
    addLayer: 'Add a layer at the end',
    removeLayer: 'Remove the last hidden layer',
    page: 'Layer {layer}: units {first} to {last} of {count}; show the next',
    shape: 'Units of each layer',
  },

  verbs: {
    title: 'One mini-batch, verb by verb',
    next: '{verb} ▸',
    idle: 'In goes a point on the left, out comes a guess on the right. Forward, Loss, Backward, Update: verb by verb',
    idleKeys: '(F L B U, or →)',
    forward: { name: 'Forward' },
    loss: { name: 'Loss' },
    backward: { name: 'Backward' },
    update: {
      name: 'Update',
    },
  },

  bars: {
    title: 'Gradient per layer',
    shown: 'What the bars show',
    signal: {
      label: 'Signal',
      about:
        'How much the loss (how wrong it is) reacts to a layer’s sums z, on a log scale: root mean square of ∂loss/∂z over samples.',
    },
    batchGradient: {
      label: 'Batch gradient',
      about:
        '‖dW‖ of the samples’ mean, which an update uses: small wherever training stalls. The sentence above is on the signal.',
    },
    describedWithNumbers: '{name} of each layer on a log axis: from {first} in layer 1 to {final} in layer {last}.',
    layer: 'layer',
    gain: 'gain',
    now: '{name} now, step {step}',
    vanished: 'vanished: under {share} of layer {last}',
  },

  /** The statistics of a layer, as the readout of the bars and the table name them. */
  stats: {
    layer: 'layer',
    signal: 'signal',
    batchGradient: 'batch gradient',
    gain: 'gain',
    meanDerivative: 'mean f′',
    saturated: 'saturated',
    dead: 'dead',
    updateRatio: 'update ratio',
  },

  /** The closer look; the words of what is loaded later stand in en-panels.js. */
  panels: {
    why: 'Why',
    distributions: 'Distributions',
    spectrum: 'Spectrum',
    seeds: 'Several seeds',
    landscape: 'Landscape',
    loading: 'Loading…',
    notLoaded: 'This part could not be loaded; choosing it again tries once more.',
  },

  /** The row of factors back from the loss. */
  why: {
    about: 'The chain rule back from the loss. δ, in code dz, is ∂loss/∂z, its root mean square the signal.',
    row: 'Factors from the loss back to layer 1',
    last: 'δ{layer} = ∂L/∂z{layer}',
    delta: 'δ{layer}',
    factor: 'W{next}ᵀ · f′(z{layer})',
    twin: 'The other run:',
    takeApart: 'Take one weight apart',
    splitStart: 'From layer {next} back to layer {layer}: {gain} =',
    splitSlope: 'f′(z{layer})',
    splitWeights: 'the weights W{layer}',
  },

  loss: {
    title: 'Loss',
    steps: 'steps',
    train: 'train',
    test: 'test',
    log: 'log scale',
    described: 'Loss after {step} steps: training loss {train}{test}{ghost}.',
    describedTest: ', test loss {loss}',
  },

  /** Two networks on the same data. */
  compare: {
    compare: 'Compare',
    title: 'Two networks on the same data',
  },

  /** What is before a number's decimals. */
  numbers: { point: '.' },

  /** The strip of the whole run under the loss. */
  time: {
    title: 'Gradient signal, layer by layer, over the run',
    hint: 'Drag the playhead back to see any moment again, exactly as it was.',
    playhead: 'Moment of the run',
    nowAt: 'now, step {step}',
    goesOn: 'Train goes on here, as a branch.',
    backToNow: 'Back to now',
  },

  export: {
    save: 'Save “{title}”',
    layers: '{layers} × {units} units',
  },

  foot: {
    title: 'About the page',
    language: 'Language',
    languageHint: 'Opens the page anew: your experiment stays, the run begins again at step 0.',
    forget: 'Forget this experiment',
  },

  import: {
    open: 'Open CSV…',
    hint: 'or drop it, or paste a table',
  },

  /** Every setting of fields.js: its name, one sentence on what it does, its choices. */
  fields: {
    dataSet: {
      label: 'Data set',
      choices: {
        circle: 'Circle',
        xor: 'Xor',
        gauss: 'Two gaussians',
        spiral: 'Spiral',
        moons: 'Two moons',
        penguins: 'Penguins (measured)',
        rings: 'Four rings',
        checkerboard: 'Checkerboard',
        spiral3: 'Three arms, three classes',
        spiral5: 'Five arms, five classes',
        'reg-plane': 'Regression: a slope',
        'reg-gauss': 'Regression: hills and hollows',
        custom: 'Your own',
      },
    },
    pointCount: {
      label: 'Points',
    },
    noise: {
      label: 'Noise',
    },
    trainShare: {
      label: 'Training share',
    },
    dataSeed: {
      label: 'Data seed',
    },
    activation: {
      label: 'Activation',
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
    },
    hiddenLayers: {
      label: 'Hidden layers',
    },
    units: {
      label: 'Units per layer',
    },
    activations: {
      label: 'Activation by layer',
    },
    shape: {
      label: 'Units of each layer',
    },
    features: {
      label: 'Inputs',
      choices: { x: 'x', y: 'y', x_squared: 'x²', y_squared: 'y²', x_times_y: 'x·y', sin_x: 'sin x', sin_y: 'sin y' },
    },
    initializer: {
      label: 'Initialisation',
      choices: {
        lecun_normal: 'LeCun, √(1/n)',
        glorot_normal: 'Glorot, √(2/(n+m))',
        he_normal: 'He, √(2/n)',
        matched: 'Matched',
        lecun_uniform: 'LeCun, uniform',
        glorot_uniform: 'Glorot, uniform',
        he_uniform: 'He, uniform',
        orthogonal: 'Orthogonal',
        normal: 'Normal, size k',
        uniform: 'Uniform, ±k',
        constant: 'All k',
        zeros: 'All 0',
        playground: 'As TensorFlow Playground',
      },
    },
    initialSize: {
      label: 'Size k',
    },
    bias: {
      label: 'First bias',
    },
    normalization: {
      label: 'Normalise',
      choices: { none: 'Not', batch: 'Batch norm', layer: 'Layer norm' },
    },
    skip: {
      label: 'Skip connections',
      choices: { off: 'Off', on: 'On' },
    },
    outputActivation: {
      label: 'Output',
    },
    seed: {
      label: 'Seed',
    },
    precision: {
      label: 'Precision',
      choices: { float: '32-bit', double: '64-bit' },
    },
    learningRate: {
      label: 'Learning rate',
    },
    batchSize: {
      label: 'Batch size',
    },
    loss: {
      label: 'Loss',
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
    },
    smoothing: {
      label: 'Smoothing α',
    },
    beta1: {
      label: 'β₁',
    },
    beta2: {
      label: 'β₂',
    },
    weightDecay: {
      label: 'Weight decay',
    },
    clipping: {
      label: 'Clip the gradient',
      choices: { none: 'Off', norm: 'By norm', value: 'By value' },
    },
    clippingLimit: {
      label: 'Clip at',
    },
    l1: {
      label: 'L1',
    },
    l1Kills: {
      label: 'L1 across 0',
      choices: { off: 'May return', on: 'Stays 0' },
    },
    l2: {
      label: 'L2',
    },
    schedule: {
      label: 'Schedule',
      choices: { constant: 'Constant', step: 'Steps down', cosine: 'Cosine' },
    },
    schedulePeriod: {
      label: 'Period',
    },
    scheduleFactor: {
      label: 'Step factor',
    },
    warmUp: {
      label: 'Warm-up',
    },
    batchOrder: {
      label: 'Order of points',
      choices: { reshuffled: 'Shuffled', sequential: 'Always the same' },
    },
    speed: {
      label: 'Speed',
      choices: {
        1: '1 step/s',
        10: '10 steps/s',
        100: '100 steps/s',
        1000: '1 000 steps/s',
        10000: '10 000 steps/s',
        full: 'Full speed',
      },
    },
  },
};
