/**
 * A worker that makes whole runs, one seed at a time: it answers a numbered SeedTask with its SeedResult, or a request for
 * the first updates of an experiment with those, or either with the reason why there is nothing.
 *
 * @typedef {import('./seed-run.js').SeedTask} SeedTask
 * @typedef {import('./first-updates.js').FirstUpdatesRequest} FirstUpdatesRequest
 * @typedef {import('./seed-run.js').SeedResult|import('../export/pytorch/describe.js').FirstUpdates} Computed
 * @typedef {{id: number, result: Computed}|{id: number, message: string}} SeedReply
 */
import { loadCore } from './core-loader.js';
import { computeFirstUpdates } from './first-updates.js';
import { runSeed } from './seed-run.js';
import { hasSimd } from './simd.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope =
  /** @type {{postMessage: (message: SeedReply) => void, onmessage: (event: MessageEvent<(SeedTask|FirstUpdatesRequest) & {id: number}>) => void}} */ (
    /** @type {unknown} */ (globalThis)
  );

const loading = loadCore(hasSimd());
loading.catch(() => {}); // told in answer to the first task

scope.onmessage = async (
  /** @type {MessageEvent<(SeedTask|FirstUpdatesRequest) & {id: number}>} */ { data: { id, ...task } },
) => {
  try {
    const core = await loading;
    scope.postMessage({ id, result: 'updates' in task ? computeFirstUpdates(core, task) : runSeed(core, task) });
  } catch (error) {
    scope.postMessage({ id, message: error instanceof Error ? error.message : String(error) });
  }
};
