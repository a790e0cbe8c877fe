/** The panel of slopes: one layer's activation, its derivative, and where the layer's sums lie on them. */

export const slope = {
  which: 'The layer that is looked at',
  layer: 'layer {layer}',
  outputLayer: 'output',
  gain: 'From layer {next} back to layer {layer}, the signal is multiplied by {gain}:',
  noGain: 'Layer {layer} is the last one: what reaches the others is compared with its signal.',
  part: {
    slope: 'the slope {slope}',
    weights: 'the weights of the next layer',
    skip: 'the skip path around it',
    normalisation: 'this layer’s normalisation',
  },
  linear: 'The slope is 1 everywhere: a linear layer takes nothing from the gradient.',
  relu: 'ReLU’s slope is 1 for {share} of the sums, those above 0, and 0 for the others.',
  bounded:
    '{slope} is {mean} on average, and nowhere above {largest}: wherever the sums lie, the slope makes the gradient smaller.',
  flat: 'Most sums lie where the curve is flat: there {slope} is close to 0, {mean} on average, where it could be {largest}.',
  oneSided: '{slope} is {mean} on average, at most {largest}: near 1 on the right, near 0 on the left.',
  mean: '{slope} is {mean} on average over the sums, and at most {largest}.',
  noNumbers: 'The sums are no finite numbers: there is no slope to take.',
  weighting: 'This average squares the slopes and counts more where much gradient arrives; the plain mean is {mean}.',
  normalized: 'The sums are u: what normalisation has made of z.',
  beyond: '{share} of the sums lie beyond the axis.',
  meanHere: 'on average {mean}',
  atMost: 'at most {largest}',
  sums: 'sums {sum}',
  readOut: 'Sum to read the curves at',
  reading: '{sum} = {at}   {name} = {value}   {slope} = {derivative}',
  described:
    '{name} and its slope {slope} for sums from −{reach} to {reach}, with a histogram of this layer’s own. At these sums the slope is {mean} on average; it is at most {largest}.',
};
