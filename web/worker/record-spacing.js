/** How far apart the entries are of a record that thins itself: a power of two, doubled whenever the record is full. */

/**
 * The finest spacing at which a run of `step` updates fills at most half of a record. A run that continues from `step`
 * after having been longer gets it.
 * @param {number} step
 * @param {number} capacity
 */
export function finestSpacing(step, capacity) {
  return 2 ** Math.max(0, Math.ceil(Math.log2(step / (capacity / 2))));
}
