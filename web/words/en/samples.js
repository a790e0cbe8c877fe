/** Of how many samples numbers are, where they are not of all. */

export const samples = {
  measured: 'Measured on {count} of the {all} training points, drawn at random.',
  measuredOfSide: '{side} is measured on {count} of the {all} training points, drawn at random.',
  followed: 'Training line: on {count} of {all} points.',
  losses: 'Loss and accuracy are of {train} training and {test} test points, drawn at random from all {all}.',
};
