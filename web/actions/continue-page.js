/**
 * The page goes on with all of its parts: what a person can do, the run before, what is kept for another visit, and the
 * past of a run.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 */

import { createPersistence } from '../experiment/persistence.js';
import { drawnAxes } from '../words/drawn-axes.js';
import { t } from '../words/text.js';
import { createActions } from './actions.js';
import { createGhostKeeper } from './previous-run.js';
import { experimentOf } from './time-travel.js';

/** @param {Omit<import('./actions.js').Context, 'ghosts'|'memory'>} page */
export function continuePage(page) {
  const { store, snapshot, say } = page;
  const ghosts = createGhostKeeper();
  const memory = createPersistence(
    (trouble) => say({ kind: trouble === 'broken' ? 'error' : 'info', text: t(`notices.${trouble}`) }),
    drawnAxes,
  );
  const actions = createActions({ ...page, ghosts, memory });
  /** What is shown of the past, made once a snapshot. @type {{of: Snapshot, now: Experiment, experiment: Experiment}|null} */
  let shown = null;

  store.subscribe((now, before) => {
    const last = snapshot();
    if (last) ghosts.remember(now, before, last);
    // What the page begins with needs no keeping.
    if (before.points.x.length > 0) memory.keep(now);
  });

  return {
    actions,
    recall: memory.recall,
    ghost: ghosts.get,
    /** The experiment, or what it was where the run is looked at as it was. */
    shownExperiment() {
      const experiment = store.get(),
        last = snapshot();
      if (!last?.past) return experiment;
      if (shown?.of !== last || shown.now !== experiment)
        shown = { of: last, now: experiment, experiment: experimentOf(experiment, last) };
      return shown.experiment;
    },
  };
}
