/**
 * The changes of settings by which hidden layers and their units are added and removed.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 */
import { SETTINGS } from '../../experiment/setting-table.js';

/** Units added to (or taken from) one hidden layer. @param {number[]} widths units of each hidden layer @param {number} layer counted from 1 @param {number} count */
export const withUnitsAdded = (widths, layer, count) =>
  widths.map((width, l) => (l === layer - 1 ? width + count : width));

/** One layer like the last one added, or the last one removed. @param {number[]} widths @param {number} count its sign decides */
export const withLayerAdded = (widths, count) =>
  count < 0 ? widths.slice(0, -1) : [...widths, widths.at(-1) ?? Number(SETTINGS.units.default)];

/** The settings that give hidden layers these widths; null where a width or the depth is out of bounds. @param {number[]} widths @returns {Partial<Settings>|null} */
export function settingsOfWidths(widths) {
  const { units, hiddenLayers } = SETTINGS;
  const [first] = widths;
  if (widths.length > Number(hiddenLayers.max)) return null;
  if (widths.some((count) => count < 1 || count > Number(units.max))) return null;
  if (first === undefined) return { hiddenLayers: 0, shape: '' };
  if (widths.some((count) => count !== first)) return { shape: widths.join(',') };
  return { hiddenLayers: widths.length, units: first, shape: '' };
}
