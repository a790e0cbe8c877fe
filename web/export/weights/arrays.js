/**
 * The parameters of a network as named arrays of bytes.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/first-weights.js').LayerNumbers} LayerNumbers
 * @typedef {'F32'|'F64'|'I64'} Type as safetensors calls them; all are little-endian
 * @typedef {{name: string, dtype: Type, shape: number[], bytes: Uint8Array}} NamedArray
 *
 * @typedef {object} Trained a network at a step of its run
 * @property {Settings} settings
 * @property {number} classes of its points
 * @property {LayerNumbers[]} layers
 * @property {number} step
 */
import { countName, parameterNames } from '../../experiment/parameter-names.js';

/** In the precision that the page computes in. @param {Trained} network @returns {NamedArray[]} */
export function namedArrays({ settings, classes, layers, step }) {
  const dtype = settings.precision === 'double' ? 'F64' : 'F32';
  return parameterNames(settings, classes).flatMap(({ name, layer, part, shape }) => {
    // A file in which they differ could not be read.
    if (layers[layer][part].length !== shape.reduce((product, size) => product * size, 1))
      throw new Error(`${name} is not of the shape ${shape.join(' × ')}`);
    const array = { name, dtype: /** @type {Type} */ (dtype), shape, bytes: bytesOf(layers[layer][part], dtype) };
    return part === 'runningVariance' ? [array, countOf(layer, step)] : [array];
  });
}

/** @param {number} layer @param {number} step @returns {NamedArray} */
const countOf = (layer, step) => ({
  name: countName(layer),
  dtype: 'I64',
  shape: [],
  bytes: bytesIn(BigInt64Array.of(BigInt(step))),
});

/** As machines that run browsers have them: little-endian. @param {Float64Array} values @param {'F32'|'F64'} dtype */
const bytesOf = (values, dtype) => bytesIn(dtype === 'F64' ? values : Float32Array.from(values));

/** @param {Float64Array|Float32Array|BigInt64Array} array */
const bytesIn = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
