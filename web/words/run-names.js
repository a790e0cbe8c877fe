/**
 * What several runs are called beside each other: by what differs among them, "ReLU", "ReLU · Adam".
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */
import { SETTINGS } from '../experiment/setting-table.js';
import { settingNames } from '../experiment/settings.js';
import { activationName } from './activation-name.js';
import { settingsInWords } from './setting-differences.js';

/** @param {Settings[]} runs @param {Settings} now of the run beside them @returns {string[]} */
export function nameRuns(runs, now) {
  const differing = settingNames.filter(
    (name) => SETTINGS[name].effect !== 'view' && runs.some((settings) => settings[name] !== now[name]),
  );
  return runs.map((settings) => settingsInWords(settings, differing, ' · ') || activationName(settings));
}
