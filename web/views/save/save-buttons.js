/** A button beside each figure that opens the menu by which it is saved. */

import { t } from '../../words/text.js';
import { html, icon } from '../shared/dom.js';
import { createSaveMenus } from './save-menus.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {'plot'|'network'|'bars'|'loss'|'time'|'factors'|import('../panels/save-panel.js').PanelFigure} FigureName */
/** @typedef {{name: FigureName, title: string, label: string, element: HTMLElement, button: HTMLButtonElement}} SaveButton */

/** Where each stands, and the text that names its figure. @type {[name: FigureName, place: string, title: string][]} */
const PLACES = [
  ['plot', '.card.plot', 'plot.title'],
  ['network', '.network-head', 'page.network'],
  ['bars', '#bars .title-row', 'bars.title'],
  ['loss', '.card.loss', 'loss.title'],
  ['time', '#time', 'time.title'],
  ['factors', '.why-head', 'panels.why'],
];

/** @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createSaveButtons(actions) {
  const buttons = PLACES.map(([name, place, key]) => createSaveButton(name, place, t(key)));
  return createSaveMenus(buttons, actions);
}

/** @param {FigureName} name @param {string} place @param {string} title @returns {SaveButton} */
function createSaveButton(name, place, title) {
  const parts = saveButton(title);
  document.querySelector(place)?.append(parts.element);
  return { name, title, ...parts };
}

/** @param {string} title of what is saved */
export function saveButton(title) {
  const label = t('export.save', { title });
  const button = html(
    'button',
    { type: 'button', class: 'icon-only', title: label, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    icon('save'),
    html('span', { class: 'label' }, label),
  );
  return { label, button, element: html('div', { class: 'save-menu' }, button) };
}
