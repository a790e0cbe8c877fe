/**
 * An array of a file: what its header says, and its bytes, which are looked at where the array is wanted.
 *
 * @typedef {object} RawArray
 * @property {string} name
 * @property {string} type as the file calls it
 * @property {number[]} shape
 * @property {boolean} byColumns whether the first index moves fastest, as in Fortran
 * @property {number} length of its bytes
 * @property {() => Uint8Array} bytes
 */
import { BadWeights } from './weights-problem.js';

/** Bytes a number, and how it is read. @type {Record<string, {size: number, read: (view: DataView, at: number) => number}>} */
const TYPES = {
  F32: { size: 4, read: (view, at) => view.getFloat32(at, true) },
  F64: { size: 8, read: (view, at) => view.getFloat64(at, true) },
};
/** NumPy's names of the same. */
const ALIASES = new Map([
  ['<f4', 'F32'],
  ['<f8', 'F64'],
]);

/** How many numbers an array of that shape has. @param {number[]} shape */
export const numberCount = (shape) => shape.reduce((product, size) => product * size, 1);

/** Its numbers, row by row. @param {RawArray} array @returns {Float64Array} @throws {BadWeights} */
export function readNumbers({ name, type, shape, byColumns, length, bytes }) {
  const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : TYPES[ALIASES.get(type) ?? ''];
  if (!kind) throw new BadWeights('type', { name, type });
  const count = numberCount(shape);
  if (length !== count * kind.size) throw new BadWeights('damaged', { name });
  const raw = bytes();
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const [rows, columns] = shape.length === 2 && byColumns ? shape : [count, 1];
  const numbers = new Float64Array(count);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      numbers[row * columns + column] = kind.read(view, (column * rows + row) * kind.size);
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  if (wrong >= 0) throw new BadWeights('notFinite', { name, value: String(numbers[wrong]) });
  return numbers;
}
