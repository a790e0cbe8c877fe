/** One sentence from the page to the person, until it is dismissed or replaced. */
import { t } from '../../words/text.js';
import { html, icon, setShown, setText } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createNoticeView(element, actions) {
  // Both regions stand ready from the start: a screen reader announces only what changes inside one.
  const alert = html('p', { role: 'alert' }),
    status = html('p', { role: 'status' });
  const close = html(
    'button',
    { type: 'button', class: 'icon-only', title: t('page.dismiss') },
    icon('close'),
    html('span', { class: 'label' }, t('page.dismiss')),
  );
  const act = html('button', { type: 'button', class: 'notice-action' });
  const box = html('div', { class: 'notice' }, alert, status, act, close);
  /** @type {Model['notice']} */
  let shown = null;
  act.addEventListener('click', () => {
    const action = shown?.action;
    actions.say(null);
    action?.run();
  });
  close.addEventListener('click', () => actions.say(null));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.say(null);
  });
  element.append(box);
  return {
    render({ notice }) {
      shown = notice;
      box.dataset.kind = notice?.kind ?? '';
      setText(alert, notice?.kind === 'error' ? notice.text : '');
      setText(status, notice?.kind === 'info' ? notice.text : '');
      setText(act, notice?.action?.label ?? '');
      setShown(act, Boolean(notice?.action));
      setShown(close, notice !== null);
    },
  };
}
