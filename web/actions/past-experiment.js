/**
 * The experiment of the past step that a snapshot shows.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 */
import { uncleared } from '../experiment/experiment.js';
import { drawnAs } from '../experiment/points.js';
import { samePoints } from '../experiment/same-points.js';
import { settingNames } from '../experiment/settings.js';

/**
 * `now` with the settings and points of the step that `snapshot` shows; the same object where they are the same.
 * @param {Experiment} now
 * @param {Snapshot} snapshot
 * @returns {Experiment}
 */
export function experimentAt(now, { settings, past, twin }) {
  const experiment = uncleared(now);
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

/**
 * The experiment that is shown with a snapshot: that of the past step, where it shows one, and without the points that were
 * cleared. Computed once.
 * @param {import('../experiment/experiment-store.js').Store} store
 * @returns {(snapshot: Snapshot|null) => Experiment}
 */
export function createShownExperiment(store) {
  /** @type {{of: Snapshot|null, now: Experiment, experiment: Experiment}|null} */
  let shown = null;
  return (snapshot) => {
    const now = store.get(),
      of = snapshot?.past ? snapshot : null;
    if (!of && !now.cleared) return now;
    if (shown?.of !== of || shown.now !== now)
      shown = { of, now, experiment: of ? experimentAt(now, of) : { ...now, points: now.cleared ?? now.points } };
    return shown.experiment;
  };
}
