/** New weights, their seed, and the speed of training. */
import { t } from '../../words/text.js';
import { html, setText } from '../shared/dom.js';
import { createSettingSelect } from '../shared/setting-inputs/setting-select.js';
import { createSpinbutton } from '../shared/setting-inputs/spinbutton.js';
import { createIconButton } from './icon-button.js';

/** @param {import('../view-model.js').Actions} actions */
export function createWeightsControls(actions) {
  const fresh = createIconButton(t('toolbar.newWeights'), 'dice', t('toolbar.newWeightsHint'), actions.newWeights);
  const seed = createSpinbutton('seed', actions);
  const speed = createSettingSelect('speed', actions);
  for (const field of [seed, speed]) field.label.classList.add('inline');
  seed.note.classList.add('floating');
  clearOnNextAction(seed.note, seed.element);
  return {
    element: html('div', { class: 'group weights' }, fresh.button, seed.element, speed.element),
    /** @param {import('../view-model.js').Model} model */
    render({ experiment }) {
      seed.render(experiment.settings.seed);
      speed.render(experiment.settings.speed);
    },
  };
}

/** A note that floats over the page goes with the next press of a key or the pointer outside its field. @param {HTMLElement} note @param {HTMLElement} field */
function clearOnNextAction(note, field) {
  const clear = (/** @type {Event} */ { target }) => {
    if (note.textContent !== '' && !(target instanceof Node && field.contains(target))) setText(note, '');
  };
  // While capturing: leaving the field may write a note in answer to the same press, and that one has to stay.
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, clear, true);
}
