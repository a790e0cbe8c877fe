/** The elements of the dialog in which a weight or a bias is changed by hand. */

import { t } from '../../words/text.js';
import { html, icon } from '../shared/dom.js';

/**
 * @typedef {object} EditorElements
 * @property {HTMLDialogElement} dialog
 * @property {HTMLElement} title the unit's name
 * @property {HTMLButtonElement} close
 * @property {HTMLSelectElement} choice which of the unit's parameters
 * @property {HTMLInputElement} field its number
 * @property {HTMLButtonElement} less
 * @property {HTMLButtonElement} more
 * @property {HTMLElement} note why a value was refused
 * @property {HTMLButtonElement} why opens the panel that takes the gradient apart
 */

/** @param {HTMLElement} layerActivation stands at the end of the dialog @returns {EditorElements} */
export function createEditorElements(layerActivation) {
  const title = html('b', { id: 'net-editor-title' });
  const choice = html('select', { 'aria-label': t('network.whichNumber') });
  const less = createStepButton('−', t('network.less'));
  const more = createStepButton('+', t('network.more'));
  const close = createCloseButton();
  const field = createNumberField();
  const note = html('p', { class: 'note', id: 'net-editor-note', role: 'status' });
  const why = html('button', { type: 'button', class: 'net-editor-why' }, t('network.why'));
  const dialog = html(
    'dialog',
    { class: 'net-editor', 'aria-labelledby': title.id },
    html('div', { class: 'net-editor-head' }, title, close),
    choice,
    html('div', { class: 'net-editor-row' }, less, field, more),
    note,
    why,
    layerActivation,
  );
  return { dialog, title, close, choice, field, less, more, note, why };
}

/** @param {string} sign @param {string} name */
const createStepButton = (sign, name) => html('button', { type: 'button', 'aria-label': name, title: name }, sign);

function createNumberField() {
  return html('input', {
    type: 'text',
    role: 'spinbutton',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'text',
    'aria-label': t('network.number'),
    'aria-describedby': 'net-editor-note',
  });
}

function createCloseButton() {
  const name = t('network.close');
  return html(
    'button',
    { type: 'button', class: 'icon-only', title: name },
    icon('close'),
    html('span', { class: 'label' }, name),
  );
}
