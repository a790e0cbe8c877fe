/** Which factors of a long row are written out. */

/** A fold that hides fewer than this saves nothing. */
const LEAST_HIDDEN = 2;

/**
 * Of `count` factors, how many are shown at the row's start and at its end where only `room` fit, the fold among
 * them: what is near the loss and what is near layer 1 says most.
 * @param {number} count
 * @param {number} room
 * @returns {{head: number, hidden: number, tail: number}}
 */
export function foldMiddle(count, room) {
  const shown = Math.max(2, room - 1);
  if (count <= room || count - shown < LEAST_HIDDEN) return { head: count, hidden: 0, tail: 0 };
  const head = Math.ceil(shown / 2);
  return { head, hidden: count - shown, tail: shown - head };
}
