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
  picture: {
    title: 'Selected picture',
    select: 'Select a point to see its picture.',
    noSlope: 'A test picture: it has no gradient, for nothing is learned from it.',
    slope: '∂loss/∂x',
    about: 'More ink here: loss rises (blue) or falls (orange). Full colour: {most}.',
    flat: 'No cell changes the loss.',
    ink: 'Picture of a {name}, 8 × 8 cells',
    slopes: '∂loss/∂x of each cell; the strongest is {value}, in {cell}',
  },
  about: 'How its loss changes with each input, in standard deviations; the strongest first.',
};
