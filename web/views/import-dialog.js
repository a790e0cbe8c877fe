/**
 * Asks which columns are x, y and the label, and which two classes, with the first rows to look at.
 *
 * @typedef {import('../import/csv.js').Table} Table
 * @typedef {import('../import/columns.js').Pick} Pick
 * @typedef {import('../import/load.js').Data} Data
 * @typedef {{value: string, text: string, disabled?: boolean}} Option
 */
import { html, setText } from './dom.js';
import { formatInteger } from '../format.js';
import { t } from '../text.js';
import { firstClasses, labelColumns, numberColumns } from '../import/columns.js';

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
  const body = html('form', { class: 'import-form' },
    html('h2', { id: 'import-title' }, t('import.title', { name: table.name })),
    html('p', {}, t('import.intro', { rows: formatInteger(table.rows.length) })),
    ...form.elements, problem, html('div', { class: 'import-buttons' }, cancel, load));
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

/** The selects and the preview; `read` gives the choice, or the sentence why it is none. */
function createForm(/** @type {Table} */ table, /** @type {Pick} */ guess) {
  const numbers = numberColumns(table);
  const labels = labelColumns(table);
  const x = createSelect('import.xAxis', columnOptions(table, numbers, 'import.notNumbers'), String(guess.x));
  const y = createSelect('import.yAxis', columnOptions(table, numbers, 'import.notNumbers'), String(guess.y));
  const label = createSelect('import.label', columnOptions(table, labels, 'import.notLabels'), String(guess.label));
  const negative = createSelect('import.orangeClass', [], '');
  const positive = createSelect('import.blueClass', [], '');
  const preview = createPreview(table);

  const offerClasses = (/** @type {[string, string]} */ classes) => {
    const options = table.columns[Number(label.select.value)].values.map((value) => ({ value, text: value }));
    fillSelect(negative.select, options, classes[0]);
    fillSelect(positive.select, options, classes[1]);
  };
  const mark = () => preview.mark([x, y, label].map(({ select }) => Number(select.value)));
  for (const { select } of [x, y]) select.addEventListener('change', mark);
  label.select.addEventListener('change', () => {
    offerClasses(firstClasses(table, Number(label.select.value)));
    mark();
  });
  offerClasses(guess.classes);
  mark();

  return {
    elements: [
      html('div', { class: 'import-selects' }, ...[x, y, label, negative, positive].map(({ field }) => field)),
      preview.element,
    ],
    /** @returns {Pick|string} */
    read() {
      const pick = { x: Number(x.select.value), y: Number(y.select.value), label: Number(label.select.value) };
      if (new Set(Object.values(pick)).size < 3) return t('import.sameColumn');
      if (negative.select.value === positive.select.value) return t('import.sameClass');
      return { ...pick, classes: [negative.select.value, positive.select.value] };
    },
  };
}

/** All columns, those that cannot be chosen with the reason, which is a text's key. @returns {Option[]} */
const columnOptions = (/** @type {Table} */ { columns }, /** @type {number[]} */ allowed, /** @type {string} */ reason) =>
  columns.map(({ name }, i) => (allowed.includes(i) ? { value: String(i), text: name }
    : { value: String(i), text: t(reason, { name }), disabled: true }));

function createSelect(/** @type {string} */ name, /** @type {Option[]} */ options, /** @type {string} */ value) {
  const select = html('select');
  fillSelect(select, options, value);
  return { select, field: html('label', {}, html('span', {}, t(name)), select) };
}

function fillSelect(/** @type {HTMLSelectElement} */ select, /** @type {Option[]} */ options, /** @type {string} */ value) {
  select.replaceChildren(...options.map(({ value: own, text, disabled }) => {
    const option = html('option', { value: own }, text);
    option.disabled = disabled ?? false;
    return option;
  }));
  select.value = value;
}

function createPreview(/** @type {Table} */ { columns, rows }) {
  const line = (/** @type {'th'|'td'} */ tag, /** @type {string[]} */ cells) =>
    html('tr', {}, ...cells.map((cell) => html(tag, tag === 'th' ? { scope: 'col' } : {}, cell)));
  const table = html('table', {}, html('caption', { class: 'plot-hidden' }, t('import.firstRows')),
    html('thead', {}, line('th', columns.map(({ name }) => name))),
    html('tbody', {}, ...rows.slice(0, PREVIEW_ROWS).map((row) => line('td', row))));
  // It scrolls sideways: the keyboard must reach it.
  const element = html('div', { class: 'import-preview', tabindex: '0', role: 'group', 'aria-label': t('import.firstRows') }, table);
  return {
    element,
    mark(/** @type {number[]} */ chosen) {
      for (const row of table.rows) [...row.cells].forEach((cell, i) => cell.classList.toggle('import-chosen', chosen.includes(i)));
    },
  };
}
