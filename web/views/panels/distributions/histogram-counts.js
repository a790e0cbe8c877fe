/**
 * Summaries of a histogram of the core.
 *
 * @typedef {import('../../../../wasm/backprop.js').Histogram} Histogram
 */

/** @param {Float64Array} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** What a histogram adds up to, by sign. @param {Histogram} histogram */
export function countsOf(histogram) {
  const negative = sum(histogram.negative) + histogram.negativeBelow + histogram.negativeAbove;
  const positive = sum(histogram.positive) + histogram.positiveBelow + histogram.positiveAbove;
  const { zero, notANumber } = histogram;
  return { negative, zero, positive, notANumber, total: negative + zero + positive + notANumber };
}

/**
 * The power of ten under which half of the values other than 0 lie in magnitude; NaN where there are none.
 * @param {Histogram} histogram @param {Float64Array} edges of the bins, as powers of ten
 */
export function medianPower(histogram, edges) {
  const { negative, positive, negativeBelow, positiveBelow, negativeAbove, positiveAbove } = histogram;
  const bins = negative.map((count, i) => count + positive[i]);
  const below = negativeBelow + positiveBelow,
    half = (below + sum(bins) + negativeAbove + positiveAbove) / 2;
  if (half === 0) return NaN;
  if (below >= half) return -Infinity;
  let reached = below;
  for (const [i, count] of bins.entries()) {
    if (reached + count >= half) return edges[i] + ((edges[i + 1] - edges[i]) * (half - reached)) / count;
    reached += count;
  }
  return Infinity;
}

/** Bins of the core per step of the picture: the median needs finer bins than the eye. */
export const BINS_PER_STEP = 4;

/** The counts of the picture’s steps. @param {Float64Array} counts */
export const mergeBins = (counts) =>
  Float64Array.from({ length: Math.ceil(counts.length / BINS_PER_STEP) }, (_, i) =>
    sum(counts.subarray(i * BINS_PER_STEP, (i + 1) * BINS_PER_STEP)),
  );
