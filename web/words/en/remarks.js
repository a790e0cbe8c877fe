/** What the page answers to a value: what it was read as, what must fit it, why it cannot be. */

/** What a control answers to what was typed. */
export const reading = {
  notInteger: '{label} takes a whole number from {min} to {max}; “{typed}” is not one.',
  notNumber: '{label} takes a number from {min} to {max}; “{typed}” is not one.',
  clamped: '{label} goes from {min} to {max}; set to {value}.',
  rounded: '{label} is a whole number; set to {value}.',
  grouped: '“{typed}” was read as {value}.',
  noChoice: '{label} is one of {names}; “{typed}” is none of them.',
  notInSet: '{label} are some of {names}; “{typed}” is none of them.',
  emptySet: '{label}: at least one is needed.',
  notInList: '{label} takes whole numbers from {min} to {max} with commas between them; “{typed}” is not one.',
  listTooLong: '{label}: at most {longest} layers fit, {count} were given.',
};

/** What else a setting or other data changes, or why it cannot be. */
export const fitting = {
  locked: '{label} is locked by whoever made this link.',
  lossForClasses: 'Cross-entropy is for classes; these points have a value each.',
  lossForValues: 'Cross-entropy is for classes: the loss is squared error.',
  lossForOutput: 'Cross-entropy needs a linear output: the loss is squared error now.',
  outputForLoss: 'Cross-entropy makes probabilities of its own: the output is linear now.',
  batchSize: 'Batch norm needs a batch of at least {least} points: the batch size is {least} now.',
  normalizeNothing: 'Batch norm needs at least {least} training points.',
  notNormalized: 'Batch norm needs at least {least} training points: it is off now.',
  task: {
    two: 'For two classes: binary cross-entropy now, and a linear output.',
    several: 'For {classes} classes: softmax cross-entropy now, one linear output each.',
    values: 'For values: squared error now, and a linear output.',
  },
  inputs: {
    one: 'The network has one input now, x.',
    two: 'The network has two inputs now, x and y.',
    columns: 'The network has {inputs} inputs now, one for each column.',
  },
  inputsOfTwo: 'These points are those of a function: x is all that the network is given.',
  inputsOfOne: 'These points are those of a function: the network’s inputs are computed from x alone now.',
  inputsOfColumns: 'These points have columns of their own: the network is given those.',
  inputsOfPlane: 'These points have no other columns: the network is given x and y now.',
};
