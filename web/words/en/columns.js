/** Points of three and more columns: the plane of the plot, and what a point's loss depends on. Loaded with such points. */

export const columns = {
  plane: 'Plane of the plot',
  columns: 'two columns',
  principal: 'principal components',
  x: 'x axis',
  y: 'y axis',
  rest: 'others at',
  rests: { mean: 'their mean', median: 'their median', point: 'the selected point' },
  component: 'component {number} ({share} of the variance)',
  explained: 'This plane shows {share} of the variance.',
  row: 'Selected point: its {count} columns',
  none: 'Select a training point to see what its loss depends on.',
  column: 'column',
  value: 'value',
  slope: '∂loss/∂x',
  about: 'How its loss changes with each input, in standard deviations; the strongest first.',
};
