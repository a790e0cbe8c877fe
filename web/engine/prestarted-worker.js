/**
 * The worker that prestart-worker.js has started; null where there is none, or it was taken before.
 *
 * @returns {import('./prestart-worker.js').Prestarted|null}
 */
export function takePrestartedWorker() {
  const page = /** @type {{prestarted?: import('./prestart-worker.js').Prestarted|null}} */ (globalThis),
    { prestarted = null } = page;
  page.prestarted = null;
  return prestarted;
}
