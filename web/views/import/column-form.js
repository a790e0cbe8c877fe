/**
 * The choice of columns: lists for x, y and what is to be learned, whether that is classes or a number, which classes,
 * and the first rows to look at.
 *
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/column.js').Column} Column
 * @typedef {import('../../import/proposal.js').Proposal} Proposal
 * @typedef {import('../../import/proposal.js').ColumnChoice} ColumnChoice
 * @typedef {import('./select-field.js').Option} Option
 */

import { t } from '../../words/table-text.js';
import { canBeAxis } from '../../import/axis-choice.js';
import { canBeClasses, canBeValues } from '../../import/column-role.js';
import { firstClasses } from '../../import/proposal.js';
import { nameOfColumn, shorten } from '../../import/sentences.js';
import { usedColumns } from '../../import/usable-rows.js';
import { html, setShown } from '../shared/dom.js';
import { createColumnFacts } from './column-facts.js';
import { createColumnPreview } from './column-preview.js';
import { createInputChoice } from './input-choice.js';
import { createSelectField, fillSelect } from './select-field.js';

/** What each class's list is called: by its colour, in the order of the classes. */
const CLASS_NAMES = [
  'tables.orangeClass',
  'tables.blueClass',
  'tables.greenClass',
  'tables.purpleClass',
  'tables.yellowClass',
  'tables.pinkClass',
  'tables.brownClass',
  'tables.cyanClass',
  'tables.limeClass',
  'tables.greyClass',
];
/** Classes that must be chosen; further ones may be left out. */
const FEWEST_CLASSES = 2;

/** Stands for all labels that are not chosen; no label can be this. */
const REST = '\n';

/** @param {Table} table @param {ColumnChoice} choice what is chosen at first */
function createFields(table, choice) {
  return {
    x: createSelectField('tables.xAxis', axisOptions(table), String(choice.x)),
    y: createSelectField('tables.yAxis', axisOptions(table), String(choice.y)),
    label: createSelectField('tables.label', labelOptions(table), String(choice.label)),
    kind: createSelectField('tables.kind'),
    classes: CLASS_NAMES.map((name) => createSelectField(name)),
  };
}

/** @typedef {ReturnType<typeof createFields>} Fields */

/** @param {Table} table @param {Proposal} proposal */
export function createColumnForm(table, proposal) {
  const { choice } = proposal;
  const fields = createFields(table, choice),
    preview = createColumnPreview(table),
    facts = createColumnFacts(table, proposal),
    inputs = createInputChoice(table, proposal, () => update());
  const { x, y, label, kind, classes } = fields;
  const read = () => readInputs(fields, inputs, table);
  const update = () => {
    for (const { field } of [x, y]) setShown(field, !inputs.isSeveral());
    inputs.follow(Number(label.select.value));
    const now = read();
    preview.mark(typeof now === 'string' ? [] : usedColumns(now));
    facts.update(now);
  };
  const offer = (/** @type {boolean} */ asValues, /** @type {Pick<ColumnChoice, 'classes'|'rest'>} */ chosen) => {
    offerKinds(fields, table, asValues);
    offerClasses(fields, table, chosen);
    update();
  };
  const first = () => firstClasses(labelColumn(fields, table));
  for (const { select } of [x, y, ...classes]) select.addEventListener('change', update);
  label.select.addEventListener('change', () => offer(false, first()));
  kind.select.addEventListener('change', () => offer(kind.select.value === 'values', first()));
  offer(choice.classes.length === 0, choice.classes.length === 0 ? first() : choice);
  const selects = [x, y, label, kind, ...classes].map(({ field }) => field);
  return {
    element: html(
      'div',
      { class: 'import-columns' },
      inputs.element,
      html('div', { class: 'import-selects' }, ...selects),
      preview.element,
      facts.element,
    ),
    /** @returns {ColumnChoice|string} the choice, or the sentence why it is none */
    read,
  };
}

/** @param {Fields} fields @param {Table} table */
const labelColumn = ({ label }, table) => table.columns[Number(label.select.value)];

/**
 * What the column can be: classes, values, or either.
 * @param {Fields} fields
 * @param {Table} table
 * @param {boolean} asValues
 */
function offerKinds(fields, table, asValues) {
  const column = labelColumn(fields, table),
    { select, field } = fields.kind;
  const kinds = [...(canBeClasses(column) ? ['classes'] : []), ...(canBeValues(column) ? ['values'] : [])];
  const options = kinds.map((value) => ({ value, text: t(`tables.kinds.${value}`) }));
  fillSelect(select, options, asValues ? 'values' : kinds[0]);
  field.hidden = !kinds.includes('values');
}

/** @param {Fields} fields @param {Table} table @param {Pick<ColumnChoice, 'classes'|'rest'>} chosen */
function offerClasses(fields, table, { classes, rest }) {
  const { values } = labelColumn(fields, table);
  const chosen = rest ? [...classes, REST] : classes;
  const options = values.map((value) => ({ value, text: shorten(value) }));
  const others = { value: REST, text: t('tables.rest') };
  const orNone = [{ value: '', text: t('tables.noClass') }, ...options, others];
  fields.classes.forEach(({ select, field }, k) => {
    field.hidden = fields.kind.select.value === 'values' || k >= values.length;
    fillSelect(select, k === 0 ? options : k < FEWEST_CLASSES ? [...options, others] : orNone, chosen[k] ?? '');
  });
}

/** @param {Fields} fields @param {ReturnType<typeof createInputChoice>} inputs @param {Table} table @returns {ColumnChoice|string} */
function readInputs(fields, inputs, table) {
  if (!inputs.isSeveral()) return readChoice(fields);
  const label = Number(fields.label.select.value),
    areClasses = fields.kind.select.value !== 'values';
  const chosen = inputs.read(label, areClasses);
  if (typeof chosen === 'string') return chosen;
  const numbers = chosen.filter(({ column }) => canBeAxis(table.columns[column]));
  const isAmong = (/** @type {string} */ value) => numbers.some(({ column }) => column === Number(value));
  const [first, second] = [
    ...[fields.x, fields.y].map(({ select }) => select.value).filter(isAmong),
    ...numbers.map(({ column }) => String(column)),
  ];
  const x = Number(first ?? chosen[0].column),
    y = [second, ...numbers.map(({ column }) => String(column))].map(Number).find((column) => column !== x) ?? label;
  const own = readChoice(fields, { x, y });
  if (typeof own === 'string') return own;
  const isPlain = chosen.length === 2 && chosen.every(({ column }) => canBeAxis(table.columns[column]));
  return isPlain ? own : { ...own, inputs: chosen };
}

/** @param {Fields} fields @param {{x: number, y: number}} [axes] where they are not those of the lists @returns {ColumnChoice|string} */
function readChoice({ x, y, label, kind, classes }, axes) {
  const pick = { x: Number(x.select.value), y: Number(y.select.value), label: Number(label.select.value), ...axes };
  if (!axes && new Set(Object.values(pick)).size < 3) return t('tables.sameColumn');
  if (kind.select.value === 'values') return { ...pick, classes: [] };
  const chosen = classes
    .filter(({ field }) => !field.hidden)
    .map(({ select }) => select.value)
    .filter((value) => value !== '');
  if (new Set(chosen).size < chosen.length) return t('tables.sameClass');
  const named = chosen.filter((value) => value !== REST);
  return { ...pick, classes: named, ...(named.length < chosen.length ? { rest: true } : {}) };
}

/** @param {Table} table @returns {Option[]} */
const axisOptions = (table) => columnOptions(table, canBeAxis, (name) => t('tables.notNumbers', { name }));

/** @param {Table} table @returns {Option[]} */
const labelOptions = (table) =>
  columnOptions(
    table,
    (column) => canBeClasses(column) || canBeValues(column),
    (name) => t('tables.notLabels', { name }),
  );

/**
 * All columns, those that cannot be chosen with the reason.
 * @param {Table} table
 * @param {(column: Column) => boolean} isAllowed
 * @param {(name: string) => string} why
 * @returns {Option[]}
 */
const columnOptions = ({ columns }, isAllowed, why) =>
  columns.map((column, i) => {
    const value = String(i),
      name = shorten(nameOfColumn(column));
    return isAllowed(column) ? { value, text: name } : { value, text: why(name), disabled: true };
  });
