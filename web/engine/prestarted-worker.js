/**
 * The worker that opening.js has started, to be taken over once.
 *
 * @typedef {import('./prestart-worker.js').Opening} Opening
 * @returns {Opening|null}
 */
export function takeOpening() {
  const page = /** @type {{opening?: Opening|null}} */ (globalThis),
    { opening = null } = page;
  page.opening = null;
  return opening;
}
