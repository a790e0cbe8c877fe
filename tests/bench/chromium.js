/** This program in a worker of a page in Chromium. */
import { fileURLToPath } from 'node:url';
import { openSite } from '../../web/build/serve.mjs';
import { launchChromium } from '../launch-chromium.js';
import { descendants, scheduled, threadCalled } from './waiting.js';

/** The worker of the browser that this process has started, as a folder of /proc. */
export const workerThread = () =>
  descendants(process.pid)
    .map((pid) => threadCalled(pid, 'DedicatedWorker'))
    .find(Boolean) ?? null;

/** @returns {Promise<import('./programs.js').Remote>} */
export async function openInChromium() {
  const site = await openSite({ root: fileURLToPath(new URL('../../', import.meta.url)) });
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${site.url}tests/bench/package.json`); // any page of the same origin
  await page.evaluate((/** @type {string} */ url) => {
    const worker = new Worker(url, { type: 'module' });
    const scope = /** @type {any} */ (globalThis);
    scope.call = (/** @type {string} */ method, /** @type {unknown[]} */ args) =>
      new Promise((done, failed) => {
        worker.onerror = (event) => failed(new Error(event.message || 'the worker failed'));
        worker.onmessage = ({ data }) => (data.error ? failed(new Error(data.error)) : done(data.value));
        worker.postMessage({ id: 0, method, args });
      });
    // Data comes as plain numbers through the browser's own channel.
    scope.revive = (/** @type {any} */ { count, x, y }) => ({
      count,
      x: Float32Array.from(x),
      y: Float32Array.from(y),
    });
  }, `${site.url}tests/bench/chromium-worker.js`);
  const call = async (/** @type {string} */ method, /** @type {any[]} */ args) => {
    const plain = args.map((one) =>
      one?.x ? { count: one.count, x: Array.from(one.x), y: Array.from(one.y), data: true } : one,
    );
    return page.evaluate(
      ([name, list]) => {
        const scope = /** @type {any} */ (globalThis);
        return scope.call(
          name,
          list.map((/** @type {any} */ one) => (one?.data ? scope.revive(one) : one)),
        );
      },
      /** @type {[string, any[]]} */ ([method, plain]),
    );
  };
  /** @type {string|null} */
  let thread = null;
  return {
    async call(method, ...args) {
      thread ??= workerThread(); // it takes its time to start
      const before = thread ? scheduled(thread).ran : 0;
      const value = await call(method, args);
      if (!thread || !value?.seconds) return value;
      // From outside it shows how long the worker ran, which has nothing to wait for but a core.
      return { ...value, waited: Math.max(0, value.seconds - (scheduled(thread).ran - before)) };
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}
