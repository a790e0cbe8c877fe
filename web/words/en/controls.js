/** The column of settings: its groups, the data sets as tiles, and three things to try. */

export const controls = {
  data: 'Data',
  network: 'Network',
  training: 'Training',
  more: 'More',
  moreOf: {
    data: ' data settings',
    network: ' network settings',
    training: ' training settings',
  },
  moreChosen: 'More: {name}',
  otherDataSets: 'More data sets',
  functions: 'Functions of one variable',
  explain: 'What the settings of {group} do',
  goesBack: 'A change of this takes the run back to step 0.',
  legend: 'takes the run back to step 0',
  otherActivations: 'More activations',
  activationHint: 'Switching goes back to step 0; weights stay, unless “Matched”.',
};

/** What fits under a picture of a data set. */
export const datasets = {
  gauss: 'Gauss',
  moons: 'Moons',
  penguins: 'Penguins',
  digits: 'Digits',
  rings: 'Rings',
  checkerboard: 'Checkers',
  spiral3: 'Three arms',
  spiral5: 'Five arms',
  'reg-plane': 'Slope',
  'reg-gauss': 'Hills',
  sine: 'Sine',
  step: 'Step',
  bump: 'Bump',
  custom: 'Yours',
};

/** The title of the steps to try. */
export const suggestions = { title: 'Try this' };
