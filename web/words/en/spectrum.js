/** The panel of the spectrum. */

export const spectrum = {
  about:
    'Singular values: by how much each layer (∂a/∂a_prev, in the mean of the samples) and the whole network (∂z/∂x) stretches directions. At 1 a gradient passes undiminished; largest ÷ smallest is the condition number.',
  heldFixed:
    'Batch norm’s mean and variance are held fixed here: what the samples do to each other through them is left out.',
  described:
    'Singular values of {count} layers and of the whole network on a log axis; the numbers stand in the table below.',
  numbers: 'Numbers of the spectrum',
  layer: 'layer',
  largest: 'largest',
  smallest: 'smallest',
  condition: 'condition number',
  whole: 'whole',
  meanSquare: 'Mean squared singular value of the samples’ own ∂z/∂x: {value}.',
  tooWide:
    'The widest layer has {widest} units; singular values are computed up to {most}, because the work grows with the cube of the width.',
};
