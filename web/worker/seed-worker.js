/**
 * A worker that makes whole runs, one seed at a time: it answers a numbered SeedTask with its SeedResult, or with the
 * reason why there is none.
 *
 * @typedef {import('./seed-run.js').SeedTask} SeedTask
 * @typedef {{id: number, result: import('./seed-run.js').SeedResult}|{id: number, message: string}} SeedReply
 */
import { hasSimd, loadCore } from './core-loader.js';
import { runSeed } from './seed-run.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope =
  /** @type {{postMessage: (message: SeedReply) => void, onmessage: (event: MessageEvent<SeedTask & {id: number}>) => void}} */ (
    /** @type {unknown} */ (globalThis)
  );

const loading = loadCore(hasSimd());
loading.catch(() => {}); // told in answer to the first task

scope.onmessage = async (/** @type {MessageEvent<SeedTask & {id: number}>} */ { data: { id, ...task } }) => {
  try {
    scope.postMessage({ id, result: runSeed(await loading, task) });
  } catch (error) {
    scope.postMessage({ id, message: error instanceof Error ? error.message : String(error) });
  }
};
