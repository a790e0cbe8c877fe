/** An array in NumPy's format (version 1.0 of numpy.lib.format). */

const MAGIC = [0x93, ...Array.from('NUMPY', (letter) => letter.charCodeAt(0)), 1, 0];
/** The numbers begin at a multiple of it. */
const ALIGNMENT = 64;

/** @param {import('./arrays.js').NamedArray} array @returns {Uint8Array} */
export function writeNpy({ dtype, shape, bytes }) {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '${DESCRIPTIONS[dtype]}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const before = MAGIC.length + 2,
    length = Math.ceil((before + header.length + 1) / ALIGNMENT) * ALIGNMENT - before;
  const file = new Uint8Array(before + length + bytes.length);
  file.set(MAGIC);
  new DataView(file.buffer).setUint16(MAGIC.length, length, true);
  file.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), before);
  file.set(bytes, before + length);
  return file;
}

const DESCRIPTIONS = { F32: '<f4', F64: '<f8', I64: '<i8' };
