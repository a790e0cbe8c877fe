/**
 * Brings a new worker to where the one before stood: the runs of the last backup, what was asked since, and what somebody
 * still waits for.
 *
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {ReturnType<typeof createWorkerRecovery>} WorkerRecovery
 */
import { Interrupted } from './worker-connection.js';

/** The step at which the runs continue, whatever is shown of them. @param {Snapshot} snapshot */
const latestStep = ({ step, past, twin }) => Math.max(step, past?.step ?? 0, twin?.step ?? 0);

/**
 * @param {object} parts
 * @param {import('./request-journal.js').RequestJournal} parts.journal
 * @param {import('./run-backups.js').RunBackups} parts.backups
 * @param {import('./snapshot-order.js').SnapshotOrder} parts.order
 * @param {import('./experiment-sync.js').ExperimentSync} parts.sync
 * @param {() => void} parts.onUnfit the core did not take the backup
 */
export function createWorkerRecovery({ journal, backups, order, sync, onUnfit }) {
  /** The latest step that was seen since something other than training changed the runs. */
  let seen = 0,
    seenAfter = 0;

  const until = () => (journal.hasChanges() || seenAfter < journal.lastChange() ? null : seen);

  /** @param {import('./request-journal.js').Entry} entry */
  function sendAgain(entry) {
    const { message } = entry,
      isOfRun = message.type === 'configure';
    const backup = isOfRun ? backups.enter(message.enter) : undefined;
    const id = journal.sendAgain(entry, isOfRun && backup ? { ...message, backup } : message);
    if (isOfRun) order.noteRun(id);
    else if (message.type === 'branch') order.noteBranch(id);
    else if (message.type === 'seek') order.noteSeek(id);
  }

  return {
    until,

    /** @param {number} id @param {Snapshot} snapshot */
    saw(id, snapshot) {
      seen = latestStep(snapshot);
      seenAfter = id;
    },

    received(/** @type {import('./protocol/backup.js').Backup} */ backup) {
      backups.receive(backup);
      journal.isBackedUp(backup.after);
    },

    /** Returns the step from which the runs go on, at least. @param {boolean} withQuestions whether what somebody waits for is asked again */
    resume(withQuestions) {
      backups.workerDied();
      const step = until(),
        held = backups.latest(step),
        { entries, makesRuns } = journal.take(withQuestions, held !== null),
        experiment = sync.experiment(),
        backup = makesRuns ? null : held;
      if (!experiment) return 0;
      if (backup) {
        const { settings, points } = experiment,
          { id, reply } = journal.send({ type: 'resume', backup, settings, plane: points.plane });
        order.noteRun(id);
        reply.catch((error) => error instanceof Interrupted || onUnfit());
      } else if (!makesRuns) sync.configure();
      entries.forEach(sendAgain);
      return backup ? Math.max(step ?? 0, ...backup.runs.map((run) => run.step)) : 0;
    },

    /** The runs of the experiment at step 0, and nothing else. */
    beginAnew() {
      backups.workerDied();
      journal.take(false, false);
      backups.forget();
      sync.configure();
    },
  };
}
