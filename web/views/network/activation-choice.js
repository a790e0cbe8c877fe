/** The choice that the page exists for: one click, and the same weights meet another activation. */

import { commonActivation } from '../../experiment/network-shape.js';
import { choicesOf } from '../../experiment/setting-table.js';
import { choiceLabel, settingHint, settingLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';
import { RESTART_MARK_ID, restartMark } from '../shared/restart-mark.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** The activations that one compares first; the others are in the list beside them. */
const IN_SIGHT = 4;

/** What the list shows while none of its own is chosen. */
const NONE = '…';

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createActivationView(element, actions) {
  const choices = choicesOf('activation');
  const radios = choices.slice(0, IN_SIGHT).map((value) => html('input', { type: 'radio', name: 'activation', value }));
  const options = choices
    .slice(0, IN_SIGHT)
    .map((value, i) =>
      html('label', { title: t(`laws.${value}`) }, radios[i], html('span', {}, choiceLabel('activation', value))),
    );
  const hint = settingHint('activation');
  const title = html('h2', { id: 'activation-title', title: hint }, settingLabel('activation'));
  const group = html(
    'div',
    {
      class: 'segments',
      role: 'radiogroup',
      'aria-labelledby': title.id,
      'aria-describedby': 'activation-hint',
    },
    ...options,
  );
  const others = createOthers(choices.slice(IN_SIGHT), actions);
  const description = html('p', { class: 'hint', id: 'activation-hint' }, `${hint} `, t('controls.activationHint'));
  element.append(title, restartMark(), html('div', { class: 'segmented' }, group, others.element), description);
  for (const radio of radios) radio.addEventListener('change', () => actions.change('activation', radio.value));
  return {
    render({ experiment }) {
      const activation = commonActivation(experiment.settings);
      for (const radio of radios) radio.checked = radio.value === activation;
      others.render(activation);
    },
  };
}

/** The list of the other activations, which looks like one more segment and says which of them is chosen. @param {string[]} choices @param {Actions} actions */
function createOthers(choices, actions) {
  const none = html('option', { value: '', disabled: '', hidden: '' }, NONE);
  const select = html(
    'select',
    { class: 'others', 'aria-label': t('controls.otherActivations'), 'aria-describedby': RESTART_MARK_ID },
    none,
    ...choices.map((value) => html('option', { value }, choiceLabel('activation', value))),
  );
  select.addEventListener('change', () => actions.change('activation', select.value));
  return {
    element: select,
    render(/** @type {string} */ activation) {
      const value = choices.includes(activation) ? activation : '';
      if (select.value !== value) select.value = value;
      select.classList.toggle('chosen', value !== '');
    },
  };
}
