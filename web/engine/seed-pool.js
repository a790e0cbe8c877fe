/**
 * Runs of one experiment from many seeds, in the background: a pool of workers, one run a task.
 *
 * @typedef {import('../worker/seed-run.js').SeedTask} SeedTask
 * @typedef {import('../worker/seed-run.js').SeedResult} SeedResult
 * @typedef {import('../worker/figure-run.js').FigureTask} FigureTask
 * @typedef {import('../worker/figure-run.js').FigureNumbers} FigureNumbers
 */

/**
 * @template Result
 * @typedef {object} Runs
 * @property {Promise<Result[]>} done in the order of the tasks; rejects with the core's sentence, never after `cancel`
 * @property {() => void} cancel ends all workers
 */

/** One processor is left to the page and its training. */
export const poolSize = () => Math.max(1, (navigator.hardwareConcurrency || 2) - 1);

/** Losses are taken at so many steps of a run. */
const RECORDS = 60;

/** Rising steps from 0 to `last`, evenly spread. @param {number} last @param {number} [count] @returns {number[]} */
export function recordSteps(last, count = RECORDS) {
  const steps = Array.from({ length: count + 1 }, (_, i) => Math.round((i * last) / count));
  return [...new Set(steps)];
}

/**
 * @param {SeedTask[]} tasks
 * @param {(finished: number) => void} onProgress
 * @param {number} [size] workers
 * @returns {Runs<SeedResult>}
 */
export const startSeedRuns = (tasks, onProgress, size) => startRuns(tasks, onProgress, size);

/**
 * Those of a figure that a lesson reproduces.
 * @param {FigureTask[]} tasks
 * @param {(finished: number) => void} onProgress
 * @returns {Runs<FigureNumbers>}
 */
export const startFigureRuns = (tasks, onProgress) => startRuns(tasks, onProgress);

/**
 * @param {object[]} tasks
 * @param {(finished: number) => void} onProgress
 * @param {number} [size] workers
 * @returns {Runs<any>}
 */
function startRuns(tasks, onProgress, size = poolSize()) {
  /** @type {Worker[]} */
  const workers = [];
  const cancel = () => {
    for (const worker of workers) worker.terminate();
    workers.length = 0;
  };
  const done = new Promise((/** @type {(results: unknown[]) => void} */ resolve, reject) => {
    const queue = createTaskQueue(tasks, onProgress, resolve);
    const fail = (/** @type {string} */ message) => {
      cancel();
      reject(new Error(message));
    };
    for (let i = 0; i < Math.min(size, tasks.length); i++) workers.push(startSeedWorker(queue, fail));
  });
  return { done, cancel };
}

/** @param {object[]} tasks @param {(finished: number) => void} onProgress @param {(results: unknown[]) => void} onDone */
function createTaskQueue(tasks, onProgress, onDone) {
  /** @type {unknown[]} */
  const results = new Array(tasks.length);
  let next = 0,
    finished = 0;
  return {
    /** Gives a worker the next task; ends it where there is none. @param {Worker} worker */
    feed(worker) {
      if (next < tasks.length) worker.postMessage({ id: next, ...tasks[next++] });
      else worker.terminate();
    },

    /** @param {number} id of the task @param {unknown} result */
    finish(id, result) {
      results[id] = result;
      onProgress(++finished);
      if (finished === tasks.length) onDone(results);
    },
  };
}

/** @param {ReturnType<typeof createTaskQueue>} queue @param {(message: string) => void} fail */
function startSeedWorker(queue, fail) {
  const worker = new Worker(new URL('./seed-worker.js', import.meta.url), { type: 'module' });
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || 'the computation stopped');
  };
  worker.onmessage = ({ data }) => {
    if ('message' in data) return fail(data.message);
    queue.finish(data.id, data.result);
    return queue.feed(worker);
  };
  queue.feed(worker);
  return worker;
}
