/** Help that follows what is chosen: beside the control, where a press on the group's "i" shows it, and in its title. */
import { choiceHelp, EXPLAINED_BY_CHOICE } from '../../words/choice-help.js';
import { setAttribute, setText } from '../shared/dom.js';

/** @typedef {import('../shared/setting-inputs/setting-field.js').SettingControl} SettingControl */
/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** @param {Map<SettingName, SettingControl>} controls @param {import('../../experiment/settings.js').Settings} settings */
export function renderChoiceHints(controls, settings) {
  for (const name of EXPLAINED_BY_CHOICE) {
    const element = controls.get(name)?.element;
    const hint = element?.querySelector('.field-hint');
    if (!element || !hint) continue;
    const help = choiceHelp(name, settings);
    if (hint.textContent === help) continue;
    setText(hint, help);
    for (const titled of element.querySelectorAll('label[title], input[title], select[title]'))
      setAttribute(titled, 'title', help);
  }
}
