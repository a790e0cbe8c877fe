/** The four verbs as buttons, in the order in which they are made; where there is little room one button makes the next. */
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';

/** @typedef {import('../../engine/protocol.js').Verb} Verb */

/** @type {Verb[]} */
const VERBS = ['forward', 'loss', 'backward', 'update'];

/** The verb to come. @param {import('../../engine/protocol.js').Round|null|undefined} round @returns {Verb} */
export const nextVerb = (round) => (round ? VERBS[(VERBS.indexOf(round.verb) + 1) % VERBS.length] : 'forward');

/** @param {import('../view-model.js').Actions} actions */
export function createVerbButtons(actions) {
  const buttons = VERBS.map((verb) => {
    const button = html(
      'button',
      { type: 'button', class: 'verb', title: t(`verbs.${verb}.hint`) },
      t(`verbs.${verb}.name`),
    );
    button.addEventListener('click', () => actions.verb(verb));
    return button;
  });
  const next = html('button', { type: 'button', class: 'verb next-verb' });
  next.addEventListener('click', () => actions.verb('next'));
  const element = html(
    'div',
    { class: 'group verbs', role: 'group', 'aria-label': t('verbs.title') },
    ...buttons,
    next,
  );
  return {
    element,
    /** @param {import('../view-model.js').Model} model */
    render({ snapshot }) {
      const round = snapshot?.round,
        coming = nextVerb(round),
        diverged = Boolean(snapshot?.diverged);
      VERBS.forEach((verb, i) => {
        setAttribute(
          buttons[i],
          'data-state',
          verb === coming ? 'next' : round && i <= VERBS.indexOf(round.verb) ? 'made' : '',
        );
        buttons[i].disabled = diverged;
      });
      next.disabled = diverged;
      setText(next, t('verbs.next', { verb: t(`verbs.${coming}.name`) }));
    },
  };
}
