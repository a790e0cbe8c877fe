/**
 * What a network is called by some of its settings: "ReLU, skip connections On".
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */

import { choicesOf } from '../experiment/setting-table.js';
import { activationName } from './activation-name.js';
import { choiceLabel, settingLabel } from './setting-names.js';
import { t } from './text.js';

const isActivation = (/** @type {SettingName} */ name) => name === 'activation' || name === 'activations';

/**
 * @param {Settings} settings
 * @param {SettingName[]} names
 * @param {(name: SettingName) => boolean} [speaks] whether a choice of this setting needs no label, as those of the activation need none
 */
export function settingsInWords(settings, names, speaks = () => true) {
  const others = names
    .filter((name) => !isActivation(name) && settings[name] !== '')
    .map((name) => {
      const value = choiceLabel(name, settings[name]);
      return choicesOf(name).length > 0 && speaks(name)
        ? value
        : t('ghost.setting', { label: settingLabel(name), value });
    });
  return [...(names.some(isActivation) ? [activationName(settings)] : []), ...others].join(', ');
}
