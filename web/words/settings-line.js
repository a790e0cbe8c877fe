/**
 * The experiment in one line, as a figure on paper names it: what one always wants to know, then every other
 * setting that differs from its default.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */

import { hiddenWidths } from '../experiment/network-shape.js';
import { hasEffect, SETTINGS } from '../experiment/setting-table.js';
import { settingNames } from '../experiment/settings.js';
import { activationName } from './activation-name.js';
import { choiceLabel, settingLabel } from './setting-names.js';
import { t } from './text.js';

/** Settings that stand in the line in other words, or do not matter to a figure. @type {SettingName[]} */
const NOT_LISTED = [
  'dataSet',
  'activation',
  'activations',
  'hiddenLayers',
  'units',
  'shape',
  'initializer',
  'optimizer',
  'learningRate',
  'batchSize',
  'seed',
  'speed',
];

/** @param {Settings} settings */
export function settingsLine(settings) {
  const value = (/** @type {SettingName} */ name) => choiceLabel(name, settings[name]);
  const named = (/** @type {SettingName} */ name) => `${settingLabel(name)} ${value(name)}`;
  const widths = hiddenWidths(settings);
  const alike = widths.every((width) => width === widths[0]);
  const network =
    widths.length === 0
      ? named('hiddenLayers')
      : alike
        ? t('export.layers', { layers: widths.length, units: widths[0] ?? 0 })
        : widths.join('-');
  const others = settingNames.filter(
    (name) => !NOT_LISTED.includes(name) && settings[name] !== SETTINGS[name].default && hasEffect(name, settings),
  );
  return [
    value('dataSet'),
    network,
    activationName(settings),
    value('initializer'),
    value('optimizer'),
    named('learningRate'),
    named('batchSize'),
    named('seed'),
    ...others.map(named),
  ].join(' · ');
}

/** Data set, network and activation: where there is no room for the rest of the line. */
const PARTS_OF_SHORT = 3;

/** @param {Settings} settings */
export const shortSettingsLine = (settings) => settingsLine(settings).split(' · ').slice(0, PARTS_OF_SHORT).join(' · ');
