/**
 * Under the plot of points of three and more columns: the choice of its plane, and the columns of the selected point.
 * Loaded with such points.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { html } from '../shared/dom.js';
import { createPlaneChoice } from './plane-choice.js';
import { createPointRow } from './point-row.js';

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createPlaneView(element, actions) {
  const choice = createPlaneChoice(actions),
    row = createPointRow(actions);
  element.append(html('div', { class: 'plane' }, choice.element, row.element));
  return {
    render(model) {
      choice.render(model);
      row.render(model);
    },
  };
}
