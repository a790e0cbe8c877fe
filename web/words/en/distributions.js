/** The panel of distributions. */

export const distributions = {
  which: 'Which numbers',
  from: 'from',
  to: 'to',
  count: 'count',
  histograms: 'Histograms of every layer',
  names: {
    a: 'a',
    z: 'z',
    dz: 'dz',
    dW: 'dW',
  },
  about: {
    a: 'What the units of each layer put out, over the training samples: how many values are how large. Upwards positive, downwards negative.',
    z: 'The weighted sums before the activation, over the training samples. Upwards positive, downwards negative.',
    dz: '∂loss/∂z of every unit and sample, whose root mean square is the signal. It moves left where the gradient vanishes.',
    dW: 'The gradient of every weight, of the mean loss: what an update uses. It moves left where the gradient vanishes.',
  },
  layer: 'Layer {layer}',
  output: 'Layer {layer}, output',
  median: 'median |{quantity}| {value}',
  zero: '{share} are 0',
  negative: '{share} are negative',
  notANumber: '{share} are no numbers',
  ratio: 'Update ratio',
  ratioAbout: '‖ΔW‖ ÷ ‖W‖; around 10⁻³ is usual',
  saturated: 'Saturated',
  saturatedAbout: 'f′(z) near 0',
  dead: 'Dead units',
  deadAbout: 'f′(z) = 0 on every sample measured',
};
