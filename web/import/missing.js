/** What programs write where a value is missing. */

const MISSING = new Set([
  ...[
    '',
    'na',
    '<na>',
    'n/a',
    'nan',
    '-nan',
    '+nan',
    'nat',
    'null',
    '(null)',
    '\\n',
    'k. a.',
    'k.a.',
    '(empty)',
    '(blank)',
  ],
  // Errors of spreadsheets, in English and German.
  ...['#n/a', '#na', '#nv', '#value!', '#wert!', '#div/0!', '#ref!', '#bezug!', '#name?', '#num!', '#zahl!', '#null!'],
  ...['1.#qnan', '1.#ind', '-1.#ind', '#n/a n/a'],
]);

/** Signs and words that stand for a missing number, but could be labels. */
const MISSING_NUMBER = new Set([
  '-',
  '–',
  '—',
  '−',
  '--',
  '---',
  '?',
  '.',
  '..',
  '...',
  '…',
  '*',
  'none',
  'nil',
  'missing',
]);

const INFINITE = /^[+\-−]?(inf(inity)?|∞|1\.#inf)$/i;

/** No such word is longer: longer cells need not be looked up. */
const LONGEST = 10;

/** Whether `cell` says that there is no value, whatever the column holds. */
export const isMissing = (/** @type {string} */ cell) => cell.length <= LONGEST && MISSING.has(cell.toLowerCase());

/** Whether `cell` says that there is no number. */
export const isMissingNumber = (/** @type {string} */ cell) =>
  cell.length <= LONGEST && (MISSING_NUMBER.has(cell.toLowerCase()) || MISSING.has(cell.toLowerCase()));

export const isInfinite = (/** @type {string} */ cell) => cell.length <= LONGEST && INFINITE.test(cell);
