/** Which points train and which only test. */

/**
 * The numbers 0 … count − 1 in an order that looks random and is always the same. It is no draw of the
 * experiment (those are the core's): it only keeps a file that is sorted by class from being cut by class.
 *
 * @param {number} count
 * @param {number} seed
 */
export function scatteredOrder(count, seed) {
  const keys = Float64Array.from({ length: count }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1) ^ mix(seed + 1)));
  return Array.from(keys, (_, i) => i).sort((i, j) => Number(keys[i]) - Number(keys[j]) || i - j);
}

/** An integer hash in which every bit of the input reaches every bit of the result (two multiply–shift rounds). */
function mix(/** @type {number} */ value) {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * Marks test points: `trainShare` percent train, rounded, and at least one of each class does.
 *
 * @param {ArrayLike<number>} label of the classes, or values
 * @param {number} trainShare percent
 * @param {number} seed
 * @param {number} [classes] 0 for values
 * @returns {Uint8Array} 1 where the point only tests
 */
export function assignTest(label, trainShare, seed, classes = 2) {
  const count = label.length;
  const trained = Math.round((count * trainShare) / 100);
  const order = scatteredOrder(count, seed);
  const test = new Uint8Array(count).fill(1);
  for (const i of order.slice(0, trained)) test[i] = 0;
  for (const value of classes === 0 ? [label[order[0] ?? 0]] : new Set(Array.from(label))) {
    const members = order.filter((i) => label[i] === value);
    const [first] = members;
    if (first !== undefined && members.every((i) => test[i] === 1)) test[first] = 0;
  }
  return test;
}
