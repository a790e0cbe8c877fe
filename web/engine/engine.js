/**
 * The page's side of the worker: sends it what changed in the experiment, hands on its snapshots, and replaces it
 * when it dies.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./protocol.js').Reply} Reply
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./worker-connection.js').Message} Message
 * @typedef {ReturnType<typeof createEngine>} Engine
 *
 * @typedef {object} EngineEvents
 * @property {(snapshot: Snapshot) => void} onSnapshot
 * @property {() => void} onOutdated a snapshot came of a run that is over; another may be asked for
 * @property {(message: string, accepted: Experiment|null) => void} onRefused the core refused something, and why;
 *   `accepted`: what it refused was the experiment, and this is the last one that it took
 * @property {(step: number) => void} onReplaced the worker died; another one goes on from this step, or begins at step 0
 * @property {() => void} onRetried it was gone, and another one was started
 * @property {(message: string|null) => void} onLost the worker is gone until `retry`; null: it died several times in a row
 */

import { createBegunRun } from './begun-run.js';
import { createEngineCommands } from './engine-commands.js';
import { createExperimentSync } from './experiment-sync.js';
import { BEGIN_ID } from './protocol.js';
import { createRequestJournal } from './request-journal.js';
import { createRequestSender } from './request-sender.js';
import { createRunBackups } from './run-backups.js';
import { createSnapshotOrder } from './snapshot-order.js';
import { createWorkerConnection } from './worker-connection.js';
import { createWorkerRecovery } from './worker-recovery.js';
import { createWorkerReplacement, patienceFor } from './worker-replacement.js';

/** After so many deaths in a row the run is begun anew: it may be what they come of. */
const MOST_RESUMED = 3;

/** @type {Message['type'][]} */
const AWAKENING = ['train', 'step', 'verb', 'configure'];

/** @param {EngineEvents} events */
export function createEngine(events) {
  const connection = createWorkerConnection({ onReply, onDeath: () => replacement.onDeath() });
  const journal = createRequestJournal(connection),
    backups = createRunBackups(),
    line = { send };
  const sender = createRequestSender(line, onRefused);
  const order = createSnapshotOrder(),
    begunRun = createBegunRun();
  const sync = createExperimentSync(sender, order, begunRun, {
    // Nothing has come yet of runs that were made a moment ago.
    onLeave: (place) => journal.hasOtherRuns() || backups.leave(place, recovery.until()),
    backupAt: backups.enter,
  });
  const commands = createEngineCommands(line, sender, order, begunRun);
  const recovery = createWorkerRecovery({ journal, backups, order, sync, onUnfit: beginAnew });
  let isLost = false;

  /** What a person does makes a worker that is gone come back, if it can. @param {Message} message @param {Transferable[]} [transfer] */
  function send(message, transfer) {
    if (isLost && AWAKENING.includes(message.type)) retry();
    return journal.send(message, transfer);
  }

  /** @type {Parameters<typeof createRequestSender>[1]} */
  function onRefused(message, accepted, refused) {
    // A run that could not be made has changed nothing: the one before is still there.
    if (accepted && refused?.type === 'configure' && refused.experiment === sync.experiment()) sync.holds(accepted);
    events.onRefused(message, accepted);
  }

  function onReply(/** @type {Reply} */ reply) {
    if (reply.type === 'failed') lose(reply.message);
    if (reply.type === 'backup') recovery.received(reply.backup);
    if (reply.type !== 'snapshot') return;
    if (!order.receive(reply.id, reply.snapshot)) return events.onOutdated();
    recovery.saw(reply.id, reply.snapshot);
    if (!order.isTraining()) replacement.isWell();
    events.onSnapshot(reply.snapshot);
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

  /** @param {number} deaths in a row */
  function replace(deaths) {
    const trains = order.isTraining();
    close();
    open();
    if (deaths > MOST_RESUMED) return beginAnew();
    // A question may be what it died of.
    const step = recovery.resume(deaths === 1);
    if (trains) commands.trainOn();
    return events.onReplaced(step);
  }

  function beginAnew() {
    recovery.beginAnew();
    events.onReplaced(0);
  }

  function lose(/** @type {string|null} */ message) {
    isLost = true;
    close();
    events.onLost(message);
  }

  /** Begins once more, where the worker is gone. */
  function retry() {
    if (!isLost) return;
    isLost = false;
    replacement.isWell();
    open();
    recovery.resume(false);
    events.onRetried();
  }

  function isSilent() {
    const experiment = sync.experiment(),
      silence = connection.checkSilence();
    return !isLost && experiment !== null && silence > patienceFor(experiment, commands.isAsking());
  }

  const replacement = createWorkerReplacement({ isSilent, onReplace: replace, onGiveUp: () => lose(null) });
  open();

  return {
    apply: sync.apply,
    holds: sync.holds,
    branch: sync.branch,
    reset: sync.reset,
    retry,
    taken: sender.taken,
    ...commands,
  };
}
