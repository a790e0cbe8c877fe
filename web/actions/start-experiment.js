/**
 * Begins with an experiment, whose points may have to be made first.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */
import { defaultExperiment, uncleared } from '../experiment/experiment.js';
import { withoutPoints } from '../experiment/points.js';
import { isDrawn } from '../experiment/settings.js';
import { drawnAxes } from '../words/drawn-axes.js';
import { t } from '../words/text.js';

/**
 * @param {ReturnType<typeof import('./data-source.js').createDataSource>} source
 * @param {import('../experiment/experiment-store.js').Store} store
 * @param {(error: unknown) => void} onNoPoints
 */
export function createStart(source, store, onNoPoints) {
  /** Points that were cleared stay so, and can be brought back. @param {Experiment} experiment */
  function startWith(experiment) {
    const whole = uncleared(experiment),
      { points } = whole,
      { cleared } = experiment;
    store.start(whole);
    if (!cleared) return;
    store.commit(
      { ...whole, cleared: cleared.x.length > 0 ? cleared : withoutPoints(points) },
      { what: t('edits.clearPoints') },
    );
  }

  /** What its link wants of the page may have been read while its points were made. @param {Experiment} experiment @returns {Experiment} */
  const framed = (experiment) => ({ frame: store.get().frame, ...experiment });

  /** @param {Experiment} [experiment] */
  return function start(experiment = store.get()) {
    if (experiment.points.x.length > 0) return startWith(experiment);
    return void source
      .points(experiment.settings)
      .then((data) => data && startWith({ ...framed(experiment), points: data.points, axes: data.axes }))
      .catch((error) => {
        if (isDrawn(experiment.settings)) return; // the engine says why
        onNoPoints(error);
        start(defaultExperiment(drawnAxes()));
      });
  };
}
