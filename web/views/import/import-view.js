/**
 * Data from a file: opened by the button, dropped anywhere on the page, or its text pasted.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */

import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/text.js';
import { html, icon, setText } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { listenToDrops, listenToPaste, showDropVeil } from './drop-and-paste.js';

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createImportView(element, actions) {
  /** @type {import('../../import/load.js').SplitSettings} */
  let settings = { trainShare: 50, dataSeed: 1 };
  /** @type {Promise<ReturnType<typeof import('./import-data.js').createDataImport>|null>|null} */
  let importing = null;
  /** Of several files in a row the last is loaded, by the one import. */
  const load = async () => {
    importing ??= loadPart(() => import('./import-data.js'), actions.say).then(
      (part) => part && part.createDataImport(actions, () => settings),
    );
    const made = await importing;
    if (!made) importing = null;
    return made;
  };
  const fromFile = async (/** @type {File} */ file) => (await load())?.fromFile(file),
    fromText = async (/** @type {string} */ text) => (await load())?.fromText(text);
  const hint = html('p', { class: 'import-hint' }, t('import.hint')),
    source = html('p', { class: 'import-source' });
  element.append(...createOpener(fromFile), hint, source);
  listenToDrops(fromFile);
  listenToPaste(fromFile, fromText);
  showDropVeil();
  return {
    render({ experiment }) {
      settings = experiment.settings;
      setText(source, shownText(experiment.axes.source, 240));
      source.hidden = experiment.axes.source === '';
    },
  };
}

/** The button, and the field by which the browser asks for a file. @param {(file: File) => void} onChoose */
function createOpener(onChoose) {
  const button = html('button', { type: 'button', class: 'import-open' }, icon('file'), t('import.open'));
  const field = html('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,.tab,.dat,.json,.jsonl,.gz,.npz,.safetensors,text/csv,text/plain,application/json',
    class: 'import-file',
    hidden: '',
    tabindex: '-1',
    'aria-label': t('import.file'),
  });
  button.addEventListener('click', () => field.click());
  field.addEventListener('change', () => {
    const chosen = field.files?.[0];
    if (chosen) onChoose(chosen);
    // Lets the same file be chosen again once it is corrected.
    field.value = '';
  });
  return [button, field];
}
