/**
 * The experiment of the past step that a snapshot shows.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 */
import { drawnAs } from '../experiment/points.js';
import { settingNames } from '../experiment/settings.js';

/**
 * `experiment` with the settings and points of the step that `snapshot` shows; the same object where they are the same.
 * @param {Experiment} experiment
 * @param {Snapshot} snapshot
 * @returns {Experiment}
 */
export function experimentAt(experiment, { settings, past, twin }) {
  const then = { ...settings, speed: experiment.settings.speed };
  const points =
    past && !samePoints(past.points, experiment.points) ? drawnAs(past.points, experiment.points) : experiment.points;
  const otherwise = experiment.twin && twin ? differences(experiment.twin, then, twin.settings) : experiment.twin;
  const same =
    points === experiment.points &&
    sameValues(then, experiment.settings) &&
    (otherwise === experiment.twin || sameValues(otherwise ?? {}, experiment.twin ?? {}));
  return same ? experiment : { ...experiment, settings: then, points, ...(experiment.twin ? { twin: otherwise } : {}) };
}

/** What was chosen for the second run then: what it differed in, and what was chosen for it although it did not differ. */
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
    (a.values && b.values ? same(a.values, b.values) : same(a.x, b.x) && same(a.y, b.y)) &&
    same(a.label, b.label) &&
    same(a.test, b.test)
  );
}

/**
 * The experiment that is shown with a snapshot: that of the past step, where it shows one. Computed once a snapshot.
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
      shown = { of: snapshot, now, experiment: experimentAt(now, snapshot) };
    return shown.experiment;
  };
}
