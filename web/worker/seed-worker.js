/**
 * A worker that makes whole runs, one seed at a time: it answers a numbered SeedTask with its SeedResult, a request for the
 * first updates of an experiment with those, a run of a figure with its numbers, or any with the reason why there is nothing.
 *
 * @typedef {import('./seed-run.js').SeedTask} SeedTask
 * @typedef {import('./first-updates.js').FirstUpdatesRequest} FirstUpdatesRequest
 * @typedef {import('./figure-run.js').FigureTask} FigureTask
 * @typedef {SeedTask|FirstUpdatesRequest|FigureTask} Task
 * @typedef {import('./seed-run.js').SeedResult|import('../export/pytorch/describe.js').FirstUpdates|import('./figure-run.js').FigureNumbers} Computed
 * @typedef {{id: number, result: Computed}|{id: number, message: string}} SeedReply
 */
import { loadCore } from './core-loader.js';
import { runFigure } from './figure-run.js';
import { computeFirstUpdates } from './first-updates.js';
import { runSeed } from './seed-run.js';
import { hasSimd } from './simd.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope =
  /** @type {{postMessage: (message: SeedReply) => void, onmessage: (event: MessageEvent<Task & {id: number}>) => void}} */ (
    /** @type {unknown} */ (globalThis)
  );

const loading = loadCore(hasSimd());
loading.catch(() => {}); // told in answer to the first task

scope.onmessage = async (/** @type {MessageEvent<Task & {id: number}>} */ { data: { id, ...task } }) => {
  try {
    const core = await loading;
    scope.postMessage({ id, result: compute(core, task) });
  } catch (error) {
    scope.postMessage({ id, message: error instanceof Error ? error.message : String(error) });
  }
};

/** @param {import('../../wasm/backprop.js').BackpropModule} core @param {Task} task @returns {Computed} */
function compute(core, task) {
  if ('kind' in task) return runFigure(core, task);
  return 'updates' in task ? computeFirstUpdates(core, task) : runSeed(core, task);
}
