/** A row under the plot that is loaded when it is first wanted. */

import { html, setShown } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';
import { openedStyles } from '../shared/opened-styles.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {(element: HTMLElement, actions: Actions) => {render: (model: Model) => void}} Create */

/** @param {HTMLElement} element @param {string} name of its class @param {Actions} actions @param {() => Promise<Create>} load */
export function createLaterTools(element, name, actions, load) {
  const place = html('div', { class: name, hidden: '' });
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
      const create = await loadPart(async () => (await Promise.all([load(), openedStyles()]))[0], actions.say);
      isAsked = create !== null;
      view = create && create(place, actions);
      view?.render(actions.model());
    },
  };
}
