/**
 * Which columns of a table are the measurements and which is the label.
 *
 * @typedef {import('./table.js').Table} Table
 *
 * @typedef {object} ColumnChoice
 * @property {number} x index of a column
 * @property {number} y
 * @property {number} label the column of labels, or of the numbers to predict
 * @property {string[]} classes the labels that become classes, 2 … 6 of them: −1 and +1, or their numbers from 0; none
 *   where the column holds numbers to predict
 */
import { t } from '../words/text.js';
import { isMissing, numberInCell } from './cells.js';
import { MAX_CLASSES, MAX_LABELS } from './limits.js';

/** Names that a column of labels usually has. */
const LABEL_NAME = /^(label|class|klasse|target|species|type|group|category|outcome|y_true)$/i;
/** Names that a column of running numbers usually has. */
const COUNTER_NAME = /^(id|index|row|no|nr|rownames|unnamed.*|column 1)$/i;

/** Columns that can be an axis. */
export const numberColumns = (/** @type {Table} */ { columns }) =>
  columns.flatMap(({ kind }, i) => (kind === 'number' ? [i] : []));

/** Columns that can be the label: two to MAX_LABELS different values. */
export const labelColumns = (/** @type {Table} */ { columns }) =>
  columns.flatMap(({ values }, i) => (values.length >= 2 && values.length <= MAX_LABELS ? [i] : []));

/** Columns whose numbers can be predicted: two values only are classes. */
export const targetColumns = (/** @type {Table} */ { columns }) =>
  columns.flatMap(({ kind, values }, i) => (kind === 'number' && values.length > 2 ? [i] : []));

/** The classes that a label column offers first: all, if there are not too many. @returns {string[]} */
export function firstClasses(/** @type {Table} */ { columns }, /** @type {number} */ label) {
  const { values } = columns[label];
  return values.slice(0, values.length <= MAX_CLASSES ? values.length : 2);
}

/**
 * The most likely choice; `sure` if the table leaves no other.
 *
 * @param {Table} table
 * @returns {{pick: ColumnChoice, sure: boolean} | {error: string}}
 */
export function guessColumns(table) {
  const error = refuse(table);
  if (error) return { error };
  const { columns } = table;
  const hasAxes = (/** @type {number} */ i) => numberColumns(table).filter((x) => x !== i).length >= 2;
  const labels = labelColumns(table).filter(hasAxes);
  const label =
    labels.length > 0
      ? [...labels].sort((i, j) => likeness(table, j) - likeness(table, i))[0]
      : /** @type {number} */ (targetColumns(table).filter(hasAxes).at(-1));
  const axes = numberColumns(table).filter((i) => i !== label);
  const [x, y] = [...axes.filter((i) => !isCounter(table, i)), ...axes].slice(0, 2).sort((i, j) => i - j);
  const twoValued = labels.filter((i) => columns[i].values.length === 2);
  const sure = columns.length === 3 && twoValued.length === 1 && twoValued[0] === label;
  return { pick: { x, y, label, classes: labels.length > 0 ? firstClasses(table, label) : [] }, sure };
}

/** How much column `i` looks like the label. */
function likeness(/** @type {Table} */ { columns }, /** @type {number} */ i) {
  const { name, kind, values } = columns[i];
  return (
    Number(LABEL_NAME.test(name)) * 8 +
    Number(kind === 'text') * 4 +
    Number(values.length === 2) * 2 +
    i / columns.length
  );
}

const isCounter = (/** @type {Table} */ { columns }, /** @type {number} */ i) => COUNTER_NAME.test(columns[i].name);

/** The sentence why no choice of columns can work; '' if one can. */
function refuse(/** @type {Table} */ table) {
  const { name, columns, lines } = table;
  const numbers = numberColumns(table);
  const labels = [...labelColumns(table), ...targetColumns(table)];
  if (numbers.length < 2) return refuseText(table, numbers);
  if (labels.some((label) => numbers.some((x) => numbers.some((y) => x !== y && x !== label && y !== label))))
    return '';
  const constant = columns.findIndex(
    ({ values }, i) => values.length === 1 && (!numbers.includes(i) || numbers.length > 2),
  );
  const span = { name, first: lines[0], last: lines[lines.length - 1] };
  if (constant >= 0) {
    return t('import.oneLabel', { ...span, column: columns[constant].name, value: columns[constant].values[0] });
  }
  const many = columns.find(({ kind, values }) => kind === 'text' && values.length > MAX_LABELS);
  if (many) return t('import.noLabels', { ...span, column: many.name, most: MAX_LABELS });
  const empty = columns.find(({ kind }) => kind === 'empty') ?? columns[columns.length - 1];
  return t('import.emptyColumn', { name, line: lines[0], column: columnNamed(empty.name) });
}

/** Names the first cell that keeps a column from being one of numbers. */
function refuseText(
  /** @type {Table} */ { name, columns, rows, lines, decimalComma },
  /** @type {number[]} */ numbers,
) {
  const wrong = columns.findIndex((_, i) => !numbers.includes(i));
  const row = rows.findIndex(
    (cells) => !isMissing(cells[wrong]) && Number.isNaN(numberInCell(cells[wrong], decimalComma)),
  );
  const where = { name, line: lines[Math.max(0, row)], column: columnNamed(columns[wrong].name) };
  return row < 0
    ? t('import.emptyColumn', where)
    : t('import.textColumn', { ...where, cell: shorten(rows[row][wrong]) });
}

/** Columns without a header are called "column 3" already. */
export function columnNamed(/** @type {string} */ name) {
  const number = /\d+$/.exec(name)?.[0];
  return number !== undefined && name === t('import.column', { number }) ? name : t('import.columnNamed', { name });
}

export const shorten = (/** @type {string} */ text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
