/** One setting that the second network has otherwise: its name, its value, and a button that takes it back. */
import { choicesOf, SETTINGS } from '../../experiment/setting-table.js';
import { decimal } from '../../words/format.js';
import { choiceLabel, settingLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { html, icon, setShown } from '../shared/dom.js';
import { isPerLayer } from './second-settings.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** @param {SettingName} name @param {(value: string) => void} onSet @param {() => void} onRemove */
export function createOverrideControl(name, onSet, onRemove) {
  const label = settingLabel(name);
  const { input, show } = createInput(name, label, onSet);
  const element = html(
    'span',
    { class: 'twin-difference' },
    html('span', { class: 'twin-label', 'aria-hidden': 'true' }, label),
    input,
    createRemoveButton(label, onRemove),
  );
  return {
    element,
    focus: () => input.focus(),
    /** @param {boolean} shown @param {string|number} value */
    render(shown, value) {
      setShown(element, shown);
      show(value);
    },
  };
}

/** @param {SettingName} name @param {string} label @param {(value: string) => void} onSet */
function createInput(name, label, onSet) {
  const { kind } = SETTINGS[name],
    input = createField(name, label);
  let current = '',
    typing = false;
  input.addEventListener('input', () => {
    typing = true;
  });
  input.addEventListener('change', () => {
    typing = false;
    const typed = input.value;
    // What is refused is not shown; what is accepted is shown as it was read.
    input.value = current;
    if (typed !== current) onSet(typed);
  });
  return {
    input,
    /** @param {string|number} value */
    show(value) {
      current = kind === 'number' ? decimal(String(value)) : String(value);
      if (!typing && input.value !== current) input.value = current;
    },
  };
}

/** A list of choices, or a field to type in. @param {SettingName} name @param {string} label */
function createField(name, label) {
  const attributes = { 'aria-label': t('compare.ofB', { label }), title: label };
  const choices = SETTINGS[name].kind === 'choice' ? choicesOf(name) : [];
  if (choices.length > 0)
    return html('select', attributes, ...choices.map((value) => html('option', { value }, choiceLabel(name, value))));
  const typing = { type: 'text', inputmode: 'decimal', autocomplete: 'off', class: isPerLayer(name) ? 'list' : '' };
  return html('input', { ...attributes, ...typing });
}

/** @param {string} label @param {() => void} onRemove */
function createRemoveButton(label, onRemove) {
  const text = t('compare.remove', { label });
  const button = html(
    'button',
    { type: 'button', class: 'icon-only', title: text },
    icon('close'),
    html('span', { class: 'label' }, text),
  );
  button.addEventListener('click', onRemove);
  return button;
}
