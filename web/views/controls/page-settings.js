/** Under the settings: what concerns the page and not the experiment. */

import { LANGUAGES, language, t } from '../../words/text.js';
import { html } from '../shared/dom.js';
import { changeLanguage } from '../shared/language.js';

/** @typedef {import('../../words/text.js').Language} Language */

/** @param {import('../view-model.js').Actions} actions */
export function createPageSettings(actions) {
  return html(
    'div',
    { class: 'foot', role: 'group', 'aria-label': t('foot.title') },
    createLanguageChoice(),
    createForgetButton(actions),
    html('p', { class: 'hint', id: 'language-hint' }, t('foot.languageHint')),
  );
}

/** @param {import('../view-model.js').Actions} actions */
function createForgetButton(actions) {
  const button = html('button', { type: 'button', class: 'quiet', title: t('foot.forgetHint') }, t('foot.forget'));
  button.addEventListener('click', actions.forget);
  return button;
}

/** Each language by its own name: whoever looks for theirs may not read this one. */
function createLanguageChoice() {
  const options = Object.entries(LANGUAGES).map(([code, name]) => html('option', { value: code, lang: code }, name));
  const select = html(
    'select',
    { id: 'language', title: t('foot.languageHint'), 'aria-describedby': 'language-hint' },
    ...options,
  );
  select.value = language();
  select.addEventListener('change', () => changeLanguage(/** @type {Language} */ (select.value)));
  return html(
    'div',
    { class: 'field' },
    html('label', { for: select.id }, t('foot.language')),
    html('span', { class: 'input' }, select),
  );
}
