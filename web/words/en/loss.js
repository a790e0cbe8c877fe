/** The chart of the loss. */

export const loss = {
  title: 'Loss',
  steps: 'steps',
  train: 'train',
  test: 'test',
  step: 'step {step}',
  trainIs: 'train {loss}',
  testIs: 'test {loss}',
  log: 'log scale',
  ghostIs: '{name} {loss}',
  ghostWasAt: '{name} {loss} at step {step}',
  diverged: 'diverged: no numbers',
  describedDiverged: 'The loss has no numbers from step {step} on: the run diverged there{ghost}.',
  described: 'Loss after {step} {step#step|steps}: training loss {train}{test}{ghost}.',
  describedTest: ', test loss {loss}',
  describedGhost: '; the run before, {name}, ended at {loss}',
};

/** Runs that are kept for comparison. */
export const shelf = {
  title: 'Runs kept for comparison',
  run: '{name}: training loss {loss} after {step} {step#step|steps}',
  runOfOtherPoints: '{name}: training loss {loss} after {step} {step#step|steps}, on points that were edited since',
  left: 'Kept: {name}, {step} {step#step|steps}. Undo returns to it.',
  pin: 'Keep {name} when more runs come',
  remove: 'Remove {name}',
};
