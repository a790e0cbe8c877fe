/**
 * The choice of columns: lists for x, y and what is to be learned, whether that is classes or a number, which classes,
 * and the first rows to look at.
 *
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/columns.js').ColumnChoice} ColumnChoice
 * @typedef {import('./select-field.js').Option} Option
 */
import { t } from '../../words/text.js';
import { firstClasses, labelColumns, numberColumns, targetColumns } from '../../import/columns.js';
import { createColumnPreview } from './column-preview.js';
import { createSelectField, fillSelect } from './select-field.js';

/** What each class's list is called: by its colour, in the order of the classes. */
const CLASS_NAMES = [
  'import.orangeClass',
  'import.blueClass',
  'import.greenClass',
  'import.purpleClass',
  'import.yellowClass',
  'import.pinkClass',
];
/** Classes that must be chosen; further ones may be left out. */
const FEWEST_CLASSES = 2;

/** @param {Table} table @param {ColumnChoice} guess what is chosen at first */
function createFields(table, guess) {
  const numbers = numberOptions(table);
  return {
    x: createSelectField('import.xAxis', numbers, String(guess.x)),
    y: createSelectField('import.yAxis', numbers, String(guess.y)),
    label: createSelectField('import.label', labelOptions(table), String(guess.label)),
    kind: createSelectField('import.kind'),
    classes: CLASS_NAMES.map((name) => createSelectField(name)),
  };
}

/** @typedef {ReturnType<typeof createFields>} Fields */

/** @param {Table} table @param {ColumnChoice} guess */
export function createColumnForm(table, guess) {
  const fields = createFields(table, guess),
    preview = createColumnPreview(table);
  const { x, y, label, kind, classes } = fields;
  const mark = () => preview.mark([x, y, label].map(({ select }) => Number(select.value)));
  const offer = (/** @type {boolean} */ asValues, /** @type {string[]} */ chosen) => {
    offerKinds(fields, table, asValues);
    offerClasses(fields, table, chosen);
    mark();
  };
  const first = () => firstClasses(table, labelColumn(fields));
  for (const { select } of [x, y]) select.addEventListener('change', mark);
  label.select.addEventListener('change', () => offer(false, first()));
  kind.select.addEventListener('change', () => offerClasses(fields, table, first()));
  offer(guess.classes.length === 0, guess.classes);
  return {
    fields: [x, y, label, kind, ...classes].map(({ field }) => field),
    preview: preview.element,
    /** @returns {ColumnChoice|string} the choice, or the sentence why it is none */
    read: () => readPick(fields),
  };
}

const labelColumn = (/** @type {Fields} */ { label }) => Number(label.select.value);

/**
 * What the column can be: classes, values, or either.
 * @param {Fields} fields
 * @param {Table} table
 * @param {boolean} asValues
 */
function offerKinds(fields, table, asValues) {
  const column = labelColumn(fields),
    { select, field } = fields.kind;
  const kinds = [
    ...(labelColumns(table).includes(column) ? ['classes'] : []),
    ...(targetColumns(table).includes(column) ? ['values'] : []),
  ];
  const options = kinds.map((value) => ({ value, text: t(`import.kinds.${value}`) }));
  fillSelect(select, options, asValues ? 'values' : kinds[0]);
  field.hidden = !kinds.includes('values');
}

/** @param {Fields} fields @param {Table} table @param {string[]} chosen */
function offerClasses(fields, table, chosen) {
  const { values } = table.columns[labelColumn(fields)];
  const options = values.map((value) => ({ value, text: value }));
  const orNone = [{ value: '', text: t('import.noClass') }, ...options];
  fields.classes.forEach(({ select, field }, k) => {
    field.hidden = fields.kind.select.value === 'values' || k >= values.length;
    fillSelect(select, k < FEWEST_CLASSES ? options : orNone, chosen[k] ?? '');
  });
}

/** @param {Fields} fields @returns {ColumnChoice|string} */
function readPick({ x, y, label, kind, classes }) {
  const pick = { x: Number(x.select.value), y: Number(y.select.value), label: Number(label.select.value) };
  if (new Set(Object.values(pick)).size < 3) return t('import.sameColumn');
  if (kind.select.value === 'values') return { ...pick, classes: [] };
  const chosen = classes
    .filter(({ field }) => !field.hidden)
    .map(({ select }) => select.value)
    .filter((value) => value !== '');
  if (new Set(chosen).size < chosen.length) return t('import.sameClass');
  return { ...pick, classes: chosen };
}

/** @param {Table} table @returns {Option[]} */
const numberOptions = (table) => columnOptions(table, numberColumns(table), (name) => t('import.notNumbers', { name }));

/** @param {Table} table @returns {Option[]} */
const labelOptions = (table) =>
  columnOptions(table, [...labelColumns(table), ...targetColumns(table)], (name) => t('import.notLabels', { name }));

/**
 * All columns, those that cannot be chosen with the reason.
 * @param {Table} table
 * @param {number[]} allowed
 * @param {(name: string) => string} why
 * @returns {Option[]}
 */
const columnOptions = ({ columns }, allowed, why) =>
  columns.map(({ name }, i) =>
    allowed.includes(i) ? { value: String(i), text: name } : { value: String(i), text: why(name), disabled: true },
  );
