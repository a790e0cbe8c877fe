/** A menu beside each figure of the page's cards, by which it is saved. */
import { createSaveMenu } from '../shared/saving/save-menu.js';
import { FIGURES } from './figures.js';

/** @typedef {import('../view-model.js').Model} Model */

/** @param {import('../view-model.js').Actions} actions @returns {{render: (model: Model) => void}} */
export function createSaveButtons(actions) {
  /** @type {Model|null} */
  let model = null;
  for (const figure of FIGURES) {
    const menu = createSaveMenu(figure, actions, () => model);
    document.querySelector(figure.place)?.append(menu);
  }
  return {
    render(next) {
      model = { ...next };
    },
  };
}
