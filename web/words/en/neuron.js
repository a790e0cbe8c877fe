/** The panel of one neuron: the worked example of the textbooks, with numbers of one’s own. */

export const neuron = {
  about:
    'One neuron by itself, none of the network’s: one input, one point to learn. ŷ, its output, is f(w·x + b). Type any number; every line follows.',
  x: 'input x',
  y: 'target y',
  w: 'weight w',
  b: 'bias b',
  rate: 'learning rate η',
  activation: 'activation f',
  noNumber: '“{typed}” is no number that can be reckoned with.',
  update: 'Update: take over w and b',
  textbook: 'The textbook’s numbers',
  python: 'Copy as Python',
  copied: 'The lines were copied as a Python program.',
  notCopied: 'The browser does not let this page copy.',
  verb: 'verb',
  line: 'what',
  formula: 'how',
  value: 'number',
  table: 'The four verbs, line by line',
  forward: 'Forward',
  loss: 'Loss',
  backward: 'Backward',
  updateVerb: 'Update',
  after: 'the loss with these',
  small: 'A whole network that is small enough to read:',
};
