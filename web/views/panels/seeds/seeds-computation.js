/**
 * The present experiment from many first weights, in the background. With two networks on the page, each seed makes
 * a run of both.
 *
 * @typedef {import('../../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../../worker/seed-run.js').SeedResult} SeedResult
 * @typedef {import('../../../worker/seed-run.js').SeedTask} SeedTask
 *
 * @typedef {object} SeedsResult
 * @property {SeedResult[][]} results of the first network's runs, and of the second's
 * @property {number[]} steps at which losses were taken
 * @property {Experiment} experiment
 * @property {number} seconds
 * @property {number} workers
 *
 * @typedef {object} Progress
 * @property {number} finished runs
 * @property {number} all runs
 * @property {number} seconds so far
 */
import { runConfig } from '../../../experiment/core-config.js';
import { twinSettings } from '../../../experiment/experiment.js';
import { areSameSamples } from '../../../experiment/points.js';
import { settingNames } from '../../../experiment/settings.js';
import { poolSize, recordSteps, startSeedRuns } from '../../../engine/seed-pool.js';

/** Settings that do not affect what a given seed leads to. */
const IRRELEVANT = ['seed', 'speed'];

/** Whether runs from the same seeds would come out the same. @param {Experiment} a @param {Experiment} b */
export function sameBesidesSeed(a, b) {
  if (!areSameSamples(a.points, b.points) || (a.twin == null) !== (b.twin == null)) return false;
  const same = (/** @type {any} */ one, /** @type {any} */ other) =>
    settingNames.every((name) => IRRELEVANT.includes(name) || one[name] === other[name]);
  return same(a.settings, b.settings) && same(twinSettings(a) ?? {}, twinSettings(b) ?? {});
}

/**
 * @param {Experiment} experiment
 * @param {import('./seeds-form.js').SeedsRequest} request
 * @param {(progress: Progress) => void} onProgress
 * @returns {{experiment: Experiment, done: Promise<SeedsResult>, cancel: () => void}} `done` rejects with the core's
 *   sentence, and stays open after `cancel`
 */
export function runFromSeeds(experiment, { count, first, last }, onProgress) {
  const second = twinSettings(experiment),
    steps = recordSteps(last);
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  const tasks = seeds.flatMap((seed) => [
    seedTask(experiment, experiment.settings, seed, steps),
    ...(second ? [seedTask(experiment, second, seed, steps)] : []),
  ]);
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const tell = (/** @type {number} */ finished) => onProgress({ finished, all: tasks.length, seconds: seconds() });
  const runs = startSeedRuns(tasks, tell);
  tell(0);
  const done = runs.done.then((results) => ({
    results: second ? [0, 1].map((side) => results.filter((_, i) => i % 2 === side)) : [results],
    steps,
    experiment,
    seconds: seconds(),
    workers: Math.min(poolSize(), tasks.length),
  }));
  return { experiment, done, cancel: runs.cancel };
}

/**
 * @param {Experiment} experiment
 * @param {Settings} settings
 * @param {number} seed
 * @param {number[]} steps
 * @returns {SeedTask}
 */
const seedTask = ({ points }, settings, seed, steps) => ({ config: runConfig({ ...settings, seed }), points, steps });
