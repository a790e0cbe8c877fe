/** Opening a file. */

export const imports = {
  open: 'Open CSV…',
  file: 'CSV file',
  hint: 'or drop it, or paste a table',
  drop: 'Drop the CSV file here',
  pasted: 'Pasted text',
  unreadable: '{name} could not be read.',
  tooLarge: '{name} has {size} MB; at most {most} MB were expected.',
};
