/**
 * The page's side of the worker that reads tables.
 *
 * @typedef {import('./open-table.js').TableReader} TableReader
 * @typedef {import('./open-table.js').Reading} Reading
 * @typedef {import('./import-worker.js').ImportReply} ImportReply
 * @typedef {TableReader & {close: () => void}} OpenWorker
 */

/**
 * @param {Uint8Array} bytes handed over: they are gone afterwards
 * @param {(share: number) => void} report told how much is read, 0 … 1
 * @param {AbortSignal} signal ends the worker
 * @returns {Promise<OpenWorker | {problem: import('./table-problem.js').Problem}>} rejects if the worker fails or is ended
 */
export async function openInWorker(bytes, report, signal) {
  const worker = new Worker(new URL('./import-worker.js', import.meta.url), { type: 'module' });
  const close = () => worker.terminate();
  const ask = (
    /** @type {import('./import-worker.js').ImportRequest} */ request,
    /** @type {Transferable[]} */ moved = [],
  ) =>
    new Promise((/** @type {(reply: ImportReply) => void} */ resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.onmessage = ({ data }) => {
        if ('progress' in data) report(data.progress);
        else if ('failed' in data) reject(new Error(data.failed));
        else resolve(data);
      };
      worker.postMessage(request, moved);
    });
  signal.addEventListener('abort', close, { once: true });
  const reply = await ask({ bytes }, [bytes.buffer]);
  if ('problem' in reply) {
    close();
    return reply;
  }
  const read = async (/** @type {import('./table.js').ReadOptions} */ options) => {
    const answer = await ask({ options });
    if (!('reading' in answer)) throw new Error('the worker gave no reading');
    return answer.reading;
  };
  // Takes longer than finding the cells, and belongs to what can be cancelled.
  const first = await read({});
  return { close, read: (options) => (options ? read(options) : first) };
}
