/**
 * The worker: takes the page's messages one at a time and answers each (see protocol.js).
 *
 * @typedef {import('../engine/protocol.js').ToWorker} ToWorker
 * @typedef {import('../engine/protocol.js').Request} Request
 * @typedef {import('../engine/protocol.js').Reply} Reply
 * @typedef {import('./request-handlers.js').Answer} Answer
 */

import { BEGIN_ID, BEGINS } from '../engine/protocol.js';
import { createBackupTimes } from './backup-times.js';
import { loadFirst } from './core-loader.js';
import { createFramePacing } from './frame-pacing.js';
import { createRequestHandlers } from './request-handlers.js';
import { hasSimd } from './simd.js';
import { createSliceScheduler } from './slice-scheduler.js';
import { createTraining } from './training.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope = /** @type {{postMessage: (message: Reply, transfer?: Transferable[]) => void,
  onmessage: ((event: MessageEvent<ToWorker>) => void)|null, name: string}} */ (/** @type {unknown} */ (globalThis));

const post = (/** @type {Reply} */ reply, /** @type {Transferable[]} */ transfer = []) =>
  scope.postMessage(reply, transfer);

/** The rest of the core is compiled after this time: before, it would compete with the drawing of the first view. */
const FIRST_VIEW_MS = 500;

/** Requests that change nothing of what a snapshot shows. @type {Request['type'][]} */
const READING = ['frame', 'ask', 'predict', 'generate'];

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));

/** Whether the core's first part has what most such requests need: those that draw the first view. */
function isOfFirstView(/** @type {Request} */ request) {
  if (request.type === 'configure')
    return request.asFirst && request.settings.precision === 'float' && request.twin?.precision !== 'double';
  return ['frame', 'predict', 'generate', 'begin'].includes(request.type);
}

/** Messages from before the core is loaded; without a handler they would be lost. @type {Request[]} */
const early = [];
listen((request) => void early.push(request));

/** A ping is answered whatever else has to wait: for the core, or for its turn. @param {(request: Request) => void} take */
function listen(take) {
  scope.onmessage = ({ data }) => {
    if (data.type === 'ping') post({ id: data.id, type: 'done' });
    else take(data);
  };
}

/** @param {(request: Request) => Promise<Answer|void>} answer */
async function respond(/** @type {Request} */ request, answer) {
  try {
    const { transfer, ...content } = (await answer(request)) ?? { type: 'done' };
    post(/** @type {Reply} */ (/** @type {unknown} */ ({ id: request.id, ...content })), transfer);
  } catch (error) {
    // A trap leaves the module in no state to go on: thrown outside, it reaches the page, which replaces the worker.
    if (error instanceof WebAssembly.RuntimeError)
      setTimeout(() => {
        throw error;
      });
    else post({ id: request.id, type: 'refused', message: messageOf(error) });
  }
}

async function start() {
  const simd = hasSimd();
  const { core, loadRest } = await loadFirst(simd);
  const pacing = createFramePacing();
  const training = createTraining(core, createSliceScheduler(), pacing),
    handlers = createRequestHandlers(core, training);
  /** The last request that changed something. */
  let after = 0;
  const backups = createBackupTimes({
    isTraining: training.isTraining,
    backUp() {
      const backup = training.backup();
      if (backup) post({ id: 0, type: 'backup', backup: { after, ...backup } });
    },
  });

  const answer = async (/** @type {Request} */ request) => {
    if (!isOfFirstView(request)) await loadRest();
    return handlers[request.type](/** @type {any} */ (request));
  };
  let frames = 0;
  const handle = async (/** @type {Request} */ request) => {
    const start = performance.now();
    await respond(request, answer);
    const end = performance.now();
    pacing.spend(start, end);
    if (!READING.includes(request.type)) {
      pacing.edited(end);
      after = request.id;
      backups.changed();
    }
    // The page asks for its second picture when it draws the first view. A failure is told when the rest is needed.
    if (request.type === 'frame' && ++frames === 2) setTimeout(() => loadRest().catch(() => {}), FIRST_VIEW_MS);
  };
  // One at a time, in their order, also where one has to wait for a module. A snapshot waits for its time, and lets others pass.
  let last = Promise.resolve();
  const enqueue = (/** @type {Request} */ request) => {
    last = last.then(() =>
      request.type === 'frame' ? pacing.request(() => void handle(request), performance.now()) : handle(request),
    );
  };
  listen(enqueue);
  post({ id: 0, type: 'ready', simd });
  if (scope.name === BEGINS) enqueue({ id: BEGIN_ID, type: 'begin' });
  early.forEach(enqueue);
}

start().catch((error) => {
  post({ id: 0, type: 'failed', message: messageOf(error) });
});
