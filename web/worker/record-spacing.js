/** How far apart the entries of a record are that thins itself: a power of two, doubled whenever it is full. */

/**
 * The finest spacing at which a run of `step` updates fills at most half of a record: that of a run which goes on
 * from there after having been longer.
 * @param {number} step
 * @param {number} capacity
 */
export function finestSpacing(step, capacity) {
  return 2 ** Math.max(0, Math.ceil(Math.log2(step / (capacity / 2))));
}
