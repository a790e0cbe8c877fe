/**
 * Begins with an experiment, whose points may have to be made first.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */
import { defaultExperiment } from '../experiment/experiment.js';
import { isDrawn } from '../experiment/settings.js';
import { drawnAxes } from '../words/drawn-axes.js';

/**
 * @param {ReturnType<typeof import('./data-source.js').createDataSource>} source
 * @param {import('../experiment/experiment-store.js').Store} store
 * @param {(error: unknown) => void} onNoPoints
 */
export function createStart(source, store, onNoPoints) {
  /** @param {Experiment} [experiment] */
  return function start(experiment = store.get()) {
    if (experiment.points.x.length > 0) return store.start(experiment);
    return void source
      .points(experiment.settings)
      .then((data) => data && store.start({ ...experiment, points: data.points, axes: data.axes }))
      .catch((error) => {
        if (isDrawn(experiment.settings)) return; // the engine says why
        onNoPoints(error);
        start(defaultExperiment(drawnAxes()));
      });
  };
}
