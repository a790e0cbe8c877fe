/**
 * Looking at a past step of the run, and continuing from there.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/experiment-store.js').Commit} Commit
 * @typedef {ReturnType<typeof createTimeTravel>} TimeTravel
 */
import { asAnotherRun } from '../experiment/run-identity.js';
import { t } from '../words/text.js';
import { experimentAt } from './past-experiment.js';
import { createSeekQueue } from './seek-queue.js';

/** @param {Pick<import('./actions.js').Context, 'store'|'engine'|'previousRun'|'shelf'|'snapshot'|'changed'>} context */
export function createTimeTravel({ store, engine, previousRun, shelf, snapshot, changed }) {
  const queue = createSeekQueue({ engine, changed });
  /** The last snapshot that was not of a past step. @type {Snapshot|null} */
  let present = null;

  /** Shows no past step any more: the run is another one, or back at its latest step. */
  function leavePast() {
    const shot = snapshot();
    queue.dropNext();
    if (shot) shot.past = null;
  }

  /**
   * Where a past step is shown, the run continues from it: the experiment becomes what it was then, and the run so far
   * is kept for comparison.
   */
  function continueFromShown() {
    const shot = snapshot();
    if (!shot?.past) return;
    const step = Math.max(shot.step, shot.twin?.step ?? 0);
    const before = store.get(),
      left = present;
    const then = asAnotherRun(experimentAt(before, shot), step);
    shot.past = null;
    engine.branch(then);
    store.commit(then, { what: t('edits.returnTo', { step }) });
    if (left) {
      previousRun.keep({ ...left, history: shot.history }, t('ghost.branch'), then.points === before.points);
      shelf.put({ ...left, history: shot.history, accuracy: left.trainAccuracy }, t('ghost.branch'));
    }
    changed();
  }

  /** Calls `act` on what is shown: the run continues from there first. @param {() => void} act */
  const onShown = (act) =>
    queue.whenSettled(() => {
      continueFromShown();
      act();
    });

  return {
    seek: queue.seek,
    whenSettled: queue.whenSettled,
    leavePast,
    continueFromShown,
    onShown,

    /** Commits a change of what is shown. @param {(now: Experiment) => Experiment} change @param {Commit} edit */
    commit: (change, edit) => onShown(() => store.commit(change(store.get()), edit)),

    /** The experiment from which the run would continue. */
    shownExperiment() {
      const shot = snapshot();
      return shot?.past ? experimentAt(store.get(), shot) : store.get();
    },

    /** Shows the latest step, for what concerns that. */
    returnToPresent() {
      if (!engine.isSeeking() && !snapshot()?.past) return;
      leavePast();
      queue.seekNow(null);
    },

    /** To be called with every snapshot. */
    arrived(/** @type {Snapshot} */ shot) {
      if (!shot.past) present = shot;
      queue.goOn();
    },
  };
}
