/** The controls of settings that are several values at once: some of the choices as chips, and numbers between commas. */

import { choicesOf } from '../../experiment/setting-table.js';
import { choiceLabel, settingLabel } from '../../words/setting-names.js';
import { html, setText } from '../shared/dom.js';
import { createFrame, createParts } from '../shared/setting-inputs.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../shared/setting-inputs.js').Control} Control */

/** A chip for each choice; the last one that is on stays on. @param {SettingName} name @param {Actions} actions @returns {Control} */
export function createChips(name, actions) {
  const choices = choicesOf(name);
  const boxes = choices.map((value) => html('input', { type: 'checkbox', value }));
  const chips = choices.map((value, i) =>
    html('label', { class: 'chip' }, boxes[i], html('span', {}, choiceLabel(name, value))),
  );
  const label = html('span', { class: 'label', id: `setting-${name}-label` }, settingLabel(name));
  const group = html('div', { class: 'chips', role: 'group', 'aria-labelledby': label.id }, ...chips);
  const { parts, note } = createParts(name, group, label);
  const element = html('div', { class: `field wide ${name}` }, ...parts);
  const render = (/** @type {string|number} */ value) => {
    const chosen = String(value).split(',');
    for (const box of boxes) box.checked = chosen.includes(box.value);
  };
  const commit = (/** @type {string} */ chosen) => {
    const made = actions.change(name, chosen);
    setText(note, made.note);
    render(made.value);
  };
  group.addEventListener('change', () =>
    commit(
      boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(','),
    ),
  );
  return { element, label, note, render };
}

/** @param {SettingName} name @param {Actions} actions @returns {Control} */
export function createListField(name, actions) {
  const input = html('input', {
    id: `setting-${name}`,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'text',
  });
  const frame = createFrame(name, input);
  frame.element.classList.add('wide');
  let current = '',
    typing = false;
  const show = (/** @type {string} */ value) => {
    if (input.value !== value) input.value = value;
  };
  /** In the page's words, with a space after each comma: it is read, and may break. */
  const spaced = (/** @type {string|number} */ value) =>
    String(value)
      .split(',')
      .map((part) => choiceLabel(name, part))
      .join(', ');
  const commit = () => {
    if (!typing) return;
    typing = false;
    const { note, value } = actions.change(name, input.value);
    setText(frame.note, note);
    show(spaced(value));
  };
  input.addEventListener('input', () => {
    typing = true;
  });
  input.addEventListener('change', commit);
  input.addEventListener('blur', commit);
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') commit();
    if (key === 'Escape') {
      typing = false;
      show(current);
    }
  });
  return {
    ...frame,
    render(value) {
      current = spaced(value);
      if (!typing) show(current);
    },
  };
}
