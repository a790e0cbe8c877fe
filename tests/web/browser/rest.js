// @ts-check
/// <reference lib="dom" />
/**
 * When the page is at rest, told by the page itself instead of by a time that must suffice. Both functions run in the page.
 */

/** Counts what the page has asked of its worker and not been answered. Runs before the page's own code. */
export function trackRequests() {
  /** @type {Map<Worker, Set<number>>} */
  const unanswered = new Map();
  const told = Object.assign(globalThis, {
    workerRequests: {
      /** How many have been sent. */
      sent: 0,
      open: () => [...unanswered.values()].reduce((sum, { size }) => sum + size, 0),
    },
  }).workerRequests;
  const Original = Worker;
  window.Worker = class extends Original {
    /** @param {string|URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      unanswered.set(this, new Set());
      super.addEventListener('message', ({ data }) => unanswered.get(this)?.delete(data?.id));
    }

    /** @param {any} message @param {any} [transfer] */
    postMessage(message, transfer) {
      if (typeof message?.id === 'number') unanswered.get(this)?.add(message.id);
      told.sent += 1;
      super.postMessage(message, transfer);
    }

    terminate() {
      unanswered.delete(this);
      super.terminate();
    }
  };
}

/** Whether the worker has answered everything. */
export function everythingAnswered() {
  const { workerRequests } = /** @type {{workerRequests: {open: () => number}}} */ (
    /** @type {unknown} */ (globalThis)
  );
  return workerRequests.open() === 0;
}

/**
 * Resolves when nothing is asked, answered or drawn any more; with false if that takes longer than `patience`.
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>}
 */
export async function atRest(patience) {
  /** Longer than the timers by which the page draws later: set after them, this one fires after them. */
  const STILL_MS = 80;
  const { workerRequests: requests } = /** @type {{workerRequests: {sent: number, open: () => number}}} */ (
    /** @type {unknown} */ (globalThis)
  );
  let changes = 0;
  const observer = new MutationObserver(() => (changes += 1));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const end = performance.now() + patience;
  for (;;) {
    await frame();
    const before = changes + requests.sent;
    if (requests.open() === 0) {
      await new Promise((done) => setTimeout(done, STILL_MS));
      await frame();
      await frame();
    }
    const still = requests.open() === 0 && changes + requests.sent === before;
    if (still || performance.now() > end) {
      observer.disconnect();
      return still;
    }
  }
}
