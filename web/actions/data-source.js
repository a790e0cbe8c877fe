/**
 * Where the points of an experiment come from: drawn by the core, read from the page's own data set, or, where they are
 * a person's own, split anew into training and test points.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {{settings: Partial<Settings>, note: string}} Suits settings that come with a data set, and a sentence on them
 * @typedef {Pick<Experiment, 'points'|'axes'> & {suits?: Suits}} MadeData
 */
import { classesOf, inputsOf } from '../experiment/points.js';
import { assignTest } from '../experiment/train-test-split.js';
import { markUnedited } from '../experiment/unedited-points.js';
import { drawnAxes } from '../words/drawn-axes.js';

/**
 * @param {Pick<import('../engine/engine.js').Engine, 'generate'|'ask'>} engine
 * @param {import('../experiment/experiment-store.js').Store} store
 */
export function createDataSource(engine, store) {
  let latest = 0;

  /** @returns {Promise<MadeData>} */
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
    if (settings.dataSet === 'digits') {
      const { digitData } = await import('./digit-data.js');
      return digitData(settings, (method, request) => engine.ask(method, request, 'a'));
    }
    const points = await engine.generate(settings);
    return { points, axes: drawnAxes(classesOf(points), inputsOf(points)) };
  }

  return {
    /** The points that `settings` ask for; null if others were asked for meanwhile, or none any more. */
    async points(/** @type {Settings} */ settings) {
      const mine = ++latest;
      const data = await make(settings);
      if (settings.dataSet !== 'custom') markUnedited(data.points);
      return mine === latest ? data : null;
    },

    /** What was asked for is not wanted any more. */
    cancel() {
      ++latest;
    },
  };
}
