/** Fields of the panels' forms. */
import { html } from '../shared/dom.js';

/** @param {HTMLElement} control with an id @param {string} label */
export const labelledField = (control, label) =>
  html('div', { class: 'picker-field' }, html('label', { for: control.id }, label), control);

/** @param {string[]} values @param {string[]} [texts] what they are called, if not as they are written */
export const createOptions = (values, texts = values) => values.map((value, i) => html('option', { value }, texts[i]));
