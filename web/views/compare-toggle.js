/** The switch in the bar at the top that has a second network trained beside the first. */
import { commonActivation } from '../settings.js';
import { t } from '../text.js';
import { html, setAttribute } from './dom.js';
import { mark } from './inputs.js';
import { titled } from './titled.js';

/** @typedef {import('../model.js').Model} Model */

/** @param {import('../model.js').Actions} actions */
export function createCompareToggle(actions) {
  let on = false, activation = '';
  const button = titled(html('button', { type: 'button', class: 'compare-toggle', 'aria-pressed': 'false' }, t('compare.compare'), mark()), 'compare.compareHint');
  button.addEventListener('click', () => actions.compare(on ? null : { activation: activation === 'relu' ? 'sigmoid' : 'relu' }));
  return {
    element: button,
    /** @param {Model} model */
    render({ experiment }) {
      on = Boolean(experiment.twin);
      activation = commonActivation(experiment.settings);
      setAttribute(button, 'aria-pressed', String(on));
    },
  };
}
