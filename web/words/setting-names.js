/**
 * The names of settings and of their choices, in the page's language.
 *
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */
import { columnCount } from '../experiment/columns.js';
import { choicesOf } from '../experiment/setting-table.js';
import { decimal } from './format.js';
import { t } from './text.js';

/** Settings whose choices are named as those of another one are. @type {Partial<Record<SettingName, SettingName>>} */
const NAMED_AS = { activations: 'activation', outputActivation: 'activation' };

/** @param {SettingName} name */
export const settingLabel = (name) => t(`fields.${name}.label`);

/** One sentence on what a setting does. @param {SettingName} name */
export const settingHint = (name) => t(`fields.${name}.hint`);

/** The name of a value: of a choice its own, of several choices theirs, of a number its digits. @param {SettingName} name @param {string|number} value */
export function choiceLabel(name, value) {
  const named = NAMED_AS[name] ?? name,
    choices = choicesOf(name);
  if (choices.length === 0) return typeof value === 'number' ? decimal(String(value)).replace('-', '−') : value;
  if (columnCount(String(value)) > 0) return t('fields.features.columns', { count: columnCount(String(value)) });
  const label = (/** @type {string} */ one) => (choices.includes(one) ? t(`fields.${named}.choices.${one}`) : one);
  return String(value).split(',').map(label).join(', ');
}
