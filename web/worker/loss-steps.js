/**
 * The steps at which the losses of a run are recorded. They follow from the step and from the size of the network and its
 * data alone: whoever repeats a run records the same losses, however fast and in however long slices it is trained.
 *
 * Every step at first, then ever further apart, by powers of two, in proportion to the step: measuring then takes a share
 * of the time that falls as the run goes on. Where measuring is dear in comparison with an update, its steps are far apart
 * sooner; where that would leave a long line with few points, they are as far apart as a small share of the time allows.
 *
 * @typedef {object} LossSteps
 * @property {(step: number) => boolean} has whether the losses of `step` are recorded
 * @property {(step: number) => number} after the first step after `step` of which they are
 */

/** A record is shown with at most this many losses. */
const CAPACITY = 1024;

/** How long the losses that are recorded step by step may take together, estimated. */
const DENSE_MS = 8;
/** Of one sample and one weight; wide layers take half of it, narrow ones twice as long. */
const MS_PER_PRODUCT = 0.15e-6;
/** Of one measuring, however small the network is. */
const MS_AT_LEAST = 0.005;
/** Recorded step by step at first, at least and at most. */
const DENSE = /** @type {const} */ ([8, CAPACITY / 2]);

/** In the long run at most every twentieth part of the time goes into measuring. */
const UPDATES_PER_MEASURING = 20;
/** An update goes forward and back with a mini-batch, which costs as much as so many samples that only go forward. */
const SAMPLES_PER_UPDATE = 24;

/** @param {{weights: number, samples: number}} size of the network, and of the samples whose losses are recorded @returns {LossSteps} */
export function createLossSteps({ weights, samples }) {
  const dense = powerOfTwo(DENSE_MS / (MS_AT_LEAST + weights * samples * MS_PER_PRODUCT), ...DENSE);
  const coarsest = 2 * powerOfTwo((UPDATES_PER_MEASURING * samples) / SAMPLES_PER_UPDATE);
  const spacing = (/** @type {number} */ step) =>
    Math.max(shownSpacing(step), Math.min(coarsest, powerOfTwo(step / dense)));
  return {
    has: (step) => step % spacing(step) === 0,
    after: (step) => (Math.floor(step / spacing(step)) + 1) * spacing(step),
  };
}

/** Of a run of so many steps, losses are shown that lie this far apart or more. @param {number} steps */
export const shownSpacing = (steps) => powerOfTwo((2 * steps) / CAPACITY);

/** The largest power of two up to `value`, within bounds that are such powers; by whole numbers, because logarithms are rounded differently. @param {number} value */
function powerOfTwo(value, least = 1, most = 2 ** 30) {
  return Math.min(most, Math.max(least, 2 ** (31 - Math.clz32(Math.max(1, value)))));
}
