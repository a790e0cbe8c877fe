/** The four verbs as buttons, in the order in which they are made. */
import { t } from '../../words/text.js';
import { html, setAttribute } from '../shared/dom.js';

/** @typedef {import('../../engine/protocol.js').Verb} Verb */

/** @type {Verb[]} */
const VERBS = ['forward', 'loss', 'backward', 'update'];

/** The verb that comes next. @param {import('../../engine/protocol.js').Round|null} round @returns {Verb} */
const nextVerb = (round) => (round ? VERBS[(VERBS.indexOf(round.verb) + 1) % VERBS.length] : 'forward');

/** @param {import('../view-model.js').Actions} actions */
export function createVerbButtons(actions) {
  const buttons = VERBS.map((verb) => createVerbButton(verb, actions));
  const attributes = { class: 'verbs', role: 'group', 'aria-label': t('verbs.title') };
  return {
    element: html('div', attributes, ...buttons),
    /** @param {import('../../engine/protocol.js').Snapshot} snapshot */
    draw({ round, diverged }) {
      buttons.forEach((button, i) => {
        const state = stateOf(VERBS[i], round);
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

/** @param {Verb} verb @param {import('../../engine/protocol.js').Round|null} round */
export function stateOf(verb, round) {
  if (verb === round?.verb) return 'current';
  if (verb === nextVerb(round)) return 'next';
  return round && VERBS.indexOf(verb) < VERBS.indexOf(round.verb) ? 'made' : '';
}
