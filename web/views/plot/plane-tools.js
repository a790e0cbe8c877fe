/** The choice of the plane, which is loaded with the first points of three and more columns. */

import { html, setShown } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { openedStyles } from '../shared/opened-styles.js';

/** @typedef {import('../view-model.js').Model} Model */

const load = async () => (await Promise.all([import('./plane-view.js'), openedStyles()]))[0];

/** @param {HTMLElement} element @param {import('../view-model.js').Actions} actions */
export function createPlaneTools(element, actions) {
  const place = html('div', { class: 'plane-place', hidden: '' });
  element.append(place);
  /** @type {{render: (model: Model) => void}|null} */
  let view = null,
    isAsked = false;
  return {
    async render(/** @type {Model} */ model, /** @type {boolean} */ isOffered) {
      setShown(place, isOffered);
      if (!isOffered) return;
      if (view) return view.render(model);
      if (isAsked) return;
      isAsked = true;
      const part = await loadPart(load, actions.say);
      isAsked = part !== null;
      view = part && part.createPlaneView(place, actions);
      view?.render(actions.model());
    },
  };
}
