// @ts-check
/**
 * Random numbers that a seed decides, so that what a monkey did can be done again (mulberry32, Tommy Ettinger 2017).
 *
 * @typedef {ReturnType<typeof createRandom>} Random
 */

/** @param {number} seed */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** At least 0, below 1. */
    next,
    /** A whole number at least 0 and below `count`. @param {number} count */
    below: (count) => Math.floor(next() * count),
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
