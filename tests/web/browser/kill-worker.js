// @ts-check
/// <reference lib="dom" />
/**
 * Kills the worker of a page at a moment that is given, and writes down what the page and its workers said. Runs in the
 * page before its own code.
 *
 * @typedef {'error'|'silence'|'import'|'seeds'} Kill what dies, and how: the worker with an error or without a word, or a worker of another kind
 */
export function installKiller() {
  /** @type {{worker: Worker, kind: string, hasSpoken: boolean}[]} */
  const living = [];
  const killer = {
    /** How many have died so far, how many there were, and what has come of them. */
    killed: 0,
    tried: 0,
    workers: 0,
    snapshots: 0,
    /** The last snapshot that came, without its pictures. @type {any} */
    snapshot: null,
    /** What the worker that lives has handed over. @type {Map<number, any>} */
    parts: new Map(),
    /** @type {any} */
    backup: null,
    /** Sentences that were shown. @type {string[]} */
    said: [],

    tell() {
      const { killed, tried, workers, snapshots, snapshot, said, backup } = killer;
      // Arrays as the driver can hand them over.
      const plain = (/** @type {any} */ part) =>
        Object.fromEntries(
          Object.entries(part).map(([name, value]) => [
            name,
            ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value,
          ]),
        );
      const used = backup?.runs.flatMap((/** @type {any} */ run) => [
        run.conditions,
        killer.parts.get(run.conditions)?.points,
      ]);
      const parts = used?.map((/** @type {number} */ number) => [number, plain(killer.parts.get(number))]);
      const runs = backup?.runs.map((/** @type {any} */ run) => ({ conditions: run.conditions, step: run.step }));
      return { killed, tried, workers, snapshots, snapshot, said, backup: backup && { runs }, parts };
    },

    /** @param {Kill} how @param {number} delay */
    arm(how, delay) {
      setTimeout(() => killer.kill(how), delay);
    },

    /** @param {Kill} how */
    kill(how) {
      const kind = how === 'import' || how === 'seeds' ? how : 'main';
      // Of one that has not said a word nobody can tell whether its script is still on the way.
      const at = living.findLastIndex((one) => one.kind === kind && (how !== 'silence' || one.hasSpoken));
      ++killer.tried;
      if (at < 0) return;
      ++killer.killed;
      const [{ worker }] = living.splice(at, 1);
      end.call(worker);
      if (how !== 'silence') worker.dispatchEvent(new ErrorEvent('error', { message: 'on purpose', cancelable: true }));
    },
  };
  Object.assign(globalThis, { killer });

  const Original = Worker;
  /** The browser's own: the engine must not learn of it. @type {any} */
  let own = Worker.prototype;
  while ('terminate' in Object.getPrototypeOf(own)) own = Object.getPrototypeOf(own);
  const end = own.terminate;
  window.Worker = class extends Original {
    /** @param {string|URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      const kind = /import-worker/.test(`${url}`) ? 'import' : /seed-worker/.test(`${url}`) ? 'seeds' : 'main';
      const own = { worker: this, kind, hasSpoken: false };
      living.push(own);
      super.addEventListener('message', () => (own.hasSpoken = true));
      if (kind === 'main') killer.workers++;
      if (kind === 'main') super.addEventListener('message', ({ data }) => listen(data));
    }

    terminate() {
      const at = living.findIndex(({ worker }) => worker === this);
      if (at >= 0) living.splice(at, 1);
      super.terminate();
    }
  };

  /** @param {any} reply */
  function listen(reply) {
    if (reply.type === 'snapshot') {
      const { step, trainLoss, layers, past, training, twin } = reply.snapshot;
      killer.snapshots++;
      killer.snapshot = { step, trainLoss, signal: [...layers.signal], past: past?.step ?? null, training };
      if (twin) killer.snapshot.twin = { trainLoss: twin.trainLoss, signal: [...twin.layers.signal] };
    } else if (reply.type === 'backup') {
      for (const [number, part] of reply.backup.parts) killer.parts.set(number, part);
      killer.backup = reply.backup;
    }
  }

  // Silence is waited for in checks, which are counted: here they come quickly.
  const setIntervalOf = setInterval;
  const QUICK_MS = 75;
  window.setInterval = /** @type {any} */ (
    (/** @type {() => void} */ call, /** @type {number} */ delay, /** @type {any[]} */ ...rest) =>
      setIntervalOf(call, delay === 500 ? QUICK_MS : delay, ...rest)
  );

  document.addEventListener('DOMContentLoaded', () => {
    let last = '';
    new MutationObserver(() => {
      const text = [...document.querySelectorAll('#notice [role=alert], #notice [role=status]')]
        .map((line) => line.textContent)
        .join('');
      if (text && text !== last) killer.said.push(text);
      last = text;
    }).observe(/** @type {Node} */ (document.querySelector('#notice')), {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
