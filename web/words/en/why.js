/** The panel “Why”: the row of factors back from the loss, and a weight taken apart. */

/** The row of factors back from the loss. */
export const why = {
  about:
    'The chain rule back from the loss. dz, in books δ, is ∂loss/∂z; its rms over samples and units is the signal.',
  row: 'Factors from the loss back to layer 1',
  last: 'dz{layer} = ∂L/∂z{layer}',
  delta: 'dz{layer}',
  factor: 'W{next}ᵀ · f′(z{layer})',
  factorNorm: 'W{next}ᵀ · f′ · norm{layer}',
  factorSkip: 'W{next}ᵀ · skip · f′',
  factorSkipNorm: 'W{next}ᵀ · skip · f′ · norm',
  factorHint:
    'From layer {next} back to layer {layer}: through the weights of layer {next}, each from its unit back to its input (ᵀ),{skip} times the slope f′ at layer {layer}{norm}; press for the parts',
  factorHintSkip: ' with what the skip connection brings around layer {next},',
  factorHintNorm: ' and back through its normalisation',
  more: '{count} more',
  splitStart: 'From layer {next} back to layer {layer}: {gain} =',
  splitSlope: 'f′(z{layer})',
  splitWeights: 'the weights W{layer}',
  endHint:
    'dz of layer {layer}: how much the loss changes per small change of its sums z; root mean square over samples and units',
  splitSkip: 'the skip path around layer {next}',
  splitNorm: 'the normalisation',
  twin: 'The other run:',
  takeApart: 'Take one weight apart',
  diverged: 'The numbers stopped being finite at step {step}: there are no factors to multiply.',
  single: 'The network has one layer only: there are no factors from layer to layer.',
  noError: 'The error is exactly 0: there is nothing to send back.',
  flat: 'The signal at the output is exactly 0 although the loss is {loss}: wherever the answer is wrong, f′ is 0 there, so nothing is sent back.',
  rounded:
    'The signal at the output is exactly 0 although the loss is {loss}: what is left of the error is lost in rounding.',
  cut: 'Layer {next} still has a signal, layer {layer} exactly 0: nothing passes between them, and the product is 0 from there on.',
  passedBy:
    'The signal of layer {layer} is exactly 0, and what reaches layer 1 comes past it by skip connections: the factors do not multiply to it.',
  underflow: 'The product is smaller than the smallest number that fits: it became 0 on the way.',
};

export const expansion = {
  which: 'The weight that is taken apart',
  layer: 'Layer',
  outputLayer: '{layer}, output',
  unitOf: 'Unit',
  input: 'Input',
  unit: 'unit {unit}',
  networkInput: 'input {unit}',
  bias: 'bias',
  of: 'Of',
  mean: 'the mean of all samples',
  meanOfMeasured: 'the mean of the {count} samples measured',
  ofRound:
    'Of the mini-batch of the four verbs, with the weights from before its update: the point is the one that the network shows.',
  one: 'one sample',
  sample: 'Training sample',
  ofWeight: '∂L/∂W{layer} from {input} to {unit}',
  ofBias: '∂L/∂b{layer} of unit {unit}',
  product: '= mean of dz · a, its means multiplied:',
  productOfSample: '= dz · a =',
  covariance: '+ covariance',
  covarianceAbout:
    'Covariance is what the mean of a product has beyond the product of the means: samples with a large dz may have a large a as well. One sample has none.',
  beforeNorm: 'Of the normalised sum u: du =',
  norm: '= back through the normalisation: the unit’s own',
  throughMean: '+ through the mean',
  throughVariance: '+ through the variance',
  overUnits: 'over the units of layer {layer}:',
  rest: '{count} smaller terms together:',
  skip: '+ past the next layer (skip connection)',
  loss: 'The loss: da = ∂L/∂a =',
  error: '× error',
  prediction: ', which is the answer',
  probability: ', which is the probability',
  target: 'less the target',
  cut: ', of each sample at most 1 and at least −1',
  check: 'Check by a finite difference',
  checking: 'Checking…',
  checkedMean:
    'Checked is the mean over the samples: under batch norm the samples depend on each other, and none has a loss of its own.',
  checkHow:
    'Both are computed on a copy of the network in 64-bit numbers. For the difference, this one number is nudged a little up and down, the loss is computed anew at each, and what it changed by is divided by the nudge.',
  analytic: 'Backpropagation',
  own: 'In this run, 32-bit',
  ownDiffers:
    'In the 32-bit numbers of this run the gradient is {own}, not {analytic}: rounding has changed it by {share} of its size.',
  ownZero: 'In the 32-bit numbers of this run the gradient is 0, not {analytic}: it is too small for them.',
  numeric: 'Finite difference',
  verdicts: {
    agrees: 'At step {step}, the first {digits} digits are the same.',
    carried: 'At step {step} the two differ by {share} of their size; a carry writes their digits differently.',
    differs: 'At step {step} the two differ: {digits} of their first digits are the same.',
    too_small: 'At step {step} both are 0, as far as can be told: too small to compare.',
    kink: 'At step {step} every difference crosses a kink of an activation: nothing can be compared.',
    not_finite: 'At step {step} the loss is not finite: nothing can be compared.',
  },
};
