/** A count with buttons beside it, "− 8 +": the units of a layer, or the hidden layers. */

import { SETTINGS } from '../../experiment/setting-table.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';

/** @param {string} className @param {'unit'|'layer'} what is counted */
export function createCountStepper(className, what) {
  const element = html(
    'div',
    { class: `${className} net-count`, role: 'group' },
    html('span', { class: 'net-of' }),
    createAddButton(className, -1),
    html('span', { class: 'net-number' }),
    createAddButton(className, 1),
  );
  element.dataset.what = what;
  return element;
}

/** By keyboard, units under a column are added on the network itself: its buttons are no tab stops. @param {string} className @param {number} add */
const createAddButton = (className, add) =>
  html(
    'button',
    { type: 'button', 'data-add': String(add), ...(className === 'net-pair' ? { tabindex: '-1' } : {}) },
    add < 0 ? '−' : '+',
  );

/** @param {HTMLElement} stepper @param {number} count of units @param {number} layer @param {string} [label] in sight */
export function showUnitCount(stepper, count, layer, label = '') {
  showCount(stepper, count, label, 1, Number(SETTINGS.units.max));
  nameStepper(stepper, t('network.unitsOf', { layer }), [
    t('network.removeUnit', { layer }),
    t('network.addUnit', { layer }),
  ]);
}

/** @param {HTMLElement} stepper @param {number} count of hidden layers */
export function showLayerCount(stepper, count) {
  const name = t('network.hiddenLayers');
  showCount(stepper, count, name, 0, Number(SETTINGS.hiddenLayers.max));
  nameStepper(stepper, name, [t('network.removeLayer'), t('network.addLayer')]);
}

/** @param {HTMLElement} stepper @param {string} name @param {string[]} buttonNames of "−" and "+" */
function nameStepper(stepper, name, buttonNames) {
  setAttribute(stepper, 'aria-label', name);
  stepper.querySelectorAll('button').forEach((button, i) => {
    setAttribute(button, 'aria-label', buttonNames[i]);
    setAttribute(button, 'title', buttonNames[i]);
  });
}

/** @param {HTMLElement} stepper @param {number} count @param {string} label @param {number} min @param {number} max */
function showCount(stepper, count, label, min, max) {
  const [less, more] = stepper.querySelectorAll('button');
  setText(/** @type {HTMLElement} */ (stepper.querySelector('.net-of')), label);
  setText(/** @type {HTMLElement} */ (stepper.querySelector('.net-number')), String(count));
  less.disabled = count <= min;
  more.disabled = count >= max;
}
