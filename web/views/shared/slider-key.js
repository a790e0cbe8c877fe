/** Where a key leads on a slider over a row of things. */

/** @param {string} key @param {number} at index @param {number} count of things @param {number} [step] of an arrow @returns {number|null} null for other keys */
export function afterKey(key, at, count, step = 1) {
  const within = (/** @type {number} */ index) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - step);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
