/**
 * Help that follows what is chosen: beside the control, where a press on the group's "i" shows it, and in its title. It is
 * loaded when the pointer or the focus comes to the settings; until then, and where it does not come, their own hints stand.
 *
 * @typedef {import('../shared/setting-inputs/setting-field.js').SettingControl} SettingControl
 * @typedef {import('../../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {typeof import('../../words/choice-help.js')} Help
 */
import { setAttribute, setText } from '../shared/dom.js';

/** @param {HTMLElement[]} groups of settings @param {Map<SettingName, SettingControl>} controls */
export function createChoiceHints(groups, controls) {
  /** @type {Help|null} */
  let help = null;
  /** @type {Settings|null} */
  let chosen = null;
  const render = () => {
    if (help && chosen) renderHints(help, controls, chosen);
  };
  const load = async () => {
    if (help) return;
    help = await import('../../words/choice-help.js').catch(() => null);
    render();
  };
  for (const group of groups)
    for (const event of ['pointerover', 'focusin']) group.addEventListener(event, () => void load());
  return {
    /** @param {Settings} settings */
    render(settings) {
      chosen = settings;
      render();
    },
  };
}

/** @param {Help} help @param {Map<SettingName, SettingControl>} controls @param {Settings} settings */
function renderHints({ choiceHelp, EXPLAINED_BY_CHOICE }, controls, settings) {
  for (const name of EXPLAINED_BY_CHOICE) {
    const element = controls.get(name)?.element;
    const hint = element?.querySelector('.field-hint');
    if (!element || !hint) continue;
    const text = choiceHelp(name, settings);
    if (hint.textContent === text) continue;
    setText(hint, text);
    for (const titled of element.querySelectorAll('label[title], input[title], select[title]'))
      setAttribute(titled, 'title', text);
  }
}
