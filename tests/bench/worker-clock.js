/**
 * What the training worker spends its time on. `installWorkerClock` is put before the worker's own code, as text: it uses
 * nothing from outside. It knows nothing of the worker but that it calls the methods of the core's `Session`.
 *
 * @typedef {object} WorkerClock
 * @property {Record<string, {ms: number, calls: number}>} methods of the core's session, with the time that they took
 * @property {number} updates
 * @property {number} snapshots posted to the page
 * @property {number} surfaces of them, with a picture of the surface
 * @property {number} tiles of them, with pictures of the units
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite } from '../../web/build/serve.mjs';

function installWorkerClock() {
  /** @type {WorkerClock} */
  const clock = { methods: {}, updates: 0, snapshots: 0, surfaces: 0, tiles: 0 };
  Object.assign(globalThis, { workerClock: clock });

  /** @param {any} prototype of the session */
  function timeMethods(prototype) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = prototype[name];
      if (name === 'constructor' || typeof method !== 'function') continue;
      clock.methods[name] = { ms: 0, calls: 0 };
      prototype[name] = function timed(/** @type {unknown[]} */ ...args) {
        const start = performance.now();
        const result = method.apply(this, args);
        clock.methods[name].ms += performance.now() - start;
        ++clock.methods[name].calls;
        if (name === 'train') clock.updates += result.steps;
        return result;
      };
    }
  }

  // The core's module gets its class while it is loaded; the methods are there before the first message leaves the worker.
  /** @type {any} */
  let core = null;
  Object.defineProperty(Object.prototype, 'Session', {
    configurable: true,
    set(value) {
      core = this;
      Object.defineProperty(this, 'Session', { value, writable: true, enumerable: true, configurable: true });
    },
  });
  const post = globalThis.postMessage;
  globalThis.postMessage = (/** @type {any} */ message, /** @type {any} */ ...rest) => {
    if (core) timeMethods(core.Session.prototype);
    core = null;
    const { snapshot } = message;
    if (snapshot) {
      ++clock.snapshots;
      if (snapshot.surface) ++clock.surfaces;
      if (snapshot.tiles) ++clock.tiles;
    }
    return post.call(globalThis, message, ...rest);
  };
}

/** A copy of a built site whose worker has the clock, served until it is closed. @param {string} root */
export async function openClockedSite(root) {
  const copy = await mkdtemp(join(tmpdir(), 'clocked-site-'));
  await cp(root, copy, { recursive: true });
  const worker = join(copy, 'worker.js');
  await writeFile(worker, `(${installWorkerClock})();\n${await readFile(worker, 'utf8')}`);
  const site = await openSite({ root: copy });
  return {
    url: site.url,
    close: () => {
      site.close();
      return rm(copy, { recursive: true });
    },
  };
}

/** @param {import('playwright-core').Page} page @returns {Promise<WorkerClock>} */
export const readWorkerClock = (page) =>
  page.workers()[0].evaluate(() => structuredClone(/** @type {any} */ (globalThis).workerClock));
