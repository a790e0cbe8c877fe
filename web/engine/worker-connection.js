/**
 * The connection to the worker: starts it, numbers the requests, and gives every reply to who waits for it.
 *
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {ReturnType<typeof createWorkerConnection>} WorkerConnection
 */
import { takePrestartedWorker } from './prestarted-worker.js';
import { BEGIN_ID } from './protocol.js';

/** A request without its number. @typedef {import('./protocol.js').Request extends infer R ?
 *   R extends {id: number} ? Omit<R, 'id'> : never : never} Message */

/** Why a request gets no answer when its worker is closed; nobody needs to be told. */
export class Interrupted extends Error {}

/** @param {{onReply: (reply: Reply) => void, onDeath: () => void}} events `onReply` comes before who waits for it */
export function createWorkerConnection({ onReply, onDeath }) {
  /** @type {Worker} */
  let worker;
  let nextId = BEGIN_ID + 1,
    silentSince = 0;
  /** @type {Map<number, {resolve: (reply: Reply) => void, reject: (error: Error) => void}>} */
  const pending = new Map();

  /** @param {number} id @returns {Promise<Reply>} */
  const replyTo = (id) =>
    new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
    });

  function receive(/** @type {{data: Reply}} */ { data: reply }) {
    silentSince = performance.now();
    const waiter = pending.get(reply.id);
    pending.delete(reply.id);
    onReply(reply);
    if (reply.type === 'refused') waiter?.reject(new Error(reply.message));
    else waiter?.resolve(reply);
  }

  function listen() {
    worker.addEventListener('message', receive);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      onDeath();
    });
    silentSince = performance.now();
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
      if (pending.size === 0) silentSince = performance.now();
      worker.postMessage({ ...message, id }, transfer);
      return { id, reply: replyTo(id) };
    },

    /** Milliseconds for which a request has been waiting without any reply; 0 where none waits. */
    silentFor: () => (pending.size === 0 ? 0 : performance.now() - silentSince),

    /** Ends the worker; what waits for a reply is rejected with Interrupted. */
    close() {
      worker.terminate();
      for (const { reject } of pending.values()) reject(new Interrupted('the computation was interrupted'));
      pending.clear();
    },
  };
}
