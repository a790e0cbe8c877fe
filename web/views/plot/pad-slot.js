/** The place of the pad for a digit of one's own; it is loaded when it is opened first. */

import { t } from '../../words/column-text.js';
import { html } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';

/** @typedef {import('../view-model.js').Model} Model */

/** @param {import('../view-model.js').Actions} actions */
export function createPadSlot(actions) {
  const body = html('div', { class: 'pad' });
  const element = html('details', { class: 'pad-slot' }, html('summary', {}, t('columns.pad.open')), body);
  /** @type {{render: (model: Model) => void}|null} */
  let pad = null;
  let isAsked = false;

  element.addEventListener('toggle', async () => {
    if (!element.open) return;
    if (pad) return pad.render(actions.model());
    if (isAsked) return;
    isAsked = true;
    const load = async () => (await import('./digit-pad.js')).createDigitPad;
    const create = await loadPart(load, actions.say);
    isAsked = create !== null;
    if (!create) element.open = false;
    pad = create && create(body, actions);
    pad?.render(actions.model());
    element.scrollIntoView({ block: 'nearest' });
  });

  return {
    element,
    render(/** @type {Model} */ model) {
      if (element.open) pad?.render(model);
    },
  };
}
