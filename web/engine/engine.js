/**
 * The page's side of the worker: sends it what changed in the experiment, hands on its snapshots, and replaces it
 * when it dies.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {ReturnType<typeof createEngine>} Engine
 *
 * @typedef {object} EngineEvents
 * @property {(snapshot: Snapshot) => void} onSnapshot
 * @property {() => void} onOutdated a snapshot came of a run that is over; another may be asked for
 * @property {(message: string, accepted: Experiment|null) => void} onRefused the core refused something, and why;
 *   `accepted`: what it refused was the experiment, and this is the last one that it took
 * @property {() => void} onReplaced the worker died, another one stands at step 0
 * @property {(message: string|null) => void} onLost the worker is gone for good; null: it died twice in a row
 */

import { createBegunRun } from './begun-run.js';
import { createEngineCommands } from './engine-commands.js';
import { createExperimentSync } from './experiment-sync.js';
import { BEGIN_ID } from './protocol.js';
import { createRequestSender } from './request-sender.js';
import { createSnapshotOrder } from './snapshot-order.js';
import { createWorkerConnection } from './worker-connection.js';
import { createWorkerReplacement, patienceFor } from './worker-replacement.js';

/** @param {EngineEvents} events */
export function createEngine(events) {
  const connection = createWorkerConnection({ onReply, onDeath: () => replacement.onDeath() });
  const sender = createRequestSender(connection, onRefused);
  const order = createSnapshotOrder(),
    begunRun = createBegunRun();
  const sync = createExperimentSync(sender, order, begunRun);
  const commands = createEngineCommands(connection, sender, order, begunRun);

  /** @type {Parameters<typeof createRequestSender>[1]} */
  function onRefused(message, accepted, refused) {
    // A run that could not be made has changed nothing: the one before is still there.
    if (accepted && refused?.type === 'configure' && refused.experiment === sync.experiment()) sync.holds(accepted);
    events.onRefused(message, accepted);
  }

  function onReply(/** @type {Reply} */ reply) {
    if (reply.type === 'failed') lose(reply.message);
    if (reply.type !== 'snapshot') return;
    if (order.receive(reply.id, reply.snapshot)) events.onSnapshot(reply.snapshot);
    else events.onOutdated();
  }

  function open() {
    const begun = connection.open();
    if (!begun) return;
    order.noteRun(BEGIN_ID);
    begunRun.expect(begun);
  }

  function close() {
    connection.close();
    order.reset();
    begunRun.forget();
  }

  function replace() {
    close();
    open();
    sync.configure();
    events.onReplaced();
  }

  function lose(/** @type {string|null} */ message) {
    close();
    sync.forget();
    events.onLost(message);
  }

  function isSilent() {
    const experiment = sync.experiment(),
      silent = connection.checkSilence();
    return experiment !== null && silent > patienceFor(experiment, commands.isAsking());
  }

  const replacement = createWorkerReplacement({ isSilent, onReplace: replace, onGiveUp: () => lose(null) });
  open();

  return {
    apply: sync.apply,
    holds: sync.holds,
    branch: sync.branch,
    reset: sync.reset,
    taken: sender.taken,
    ...commands,
  };
}
