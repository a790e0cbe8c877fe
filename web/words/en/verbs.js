/** The four verbs, one at a time. */

export const verbs = {
  title: 'One mini-batch, verb by verb',
  idle: 'In goes a point on the left, out comes a guess on the right: one training step, verb by verb',
  idleKeys: '(F L B U, or →)',
  idleKeysHere: '(F L B U; the arrows walk over the units)',
  overview: {
    forward:
      '{count} {count#point goes|points go} in on the left; each of {units} units adds up what comes and bends it by {activation}.',
    loss: 'How far the answers are off: {loss} on average now.',
    backward: 'How much each sum had to do with it: {final} in layer {last}, {first} by the time it is in layer 1.',
    backwardOfOne: 'How much each sum had to do with it: {final}.',
    update: 'Each weight moves against its gradient, times the rate, {rate}.',
    otherUpdate: 'Each weight moves by what {by} makes of its gradient, at a rate of {rate}.',
  },
  ofPoint: 'Whose numbers are shown',
  pointBefore: 'The point before',
  pointAfter: 'The next point',
  mean: 'mean of {count}',
  meanButton: 'Mean',
  meanHint: 'The mean over the mini-batch, or one point',
  meanOf: 'mean of each point’s {what}',
  point: 'point {number} of {count}',
  at: '{name}:',
  atMean: '{name}, {of}:',
  biasOf: 'bias of {name}',
  onUnits: 'units: {what}',
  walk: {
    name: 'The verb’s way through the network',
    play: 'Go on',
    pause: 'Pause',
    again: 'Show it again',
    step: 'One layer more',
    skip: 'Skip to the end',
  },
  notInBatch: 'The selected point is not in this mini-batch.',
  moreTerms: (/** @type {{count: number}} */ { count }) => ` + ${count} more`,
  slope: '∂loss/∂ŷ',
  meanLoss: 'mean of {count} points = ',
  meanOfOutputs: '{law}, mean of {outputs} outputs',
  lossIs: 'loss = ',
  andMeanLoss: '; mean of all {count} points = ',
  losses: {
    squared_error: '(ŷ − y)²',
    half_squared_error: '½ (ŷ − y)²',
    binary_cross_entropy: '−y ln p − (1 − y) ln(1 − p), p = sigmoid(ŷ); ŷ is the output',
    softmax_cross_entropy: '−Σ y ln p, p = softmax(ŷ); ŷ are the outputs',
    huber: '½ (ŷ − y)², beyond 1 |ŷ − y| − ½',
  },
  forward: {
    name: 'Forward',
    hint: 'Take the next mini-batch and compute every unit from left to right (F)',
    skip: ' + skip',
    plain:
      'Left to right: each unit (a square) adds up what comes in, times the weights, plus its bias, and bends it by f.',
  },
  loss: {
    name: 'Loss',
    hint: 'Compare the outputs with the targets (L)',
    plain:
      'How wrong the answers of this mini-batch are, on average; the train loss above is that of the training points.',
    plainOfPoint: 'How wrong the answer for this point is; the train loss above is the mean over all training points.',
  },
  backward: {
    name: 'Backward',
    hint: 'Send the loss’s derivative back from right to left (B)',
    plain:
      'Right to left: the error comes back over the same weights; each unit takes its share, times its own slope f′.',
  },
  update: {
    name: 'Update',
    hint: 'Change every weight by its gradient (U)',
    plain:
      'All at once: each weight steps against its gradient, which is the mean of dz times what came in over its link.',
    otherPlain:
      'All at once: each weight changes by what {by} makes of its gradient, which is the mean of dz times what came in over its link.',
    plainOfPoint: 'All at once: each weight steps against its gradient, which is dz times what came in over its link.',
    otherPlainOfPoint:
      'All at once: each weight changes by what {by} makes of its gradient, which is dz times what came in over its link.',
    formula: 'old − rate × gradient = new',
    otherFormula: 'old + change = new',
    old: 'old',
    decayed: '(1 − rate·decay)·old',
    law: 'new = {old} − rate × {step}',
    clippedTo: ', clipped to ',
    withPenalty: ', with the penalty + ',
    losses: 'Loss of this mini-batch: {before} → {after}; of all training points: {allBefore} → {allAfter}.',
    rose: {
      forOthers:
        'Better for its mini-batch, worse for all points: an update looks at nothing else, and what helps it can harm the others.',
      tooLong:
        'Worse even for the points it was made for: the gradient tells the way down only for a small step, and this one went too far.',
      momentum:
        'Worse even for the points it was made for: the step follows earlier gradients too (m), or it went too far.',
      penalty:
        'Worse even for the points it was made for: the step also makes weights smaller, which the loss does not count, or it went too far.',
    },
    from: ', from the gradient ',
    madeOf: '; gradient = dz × a = ',
    clipped: 'clipping at {limit}',
  },
};
