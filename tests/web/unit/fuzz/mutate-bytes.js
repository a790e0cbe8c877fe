/** Small changes of a file: bits flipped, cut, spliced, repeated, with sizes in it that are extreme. */

/** @typedef {import('./random.js').Random} Random */

/** Longer files are no harder, only slower. */
const LONGEST = 20_000;

const SIZES = [0, 1, 2, 7, 8, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** @typedef {(bytes: Uint8Array<ArrayBuffer>, random: Random, others: Uint8Array<ArrayBuffer>[]) => Uint8Array<ArrayBuffer>} BytesChange */

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
function join(...parts) {
  const joined = new Uint8Array(
    Math.min(
      LONGEST,
      parts.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    joined.set(part.subarray(0, Math.max(0, LONGEST - at)), Math.min(at, joined.length));
    at += part.length;
  }
  return joined;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {(view: DataView, copy: Uint8Array<ArrayBuffer>) => void} change */
function changed(bytes, change) {
  const copy = bytes.slice();
  if (copy.length > 8) change(new DataView(copy.buffer), copy);
  return copy;
}

/** @type {BytesChange[]} */
const CHANGES = [
  (bytes, { below }) =>
    changed(bytes, (_, copy) => {
      copy[below(copy.length)] ^= 1 << below(8);
    }),
  (bytes, { below }) =>
    changed(bytes, (_, copy) => {
      copy[below(copy.length)] = below(256);
    }),
  // What files say of themselves stands at their ends.
  (bytes, { below, chance }) =>
    changed(bytes, (_, copy) => {
      const near = below(Math.min(64, copy.length));
      copy[chance(0.5) ? near : copy.length - 1 - near] = below(256);
    }),
  (bytes, { below, oneOf }) => changed(bytes, (view) => view.setUint32(below(view.byteLength - 4), oneOf(SIZES), true)),
  (bytes, { below, oneOf }) => changed(bytes, (view) => view.setUint16(below(view.byteLength - 2), oneOf(SIZES), true)),
  (bytes, { below, oneOf }) =>
    changed(bytes, (view) => view.setBigUint64(below(view.byteLength - 8), BigInt(oneOf(SIZES)), true)),
  (bytes, { below }) => bytes.slice(0, below(bytes.length + 1)),
  (bytes, { below }) => bytes.slice(below(bytes.length + 1)),
  (bytes, { below }) => {
    const at = below(bytes.length + 1);
    return join(bytes.subarray(0, at), bytes.subarray(at + 1 + below(16)));
  },
  (bytes, { below }) => {
    const at = below(bytes.length + 1),
      from = below(bytes.length + 1);
    return join(bytes.subarray(0, at), bytes.subarray(from, from + below(200)), bytes.subarray(at));
  },
  (bytes, { below, oneOf }, others) => {
    const other = oneOf(others);
    return join(bytes.subarray(0, below(bytes.length + 1)), other.subarray(below(other.length + 1)));
  },
  (bytes, _, others) => join(bytes, others[0]),
];

/** @type {BytesChange} */
export const changeBytes = (bytes, random, others) => random.oneOf(CHANGES)(bytes, random, others);
