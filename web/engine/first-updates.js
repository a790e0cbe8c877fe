/**
 * The first updates of an experiment in double precision, computed beside the run by a worker of their own.
 *
 * @typedef {import('../worker/first-updates.js').FirstUpdatesRequest} FirstUpdatesRequest
 */

/** Rejects with the core's sentence. @param {FirstUpdatesRequest} request @returns {Promise<import('../export/pytorch/describe.js').FirstUpdates>} */
export function requestFirstUpdates(request) {
  const worker = new Worker(new URL('./seed-worker.js', import.meta.url), { type: 'module' });
  const answered = new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the computation stopped'));
    };
    worker.onmessage = ({ data }) => ('message' in data ? reject(new Error(data.message)) : resolve(data.result));
    worker.postMessage({ id: 0, ...request });
  });
  return answered.finally(() => worker.terminate());
}
