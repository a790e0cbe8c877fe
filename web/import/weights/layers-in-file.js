/**
 * The layers that a file of weights is of, as settings.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 */
import { featuresOf, outputCount } from '../../experiment/network-shape.js';
import { parseSetting } from '../../experiment/parse-setting.js';
import { modulesIn } from './match-names.js';
import { readArrays } from './read-weights.js';

/**
 * Null where they are of other inputs or outputs, do not follow each other, or are more or larger than the page has.
 * @param {Uint8Array} file @param {Settings} settings @param {number} classes @returns {Partial<Settings>|null}
 */
export function layersInFile(file, settings, classes) {
  try {
    const { layers, norms } = modulesIn(readArrays(file));
    const sizes = layers.map(({ parts }) => parts.get('weight')?.shape ?? []),
      units = sizes.map(([count]) => count);
    const follow = sizes.every(([, inputs], l) => inputs === (units[l - 1] ?? featuresOf(settings).length));
    if (!follow || units.length < 2 || units.at(-1) !== outputCount(settings, classes)) return null;
    const shape = units.slice(0, -1).join();
    return isSetting(shape) ? { shape, normalization: normalizationOf(norms) } : null;
  } catch {
    return null; // what is wrong with it has been said
  }
}

/** @param {string} shape */
function isSetting(shape) {
  const parsed = parseSetting('shape', shape);
  return parsed.ok && !parsed.remark;
}

/** That of batches has running statistics. @param {import('./match-names.js').Module[]} norms */
function normalizationOf(norms) {
  if (norms.length === 0) return 'none';
  return norms.some(({ parts }) => parts.has('running_mean')) ? 'batch' : 'layer';
}
