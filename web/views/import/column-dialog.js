/**
 * Asks which columns are x, y and what is to be learned, and how the table is to be read where that can be doubted.
 *
 * @typedef {import('../../import/load.js').OpenedTable} OpenedTable
 * @typedef {import('../../import/load.js').Data} Data
 * @typedef {import('../../import/table.js').ReadOptions} ReadOptions
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/proposal.js').Proposal} Proposal
 */

import { formatInteger } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/table-text.js';
import { describePart, describePassed, describeSample } from '../../import/sentences.js';
import { html, setText } from '../shared/dom.js';
import { createColumnForm } from './column-form.js';
import { createReadingForm } from './reading-form.js';

/** @param {OpenedTable} opened @returns {Promise<Data|null>} null if the person would rather not */
export function chooseColumns(opened) {
  const { dialog, body, content, cancel, problem } = createDialog(opened.name);
  const asked = createContent(opened, content, (text) => setText(problem, text));
  document.body.append(dialog);
  return new Promise((resolve) => {
    /** @type {Data|null} */
    let chosen = null;
    body.addEventListener('input', () => setText(problem, ''));
    cancel.addEventListener('click', () => dialog.close());
    let busy = false;
    body.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      const made = await asked.convert();
      busy = false;
      if (!dialog.open) return;
      if ('error' in made) return setText(problem, made.error);
      chosen = made;
      return dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    dialog.showModal();
  });
}

/** @param {string} name of the file */
function createDialog(name) {
  const problem = html('p', { class: 'import-problem', role: 'alert' });
  const cancel = html('button', { type: 'button' }, t('tables.cancel')),
    load = html('button', { type: 'submit', class: 'primary' }, t('tables.load'));
  const content = html('div', { class: 'import-content' });
  const body = html(
    'form',
    { class: 'import-form' },
    html('h2', { id: 'import-title' }, t('tables.title', { name: shownText(name) })),
    content,
    problem,
    html('div', { class: 'import-buttons' }, cancel, load),
  );
  const dialog = html('dialog', { class: 'import-dialog', 'aria-labelledby': 'import-title' }, body);
  return { dialog, body, content, cancel, problem };
}

/**
 * What is asked of a table; read in another way, it is asked anew.
 * @param {OpenedTable} opened
 * @param {HTMLElement} content
 * @param {(text: string) => void} refuse
 */
function createContent(opened, content, refuse) {
  /** @type {{table: Table, proposal: Proposal}} */
  let reading = opened;
  /** @type {ReturnType<typeof createColumnForm>} */
  let columns;
  let latest = 0;
  const questions = createReadingForm(opened.table, (options) => void readAgain(options));

  function show() {
    columns = createColumnForm(reading.table, reading.proposal);
    questions.update(reading.table);
    content.replaceChildren(intro(reading.table), questions.element, columns.element);
  }

  async function readAgain(/** @type {ReadOptions} */ options) {
    const mine = ++latest;
    const read = await opened.read(options);
    if (mine !== latest) return;
    if ('error' in read) return refuse(read.error);
    reading = read;
    const { activeElement } = document;
    show();
    if (activeElement instanceof HTMLElement && questions.element.contains(activeElement)) activeElement.focus();
  }

  show();
  return {
    /** @returns {Promise<Data | {error: string}>} */
    async convert() {
      const choice = questions.unanswered(reading.table) || columns.read();
      return typeof choice === 'string' ? { error: choice } : opened.convert(reading.table, choice);
    },
  };
}

/** @param {Table} table */
const intro = (table) =>
  html(
    'p',
    {},
    [
      t('tables.intro', { rows: formatInteger(table.rows) }),
      describeSample(table.rows),
      describePassed(table),
      describePart(table),
    ]
      .filter(Boolean)
      .join(' '),
  );
