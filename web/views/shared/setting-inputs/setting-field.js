/**
 * The frame of a setting's control: its name, with a mark where changing it restarts the run, the input, what the
 * setting does, and a note on what was last typed.
 *
 * @typedef {import('../../../experiment/settings.js').SettingName} SettingName
 *
 * @typedef {object} SettingControl
 * @property {HTMLElement} element
 * @property {HTMLElement} label
 * @property {HTMLElement} note says why a value was refused, or what else was changed
 * @property {(value: string|number) => void} render
 * @property {(isOffered: (value: string) => boolean) => void} [offer] shows those choices only
 */
import { SETTINGS } from '../../../experiment/setting-table.js';
import { settingHint, settingLabel } from '../../../words/setting-names.js';
import { html } from '../dom.js';
import { RESTART_MARK_ID, restartMark } from '../restart-mark.js';

/** @param {SettingName} name @param {HTMLElement} input */
export function createSettingField(name, input) {
  const title = settingHint(name);
  const label = html('label', { for: input.id, title }, settingLabel(name));
  const { parts, note } = createFieldParts(name, input, label);
  input.title = title;
  return { element: html('div', { class: `field ${name}` }, ...parts), label, note };
}

/** What stands in the frame. `input` gets its descriptions. @param {SettingName} name @param {HTMLElement} input @param {HTMLElement} label */
export function createFieldParts(name, input, label) {
  const { effect } = SETTINGS[name];
  const id = `setting-${name}`;
  const restarts = effect === 'data' || effect === 'network';
  const note = html('p', { class: 'note', id: `${id}-note`, role: 'status' });
  const description = html('p', { class: 'field-hint', id: `${id}-hint` }, settingHint(name));
  input.setAttribute('aria-describedby', [description.id, ...(restarts ? [RESTART_MARK_ID] : []), note.id].join(' '));
  const heading = html('span', { class: 'field-name' }, label, ...(restarts ? [restartMark()] : []));
  return { parts: [heading, html('span', { class: 'input' }, input), description, note], note };
}
