/**
 * The worker: takes the page's messages one at a time and answers each (see protocol.js).
 *
 * @typedef {import('./protocol.js').Request} Request
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./experiment.js').Points} Points
 */
import { hasSimd, loadCore } from './core-loader.js';
import { dataConfig } from './run-config.js';
import { createTraining, valuesOf } from './training.js';

/** This file's own global scope: a worker's, which the page's type library does not know. */
const scope = /** @type {{postMessage: (message: Reply, transfer?: Transferable[]) => void,
  onmessage: ((event: MessageEvent<Request>) => void)|null}} */ (/** @type {unknown} */ (globalThis));

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

const buffersOfPoints = (/** @type {Points} */ { x, y, label, test }) =>
  /** @type {Transferable[]} */ ([x.buffer, y.buffer, label.buffer, test.buffer]);

function buffersOfSnapshot(/** @type {Snapshot} */ { layers, history, surface }) {
  /** @type {{buffer: ArrayBufferLike}[]} */
  const arrays = [...Object.values(layers), ...Object.values(history)];
  if (surface) arrays.push(surface.values, surface.rgba);
  return /** @type {Transferable[]} */ (arrays.map((array) => array.buffer));
}

/**
 * @param {import('../wasm/backprop.js').BackpropModule} core
 * @returns {(request: Request) => {reply: Reply, transfer?: Transferable[]}}
 */
function createAnswerer(core) {
  const training = createTraining(core, schedule);
  return (request) => {
    const { id } = request;
    switch (request.type) {
      case 'frame': {
        const snapshot = training.snapshot(request.want);
        return { reply: { id, type: 'snapshot', snapshot }, transfer: buffersOfSnapshot(snapshot) };
      }
      case 'generate': {
        const { points } = valuesOf(core.generate(dataConfig(request.settings)));
        return { reply: { id, type: 'points', points }, transfer: buffersOfPoints(points) };
      }
      case 'configure': training.configure(request.settings, request.points); break;
      case 'points': training.setPoints(request.points); break;
      case 'tune': training.tune(request.settings); break;
      case 'reset': training.reset(); break;
      case 'train': training.train(request.on); break;
      case 'step': training.stepOnce(); break;
    }
    return { reply: { id, type: 'done' } };
  };
}

/** @type {Request[]} mail that comes before the core is there; without a handler it would be lost */
const early = [];
scope.onmessage = (/** @type {MessageEvent<Request>} */ event) => { early.push(event.data); };

async function start() {
  const simd = hasSimd();
  const answer = createAnswerer(await loadCore(simd));
  const handle = (/** @type {Request} */ request) => {
    try {
      const { reply, transfer } = answer(request);
      post(reply, transfer);
    } catch (error) {
      // A trap leaves the module in no state to go on: let the page see the worker die, and replace it.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      post({ id: request.id, type: 'refused', message: error instanceof Error ? error.message : String(error) });
    }
  };
  scope.onmessage = (/** @type {MessageEvent<Request>} */ event) => handle(event.data);
  post({ id: 0, type: 'ready', simd });
  early.forEach(handle);
}

start().catch((error) => {
  post({ id: 0, type: 'failed', message: error instanceof Error ? error.message : String(error) });
});
