/**
 * The buffers of what is posted to the page: they are handed over instead of copied.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 */

/** Those of all arrays anywhere in `value`. @returns {Transferable[]} */
export function buffersIn(/** @type {unknown} */ value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(buffersIn);
}

/** Those of a snapshot, without the points of a past step: the run needs them further. @returns {Transferable[]} */
export function buffersOfSnapshot(/** @type {Snapshot} */ snapshot) {
  const { past, settings, twin, ...owned } = snapshot;
  // The links that are shown may be the weights themselves.
  return [...new Set([...buffersIn(owned), ...(twin ? buffersOfSnapshot(twin) : [])])];
}
