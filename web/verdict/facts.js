/**
 * What the judges are told: the snapshot, and what follows from it once for all of them.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/catalog.js').Catalog} Catalog
 * @typedef {import('./task.js').Task} Task
 * @typedef {import('./trend.js').Trend} Trend
 *
 * @typedef {object} Facts
 * @property {Snapshot} snapshot
 * @property {Settings} settings
 * @property {Task} task
 * @property {number} last number of the output layer, counted from 1
 * @property {number} ratio signal of layer 1 ÷ signal of the output layer
 * @property {number} guess the lowest loss that the same answer for every point can have
 * @property {number} floor the lowest loss that the output's bounds allow
 * @property {number} remaining share of the way from `guess` to `floor` that is still to go: 1 for guessing, 0 when done
 * @property {Trend} trend
 * @property {Catalog} catalog what the core knows of activations, losses and the rest
 */

import { lowestLoss } from './loss-scale.js';
import { trendOf } from './trend.js';

/** The loss is that of batch norm with its running statistics, a tenth of which each update renews: before this step they say little. */
const SETTLED = 50;

/** @param {Snapshot} snapshot @param {Settings} settings @param {Task} task @param {Catalog} catalog @returns {Facts} */
export function factsOf(snapshot, settings, task, catalog) {
  const { signal } = snapshot.layers;
  const last = signal.length;
  const guess = snapshot.constantLoss,
    floor = lowestLoss(settings, task, catalog);
  return {
    snapshot,
    settings,
    task,
    last,
    ratio: signal[0] / signal[last - 1],
    guess,
    floor,
    remaining: (snapshot.trainLoss - floor) / (guess - floor),
    trend: trendOf(snapshot, settings.normalization === 'batch' ? SETTLED : 0),
    catalog,
  };
}
