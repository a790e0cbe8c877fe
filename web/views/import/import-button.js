/**
 * Data from a file: the button that opens one, and what is dropped or pasted. What reads it comes with the second part of
 * the page.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {{element: HTMLElement, button: HTMLElement}} ImportParts
 */

import { t } from '../../words/text.js';
import { keepEvents, onceHere, whenHere } from '../later.js';
import { html, icon } from '../shared/dom.js';
import { listenToDrops, listenToPaste } from './drop-and-paste.js';

/** @param {HTMLElement} element @param {import('../view-model.js').Actions} actions @returns {{render: (model: Model) => void}} */
export function createImportView(element, actions) {
  const button = html('button', { type: 'button', class: 'import-open' }, icon('file'), t('import.open'));
  const hint = html('p', { class: 'import-hint' }, t('import.hint'));
  element.append(button, hint);
  /** @type {ReturnType<typeof import('./import-view.js').listenToImport>|null} */
  let reader = null;
  keepEvents(button, ['click']);
  const loadFile = onceHere((/** @type {File} */ file) => reader?.loadFile(file));
  listenToDrops(loadFile);
  listenToPaste(
    loadFile,
    onceHere((/** @type {string} */ text) => reader?.loadText(text)),
  );
  whenHere(({ listenToImport }) => {
    reader = listenToImport({ element, button }, actions);
  });
  return {
    render(model) {
      reader?.render(model);
    },
  };
}
