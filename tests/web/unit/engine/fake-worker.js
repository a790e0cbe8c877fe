/**
 * Stands in for the browser around an engine: workers that answer what a test tells them, a clock and a timer that it
 * moves.
 */
import { createEngine } from '../../../../web/engine/engine.js';
import { must } from '../../../must.js';

/** A worker that writes down what it is sent. */
class FakeWorker {
  /** @type {FakeWorker[]} */
  static made = [];

  constructor() {
    /** @type {any[]} the messages, each with what was transferred */
    this.sent = [];
    this.terminated = false;
    /** @type {Record<string, ((event: any) => void)[]>} */
    this.listeners = { message: [], error: [] };
    FakeWorker.made.push(this);
  }

  /** @param {string} type @param {(event: any) => void} listener */
  addEventListener(type, listener) {
    this.listeners[type].push(listener);
  }

  /** @param {object} message @param {Transferable[]} transfer */
  postMessage(message, transfer) {
    this.sent.push({ ...message, transfer });
  }

  terminate() {
    this.terminated = true;
  }

  /** @param {object} reply */
  answer(reply) {
    for (const listener of this.listeners.message) listener({ data: reply });
  }

  die() {
    for (const listener of this.listeners.error) listener({ preventDefault() {} });
  }

  /** @param {string} type */
  last(type) {
    return this.sent.findLast((message) => message.type === type);
  }

  types() {
    return this.sent.map(({ type }) => type);
  }
}

/** An engine whose workers are fake, and what it has told. @param {object|null} [prestarted] what prestart-worker.js leaves */
export function startEngine(prestarted = null) {
  const clock = { now: 10_000, tick: () => {} };
  FakeWorker.made = [];
  Object.assign(globalThis, { Worker: FakeWorker, prestarted });
  globalThis.setInterval = /** @type {any} */ ((/** @type {() => void} */ callback) => (clock.tick = callback));
  globalThis.performance.now = () => clock.now;
  /** @type {unknown[][]} */
  const told = [];
  const engine = createEngine({
    onSnapshot: (snapshot) => told.push(['snapshot', snapshot.step]),
    onOutdated: () => told.push(['outdated']),
    onRefused: (message, accepted) => told.push(['refused', message, accepted]),
    onReplaced: (step) => told.push(['replaced', step]),
    onRetried: () => told.push(['retried']),
    onLost: (message) => told.push(['lost', message]),
  });
  return {
    engine,
    told,
    clock,
    workers: FakeWorker.made,
    worker: () => must(FakeWorker.made.at(-1)),
    /** Lets so much time go by, with the engine's checks in it. @param {number} milliseconds */
    wait(milliseconds) {
      for (let end = clock.now + milliseconds; clock.now < end; ) {
        clock.now = Math.min(end, clock.now + 500);
        clock.tick();
      }
    },
  };
}

export const createFakeWorker = () => new FakeWorker();

/** Lets promises settle. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));
