/** The "i" that shows and hides what something means, beside it. */
import { html, icon } from './dom.js';

/** @param {string} words its name @param {HTMLElement} element whose explanations it shows, by the class "explained" */
export function createExplainButton(words, element) {
  const button = html(
    'button',
    { type: 'button', class: 'explain icon-only', title: words, 'aria-pressed': 'false' },
    icon('info'),
    html('span', { class: 'label' }, words),
  );
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(element.classList.toggle('explained')));
    element.querySelector('.about')?.scrollIntoView({ block: 'nearest' });
  });
  return button;
}
