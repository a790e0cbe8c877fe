/** The seed of the first weights: typed, or drawn by the dice beside it. */
import { t } from '../../words/text.js';
import { html, icon } from '../shared/dom.js';
import { createSpinbutton } from '../shared/setting-inputs/spinbutton.js';

/** @param {import('../view-model.js').Actions} actions @returns {import('../shared/setting-inputs/setting-field.js').SettingControl} */
export function createSeedField(actions) {
  const seed = createSpinbutton('seed', actions);
  const attributes = { type: 'button', class: 'icon-only new-weights', title: t('toolbar.newWeightsHint') };
  const dice = html('button', attributes, icon('dice'), html('span', { class: 'label' }, t('toolbar.newWeights')));
  dice.addEventListener('click', actions.newWeights);
  seed.input.before(dice);
  return seed;
}
