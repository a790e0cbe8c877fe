/**
 * The connection to the worker: starts it, numbers the requests, and gives every reply to who waits for it.
 *
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {ReturnType<typeof createWorkerConnection>} WorkerConnection
 */
import { takePrestartedWorker } from './prestarted-worker.js';
import { BEGIN_ID, PING_ID } from './protocol.js';
import { createWorkerSilence } from './worker-silence.js';

/** A request without its number. @typedef {import('./protocol.js').Request extends infer R ?
 *   R extends {id: number} ? Omit<R, 'id'> : never : never} Message */

/** Why a request gets no answer when its worker is closed; nobody needs to be told. */
export class Interrupted extends Error {}
const INTERRUPTED = 'the computation was interrupted';

/** @param {{onReply: (reply: Reply) => void, onDeath: () => void}} events `onReply` comes before who waits for it */
export function createWorkerConnection({ onReply, onDeath }) {
  /** @type {Worker} */
  let worker;
  let nextId = BEGIN_ID + 1,
    isOpen = false;
  /** @type {Map<number, {resolve: (reply: Reply) => void, reject: (error: Error) => void}>} */
  const pending = new Map();
  const silence = createWorkerSilence({
    isWaiting: () => pending.size > 0,
    ping: () => worker.postMessage({ type: 'ping', id: PING_ID }),
  });

  /** @param {number} id @returns {Promise<Reply>} */
  const replyTo = (id) =>
    new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
    });

  function receive(/** @type {{data: Reply}} */ { data: reply }) {
    silence.broken();
    const waiter = pending.get(reply.id);
    pending.delete(reply.id);
    onReply(reply);
    if (reply.type === 'refused') waiter?.reject(new Error(reply.message));
    else waiter?.resolve(reply);
  }

  function listen() {
    const own = worker;
    isOpen = true;
    worker.addEventListener('message', (event) => own === worker && isOpen && receive(event));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (own === worker && isOpen) onDeath();
    });
    silence.reset();
  }

  return {
    /** Starts a worker, or takes over the prestarted one. Returns the reply to what that began unasked, if it did. */
    open() {
      const prestarted = takePrestartedWorker();
      worker = prestarted?.worker ?? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
      worker.onmessage = worker.onerror = null; // those of prestart-worker.js
      listen();
      if (!prestarted) return null;
      const { messages, begins, failed } = prestarted;
      const begun = begins ? replyTo(BEGIN_ID) : null;
      // Later, when the engine that opens this is complete.
      queueMicrotask(() => (failed ? onDeath() : messages.forEach((data) => receive({ data }))));
      return begun;
    },

    /** @param {Message} message @param {Transferable[]} [transfer] */
    send(message, transfer = []) {
      const id = nextId++;
      if (!isOpen) return { id, reply: Promise.reject(new Interrupted(INTERRUPTED)) };
      worker.postMessage({ ...message, id }, transfer);
      return { id, reply: replyTo(id) };
    },

    /** Milliseconds for which a request has been waiting without any sign of life; to be asked every CHECK_EVERY_MS. */
    checkSilence: silence.check,

    /** Ends the worker; what waits for a reply is rejected with Interrupted. */
    close() {
      isOpen = false;
      worker.terminate();
      for (const { reject } of pending.values()) reject(new Interrupted(INTERRUPTED));
      pending.clear();
    },
  };
}
