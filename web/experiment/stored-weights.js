/**
 * First weights as plain data that JSON can hold, and back.
 *
 * @typedef {import('./first-weights.js').LayerNumbers} LayerNumbers
 * @typedef {import('./first-weights.js').FirstWeights} FirstWeights
 *
 * @typedef {object} StoredWeights of one network
 * @property {number[]} sizes its inputs, and the units of each layer
 * @property {'float32'|'float64'} type of the numbers: the shorter one, where that loses nothing
 * @property {string} numbers base64 of all of them, layer by layer: weights, biases; of a normalised layer scales, shifts, and with
 *   batch normalisation running means and variances
 */
import { fromBase64, toBase64 } from './base64.js';
import { MAX_WEIGHTS } from './network-shape.js';
import { expect, isObject } from './stored-data.js';

/** @type {(keyof LayerNumbers)[]} */
const PARTS = ['W', 'b', 'scale', 'shift', 'runningMean', 'runningVariance'];
/** Of networks with more of them a browser's storage has no room, and text is slow to make. */
export const MOST_STORED = 30_000;

/** Of 128 hidden layers, the inputs and the outputs. */
const MOST_SIZES = 130;

/** How many numbers they are. @param {FirstWeights} [given] */
export const weightCount = (given = {}) =>
  [given.a, given.b].flatMap((layers) => layers ?? []).reduce((sum, layer) => sum + layer.W.length + layer.b.length, 0);

/** @param {FirstWeights} given */
export const writeFirstWeights = ({ a, b }) => ({
  ...(a ? { a: writeNetwork(a) } : {}),
  ...(b ? { b: writeNetwork(b) } : {}),
});

/** @param {LayerNumbers[]} layers @returns {StoredWeights} */
function writeNetwork(layers) {
  const parts = layers.flatMap((layer) => PARTS.map((part) => layer[part])),
    all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const isSingle = all.every((number) => Math.fround(number) === number);
  const units = layers.map(({ b }) => b.length);
  return {
    sizes: [(layers[0]?.W.length ?? 0) / (units[0] ?? 1), ...units],
    type: isSingle ? 'float32' : 'float64',
    numbers: toBase64(isSingle ? Float32Array.from(all) : all),
  };
}

/** Throws if anything is wrong with it. @param {any} stored @param {string} normalization of each network @param {string} normalizationOfTwin @returns {FirstWeights} */
export function readFirstWeights(stored, normalization, normalizationOfTwin) {
  expect(isObject(stored));
  return {
    ...(Object.hasOwn(stored, 'a') ? { a: readNetwork(stored.a, normalization) } : {}),
    ...(Object.hasOwn(stored, 'b') ? { b: readNetwork(stored.b, normalizationOfTwin) } : {}),
  };
}

/** @param {any} stored @param {string} normalization @returns {LayerNumbers[]} */
function readNetwork(stored, normalization) {
  expect(isObject(stored));
  const { sizes, type, numbers } = stored;
  expect(Array.isArray(sizes) && sizes.length >= 2 && sizes.length <= MOST_SIZES);
  expect(sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MAX_WEIGHTS));
  const lengths = lengthsOf(sizes, normalization),
    count = lengths.flat().reduce((sum, length) => sum + length, 0);
  expect(count <= 6 * MAX_WEIGHTS && (type === 'float32' || type === 'float64'));
  const bytes = fromBase64(numbers);
  expect(bytes.length === count * (type === 'float32' ? 4 : 8));
  const all = Float64Array.from(type === 'float32' ? new Float32Array(bytes.buffer) : new Float64Array(bytes.buffer));
  expect(all.every(Number.isFinite));
  let at = 0;
  const layers = lengths.map((each) => {
    const parts = each.map((length) => {
      at += length;
      return all.slice(at - length, at);
    });
    return /** @type {LayerNumbers} */ (Object.fromEntries(PARTS.map((part, i) => [part, parts[i]])));
  });
  expect(layers.every(({ runningVariance }) => runningVariance.every((number) => number >= 0)));
  return layers;
}

/** Of each part of each layer. @param {number[]} sizes @param {string} normalization */
const lengthsOf = ([inputs = 0, ...units], normalization) =>
  units.map((count, l) => {
    const isHidden = l < units.length - 1,
      affine = isHidden && normalization !== 'none' ? count : 0,
      running = isHidden && normalization === 'batch' ? count : 0;
    return [count * (units[l - 1] ?? inputs), count, affine, affine, running, running];
  });
