/**
 * The run, or the two that are compared with each other in lock-step, and the runs left before them.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {import('../engine/protocol.js').ConfigureMessage['numbers']} Numbers
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/points.js').Plane} Plane
 * @typedef {import('./run.js').Run} Run
 * @typedef {ReturnType<typeof createRunPair>} RunPair
 */

import { createBackups } from './backup.js';
import { createRun } from './run.js';
import { createRunCache } from './run-cache.js';

/** @param {BackpropModule} core */
export function createRunPair(core) {
  const cache = createRunCache(),
    backups = createBackups();
  let first = createRun(core);
  /** @type {Run|null} */
  let second = null;

  const all = () => (second ? [first, second] : [first]);
  const each = (/** @type {(run: Run) => void} */ act) => all().forEach(act);
  const ofSide = (/** @type {'a'|'b'} */ side) => (side === 'b' && second ? second : first);

  /** @param {Run[]} next @param {number|null} leave where in the cache those before are put */
  function become(next, leave) {
    const left = all();
    [first, second = null] = next;
    cache.put(leave, left);
  }

  return {
    all,
    /** Of two runs the one that is meant; the only one otherwise. */
    ofSide,
    /** The one that has come further: a run that diverged stays behind. */
    leader: () => (second && second.step() > first.step() ? second : first),

    /**
     * New runs, or those that are kept at the place `enter`.
     * @param {Settings} settings @param {Settings|null} twinSettings @param {Points} points
     * @param {Partial<Pick<import('../engine/protocol.js').ConfigureMessage, 'numbers'|'weights'|'trained'|'leave'|'enter'|'backup'>>} more
     */
    configure(
      settings,
      twinSettings,
      points,
      { numbers = [], weights = {}, trained = {}, leave = null, enter = null, backup },
    ) {
      const wanted = twinSettings ? [settings, twinSettings] : [settings];
      const create = () =>
        backup ? restoreRuns(core, backup, backups) : createRuns(core, wanted, points, { numbers, weights, trained });
      become(cache.take(enter) ?? create(), leave);
      // A run that was left may have been drawn in another plane.
      if (points.plane) each((run) => run.setPlane(/** @type {Plane} */ (points.plane)));
    },

    /** @param {Points} points @param {number} [index] see RunSession */
    setPoints(points, index) {
      each((run) => run.setPoints(points, index));
    },

    /** Other pictures of the same runs. */
    setPlane(/** @type {Plane} */ plane) {
      each((run) => run.setPlane(plane));
    },

    /** @param {Settings} settings @param {Settings|null} twinSettings */
    tune(settings, twinSettings) {
      first.tune(settings);
      if (twinSettings) second?.tune(twinSettings);
    },

    /** @param {ParameterChange} change @param {'a'|'b'} side */
    setParameter(change, side) {
      each((run) => run.continueFromShown());
      return ofSide(side).setParameter(change);
    },

    verb(/** @type {import('../engine/protocol.js').Verb|'next'} */ verb) {
      each((run) => run.verb(verb));
    },

    /** Both go to the same step. */
    seek(/** @type {number|null} */ step) {
      const exactly = step === null || all().every((run) => run.reaches(step));
      each((run) => run.seek(step, exactly));
    },

    /** The runs continue from what is shown. */
    branch(/** @type {number|null} */ leave = null) {
      become(
        all().map((run) => run.fork()),
        leave,
      );
    },

    /** The second run ends. */
    endComparison(/** @type {number|null} */ leave = null) {
      if (second) cache.put(leave, leave === null ? [second] : [first.fork(), second]);
      second = null;
    },

    /** The runs of another worker, as they were backed up, in the place of those that are here. @param {import('../engine/protocol/backup.js').Restorable} backup @param {Plane|undefined} plane */
    restore(backup, plane) {
      become(restoreRuns(core, backup, backups), null);
      if (plane) each((run) => run.setPlane(plane));
    },

    /** What another worker needs to go on with them; null before there are any. */
    backup: () => (first.hasBegun() ? backups.write(all()) : null),

    createSideSession: (/** @type {Run} */ run, /** @type {boolean} */ withPath) => run.createSideSession(withPath),

    snapshot: (/** @type {FrameRequest} */ want) => snapshotOfBoth(first, second, want),
  };
}

/**
 * @param {BackpropModule} core @param {Settings[]} settings of each run @param {Points} points
 * @param {Required<Pick<import('../engine/protocol.js').ConfigureMessage, 'numbers'|'weights'|'trained'>>} given
 */
function createRuns(core, settings, points, { numbers, weights, trained }) {
  const runs = settings.map(() => createRun(core));
  try {
    runs.forEach((run, i) => {
      const side = i === 0 ? 'a' : 'b',
        own = numbers.filter((number) => number.side === side);
      run.configure(settings[i], points, { numbers: own.map(({ change }) => change), weights: weights[side] });
      if (trained[side]) run.resume(trained[side]);
    });
    return runs;
  } catch (error) {
    for (const run of runs) run.delete();
    throw error;
  }
}

/** @param {BackpropModule} core @param {import('../engine/protocol/backup.js').Restorable} backup @param {import('./backup.js').Backups} backups */
function restoreRuns(core, { runs, parts }, backups) {
  const things = backups.read(parts),
    restored = runs.map(() => createRun(core));
  try {
    restored.forEach((run, i) => run.restore(runs[i], things));
    return restored;
  } catch (error) {
    for (const run of restored) run.delete();
    throw error;
  }
}

/** @param {Run} first @param {Run|null} second @param {FrameRequest} want */
function snapshotOfBoth(first, second, want) {
  if (!second) return { ...first.snapshot(want), twin: null };
  const { side = 'a' } = want;
  const a = first.snapshot(side === 'a' ? want : withoutDetails(want)),
    b = second.snapshot({ ...(side === 'b' ? want : withoutDetails(want)), spare: null });
  // A run that diverged early may have no past step to show: then the other one's is used.
  return { ...a, past: a.past ?? (b.past && { ...b.past, step: first.latestStep() }), twin: b };
}

/** Without what is shown of one run only. @param {FrameRequest} want @returns {FrameRequest} */
const withoutDetails = (want) => ({ ...want, tiles: 0, links: 'none', look: null, point: -1 });
