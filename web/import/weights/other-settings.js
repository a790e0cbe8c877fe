/**
 * What a file of weights says of its network that the one on the page has otherwise: the same numbers give other answers there.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/settings.js').SettingName} SettingName
 */
import { featuresOf, hiddenActivations } from '../../experiment/network-shape.js';
import { isNpz } from './kind.js';
import { metadataIn } from './read-safetensors.js';
import { readArrays } from './read-weights.js';

/** As `export/weights/write-weights.js` names and writes them. @type {[key: string, name: SettingName, write: (settings: Settings) => string][]} */
const FACTS = [
  ['inputs', 'features', (settings) => featuresOf(settings).join()],
  ['activations', 'activation', (settings) => hiddenActivations(settings).join()],
  ['output_activation', 'outputActivation', (settings) => settings.outputActivation],
  ['normalization', 'normalization', (settings) => settings.normalization],
  ['skip', 'skip', (settings) => settings.skip],
];

/** @param {Uint8Array} file that was read for `settings` @param {Settings} settings @returns {SettingName[]} */
export function otherSettings(file, settings) {
  const said = isNpz(file) ? {} : metadataIn(file);
  const others = FACTS.filter(([key, , write]) => Object.hasOwn(said, key) && said[key] !== write(settings));
  const names = others.map(([, name]) => name);
  // Of all normalisations that of batches alone has running statistics.
  const hasNone =
    settings.normalization === 'batch' && !readArrays(file).some(({ name }) => /running_mean$/.test(name));
  return hasNone && !names.includes('normalization') ? [...names, 'normalization'] : names;
}
