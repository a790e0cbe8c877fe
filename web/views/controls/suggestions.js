/** Three things to try. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';

export function createSuggestions() {
  const items = ['train', 'relu', 'drag'].map((name) => {
    const [before, strong, after] = ['before', 'strong', 'after'].map((part) => t(`suggestions.${name}.${part}`));
    return html('li', {}, before, html('b', {}, strong), after);
  });
  return html(
    'section',
    { class: 'group try', 'aria-labelledby': 'group-try' },
    html('h2', { id: 'group-try' }, t('suggestions.title')),
    html('ol', {}, ...items),
  );
}

/** Among the settings; on a phone, where these are far down, at the top of the page. @param {HTMLElement} suggestions @param {HTMLElement} next what follows them among the settings */
export function placeSuggestions(suggestions, next) {
  const phone = matchMedia('(max-width: 39.9375em)');
  const place = () => {
    if (phone.matches) document.querySelector('main')?.prepend(suggestions);
    else next.before(suggestions);
  };
  phone.addEventListener('change', place);
  place();
}
