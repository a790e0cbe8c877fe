/**
 * A file of weights, read for the network that is on the page.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/first-weights.js').LayerNumbers} LayerNumbers
 * @typedef {import('../../experiment/parameter-names.js').ParameterName} ParameterName
 * @typedef {import('./raw-array.js').RawArray} RawArray
 */
import { parameterNames } from '../../experiment/parameter-names.js';
import { isNpz } from './kind.js';
import { matchNames } from './match-names.js';
import { readNumbers } from './raw-array.js';
import { readNpz } from './read-npz.js';
import { readSafetensors } from './read-safetensors.js';
import { BadWeights } from './weights-problem.js';

/** @param {Uint8Array} file */
export const readArrays = (file) => (isNpz(file) ? readNpz(file) : readSafetensors(file));

/** @param {Uint8Array} file @param {Settings} settings @param {number} classes @returns {LayerNumbers[]} @throws {BadWeights} */
export function readWeights(file, settings, classes) {
  const arrays = readArrays(file),
    wanted = parameterNames(settings, classes),
    matched = matchNames(arrays, wanted);
  for (const [one, found] of matched) checkShape(one, found);
  /** @type {LayerNumbers[]} */
  const layers = [];
  for (const one of wanted) {
    const { layer, part, shape } = one,
      found = matched.get(one);
    layers[layer] ??= noNumbers();
    layers[layer][part] = found ? readPart(found, part, settings) : asAtFirst(part, shape[0]);
  }
  return layers;
}

/** @param {RawArray} found @param {ParameterName['part']} part @param {Settings} settings */
function readPart(found, part, settings) {
  const numbers = inPrecision(readNumbers(found), settings, found.name);
  if (part === 'runningVariance') checkVariance(numbers, found.name);
  return numbers;
}

/** Running statistics before the first batch. @param {ParameterName['part']} part @param {number} units */
const asAtFirst = (part, units) => new Float64Array(units).fill(part === 'runningVariance' ? 1 : 0);

const noNumbers = () => {
  const none = () => new Float64Array(0);
  return { W: none(), b: none(), scale: none(), shift: none(), runningMean: none(), runningVariance: none() };
};

/** @param {ParameterName} wanted @param {RawArray} found */
function checkShape({ layer, part, shape }, found) {
  if (found.shape.join() === shape.join()) return;
  const values = { layer: layer + 1, name: found.name, file: textOf(found.shape), here: textOf(shape) };
  throw new BadWeights(part === 'W' ? 'weights' : 'shape', values);
}

const textOf = (/** @type {number[]} */ shape) => (shape.length === 0 ? '1' : shape.join('×'));

/** @param {Float64Array} numbers @param {string} name */
function checkVariance(numbers, name) {
  const wrong = numbers.find((number) => number < 0);
  if (wrong !== undefined) throw new BadWeights('variance', { name, value: String(wrong) });
}

/** What a single cannot hold would be infinite. @param {Float64Array} numbers @param {Settings} settings @param {string} name */
function inPrecision(numbers, { precision }, name) {
  if (precision === 'double') return numbers;
  const wrong = numbers.findIndex((number) => !Number.isFinite(Math.fround(number)));
  if (wrong >= 0) throw new BadWeights('notSingle', { name, value: String(numbers[wrong]) });
  return numbers.map(Math.fround);
}
