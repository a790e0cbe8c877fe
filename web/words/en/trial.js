/** Trying all remedies in the background. */

export const trial = {
  all: 'Try all in the background',
  progress: 'Trying: {finished} of {all} runs are done.',
  done: 'After {steps} updates each, from the same draws. The runs are on the shelf under the loss.',
  asItIs: 'as it is',
  remedy: 'remedy',
  loss: 'train loss',
  accuracy: 'train accuracy',
  ratio: 'first ÷ last',
  learned: 'learned after',
};
