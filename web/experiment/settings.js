/**
 * The settings of an experiment, as values; setting-table.js says which values each may have.
 *
 * @typedef {import('./setting-table.js').SettingName} SettingName
 * @typedef {import('./setting-table.js').Settings} Settings
 */
import { coreCatalog, namesOf } from './catalog.js';
import { SETTINGS } from './setting-table.js';

export const settingNames = /** @type {SettingName[]} */ (/* @__PURE__ */ Object.keys(SETTINGS));

/** @returns {Settings} a fresh copy of the first view's settings */
export function defaultSettings() {
  return /** @type {Settings} */ (Object.fromEntries(settingNames.map((name) => [name, SETTINGS[name].default])));
}

/** Whether nothing has been chosen yet. */
export const isDefault = (/** @type {Settings} */ settings) =>
  settingNames.every((name) => settings[name] === SETTINGS[name].default);

/** Whether the points are drawn by the core, rather than measured. */
export const isDrawn = (/** @type {Settings} */ { dataSet }) => namesOf(coreCatalog.dataSets).includes(dataSet);

/** The settings in which two networks differ; how fast they train is no difference. @param {Settings} a @param {Settings} b */
export const differingSettings = (a, b) => settingNames.filter((name) => name !== 'speed' && a[name] !== b[name]);
