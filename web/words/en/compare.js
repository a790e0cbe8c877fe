/** Two networks on the same data, and the run before. */

export const compare = {
  compare: 'Compare',
  compareHint: 'Train a second network on the same data, beside this one; both begin at step 0',
  title: 'Two networks on the same data',
  otherwise: 'B differs in',
  add: 'another difference …',
  addName: 'Another difference of B',
  ofB: '{label} of B',
  remove: 'B has the same {label} as A',
  swap: 'Swap',
  swapHint: 'A becomes B, and B becomes A',
  end: 'End',
  endHint: 'Back to one network: A goes on',
  show: 'Details of',
  network: 'network {side}',
  same: 'After {step} {step#step|steps}: no difference in the settings, so both networks are the same, number by number.',
  sameWeights: 'Same weights, same data, {step} {step#step|steps}:',
  sameData: 'Same data, {step} {step#step|steps}:',
  byHand:
    'After {step} {step#step|steps}: no difference in the settings, but a number was changed by hand, so the networks differ:',
  noLonger:
    'After {step} {step#step|steps}: no difference in the settings any more, but there was one, so the networks differ:',
  losses: '{b} {lossB}, {a} {lossA}.',
  loss: 'has a loss of {loss}',
  diverged: 'diverged at step {step}',
  shares: 'B’s layer 1 receives {shareB} that reaches its last layer; A’s receives {shareA}{times}.',
  part: '{share} of the gradient',
  more: '{share} the gradient',
  ofIt: '{share} of it',
  timesIt: '{share} that of its own',
  less: ', {number} times less',
  greater: ', {number} times more',
  alike: ', about as much',
  legend: '{side} {name}',
  legendAt: '{side} {name}, step {step}',
  readout: 'A {a}   B {b}',
  boundaryOf: 'Decision boundary of network {side}',
};

/** The run before: a setting that has no named choices. */
export const ghost = {
  setting: (/** @type {{label: string, value: string|number}} */ { label, value }) =>
    `${label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())} ${value}`,
  branch: 'before the branch',
};
