/** The choice that the page exists for: one click, and the same weights meet another activation. */
import { choicesOf, FIELDS } from '../settings.js';
import { t } from '../text.js';
import { html } from './dom.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../model.js').Actions} Actions */

/** The activations that one compares first; the others are in the list beside them. */
const IN_SIGHT = 4;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createActivationView(element, actions) {
  const { label, hint } = FIELDS.activation;
  const choices = choicesOf('activation').slice(0, IN_SIGHT);
  const radios = choices.map(({ value }) => html('input', { type: 'radio', name: 'activation', value }));
  const options = choices.map((choice, i) => html('label', {}, radios[i], html('span', {}, choice.label)));
  const title = html('h2', { id: 'activation-title', title: hint }, label);
  const group = html('div', {
    class: 'segmented', role: 'radiogroup', 'aria-labelledby': title.id, 'aria-describedby': 'activation-hint',
  }, ...options);
  const description = html('p', { class: 'hint', id: 'activation-hint' }, t('controls.activationHint'));
  element.append(title, group, description);
  for (const radio of radios) radio.addEventListener('change', () => actions.change('activation', radio.value));
  return {
    render({ experiment }) {
      for (const radio of radios) radio.checked = radio.value === experiment.settings.activation;
    },
  };
}
