/**
 * The page's side of the worker that reads tables.
 *
 * @typedef {import('./open-table.js').TableReader} TableReader
 * @typedef {import('./open-table.js').Reading} Reading
 * @typedef {import('./import-worker.js').ImportReply} ImportReply
 * @typedef {import('./import-worker.js').ImportRequest} ImportRequest
 * @typedef {TableReader & {close: () => void}} OpenWorker
 */

/**
 * @param {Uint8Array} bytes handed over: they are gone afterwards
 * @param {(share: number) => void} report told how much is read, 0 … 1
 * @param {AbortSignal} signal ends the worker
 * @param {() => Promise<Uint8Array>} [again] the same bytes once more, for another worker where the first one dies
 * @returns {Promise<OpenWorker | {problem: import('./table-problem.js').Problem}>} rejects if the worker fails or is ended
 */
export async function openInWorker(bytes, report, signal, again) {
  const { ask, close } = startReader(report, signal, again);
  const reply = await ask({ bytes });
  if ('problem' in reply) {
    close();
    return reply;
  }
  /** Which of the worker's readings a table is. @type {WeakMap<object, number>} */
  const numbers = new WeakMap();
  let count = 0;
  const read = async (/** @type {import('./table.js').ReadOptions} */ options) => {
    const { reading } = only(await ask({ options }), 'reading');
    if ('table' in reading) numbers.set(reading.table, count++);
    return reading;
  };
  // Takes longer than finding the cells, and belongs to what can be cancelled.
  const first = await read({});
  return {
    close,
    read: (options) => (options ? read(options) : first),
    makePoints: async (table, choice, names, settings) =>
      only(await ask({ made: { reading: numbers.get(table) ?? -1, choice, names, settings } }), 'made').made,
  };
}

/** The worker, whatever it was asked. */
class Died extends Error {}

/**
 * Asks one worker, and another one in its place where it dies: that reads the file again, as often and as the first one did.
 * @param {(share: number) => void} report @param {AbortSignal} signal @param {() => Promise<Uint8Array>} [again]
 */
function startReader(report, signal, again) {
  let worker = startWorker(report, signal);
  /** What later requests build upon. @type {ImportRequest[]} */
  const readings = [];
  let last = Promise.resolve();

  async function revive() {
    worker.close();
    worker = startWorker(report, signal);
    const reply = await worker.ask({ bytes: await /** @type {NonNullable<typeof again>} */ (again)() });
    for (const reading of readings) await worker.ask(reading);
    return reply;
  }

  async function answer(/** @type {ImportRequest} */ request) {
    try {
      return await worker.ask(request);
    } catch (error) {
      if (!(error instanceof Died) || !again || signal.aborted) throw error;
      const opened = await revive();
      return 'bytes' in request ? opened : await worker.ask(request);
    }
  }

  /** One request after the other. @param {ImportRequest} request @returns {Promise<ImportReply>} */
  function ask(request) {
    const reply = last.then(() => answer(request));
    last = reply.then(
      () => void ('options' in request && readings.push(request)),
      () => {},
    );
    return reply;
  }
  return { ask, close: () => worker.close() };
}

/** A worker that answers in the order in which it is asked. @param {(share: number) => void} report @param {AbortSignal} signal */
function startWorker(report, signal) {
  const worker = new Worker(new URL('./import-worker.js', import.meta.url), { type: 'module' });
  /** @type {{resolve: (reply: ImportReply) => void, reject: (reason: unknown) => void}[]} */
  const asked = [];
  /** @type {Died|null} */
  let died = null;
  const close = () => worker.terminate();
  signal.addEventListener('abort', () => {
    close();
    for (const { reject } of asked.splice(0)) reject(signal.reason);
  });
  worker.onerror = (event) => {
    event.preventDefault();
    died = new Died(event.message);
    for (const { reject } of asked.splice(0)) reject(died);
  };
  worker.onmessage = ({ data }) => {
    if ('progress' in data) report(data.progress);
    else if ('failed' in data) asked.shift()?.reject(new Error(data.failed));
    else asked.shift()?.resolve(data);
  };
  const ask = (/** @type {ImportRequest} */ request) =>
    new Promise((/** @type {(reply: ImportReply) => void} */ resolve, reject) => {
      if (signal.aborted || died) return reject(signal.aborted ? signal.reason : died); // nobody answers any more
      asked.push({ resolve, reject });
      worker.postMessage(request, 'bytes' in request ? [request.bytes.buffer] : []);
    });
  return { ask, close };
}

/**
 * The reply, which must have this.
 * @template {string} Name
 * @param {ImportReply} reply
 * @param {Name} name
 */
function only(reply, name) {
  if (!(name in reply)) throw new Error(`the worker gave no ${name}`);
  return /** @type {Extract<ImportReply, Record<Name, unknown>>} */ (reply);
}
