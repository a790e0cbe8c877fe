/** The gradient of every layer: bars, their readout, and the table of numbers. */

export const bars = {
  title: 'Gradient per layer',
  shown: 'What the bars show',
  signal: {
    label: 'Signal',
    about:
      '[signal|Signal]: how the loss reacts to [sum|sums z], [rms|rms] of ∂loss/∂z over samples and units. [gain|Gain]: each layer’s factor.',
  },
  batchGradient: {
    label: 'Batch gradient',
    about:
      'What an update follows: [batchGradient|‖dW‖] of the samples’ mean, taken over a mini-batch: small wherever training has come to rest. The headline is on the signal.',
  },
  ofBatches:
    'Under batch norm the bars use the mean and variance of their own points, as training does; the losses and the surface use running averages.',
  described: '{name} of each layer on a log axis, layers 1 to {last}. All numbers stand in the panel “Numbers”.',
  describedWithNumbers:
    '{name} of each layer on a log axis: from {first} in layer 1 to {final} in layer {last}. All numbers stand in the panel “Numbers”.',
  explain: 'What the bars mean',
  layer: 'layer',
  gain: 'gain',
  now: '{name} now, step {step}',
  then: '{name} as it was, step {step}',
  before: '{name}, step {step}, {common}',
  edited: 'before points were edited',
  sameWeights: 'same weights and data',
  sameData: 'same data',
  vanishedOfTwo: 'vanished',
  vanished: 'vanished: under {share} of layer {last}',
  press: 'Press for its slope',
  readOut: 'Layer to read out',
  layerNumber: 'Layer {layer}',
  outputLayer: 'Layer {layer}, the output',
  sentence: 'Layer {layer}: {parts}',
};

/** The statistics of a layer, as the readout of the bars and the table name them. */
export const stats = {
  layer: 'layer',
  signal: 'signal',
  signalHint: 'Root mean square of ∂loss/∂z over samples and units: what one unit receives',
  signalNorm: 'norm of the signal',
  signalNormHint:
    'Root of the samples’ mean of ‖∂loss/∂z‖²: what the whole layer receives, which is the signal times the root of its units',
  batchGradient: 'batch gradient',
  gain: 'gain',
  ofGainSlope: 'of which f′(z)',
  ofGainWeights: 'of which the weights',
  ofGainSkip: 'of which the skip path',
  ofGainNormalisation: 'of which normalisation',
  meanDerivative: 'mean f′',
  saturated: 'saturated',
  dead: 'dead',
  deadUnits: 'dead units',
  updateRatio: 'update ratio',
};
