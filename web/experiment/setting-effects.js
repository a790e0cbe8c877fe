/**
 * What a change of settings costs the run.
 *
 * @typedef {import('./settings.js').Settings} Settings
 */
import { outputCount } from './network-shape.js';
import { SETTINGS } from './setting-table.js';
import { settingNames } from './settings.js';

/** Costliest first. */
export const EFFECT_ORDER = /** @type {const} */ (['data', 'network', 'live', 'view']);

/**
 * The costliest effect of what differs; null where nothing does. A loss that wants another number of outputs takes
 * another network.
 * @param {Settings} now
 * @param {Settings} before
 * @param {number} classes of the data
 * @returns {import('./setting-table.js').Effect|null}
 */
export function effectOf(now, before, classes) {
  const effects = settingNames.filter((name) => now[name] !== before[name]).map((name) => SETTINGS[name].effect);
  if (outputCount(now, classes) !== outputCount(before, classes)) effects.push('network');
  return EFFECT_ORDER.find((effect) => effects.includes(effect)) ?? null;
}
