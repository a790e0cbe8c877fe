/**
 * Under the plot of points of three and more columns: the choice of its plane, and the columns of the selected point, as a
 * picture where they are one.
 * Loaded with such points.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { html, setShown } from '../shared/dom.js';
import { createPlaneChoice } from './plane-choice.js';
import { createPointPicture } from './point-picture.js';
import { createPointRow } from './point-row.js';

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createPlaneView(element, actions) {
  const choice = createPlaneChoice(actions),
    row = createPointRow(actions),
    picture = createPointPicture(actions);
  element.append(html('div', { class: 'plane' }, choice.element, row.element, picture.element));
  return {
    render(model) {
      const { picture: isPicture = false } = model.experiment.axes;
      choice.render(model);
      setShown(row.element, !isPicture);
      setShown(picture.element, isPicture);
      if (isPicture) picture.render(model);
      else row.render(model);
    },
  };
}
