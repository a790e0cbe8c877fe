/**
 * Buttons under the layers with more units than are shown: "+27" opens the layer, so that all of them are; × close under an opened
 * layer closes it again.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-layout.js').Column} Column
 */
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/** @param {(column: number|null) => void} open opens a layer; null: closes the one that is opened */
export function createLayerOpeners(open) {
  const element = html('div', { class: 'net-openers' });
  const pool = createPool(element, () => html('button', { type: 'button', class: 'net-opener', tabindex: '-1' }));
  element.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('button'));
    if (button) open('opened' in button.dataset ? null : Number(button.dataset.column));
  });
  return {
    element,

    /** @param {NetworkLayout} layout */
    draw({ columns }) {
      const layers = columns.flatMap((column, layer) => (column.folded || column.opened ? [{ column, layer }] : []));
      pool(layers.length).forEach((button, i) => showOpener(button, layers[i].column, layers[i].layer));
    },
  };
}

/** @param {HTMLElement} button @param {Column} column @param {number} layer */
function showOpener(button, { x, opened, shown, count }, layer) {
  const text = opened ? `× ${t('network.close')}` : `+${count - shown}`;
  const words = t(opened ? 'network.closeLayer' : 'network.openLayer', { layer, count });
  button.dataset.column = String(layer);
  button.toggleAttribute('data-opened', opened);
  button.style.left = `${x}px`;
  setText(button, text);
  // The visible text is part of the name, so that speech control finds the button by it.
  setAttribute(button, 'aria-label', `${text}: ${words}`);
  setAttribute(button, 'title', words);
}
