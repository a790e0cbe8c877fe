/** The words of the verdict. {names} are filled in; *stars* are around what stands out in a headline. */
export const verdictEn = {
  waiting: 'Preparing the network …',

  of: ' of',
  'times.8': 'eight times',
  decay: 'Each layer passes back ×{gain} on average, {times}:',
  'decay.slope': '{slope} gives ×{n}',
  'decay.bound': '(never above ¼)',
  'decay.weights': 'the weights ×{n}',
  'vanishing.first':
    'Before the first update, layer 1 already receives only *{share}*{of} the gradient that reaches layer {last}.',

  reset: 'Reset',
  remedies: 'What usually helps',
};
