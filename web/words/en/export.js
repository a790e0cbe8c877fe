/** Saving figures and numbers. */

export const exports = {
  save: 'Save “{title}”',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  numbers: 'Numbers (CSV)',
  weights: 'Weights and biases (CSV)',
  points: 'Points (CSV)',
  surface: 'Output over the plane (CSV)',
  failed: '“{title}” could not be saved.',
  state: 'step {step}, train loss {train}, test loss {test}',
  layers: '{layers} × {units} units',
  now: 'now',
  twin: 'comparison',
  run: 'run',
  class: 'class',
  label: 'label',
  unit: 'unit',
  input: 'input',
  value: 'value',
  part: 'part',
};
