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
