/**
 * Which points are exactly those that their settings make, so that storing the settings stores the points: points that
 * nobody has edited since their data set was drawn or loaded.
 *
 * @typedef {import('./points.js').Points} Points
 * @typedef {import('./settings.js').Settings} Settings
 */
import { SETTINGS } from './setting-table.js';
import { settingNames } from './settings.js';

/** @type {WeakSet<Points>} */
const unedited = new WeakSet();

/** Those that were made last, and what of the settings made them. @type {{points: Points, by: string}|null} */
let last = null;

/** @param {Points} points @param {Settings} settings that made them */
export function markUnedited(points, settings) {
  unedited.add(points);
  last = { points, by: dataSettings(settings) };
}

/** The points that `settings` make, if they were made last. @param {Settings} settings */
export const pointsMadeBy = (settings) => (last?.by === dataSettings(settings) ? last.points : null);

/** @param {Settings} settings */
const dataSettings = (settings) =>
  JSON.stringify(settingNames.filter((name) => SETTINGS[name].effect === 'data').map((name) => settings[name]));

export const isUnedited = (/** @type {Points} */ points) => unedited.has(points);
