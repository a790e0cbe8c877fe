/** On a phone the verdict's cause is one line long; this button beside it shows the whole. Loaded where a phone's order is. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';

/** @param {HTMLElement} cause the paragraph that is cut */
function createCauseToggle(cause) {
  cause.id = 'cause';
  const button = html('button', {
    type: 'button',
    class: 'cause-toggle',
    'aria-label': t('page.cause'),
    'aria-expanded': 'false',
    'aria-controls': cause.id,
  });
  const toggle = () => button.setAttribute('aria-expanded', String(cause.classList.toggle('whole')));
  button.addEventListener('click', toggle);
  cause.addEventListener('click', toggle);
  cause.after(button);
}

const cause = /** @type {HTMLElement|null} */ (document.querySelector('.cause'));
if (cause) createCauseToggle(cause);
