/** The dialog of one's own experiments. English loads this with it. */
export const experiments = {
  title: 'My experiments',
  name: 'Name',
  save: 'Save this experiment',
  none: 'Nothing is saved yet. What is saved stays in this browser.',
  nameOf: 'Name of {name}',
  open: 'Open',
  openWhich: 'Open {name}',
  duplicate: 'Duplicate',
  duplicateWhich: 'Duplicate {name}',
  remove: 'Delete',
  removeWhich: 'Delete {name}',
  removed: '{name} is deleted.',
  bringBack: 'Bring it back',
  close: 'Close',
  full: 'There is no room for it: 50 MB are kept. Delete another one, or save it as a file.',
  refused: 'This browser keeps nothing here: save it as a file instead.',
};
