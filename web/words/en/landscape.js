/** The panel of the loss landscape. */

export const landscape = {
  about:
    'Every cell is the training loss of other weights: the present ones plus α times one direction and β times another. Colours are even steps of the logarithm; contours join equal losses.',
  directions: 'Directions',
  alongPath: 'along the run’s path',
  randomDirections: 'two random ones',
  seed: 'Seed',
  grid: 'Grid',
  compute: 'Compute',
  cancel: 'Cancel',
  needsRun: 'A path takes some training first.',
  progress: 'Rows that are computed',
  starting: 'Laying the plane…',
  running: '{done} of {cells} rows…',
  done: 'Of step {step}, {cells} × {cells} losses.',
  cancelled: 'Cancelled.',
  outdated: 'Cancelled, because another run has begun.',
  stale: 'The run has gone on since: the map is around the weights of step {step}.',
  ofOther: 'This map is of network {side}.',
  diverged: 'The run has diverged: there is no landscape around numbers that are not finite.',
  notFinite: 'No loss in this plane is finite.',
  map: 'Map of the loss',
  keys: 'Arrow keys move over the map, further with Shift; Home goes to the cell of the present weights.',
  hint: 'Point at the map, or walk over it with the arrow keys.',
  readout: 'α {alpha}, β {beta}: loss {loss}',
  start: 'start',
  now: 'now',
  scale: 'Training loss',
  scaleOfBatch: 'Training loss, statistics of the batch',
  batchNorm:
    'Under batch norm every cell has the statistics of the {count} points that it is the loss of, as training has those of its batch: the running ones fit the present weights alone. With these the loss there is {loss}, which the loss chart shows.',
  shares:
    'α is the direction in which the weights have moved about most ({first} of the variance of their path), β the next ({second}). The path has {points} moments, from step {start} on.',
  random:
    'Random directions, as long in each unit as its weights (filter-normalised): α and β of 1 change the weights by their own size.',
};
