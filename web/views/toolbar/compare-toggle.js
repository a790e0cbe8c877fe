/** The switch in the bar at the top that has a second network trained beside the first. */

import { commonActivation } from '../../experiment/network-shape.js';
import { t } from '../../words/text.js';
import { html, setAttribute } from '../shared/dom.js';
import { restartMark } from '../shared/restart-mark.js';

/** @typedef {import('../view-model.js').Model} Model */

/** @param {import('../view-model.js').Actions} actions */
export function createCompareToggle(actions) {
  let on = false,
    activation = '';
  const button = html(
    'button',
    { type: 'button', class: 'compare-toggle', 'aria-pressed': 'false', title: t('compare.compareHint') },
    t('compare.compare'),
    restartMark(),
  );
  button.addEventListener('click', () =>
    actions.compare(on ? null : { activation: activation === 'relu' ? 'sigmoid' : 'relu' }),
  );
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
