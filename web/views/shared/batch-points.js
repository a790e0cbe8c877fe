/**
 * The points of the mini-batch of which the verbs are made one at a time.
 *
 * @typedef {object} Batch
 * @property {number[]} points their numbers in the experiment, in the order of the mini-batch
 * @property {number} traced the one whose numbers are shown; −1: their mean
 * @property {string} key the same as long as nothing of it has changed
 */
import { sampleInBatch } from '../../engine/protocol/batch-sample.js';

/**
 * The core numbers the training points only, in their order.
 * @param {import('../../experiment/points.js').Points} points
 * @param {import('../../engine/protocol.js').Round|null} round
 * @param {number} wanted point of the mini-batch; −1: the mean
 * @returns {Batch}
 */
export function batchPoints(points, round, wanted) {
  if (!round) return { points: [], traced: -1, key: '' };
  /** @type {number[]} */
  const training = [];
  points.test.forEach((test, i) => {
    if (test === 0) training.push(i);
  });
  const batch = Array.from(round.batch, (number) => training[number]).filter((i) => i !== undefined);
  const traced = batch[sampleInBatch(wanted, batch.length)] ?? -1;
  return { points: batch, traced, key: `${batch.join()} ${traced}` };
}
