/**
 * The button that opens a file; what it does comes with the second part of the page.
 *
 * @typedef {import('../model.js').Model} Model
 * @typedef {{element: HTMLElement, button: HTMLElement}} ImportParts
 */
import { keepEvents, whenHere } from '../later.js';
import { t } from '../text.js';
import { html, icon } from './dom.js';

/** @param {HTMLElement} element @param {import('../model.js').Actions} actions @returns {{render: (model: Model) => void}} */
export function createImportView(element, actions) {
  const button = html('button', { type: 'button', class: 'import-open' }, icon('file'), t('import.open'));
  const hint = html('p', { class: 'import-hint' }, t('import.hint'));
  element.append(button, hint);
  /** @type {{render: (model: Model) => void}|null} */
  let listening = null;
  keepEvents(button, ['click']);
  // A file that is dropped too early must not take the place of the page.
  const guard = (/** @type {Event} */ event) => event.preventDefault();
  for (const type of ['dragover', 'drop']) addEventListener(type, guard);
  whenHere(({ listenToImport }) => {
    for (const type of ['dragover', 'drop']) removeEventListener(type, guard);
    listening = listenToImport({ element, button }, actions);
  });
  return { render(model) { listening?.render(model); } };
}
