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
    /** Another worker takes over from one that died, once for each task. @param {number|null} task @param {string} message */
    const replace = (task, message) => (queue.putBack(task) ? start() : fail(message));
    const start = () => void workers.push(startSeedWorker(queue, fail, replace));
    for (let i = 0; i < Math.min(size, tasks.length); i++) start();
  });
  return { done, cancel };
}

/** @param {object[]} tasks @param {(finished: number) => void} onProgress @param {(results: unknown[]) => void} onDone */
function createTaskQueue(tasks, onProgress, onDone) {
  /** @type {unknown[]} */
  const results = new Array(tasks.length);
  const waiting = [...tasks.keys()];
  /** Tasks whose worker died. @type {Set<number>} */
  const unlucky = new Set();
  let finished = 0;
  return {
    /** Gives a worker the next task, and returns its number; ends it where there is none. @param {Worker} worker @returns {number|null} */
    feed(worker) {
      const id = waiting.shift();
      if (id === undefined) worker.terminate();
      else worker.postMessage({ id, ...tasks[id] });
      return id ?? null;
    },

    /** The worker of this task has died; false where that is the second time. @param {number|null} id */
    putBack(id) {
      if (id === null || unlucky.has(id)) return false;
      unlucky.add(id);
      waiting.unshift(id);
      return true;
    },

    /** @param {number} id of the task @param {unknown} result */
    finish(id, result) {
      results[id] = result;
      onProgress(++finished);
      if (finished === tasks.length) onDone(results);
    },
  };
}

/**
 * @param {ReturnType<typeof createTaskQueue>} queue @param {(message: string) => void} fail
 * @param {(task: number|null, message: string) => void} replace
 */
function startSeedWorker(queue, fail, replace) {
  const worker = new Worker(new URL('./seed-worker.js', import.meta.url), { type: 'module' });
  /** The task under way. @type {number|null} */
  let task = null;
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    replace(task, event.message || 'the computation stopped');
  };
  worker.onmessage = ({ data }) => {
    if ('message' in data) return fail(data.message);
    queue.finish(data.id, data.result);
    task = queue.feed(worker);
  };
  task = queue.feed(worker);
  return worker;
}
