/**
 * The worker: takes the page's messages one at a time and answers each (see protocol.js).
 *
 * @typedef {import('../engine/protocol.js').Request} Request
 * @typedef {import('../engine/protocol.js').Reply} Reply
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 */

import { dataConfig } from '../experiment/core-config.js';
import { defaultSettings } from '../experiment/settings.js';
import { BEGIN_ID, BEGINS } from '../engine/protocol.js';
import { hasSimd, loadCore, loadFirst } from './core-loader.js';
import { createAsked } from './panel-queries.js';
import { createTraining } from './training-loop.js';
import { valuesOf } from './unwrap-result.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope = /** @type {{postMessage: (message: Reply, transfer?: Transferable[]) => void,
  onmessage: ((event: MessageEvent<Request>) => void)|null, name: string}} */ (/** @type {unknown} */ (globalThis));

const post = (/** @type {Reply} */ reply, /** @type {Transferable[]} */ transfer = []) =>
  scope.postMessage(reply, transfer);

/** Zero-delay timers are clamped to 4 ms; a message to oneself is not, and still lets the page's mail through. */
const ownMail = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
ownMail.port1.onmessage = () => waiting.shift()?.();

function schedule(/** @type {() => void} */ slice, /** @type {number} */ delay) {
  if (delay > 0) {
    setTimeout(slice, delay);
    return;
  }
  waiting.push(slice);
  ownMail.port2.postMessage(null);
}

/** The buffers of all arrays anywhere in `value`: they are handed over rather than copied. @returns {Transferable[]} */
function buffersIn(/** @type {unknown} */ value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(buffersIn);
}

/** Of a snapshot, without what the run keeps: the points of its past. @returns {Transferable[]} */
function buffersOfSnapshot(/** @type {Snapshot} */ snapshot) {
  const { past, settings, twin, ...owned } = snapshot;
  // The links that are shown may be the weights themselves.
  return [...new Set([...buffersIn(owned), ...(twin ? buffersOfSnapshot(twin) : [])])];
}

/** Whether the page asks for it before anybody has done anything: the core's first part is enough for that. */
const isOfFirstView = (/** @type {Request} */ request) =>
  request.type === 'frame' ||
  request.type === 'generate' ||
  request.type === 'begin' ||
  (request.type === 'configure' && request.asFirst);

/**
 * @param {import('../../wasm/backprop.js').BackpropModule} core
 * @param {boolean} simd
 * @returns {(request: Request) => Promise<{reply: Reply, transfer?: Transferable[]}>|{reply: Reply, transfer?: Transferable[]}}
 */
function createAnswerer(core, simd) {
  const training = createTraining(core, schedule),
    asked = createAsked(training);
  /** @type {Promise<void>|null} */
  let moving = null;

  /** Has the run go on in the module that can do everything, from the first time that something of it is needed. */
  function useLab() {
    moving ??= loadCore(simd, { lab: true }).then((lab) => training.moveTo(lab));
    return moving;
  }

  async function ask(/** @type {import('../engine/protocol.js').AskMessage} */ { method, request, side }) {
    await useLab();
    return asked(method, request, side);
  }

  return (request) => {
    const { id } = request;
    switch (request.type) {
      case 'frame': {
        const snapshot = training.snapshot(request.want);
        return { reply: { id, type: 'snapshot', snapshot }, transfer: buffersOfSnapshot(snapshot) };
      }
      case 'generate': {
        const { points } = valuesOf(core.generate(dataConfig(request.settings)));
        return { reply: { id, type: 'points', points }, transfer: buffersIn(points) };
      }
      case 'begin': {
        const settings = defaultSettings(),
          { points } = valuesOf(core.generate(dataConfig(settings)));
        training.configure(settings, null, points);
        return { reply: { id, type: 'points', points } }; // the run keeps them too
      }
      case 'ask':
        return ask(request).then((values) => ({ reply: { id, type: 'answer', values }, transfer: buffersIn(values) }));
      case 'configure': {
        const configure = () => training.configure(request.settings, request.twin, request.points, request);
        const needsLab = [request.settings, request.twin].some((settings) => settings?.precision === 'double');
        if (needsLab)
          return useLab()
            .then(configure)
            .then(() => ({ reply: { id, type: 'done' } }));
        configure();
        break;
      }
      case 'points':
        training.setPoints(request.points);
        break;
      case 'tune':
        training.tune(request.settings, request.twin);
        break;
      case 'pace':
        training.pace(request.settings);
        break;
      case 'branch':
        training.branch(request.leave);
        break;
      case 'alone':
        training.alone(request.leave);
        break;
      case 'train':
        training.train(request.on);
        break;
      case 'step':
        training.stepOnce();
        break;
      case 'verb':
        training.verb(request.verb);
        break;
      case 'parameter':
        return { reply: { id, type: 'answer', values: training.setParameter(request.change, request.side) } };
      case 'seek':
        training.seek(request.step);
        break;
    }
    return { reply: { id, type: 'done' } };
  };
}

/** @type {Request[]} mail that comes before the core is there; without a handler it would be lost */
const early = [];
scope.onmessage = (/** @type {MessageEvent<Request>} */ event) => {
  early.push(event.data);
};

async function start() {
  const simd = hasSimd();
  const { core, loadRest } = await loadFirst(simd);
  const answer = createAnswerer(core, simd);

  const handle = async (/** @type {Request} */ request) => {
    try {
      if (!isOfFirstView(request)) await loadRest();
      const { reply, transfer } = await answer(request);
      post(reply, transfer);
      // Once the first view has its numbers; should it fail, that is told when the rest is needed.
      if (request.type === 'frame') loadRest().catch(() => {});
    } catch (error) {
      // A trap leaves the module in no state to go on: let the page see the worker die, and replace it.
      if (error instanceof WebAssembly.RuntimeError)
        setTimeout(() => {
          throw error;
        });
      else post({ id: request.id, type: 'refused', message: error instanceof Error ? error.message : String(error) });
    }
  };
  // One at a time, in their order, also where one has to wait for a module.
  let last = Promise.resolve();
  const enqueue = (/** @type {Request} */ request) => {
    last = last.then(() => handle(request));
  };
  scope.onmessage = (/** @type {MessageEvent<Request>} */ event) => enqueue(event.data);
  post({ id: 0, type: 'ready', simd });
  if (scope.name === BEGINS) enqueue({ id: BEGIN_ID, type: 'begin' });
  early.forEach(enqueue);
}

start().catch((error) => {
  post({ id: 0, type: 'failed', message: error instanceof Error ? error.message : String(error) });
});
