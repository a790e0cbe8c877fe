/**
 * The names of settings and of their choices, in the page's language.
 *
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */
import { choicesOf } from '../experiment/setting-table.js';
import { t } from './text.js';

/** Settings whose choices are named as those of another one are. @type {Partial<Record<SettingName, SettingName>>} */
const NAMED_AS = { activations: 'activation', outputActivation: 'activation' };

/** @param {SettingName} name */
export const settingLabel = (name) => t(`fields.${name}.label`);

/** One sentence on what a setting does. @param {SettingName} name */
export const settingHint = (name) => t(`fields.${name}.hint`);

/** The name of a value: of a choice its own, of anything else the value itself. @param {SettingName} name @param {string|number} value */
export function choiceLabel(name, value) {
  const named = NAMED_AS[name] ?? name;
  return choicesOf(name).includes(String(value)) ? t(`fields.${named}.choices.${value}`) : String(value);
}
