/**
 * How much memory points take. What keeps many states of them (undo, the history of the browser, the moments of a run) keeps
 * as many as have room: a table of 20,000 rows and 64 columns takes 10 MB, and each drag makes a copy of it.
 *
 * @typedef {import('./points.js').Points} Points
 */

const ARRAYS = /** @type {const} */ (['x', 'y', 'label', 'test', 'values', 'file']);

/** Adds points up: returns the bytes of all that it was given so far, where an array that several share counts once. */
export function createPointsSum() {
  /** @type {Set<unknown>} */
  const seen = new Set();
  let bytes = 0;
  return (/** @type {Partial<Points>|null|undefined} */ points) => {
    for (const name of ARRAYS) {
      const array = points?.[name];
      if (!array || seen.has(array)) continue;
      seen.add(array);
      bytes += array.byteLength;
    }
    return bytes;
  };
}

/**
 * How many of the last of these have room, one at least.
 * @template T
 * @param {T[]} all oldest first @param {(one: T) => (Points|null|undefined)[]} pointsOf @param {number} most bytes
 */
export function countWithRoom(all, pointsOf, most) {
  const sum = createPointsSum();
  let count = 0;
  for (const one of [...all].reverse()) {
    if (Math.max(0, ...pointsOf(one).map(sum)) > most && count > 0) break;
    ++count;
  }
  return count;
}
