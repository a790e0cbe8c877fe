/**
 * What a setting does as it is chosen now, with its formula: what holds of SGD's rate is false of Adam's. Loaded with its words
 * when the settings are looked at.
 *
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { coreCatalog, findByName } from '../experiment/catalog.js';
import { help } from './en/help.js';
import { settingHint } from './setting-names.js';
import { addEnglish, t } from './text.js';

addEnglish({ help });

/** Settings whose help depends on what is chosen. @type {SettingName[]} */
export const EXPLAINED_BY_CHOICE = ['optimizer', 'learningRate', 'initializer', 'normalization'];

/** @param {SettingName} name @param {Settings} settings */
export function choiceHelp(name, settings) {
  const more = EXPLAINED_BY_CHOICE.includes(name) ? helpOf(name, settings) : [];
  return [settingHint(name), ...more].join(' ');
}

/** @param {SettingName} name @param {Settings} settings @returns {string[]} */
function helpOf(name, settings) {
  if (name !== 'learningRate') return [t(`help.${name}.${settings[name]}`)];
  const isScheduled = settings.schedule !== 'constant' || settings.warmUp > 0;
  return [t(`help.rate.${rateKind(settings)}`), ...(isScheduled ? [t('help.rate.scheduled')] : [])];
}

/** What the rate is multiplied by. @param {Settings} settings */
function rateKind({ optimizer }) {
  const { firstMoment, secondMoment } = findByName(coreCatalog.optimizers, optimizer);
  if (secondMoment === 'none') return firstMoment ? 'momentum' : 'plain';
  return secondMoment;
}
