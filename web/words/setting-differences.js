/**
 * What a network is called by some of its settings: "ReLU, skip connections On".
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */

import { hasEffect } from '../experiment/setting-table.js';
import { activationName } from './activation-name.js';
import { choiceLabel, settingLabel } from './setting-names.js';
import { t } from './text.js';

/** Choices whose names speak for themselves, as those of the activation do. @type {SettingName[]} */
const SPEAKING = ['initializer', 'optimizer', 'loss', 'precision'];

const isActivation = (/** @type {SettingName} */ name) => name === 'activation' || name === 'activations';

/**
 * Without those that have no effect under the others.
 * @param {Settings} settings
 * @param {SettingName[]} names
 * @param {string} [between] one and the next
 */
export function settingsInWords(settings, names, between = ', ') {
  // Layers that have no widths of their own have the common one.
  const isEven = names.length === 1 && names[0] === 'shape' && settings.shape === '';
  const others = (isEven ? /** @type {SettingName[]} */ (['units']) : names)
    .filter((name) => !isActivation(name) && settings[name] !== '' && hasEffect(name, settings))
    .map((name) => {
      const value = choiceLabel(name, settings[name]);
      return SPEAKING.includes(name) ? value : t('ghost.setting', { label: settingLabel(name), value });
    });
  return [...(names.some(isActivation) ? [activationName(settings)] : []), ...others].join(between);
}
