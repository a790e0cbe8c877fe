/** What undo and redo name. */

export const edits = {
  change: (/** @type {{label: string}} */ { label }) =>
    `change of ${label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`,
  movePoint: 'move of a point',
  addPoint: 'new point',
  clearPoints: 'removal of all points',
  removePoint: 'removal of a point',
  open: 'opening {name}',
  weights: 'weights from {name}',
  removeSet: 'removal of {name}',
  plane: 'change of the plane',
  drawCurve: 'drawn curve',
  compare: 'comparison',
  swap: 'swap of the two networks',
  endOfComparison: 'end of the comparison',
  returnTo: 'return to step {step}',
  reset: 'reset',
  weight: 'change of a weight',
  bias: 'change of a bias',
  scale: 'change of a scale',
  shift: 'change of a shift',
  forget: 'forgetting of the experiment',
};
