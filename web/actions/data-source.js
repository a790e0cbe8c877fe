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
import { markUnedited } from '../experiment/unedited-points.js';
import { drawnAxes } from '../words/drawn-axes.js';

/**
 * @param {Pick<import('../engine/engine.js').Engine, 'generate'|'ask'>} engine
 * @param {import('../experiment/experiment-store.js').Store} store
 * @param {(id: string) => Promise<import('../experiment/set-record.js').Data|null>} loadSet one of a person's own
 */
export function createDataSource(engine, store, loadSet) {
  let latest = 0;

  /** @returns {Promise<MadeData>} */
  async function make(/** @type {Settings} */ settings) {
    if (settings.dataSet === 'custom') return split(store.get(), settings);
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
      if (settings.dataSet !== 'custom') markUnedited(data.points, settings);
      return mine === latest ? data : null;
    },

    /** Makes the points of `settings` known, for links of what was edited of them. @param {Settings} settings */
    async makeKnown(settings) {
      const { points } = await make(settings);
      markUnedited(points, settings);
    },

    /** The points of a set of one's own; undefined if it cannot be had, null if others were asked for meanwhile. @param {string} id @returns {Promise<MadeData|null|undefined>} */
    async ofSet(id) {
      const mine = ++latest,
        data = await loadSet(id);
      if (mine !== latest) return null;
      return data ? splitAs(data, store.get().settings) : undefined;
    },

    /** What was asked for is not wanted any more. */
    cancel() {
      ++latest;
    },
  };
}

/** @param {Pick<Experiment, 'points'|'axes'>} data @param {Pick<Settings, 'trainShare'|'dataSeed'>} settings */
async function split({ points, axes }, { trainShare, dataSeed }) {
  const { assignTest } = await import('../experiment/train-test-split.js');
  return { points: { ...points, test: assignTest(points.label, trainShare, dataSeed, classesOf(points)) }, axes };
}

/** As it was, unless other settings split it. @param {import('../experiment/set-record.js').Data} data @param {Settings} settings */
const splitAs = (data, settings) =>
  data.split.trainShare === settings.trainShare && data.split.dataSeed === settings.dataSeed
    ? { points: data.points, axes: data.axes }
    : split(data, settings);
