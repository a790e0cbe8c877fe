/** A setting that is one of several choices, as a list. */
import { choicesOf } from '../../../experiment/setting-table.js';
import { choiceLabel } from '../../../words/setting-names.js';
import { html, setText } from '../dom.js';
import { createSettingField } from './setting-field.js';

/** @param {import('../../../experiment/settings.js').SettingName} name @param {import('../../view-model.js').Actions} actions @returns {import('./setting-field.js').SettingControl} */
export function createSettingSelect(name, actions) {
  const options = choicesOf(name).map((value) => html('option', { value }, choiceLabel(name, value)));
  const select = html('select', { id: `setting-${name}` }, ...options);
  const field = createSettingField(name, select);
  select.addEventListener('change', () => {
    const { note, value } = actions.change(name, select.value);
    setText(field.note, note);
    select.value = String(value);
  });
  return {
    ...field,
    render(value) {
      if (select.value !== value) select.value = String(value);
    },
  };
}
