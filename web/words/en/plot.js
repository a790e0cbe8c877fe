/** The decision boundary with the points on it. */

export const plot = {
  title: 'Decision boundary',
  titleOfValues: 'What it predicts',
  name: 'Decision boundary with the points',
  nameOfFunction: 'Curve of the network with the points',
  instructions:
    'N and P, or Page Down and Page Up, select the next and the previous point from left to right. ' +
    'Arrow keys move the selected point, further with Shift. A or Enter adds a point of the chosen class. ' +
    'Delete removes the selected point. Escape selects none.',
  addOfClass: 'Add points of class',
  addOfValue: 'Add points of value',
  noValue: 'A value from {low} to {high} is expected; “{typed}” is none.',
  showTest: 'Test points',
  removePoint: 'Remove point',
  hint: 'Drag a point · click to add one',
  tapAgain: 'tap again to add',
  touchHint: 'Tap or hold a point, then drag it · tap twice to add one',
  output: 'Output',
  point: 'Point {place} of {count}, {kind}, at {x}, {y}',
  testPoint: 'Point {place} of {count}, {kind}, test point, at {x}, {y}',
  pointOfFunction: 'Point {place} of {count}, at {x}, {y}',
  testPointOfFunction: 'Point {place} of {count}, test point, at {x}, {y}',
  added: 'Point added. {point}',
  answer: 'The network: {said}',
  removed: 'Point removed. {point}',
  outputIs: 'output {value}: {kind}',
  noOutput: 'output is not a number',
  undecided: 'undecided',
  sureness: 'The surer, the deeper',
  sure: '{share} {kind}',
  curve: 'What the network answers',
  brush: 'Brush',
  draw: 'Draw a curve',
  drawHint: 'Draw from one side to the other',
  largest: 'Colour of the largest output; the paler, the less sure',
  onWrongSide: 'This {kind} point is {side}.',
  sideOf: 'on the {kind} side',
  flatThere: 'It cannot pull: the {output} output is flat there, and of its error only {error} is sent back.',
  outnumbered: (/** @type {{others: number, own: number}} */ { others, own }) =>
    `It is ${own} against ${others}: so many of the other class lie within 1 of it.`,
  says: 'says {kind}',
  wrong: 'wrong: this point is {kind}',
  predicts: 'predicted {value}',
  wanted: 'wanted {value}',
  valueOf: '{name} {value}',
};

/** Classes of the drawn data sets: their colours. */
export const classes = {
  orange: 'orange',
  blue: 'blue',
  green: 'green',
  purple: 'purple',
  yellow: 'yellow',
  pink: 'pink',
  brown: 'brown',
  cyan: 'cyan',
  lime: 'lime',
  grey: 'grey',
  value: 'value',
};
