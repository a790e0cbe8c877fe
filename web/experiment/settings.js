/**
 * The settings of an experiment, as values; setting-table.js says which values each may have.
 *
 * @typedef {keyof Settings} SettingName
 *
 * @typedef {object} Settings
 * @property {string} dataSet
 * @property {number} pointCount
 * @property {number} noise
 * @property {number} trainShare
 * @property {number} dataSeed
 * @property {string} activation
 * @property {string} activations of the first hidden layers between commas; empty where all have `activation`
 * @property {number} hiddenLayers
 * @property {number} units
 * @property {string} shape units of each hidden layer between commas; empty where all have `units`
 * @property {string} features inputs between commas
 * @property {string} initializer
 * @property {number} initialSize
 * @property {number} bias
 * @property {string} normalization
 * @property {string} skip
 * @property {string} outputActivation
 * @property {number} seed
 * @property {string} precision
 * @property {number} learningRate
 * @property {number} batchSize
 * @property {string} loss
 * @property {string} optimizer
 * @property {number} momentum
 * @property {number} smoothing
 * @property {number} beta1
 * @property {number} beta2
 * @property {number} weightDecay
 * @property {string} clipping
 * @property {number} clippingLimit
 * @property {number} l1
 * @property {string} l1Kills
 * @property {number} l2
 * @property {string} schedule
 * @property {number} schedulePeriod
 * @property {number} scheduleFactor
 * @property {number} warmUp
 * @property {string} batchOrder
 * @property {string} speed
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
