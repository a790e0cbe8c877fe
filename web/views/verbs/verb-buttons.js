/** The four verbs as buttons, in the order in which they are made. */
import { t } from '../../words/verb-text.js';
import { html, setAttribute } from '../shared/dom.js';
import { stateOf, VERB_ORDER } from '../shared/verb-state.js';

/** @typedef {import('../../engine/protocol.js').Verb} Verb */

/** @param {import('../view-model.js').Actions} actions */
export function createVerbButtons(actions) {
  const buttons = VERB_ORDER.map((verb) => createVerbButton(verb, actions));
  const attributes = { class: 'verbs', role: 'group', 'aria-label': t('verbs.title') };
  return {
    element: html('div', attributes, ...buttons),
    /** @param {import('../../engine/protocol.js').Snapshot} snapshot */
    draw({ round, diverged }) {
      buttons.forEach((button, i) => {
        const state = stateOf(VERB_ORDER[i], round);
        setAttribute(button, 'data-state', state);
        setAttribute(button, 'aria-current', state === 'current' ? 'step' : 'false');
      });
      for (const button of buttons) button.disabled = diverged !== null;
    },
  };
}

/** @param {Verb} verb @param {import('../view-model.js').Actions} actions */
function createVerbButton(verb, actions) {
  const attributes = { type: 'button', class: 'verb', title: t(`verbs.${verb}.hint`) };
  const button = html('button', attributes, t(`verbs.${verb}.name`));
  button.addEventListener('click', () => actions.verb(verb));
  return button;
}
