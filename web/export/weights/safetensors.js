/**
 * Arrays as safetensors: the length of a header (8 bytes, little-endian), the header as JSON, and the numbers one after the
 * other without a gap. https://github.com/huggingface/safetensors
 */

const ALIGNMENT = 8;

/** @param {import('./arrays.js').NamedArray[]} arrays @param {Record<string, string>} metadata @returns {Uint8Array} */
export function writeSafetensors(arrays, metadata) {
  /** @type {number[]} */
  const starts = [];
  let end = 0;
  const entries = arrays.map(({ name, dtype, shape, bytes }) => {
    const start = end;
    end += bytes.length;
    starts.push(start);
    return [name, { dtype, shape, data_offsets: [start, end] }];
  });
  const header = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }));
  const length = Math.ceil(header.length / ALIGNMENT) * ALIGNMENT,
    file = new Uint8Array(8 + length + end).fill(0x20, 8, 8 + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(header, 8);
  arrays.forEach(({ bytes }, i) => file.set(bytes, 8 + length + starts[i]));
  return file;
}
