/**
 * Where the points of an experiment come from: drawn by the core, read from the page's own data set, or, where they are
 * a person's own, split anew into training and test points.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { classesOf, inputsOf } from '../experiment/points.js';
import { assignTest } from '../experiment/train-test-split.js';
import { markUnedited } from '../experiment/unedited-points.js';
import { drawnAxes } from '../words/drawn-axes.js';

/**
 * @param {{generate: (settings: Settings) => Promise<import('../experiment/points.js').Points>}} engine
 * @param {import('../experiment/experiment-store.js').Store} store
 */
export function createDataSource(engine, store) {
  let latest = 0;

  /** @returns {Promise<Pick<Experiment, 'points'|'axes'>>} */
  async function make(/** @type {Settings} */ settings) {
    if (settings.dataSet === 'custom') {
      const { points, axes } = store.get();
      return {
        points: {
          ...points,
          test: assignTest(points.label, settings.trainShare, settings.dataSeed, classesOf(points)),
        },
        axes,
      };
    }
    if (settings.dataSet === 'penguins') {
      const { loadPenguins } = await import('../import/penguins.js');
      return loadPenguins(settings);
    }
    const points = await engine.generate(settings);
    return { points, axes: drawnAxes(classesOf(points), inputsOf(points)) };
  }

  return {
    /** The points that `settings` ask for; null if others were asked for meanwhile, or none any more. */
    async points(/** @type {Settings} */ settings) {
      const mine = ++latest;
      const { points, axes } = await make(settings);
      if (settings.dataSet !== 'custom') markUnedited(points);
      return mine === latest ? { points, axes } : null;
    },

    /** What was asked for is not wanted any more. */
    cancel() {
      ++latest;
    },
  };
}
