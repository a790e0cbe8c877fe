/** Words of the field, each explained in one plain sentence where it is met. */

export const terms = {
  gradient:
    'The gradient: for each weight, how much the loss changes when the weight does. Training moves a weight by its gradient; one that gets next to none stays as it is.',
  sum: 'z: what a unit adds up, its inputs times their weights, and its bias.',
  rms: 'rms: the usual size of numbers, whatever their signs; the root of the mean of their squares, here over samples and units.',
  signal:
    'Signal: how much the loss changes when the sums of a layer do. Where it is tiny, what the layer’s weights do hardly matters, and they hardly learn.',
  gain: 'Gain: what the signal is multiplied by on its way back from one layer to the one before it.',
  batchGradient: 'How long the gradient of a layer’s weights is, of the few samples that one update looks at.',
  epoch: 'Epochs: how often every training point has been used, on average.',
  clipping: 'Clipping: a gradient longer than a limit is cut to that length; its direction stays.',
  adam: 'Adam: an optimiser that divides each weight’s gradient by its usual size, so that small ones count as well.',
};
