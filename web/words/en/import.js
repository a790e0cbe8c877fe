/** Data from a file. */

export const imports = {
  open: 'Open CSV…',
  file: 'CSV file',
  hint: 'or drop it, or paste a table',
  drop: 'Drop the CSV file here',
  pasted: 'Pasted text',
  unreadable: '{name} could not be read.',
  tooLarge: '{name} has {size} MB; at most {most} MB were expected.',
  title: 'Columns of {name}',
  intro: '{rows} rows. Choose two columns of numbers, and the column with what is to be learned: a class or a number.',
  cancel: 'Cancel',
  load: 'Load',
  xAxis: 'x axis',
  yAxis: 'y axis',
  label: 'Label',
  orangeClass: 'Orange class',
  blueClass: 'Blue class',
  greenClass: 'Green class',
  purpleClass: 'Purple class',
  yellowClass: 'Yellow class',
  pinkClass: 'Pink class',
  noClass: '—',
  kind: 'It holds',
  kinds: {
    classes: 'classes',
    values: 'a number to predict',
  },
  firstRows: 'The first rows',
  notNumbers: '{name} (not numbers)',
  notLabels: '{name} (too many labels)',
  sameColumn: 'x axis, y axis and label must be three different columns.',
  sameClass: 'The classes must be different.',
  source: 'Source: {name}.',
  penguinsSource: 'Source: Palmer penguins; Gorman, Williams & Fraser 2014, doi:10.1371/journal.pone.0090081 (CC0).',
  penguinsX: 'bill length (mm)',
  penguinsY: 'bill depth (mm)',
  penguinsLost: 'The penguins could not be loaded: the server answered {status}.',
  column: 'column {number}',
  columnNamed: 'column {name}',
  empty: 'is empty; rows with two numbers and a label were expected.',
  blank: '{name} is empty; rows with two numbers and a label were expected.',
  binary: ', line {line}, holds bytes that no text has; a CSV file (plain text) was expected.',
  problem: '{name}, {problem}',
  oneColumn:
    '{name}, line {line}: only one column found; two columns of numbers and one of labels, separated by commas, semicolons or tabs, were expected.',
  twoColumns:
    '{name}, line {line}: only two columns found; two columns of numbers and one of labels, separated by commas, semicolons or tabs, were expected.',
  ragged: (
    /** @type {{name: string, line: number, count: number, width: number, first: number}} */ {
      name,
      line,
      count,
      width,
      first,
    },
  ) =>
    `${name}, line ${line}: ${count === 0 ? 'no' : count} value${count === 1 ? '' : 's'} found; ${width} were expected, as in line ${first}.`,
  tooFewRows: (
    /** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least },
  ) =>
    `${name} ends at line ${line} with ${count === 0 ? 'no' : count} row${count === 1 ? '' : 's'} of data; at least ${least} are needed.`,
  tooFewUsable: (
    /** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least },
  ) =>
    `${name} ends at line ${line} with ${count === 0 ? 'no' : count} usable row${count === 1 ? '' : 's'}; at least ${least} are needed.`,
  quotes:
    'line {line}: a quotation mark is not closed, or stands within a value; quotes around whole values were expected.',
  tooManyRows: 'line {line}: more than {most} rows; at most {most} were expected.',
  oneLabel:
    '{name}, lines {first} to {last}: the label in column {column} is always “{value}”; two classes were expected.',
  noLabels:
    '{name}, lines {first} to {last}: beside two columns of numbers no column holds labels ({column} has more than {most} different values); one with two classes was expected.',
  emptyColumn: '{name}, line {line}: {column} is empty; two columns of numbers and one of labels were expected.',
  textColumn:
    '{name}, line {line}: “{cell}” in {column} is not a number; two columns of numbers and one of labels were expected.',
  hugeCell: '{name}, line {line}: “{cell}” in {column} is too large a number; at most 10³⁰⁰ was expected.',
  textCell: '{name}, line {line}: “{cell}” in {column} is not a number; a number was expected.',
  oneLabelUsable:
    '{name}, up to line {line}: the label in column {column} is always “{value}” where both numbers are there; two classes were expected.',
  constantTarget: '{name}, up to line {line}: {column} is always {value}; different numbers to predict were expected.',
  scaled: '{column} from {low} to {high} is scaled to −1 … 1 for the network.',
  loaded: '{name}: {count} points loaded.',
  loadedSome: (
    /** @type {{name: string, count: string, total: number, left: string}} */ { name, count, total, left },
  ) => `${name}: ${count} points loaded; ${left} ${total === 1 ? 'was' : 'were'} left out.`,
  missing: (/** @type {{count: number, number: string}} */ { count, number }) =>
    `${number} ${count === 1 ? 'row' : 'rows'} with a missing value`,
  others: (/** @type {{count: number, number: string}} */ { count, number }) =>
    `${number} ${count === 1 ? 'row' : 'rows'} of other classes`,
  both: '{missing} and {others}',
};
