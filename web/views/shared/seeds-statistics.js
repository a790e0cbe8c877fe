/** What many runs come to together. @typedef {import('../../../worker/seed-run.js').SeedResult} SeedResult */

/** A classifier has learned if it gets this share of the training points right. */
export const LEARNED_ACCURACY = 0.95;
/** A regression has learned if its loss has fallen to this share of the first. */
export const LEARNED_LOSS_SHARE = 0.1;

/**
 * The value under which the share `q` of rising `sorted` lies, interpolated; infinities stay what they are.
 * @param {number[]} sorted
 * @param {number} q
 */
export function quantile(sorted, q) {
  const place = (sorted.length - 1) * q,
    below = Math.floor(place),
    above = Math.min(below + 1, sorted.length - 1);
  if (sorted.length === 0) return NaN;
  if (sorted[below] === sorted[above] || place === below) return sorted[below];
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** NaN is the loss of a diverged run and ranks as the worst. */
const orWorst = (/** @type {number} */ loss) => (Number.isNaN(loss) ? Infinity : loss);

/**
 * @typedef {{low: number[], lower: number[], median: number[], upper: number[], high: number[]}} Band one entry a step
 */

/** @param {SeedResult[]} results @param {'train'|'test'} which @returns {Band} */
export function bandOf(results, which) {
  const sorted = Array.from(results[0]?.[which] ?? [], (_, i) =>
    results.map((result) => orWorst(result[which][i])).sort((a, b) => a - b),
  );
  const at = (/** @type {number} */ q) => sorted.map((losses) => quantile(losses, q));
  return { low: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), high: at(1) };
}

/** @param {SeedResult} result */
export function hasLearned({ train, trainAccuracy, diverged }) {
  if (diverged !== null) return false;
  if (!Number.isNaN(trainAccuracy)) return trainAccuracy >= LEARNED_ACCURACY;
  return train[train.length - 1] <= LEARNED_LOSS_SHARE * train[0];
}

/** @param {SeedResult[]} results */
export function summaryOf(results) {
  const spread = (/** @type {number[]} */ values) => {
    const sorted = values.map(orWorst).sort((a, b) => a - b);
    return { low: quantile(sorted, 0), median: quantile(sorted, 0.5), high: quantile(sorted, 1) };
  };
  const hasTest = results.some(({ test }) => !Number.isNaN(test[0]));
  return {
    learned: results.filter(hasLearned).length,
    diverged: results.filter(({ diverged }) => diverged !== null).length,
    train: spread(results.map(({ train }) => train[train.length - 1])),
    test: hasTest ? spread(results.map(({ test }) => test[test.length - 1])) : null,
    ratio: spread(results.filter(({ ratio }) => !Number.isNaN(ratio)).map(({ ratio }) => ratio)),
  };
}
