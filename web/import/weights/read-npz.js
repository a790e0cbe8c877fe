/**
 * The arrays of an .npz, a zip of arrays in NumPy's format. Its headers are dictionaries of Python, of which only this is read:
 * `{'descr': '<f8', 'fortran_order': False, 'shape': (8, 2), }`.
 *
 * @typedef {import('./raw-array.js').RawArray} RawArray
 * @typedef {import('./zip-entries.js').ZipEntry} ZipEntry
 */
import { LONGEST_NPY_HEADER, MOST_NUMBERS } from './limits.js';
import { numberCount } from './raw-array.js';
import { BadWeights } from './weights-problem.js';
import { zipEntries } from './zip-entries.js';

const ENDING = /\.npy$/;
const MAGIC = '\x93NUMPY';
/** Numbers are at most eight bytes. */
const MOST_BYTES = 8 * MOST_NUMBERS + LONGEST_NPY_HEADER;

const TYPE = /'descr':\s*'([^']{1,20})'/,
  ORDER = /'fortran_order':\s*(True|False)\b/,
  SHAPE = /'shape':\s*\(([\d,\s]{0,100})\)/;

/** @param {Uint8Array} file @returns {RawArray[]} @throws {BadWeights} */
export function readNpz(file) {
  return zipEntries(file).map((entry) => {
    const name = entry.name.replace(ENDING, '');
    if (entry.size > MOST_BYTES) throw new BadWeights('tooLarge', { name });
    return readNpy(name, entry);
  });
}

/** Its numbers stay packed until they are asked for. @param {string} name @param {ZipEntry} entry @returns {RawArray} */
function readNpy(name, { size: whole, beginning, bytes }) {
  const file = beginning(LONGEST_NPY_HEADER + 12);
  const fail = () => new BadWeights('damaged', { name });
  if (file.length < 12 || String.fromCharCode(...file.subarray(0, 6)) !== MAGIC) throw fail();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength),
    isFirst = file[6] === 1,
    length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true),
    start = isFirst ? 10 : 12;
  if (length > LONGEST_NPY_HEADER || start + length > file.length) throw fail();
  const header = new TextDecoder().decode(file.subarray(start, start + length));
  const type = TYPE.exec(header)?.[1],
    order = ORDER.exec(header)?.[1],
    sizes = SHAPE.exec(header)?.[1];
  if (type === undefined || order === undefined || sizes === undefined) throw fail();
  const parts = sizes.split(',').map((size) => size.trim());
  if (!parts.every((size, i) => /^\d+$/.test(size) || (size === '' && i === parts.length - 1))) throw fail();
  const shape = parts.filter(Boolean).map(Number);
  if (!(numberCount(shape) <= MOST_NUMBERS)) throw new BadWeights('tooLarge', { name });
  const before = start + length;
  return {
    ...{ name, type, shape, byColumns: order === 'True', length: whole - before },
    bytes: () => bytes().subarray(before),
  };
}
