/**
 * Data from a file: opened by the button, dropped anywhere on the page, or its text pasted.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../import/load.js').Settings} Settings
 */

import { t } from '../../words/text.js';
import { MAX_BYTES } from '../../import/limits.js';
import { html, icon, setText } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { bringsFiles, listenToDrops, listenToPaste } from './drop-and-paste.js';

/** What reads a file and asks for its columns. */
const loadReader = async () => {
  const [{ readData }, { chooseColumns }] = await Promise.all([
    import('../../import/load.js'),
    import('./column-dialog.js'),
  ]);
  return { readData, chooseColumns };
};

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createImportView(element, actions) {
  const button = html('button', { type: 'button', class: 'import-open' }, icon('file'), t('import.open'));
  const file = html('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,.tab,text/csv,text/plain',
    class: 'import-file',
    hidden: '',
    tabindex: '-1',
    'aria-label': t('import.file'),
  });
  const source = html('p', { class: 'import-source' });
  element.append(button, file, html('p', { class: 'import-hint' }, t('import.hint')), source);

  /** @type {Settings} */
  let settings = { trainShare: 50, dataSeed: 1 };
  let latest = 0;

  /** Of several files in a row, only the last is loaded. */
  async function load(/** @type {() => Promise<Uint8Array>} */ bytes, /** @type {string} */ name) {
    const mine = ++latest;
    const reader = await loadPart(loadReader, actions.say);
    if (!reader) return;
    try {
      const read = await reader.readData(await bytes(), name, settings, reader.chooseColumns, (text) =>
        actions.say({ kind: 'error', text }),
      );
      if (!read || mine !== latest) return;
      const fitted = actions.useData(read.points, read.axes, name);
      actions.say({ kind: 'info', text: [read.note, fitted].filter(Boolean).join(' ') });
    } catch {
      if (mine === latest) actions.say({ kind: 'error', text: t('import.unreadable', { name }) });
    }
  }

  function loadFile(/** @type {File} */ chosen) {
    if (chosen.size > MAX_BYTES) {
      const size = Math.ceil(chosen.size / 1024 / 1024);
      actions.say({
        kind: 'error',
        text: t('import.tooLarge', { name: chosen.name, size, most: MAX_BYTES / 1024 / 1024 }),
      });
      return;
    }
    void load(async () => new Uint8Array(await chosen.arrayBuffer()), chosen.name);
  }

  button.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    // The same file, mended, can then be chosen again.
    if (chosen) loadFile(chosen);
    file.value = '';
  });
  listenToDrops(loadFile);
  listenToPaste(loadFile, (text) => void load(async () => new TextEncoder().encode(text), t('import.pasted')));
  showVeil();

  return {
    render(/** @type {Model} */ { experiment }) {
      settings = experiment.settings;
      setText(source, experiment.axes.source);
      source.hidden = experiment.axes.source === '';
    },
  };
}

/** A file may be dropped anywhere on the page, which says so while one is dragged over it. */
function showVeil() {
  const veil = html(
    'div',
    { class: 'import-veil', 'aria-hidden': 'true', hidden: '' },
    html('span', {}, t('import.drop')),
  );
  document.body.append(veil);
  addEventListener('dragover', (event) => {
    if (bringsFiles(event)) veil.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  addEventListener('drop', () => {
    veil.hidden = true;
  });
}
