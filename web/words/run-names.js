/**
 * What runs are called beside the present one: by what they have otherwise, "ReLU", "Tanh · Adam".
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { SETTINGS } from '../experiment/setting-table.js';
import { settingNames } from '../experiment/settings.js';
import { activationName } from './activation-name.js';
import { settingsInWords } from './setting-differences.js';

/** @param {Settings} settings of the run @param {Settings} now of the one beside it @returns {string} */
export function runName(settings, now) {
  const differing = settingNames.filter((name) => SETTINGS[name].effect !== 'view' && settings[name] !== now[name]);
  return settingsInWords(settings, differing, ' · ') || activationName(settings);
}
