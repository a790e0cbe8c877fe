/** A setting that is some of several choices: a chip for each. The last one that is on stays on. */
import { choicesOf } from '../../experiment/setting-table.js';
import { choiceLabel, settingLabel } from '../../words/setting-names.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createFieldParts } from '../shared/setting-inputs/setting-field.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** @param {SettingName} name @param {import('../view-model.js').Actions} actions @returns {import('../shared/setting-inputs/setting-field.js').SettingControl} */
export function createChoiceChips(name, actions) {
  const boxes = choicesOf(name).map((value) => html('input', { type: 'checkbox', value }));
  const label = html('span', { class: 'label', id: `setting-${name}-label` }, settingLabel(name));
  const group = html(
    'div',
    { class: 'chips', role: 'group', 'aria-labelledby': label.id },
    ...boxes.map((box) => html('label', { class: 'chip' }, box, html('span', {}, choiceLabel(name, box.value)))),
  );
  const { parts, note } = createFieldParts(name, group, label);
  const render = (/** @type {string|number} */ value) => {
    const chosen = String(value).split(',');
    for (const box of boxes) box.checked = chosen.includes(box.value);
  };
  group.addEventListener('change', () => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    const answer = actions.change(name, chosen.join(','));
    setText(note, answer.note);
    render(answer.value);
  });
  return {
    element: html('div', { class: `field wide ${name}` }, ...parts),
    label,
    note,
    render,
    offer(isOffered) {
      for (const box of boxes) if (box.parentElement) setShown(box.parentElement, isOffered(box.value));
    },
  };
}
