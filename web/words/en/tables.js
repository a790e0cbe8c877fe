/**
 * Tables in files: how they are read, and what is asked. English loads this when a file is opened.
 *
 * @typedef {{count: number, number: string}} Counted
 */

const rowsOf = (/** @type {number} */ count, /** @type {string} */ number) =>
  `${number} ${count === 1 ? 'row' : 'rows'}`;

export const tables = {
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
  at: { line: 'line {line}', record: 'record {line}' },
  both: '{first} and {last}',
  more: '{count} more',
  rest: 'other',
  twoWords: '{name} ({zero} 0, {one} 1)',
  range: { line: 'lines {first} to {last}', record: 'records {first} to {last}' },
  daysSince: '{name} (days since {day})',
  empty: '{name} is empty; rows with two numbers and a label were expected.',
  blank: '{name} is empty; rows with two numbers and a label were expected.',
  binary: '{name}, line {line}, holds bytes that no text has; a CSV file (plain text) was expected.',
  workbook: '{name} is a workbook or an archive; a sheet of it saved as CSV was expected.',
  parquet: '{name} is a Parquet file; a CSV file (plain text) was expected.',
  pdf: '{name} is a PDF document; a CSV file (plain text) was expected.',
  markup: '{name}, line 1: this is a web page or XML; a table as CSV or JSON was expected.',
  json: '{name}, {at}: the JSON document has a mistake there; a list of rows or of objects was expected.',
  damagedGzip: '{name} is damaged: it could not be unpacked.',
  tooLargeUnpacked: '{name} has more than {most} MB once unpacked; at most {most} MB were expected.',
  oneColumn:
    '{name}, {at}: only one column found; two columns of numbers and one of labels, separated by commas, semicolons, tabs or spaces, were expected.',
  twoColumns:
    '{name}, {at}: only two columns found; two columns of numbers and one of labels, separated by commas, semicolons, tabs or spaces, were expected.',
  ragged: '{name}, {at}: {count} values found; {width} were expected, as in {atFirst}.',
  tooFewRows: (/** @type {{name: string, at: string, count: number, least: number}} */ { name, at, count, least }) =>
    `${name} ends at ${at} with ${count === 0 ? 'no' : count} row${count === 1 ? '' : 's'} of data; at least ${least} are needed.`,
  tooFewUsable: (
    /** @type {{name: string, at: string, count: number, least: number, left: string}} */ {
      name,
      at,
      count,
      least,
      left,
    },
  ) =>
    `${name} ends at ${at} with ${count === 0 ? 'no' : count} usable row${count === 1 ? '' : 's'}${left && ` beside ${left}`}; at least ${least} are needed.`,
  quotes:
    '{name}, {at}: a quotation mark is not closed, or stands within a value; quotes around whole values were expected.',
  oneLabel: '{name}, {range}: the label in {column} is always “{value}”; two classes were expected.',
  noLabels:
    '{name}, {range}: beside two columns of numbers no column holds labels ({column} has {count} different values); one with two classes was expected.',
  emptyColumn: '{name}, {at}: {column} is empty; two columns of numbers and one of labels were expected.',
  noNumbers: '{name}, {at}: no column holds numbers; {holds}; two columns of numbers and one of labels were expected.',
  oneNumbers:
    '{name}, {at}: only one column holds numbers, {column}; {holds}; two columns of numbers and one of labels were expected.',
  holdsText: '{column} holds text (“{cell}”)',
  oneLabelUsable:
    '{name}, up to {at}: the label in {column} is always “{value}” where both numbers are there; two classes were expected.',
  constantTarget: '{name}, up to {at}: {column} is always {value}; different numbers to predict were expected.',
  scaled: '{column} from {low} to {high} is scaled to −1 … 1 for the network.',
  loaded: '{count} points loaded',
  sampled: '{count} points loaded, a random sample of {all} in which each class has its share',
  sample: 'Of {rows} rows a random sample of {most} is taken, in which each class has its share.',
  left: {
    missing: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} with a missing value`,
    infinite: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} with an infinite value`,
    tooLarge: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} with a number beyond 10³⁰⁰`,
    notANumber: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} with text in place of a number`,
    otherUnit: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} in another unit`,
    total: (/** @type {Counted} */ { count, number }) => (count === 1 ? '1 row of totals' : `${number} rows of totals`),
    others: (/** @type {Counted} */ { count, number }) => `${rowsOf(count, number)} of other classes`,
  },
  leftOut: (/** @type {{rows: string, total: number, example: string}} */ { rows, total, example }) =>
    `${rows} ${total === 1 ? 'is' : 'are'} left out${example && ` (${example})`}.`,
  wereLeftOut: (/** @type {{rows: string, total: number, example: string}} */ { rows, total, example }) =>
    `${rows} ${total === 1 ? 'was' : 'were'} left out${example && ` (${example})`}`,
  firstOdd: '{at}: “{cell}” in {column}',
  passed: (/** @type {{count: number, lines: string, text: string}} */ { count, lines, text }) =>
    `${count === 1 ? 'Line' : 'Lines'} ${lines} ${count === 1 ? 'is' : 'are'} no part of the table: “${text}”.`,
  header: 'The first row holds the names',
  asRead: 'The first rows, as they are read',
  reading: 'Reading {name}',
  readShare: '{percent} read',
  question: {
    number: 'How are the numbers in {column} to be read?',
    date: 'How are the dates in {column} to be read?',
    unanswered: 'Please say how {column} is to be read.',
    point: 'point before the decimals: {examples}',
    comma: 'comma before the decimals: {examples}',
    dayFirst: 'day before month: {examples}',
    monthFirst: 'month before day: {examples}',
    example: '{cell} is {value}',
    nothing: 'nothing',
  },
  counts: 'Classes: {classes}.',
  classCount: '{name}: {count}',
  learned: {
    name: 'To be learned: {column}, because of its name.',
    words: 'To be learned: {column}; it holds few different words.',
    twoValues: 'To be learned: {column}; it holds two values.',
    grades: 'To be learned: {column}; it holds few different numbers.',
    numbers: 'To be learned: {column}, a number that the others may predict.',
  },
  unused: 'No good inputs: {columns}.',
  wanting: 'Used for want of a better input: {columns}.',
  why: {
    constant: '{column} (always the same)',
    empty: '{column} (empty)',
    sparse: '{column} (often empty)',
    running: '{column} (numbers the rows)',
    identifier: '{column} (names the rows)',
    words: '{column} (many words)',
    copy: '{column} (says the same as the label)',
    many: '{column} (too many columns)',
  },
};
