/**
 * Asks which columns are x, y and what is to be learned, and which classes or that it is a number, with the first rows to
 * look at.
 *
 * @typedef {import('../../import/csv.js').Table} Table
 * @typedef {import('../../import/columns.js').Pick} Pick
 * @typedef {import('../../import/load.js').Data} Data
 * @typedef {{value: string, text: string, disabled?: boolean}} Option
 */

import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { firstClasses, labelColumns, numberColumns, targetColumns } from '../../import/columns.js';
import { html, setText } from '../shared/dom.js';

const PREVIEW_ROWS = 6;

/**
 * @param {Table} table
 * @param {Pick} guess what is chosen at first
 * @param {(pick: Pick) => Data | {error: string}} convert
 * @returns {Promise<Data|null>} null if the person would rather not
 */
export function chooseColumns(table, guess, convert) {
  const form = createForm(table, guess);
  const problem = html('p', { class: 'import-problem', role: 'alert' });
  const cancel = html('button', { type: 'button' }, t('import.cancel'));
  const load = html('button', { type: 'submit', class: 'primary' }, t('import.load'));
  const body = html(
    'form',
    { class: 'import-form' },
    html('h2', { id: 'import-title' }, t('import.title', { name: table.name })),
    html('p', {}, t('import.intro', { rows: formatInteger(table.rows.length) })),
    ...form.elements,
    problem,
    html('div', { class: 'import-buttons' }, cancel, load),
  );
  const dialog = html('dialog', { class: 'import-dialog', 'aria-labelledby': 'import-title' }, body);
  document.body.append(dialog);

  return new Promise((resolve) => {
    /** @type {Data|null} */
    let chosen = null;
    body.addEventListener('input', () => setText(problem, ''));
    cancel.addEventListener('click', () => dialog.close());
    body.addEventListener('submit', (event) => {
      event.preventDefault();
      const pick = form.read();
      const made = typeof pick === 'string' ? { error: pick } : convert(pick);
      if ('error' in made) {
        setText(problem, made.error);
        return;
      }
      chosen = made;
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    dialog.showModal();
  });
}

/** What each class's select is called: by its colour, in the order of the classes. */
const CLASS_FIELDS = [
  'import.orangeClass',
  'import.blueClass',
  'import.greenClass',
  'import.purpleClass',
  'import.yellowClass',
  'import.pinkClass',
];

/** The selects and the preview; `read` gives the choice, or the sentence why it is none. */
function createForm(/** @type {Table} */ table, /** @type {Pick} */ guess) {
  const numbers = numberColumns(table),
    labels = labelColumns(table),
    targets = targetColumns(table);
  const x = createSelect('import.xAxis', columnOptions(table, numbers, 'import.notNumbers'), String(guess.x));
  const y = createSelect('import.yAxis', columnOptions(table, numbers, 'import.notNumbers'), String(guess.y));
  const label = createSelect(
    'import.label',
    columnOptions(table, [...labels, ...targets], 'import.notLabels'),
    String(guess.label),
  );
  const kind = createSelect('import.kind', [], '');
  const classes = CLASS_FIELDS.map((name) => createSelect(name, [], ''));
  const preview = createPreview(table);

  const column = () => Number(label.select.value);
  const offerClasses = (/** @type {string[]} */ chosen) => {
    const { values } = table.columns[column()];
    const options = values.map((value) => ({ value, text: value }));
    classes.forEach(({ select, field }, k) => {
      field.hidden = kind.select.value === 'values' || k >= values.length;
      // Two are needed; the others may stay out.
      fillSelect(select, k < 2 ? options : [{ value: '', text: t('import.noClass') }, ...options], chosen[k] ?? '');
    });
  };
  const offerKinds = (/** @type {boolean} */ asValues) => {
    const offered = [
      ...(labels.includes(column()) ? ['classes'] : []),
      ...(targets.includes(column()) ? ['values'] : []),
    ];
    fillSelect(
      kind.select,
      offered.map((value) => ({ value, text: t(`import.kinds.${value}`) })),
      asValues ? 'values' : offered[0],
    );
    kind.field.hidden = !offered.includes('values');
  };
  const mark = () => preview.mark([x, y, label].map(({ select }) => Number(select.value)));
  for (const { select } of [x, y]) select.addEventListener('change', mark);
  label.select.addEventListener('change', () => {
    offerKinds(false);
    offerClasses(firstClasses(table, column()));
    mark();
  });
  kind.select.addEventListener('change', () => offerClasses(firstClasses(table, column())));
  offerKinds(guess.classes.length === 0);
  offerClasses(guess.classes);
  mark();

  return {
    elements: [
      html('div', { class: 'import-selects' }, ...[x, y, label, kind, ...classes].map(({ field }) => field)),
      preview.element,
    ],
    /** @returns {Pick|string} */
    read() {
      const pick = { x: Number(x.select.value), y: Number(y.select.value), label: column() };
      if (new Set(Object.values(pick)).size < 3) return t('import.sameColumn');
      if (kind.select.value === 'values') return { ...pick, classes: [] };
      const chosen = classes
        .filter(({ field }) => !field.hidden)
        .map(({ select }) => select.value)
        .filter((value) => value !== '');
      if (new Set(chosen).size < chosen.length) return t('import.sameClass');
      return { ...pick, classes: chosen };
    },
  };
}

/** All columns, those that cannot be chosen with the reason, which is a text's key. @returns {Option[]} */
const columnOptions = (
  /** @type {Table} */ { columns },
  /** @type {number[]} */ allowed,
  /** @type {string} */ reason,
) =>
  columns.map(({ name }, i) =>
    allowed.includes(i)
      ? { value: String(i), text: name }
      : { value: String(i), text: t(reason, { name }), disabled: true },
  );

function createSelect(/** @type {string} */ name, /** @type {Option[]} */ options, /** @type {string} */ value) {
  const select = html('select');
  fillSelect(select, options, value);
  return { select, field: html('label', {}, html('span', {}, t(name)), select) };
}

function fillSelect(
  /** @type {HTMLSelectElement} */ select,
  /** @type {Option[]} */ options,
  /** @type {string} */ value,
) {
  select.replaceChildren(
    ...options.map(({ value: own, text, disabled }) => {
      const option = html('option', { value: own }, text);
      option.disabled = disabled ?? false;
      return option;
    }),
  );
  select.value = value;
}

function createPreview(/** @type {Table} */ { columns, rows }) {
  const line = (/** @type {'th'|'td'} */ tag, /** @type {string[]} */ cells) =>
    html('tr', {}, ...cells.map((cell) => html(tag, tag === 'th' ? { scope: 'col' } : {}, cell)));
  const table = html(
    'table',
    {},
    html('caption', { class: 'plot-hidden' }, t('import.firstRows')),
    html(
      'thead',
      {},
      line(
        'th',
        columns.map(({ name }) => name),
      ),
    ),
    html('tbody', {}, ...rows.slice(0, PREVIEW_ROWS).map((row) => line('td', row))),
  );
  // It scrolls sideways: the keyboard must reach it.
  const element = html(
    'div',
    { class: 'import-preview', tabindex: '0', role: 'group', 'aria-label': t('import.firstRows') },
    table,
  );
  return {
    element,
    mark(/** @type {number[]} */ chosen) {
      for (const row of table.rows)
        [...row.cells].forEach((cell, i) => cell.classList.toggle('import-chosen', chosen.includes(i)));
    },
  };
}
