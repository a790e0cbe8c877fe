/** How many updates a second training makes. */
import { html } from '../shared/dom.js';
import { createSettingSelect } from '../shared/setting-inputs/setting-select.js';

/** @param {import('../view-model.js').Actions} actions */
export function createSpeedChoice(actions) {
  const speed = createSettingSelect('speed', actions);
  speed.label.classList.add('sr-only');
  return {
    element: html('div', { class: 'group speed-choice' }, speed.element),
    /** @param {import('../view-model.js').Model} model */
    render({ experiment }) {
      speed.render(experiment.settings.speed);
    },
  };
}
