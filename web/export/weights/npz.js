/** Arrays as `numpy.load` reads them by name: a zip of .npy files, stored as `numpy.savez` does. */
import { zipSync } from 'fflate';
import { writeNpy } from './npy.js';

/** As NumPy dates them, so that the same weights are the same file. */
const DATE = new Date(1980, 0, 1);

/** @param {import('./arrays.js').NamedArray[]} arrays @returns {Uint8Array} */
export const writeNpz = (arrays) =>
  zipSync(Object.fromEntries(arrays.map((array) => [`${array.name}.npy`, writeNpy(array)])), { level: 0, mtime: DATE });
