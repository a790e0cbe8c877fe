/**
 * The first updates of an experiment in double precision, computed beside the run by a worker of their own.
 *
 * @typedef {import('../worker/first-updates.js').FirstUpdatesRequest} FirstUpdatesRequest
 */

/** Rejects with the core's sentence. @param {FirstUpdatesRequest} request @returns {Promise<import('../export/pytorch/describe.js').FirstUpdates>} */
export const requestFirstUpdates = (request) =>
  askOnce(request).catch((error) => (error instanceof Died ? askOnce(request) : Promise.reject(error)));

/** The worker, whatever it was asked. */
class Died extends Error {}

/** @param {FirstUpdatesRequest} request @returns {Promise<import('../export/pytorch/describe.js').FirstUpdates>} */
function askOnce(request) {
  const worker = new Worker(new URL('./seed-worker.js', import.meta.url), { type: 'module' });
  const answered = new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Died(event.message || 'the computation stopped'));
    };
    worker.onmessage = ({ data }) => ('message' in data ? reject(new Error(data.message)) : resolve(data.result));
    worker.postMessage({ id: 0, ...request });
  });
  return answered.finally(() => worker.terminate());
}
