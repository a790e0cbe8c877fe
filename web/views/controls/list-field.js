/** A setting that is a list of values, typed with commas between them. */
import { choiceLabel } from '../../words/setting-names.js';
import { html, setText } from '../shared/dom.js';
import { createSettingField } from '../shared/setting-inputs/setting-field.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** @param {SettingName} name @param {import('../view-model.js').Actions} actions @returns {import('../shared/setting-inputs/setting-field.js').SettingControl} */
export function createListField(name, actions) {
  const input = createInput(name);
  const field = createSettingField(name, input);
  field.element.classList.add('wide');
  let current = '';
  let isTyping = false;
  const show = (/** @type {string} */ text) => {
    if (input.value !== text) input.value = text;
  };
  const commitTyped = () => {
    if (!isTyping) return;
    isTyping = false;
    const { note, value } = actions.change(name, input.value);
    setText(field.note, note);
    current = listText(name, value); // Escape may come before the next rendering
    show(current);
  };
  const discardTyped = () => {
    isTyping = false;
    show(current);
  };
  input.addEventListener('input', () => {
    isTyping = true;
  });
  for (const type of ['change', 'blur']) input.addEventListener(type, commitTyped);
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') commitTyped();
    if (key === 'Escape') discardTyped();
  });
  return {
    ...field,
    render(value) {
      current = listText(name, value);
      if (!isTyping) show(current);
    },
  };
}

/** @param {SettingName} name */
const createInput = (name) =>
  html('input', {
    id: `setting-${name}`,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'text',
  });

/** In the page's words, and with a space after each comma, where it may break. @param {SettingName} name @param {string|number} value */
const listText = (name, value) =>
  String(value)
    .split(',')
    .map((part) => choiceLabel(name, part))
    .join(', ');
