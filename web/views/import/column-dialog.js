/**
 * Asks which columns are x, y and what is to be learned.
 *
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/columns.js').ColumnChoice} ColumnChoice
 * @typedef {import('../../import/load.js').Data} Data
 */
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setText } from '../shared/dom.js';
import { createColumnForm } from './column-form.js';

/**
 * @param {Table} table
 * @param {ColumnChoice} guess what is chosen at first
 * @param {(pick: ColumnChoice) => Data | {error: string}} convert
 * @returns {Promise<Data|null>} null if the person would rather not
 */
export function chooseColumns(table, guess, convert) {
  const form = createColumnForm(table, guess);
  const { dialog, body, cancel, problem } = createDialog(table, form);
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

/** @param {Table} table @param {ReturnType<typeof createColumnForm>} form */
function createDialog({ name, rows }, { fields, preview }) {
  const problem = html('p', { class: 'import-problem', role: 'alert' });
  const cancel = html('button', { type: 'button' }, t('import.cancel')),
    load = html('button', { type: 'submit', class: 'primary' }, t('import.load'));
  const body = html(
    'form',
    { class: 'import-form' },
    html('h2', { id: 'import-title' }, t('import.title', { name })),
    html('p', {}, t('import.intro', { rows: formatInteger(rows.length) })),
    html('div', { class: 'import-selects' }, ...fields),
    preview,
    problem,
    html('div', { class: 'import-buttons' }, cancel, load),
  );
  const dialog = html('dialog', { class: 'import-dialog', 'aria-labelledby': 'import-title' }, body);
  return { dialog, body, cancel, problem };
}
