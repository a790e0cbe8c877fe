/**
 * Under the plot of points of three and more columns: the choice of its plane, and the columns of the selected point, as a
 * picture where they are one; then one can draw one, too.
 * Loaded with such points.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { html, setShown } from '../shared/dom.js';
import { createPadSlot } from './pad-slot.js';
import { createPlaneChoice } from './plane-choice.js';
import { createPointPicture } from './point-picture.js';
import { createPointRow } from './point-row.js';

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createPlaneView(element, actions) {
  const choice = createPlaneChoice(actions),
    row = createPointRow(actions),
    picture = createPointPicture(actions),
    pad = createPadSlot(actions);
  const parts = [choice, row, picture, pad].map((part) => part.element);
  element.append(html('div', { class: 'plane' }, ...parts));
  return {
    render(model) {
      const { picture: isPicture = false } = model.experiment.axes;
      choice.render(model);
      setShown(row.element, !isPicture);
      setShown(picture.element, isPicture);
      setShown(pad.element, isPicture);
      for (const part of isPicture ? [picture, pad] : [row]) part.render(model);
    },
  };
}
