/**
 * Looking at the run as it was, and going on from there. One seek is under way at most; of those wished for
 * meanwhile the last one follows, and what is done meanwhile waits until it is known where the run stands.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { asAnotherRun } from '../experiment/run-identity.js';
import { settingNames } from '../experiment/settings.js';
import { t } from '../words/text.js';

/** @param {Pick<import('./actions.js').Context, 'store'|'engine'|'ghosts'|'snapshot'|'changed'>} context */
export function createTimeTravel({ store, engine, ghosts, snapshot, changed }) {
  /** The step to go to when the seek under way has arrived. @type {{step: number|null}|null} */
  let wish = null;
  /** @type {(() => void)[]} */
  let waiting = [];
  /** The last snapshot of a run that was not looked at as it was. @type {Snapshot|null} */
  let now = null;

  function go(/** @type {number|null} */ step) {
    engine.seek(step);
    changed();
  }

  return {
    /** @param {number|null} step null: as it is */
    seek(step) {
      if (engine.isSeeking()) wish = { step };
      else go(step);
    },

    /** Called with every snapshot. */
    arrived(/** @type {Snapshot} */ shot) {
      if (!shot.past) now = shot;
      if (engine.isSeeking()) return;
      if (wish) {
        const { step } = wish;
        wish = null;
        return go(step);
      }
      const ready = waiting;
      waiting = [];
      return ready.forEach((act) => act());
    },

    /** Does `act` once it is known where the run stands: at once, unless a seek is under way. */
    then(/** @type {() => void} */ act) {
      if (engine.isSeeking()) waiting.push(act);
      else act();
    },

    /** The run is another one, or back at step 0: no past is looked at any more. */
    leave() {
      const shot = snapshot();
      wish = null;
      if (shot) shot.past = null;
    },

    /**
     * Whoever changes or trains what is looked at as it was goes on from there: the experiment becomes what it was
     * then, and what came after is the ghost.
     */
    goOnFromHere() {
      const shot = snapshot();
      if (!shot?.past) return;
      const step = Math.max(shot.step, shot.twin?.step ?? 0);
      const before = store.get(),
        left = now;
      const then = asAnotherRun(experimentOf(before, shot), step);
      shot.past = null;
      engine.branch(then);
      store.commit(then, { what: t('edits.returnTo', { step }) });
      if (left) ghosts.keep({ ...left, history: shot.history }, t('ghost.branch'), then.points === before.points);
      changed();
    },

    /** Looks at the run as it is, before something is done that concerns what is now. */
    returnToNow() {
      const shot = snapshot();
      if (!engine.isSeeking() && !shot?.past) return;
      this.leave();
      go(null);
    },
  };
}

/**
 * The experiment as it was at the moment that `shot` shows; the same one where nothing has changed since.
 * @param {Experiment} experiment
 * @param {Snapshot} shot
 * @returns {Experiment}
 */
export function experimentOf(experiment, { settings, past, twin }) {
  const then = { ...settings, speed: experiment.settings.speed };
  const points = past && !samePoints(past.points, experiment.points) ? past.points : experiment.points;
  const otherwise = experiment.twin && twin ? differences(experiment.twin, then, twin.settings) : experiment.twin;
  const same =
    points === experiment.points &&
    sameValues(then, experiment.settings) &&
    (otherwise === experiment.twin || sameValues(otherwise ?? {}, experiment.twin ?? {}));
  return same ? experiment : { ...experiment, settings: then, points, ...(experiment.twin ? { twin: otherwise } : {}) };
}

/** What the second run had otherwise then: what it differed in, and what was chosen for it although it did not. */
function differences(
  /** @type {Partial<Settings>} */ chosen,
  /** @type {Settings} */ settings,
  /** @type {Settings} */ twin,
) {
  const names = settingNames.filter((name) => name !== 'speed' && (name in chosen || settings[name] !== twin[name]));
  return /** @type {Partial<Settings>} */ (Object.fromEntries(names.map((name) => [name, twin[name]])));
}

/** @param {Partial<Settings>} a @param {Partial<Settings>} b */
const sameValues = (a, b) => settingNames.every((name) => a[name] === b[name]);

/** @param {Points} a @param {Points} b */
function samePoints(a, b) {
  if (a === b) return true;
  const same = (/** @type {ArrayLike<number>} */ one, /** @type {ArrayLike<number>} */ other) =>
    one.length === other.length && Array.prototype.every.call(one, (value, i) => Object.is(value, other[i]));
  return (
    (a.classes ?? 2) === (b.classes ?? 2) &&
    same(a.x, b.x) &&
    same(a.y, b.y) &&
    same(a.label, b.label) &&
    same(a.test, b.test)
  );
}

/**
 * The experiment that is shown with a snapshot: as it was, where the run is looked at as it was. Made once a snapshot.
 * @param {import('../experiment/experiment-store.js').Store} store
 * @returns {(snapshot: Snapshot|null) => Experiment}
 */
export function createShownExperiment(store) {
  /** @type {{of: Snapshot, now: Experiment, experiment: Experiment}|null} */
  let shown = null;
  return (snapshot) => {
    const now = store.get();
    if (!snapshot?.past) return now;
    if (shown?.of !== snapshot || shown.now !== now)
      shown = { of: snapshot, now, experiment: experimentOf(now, snapshot) };
    return shown.experiment;
  };
}
