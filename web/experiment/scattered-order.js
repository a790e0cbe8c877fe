/**
 * The numbers 0 … count − 1 in an order that looks random and is always the same. It is no draw of the
 * experiment (those are the core's): it only keeps a file that is sorted by class from being cut by class.
 *
 * @param {number} count
 * @param {number} seed
 */
export function scatteredOrder(count, seed) {
  const keys = Float64Array.from({ length: count }, (_, i) =>
    scatter(Math.imul(i + 1, 0x9e3779b1) ^ scatter(seed + 1)),
  );
  return Array.from(keys, (_, i) => i).sort((i, j) => Number(keys[i]) - Number(keys[j]) || i - j);
}

/** An integer hash in which every bit of the input reaches every bit of the result (two multiply–shift rounds). */
export function scatter(/** @type {number} */ value) {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
