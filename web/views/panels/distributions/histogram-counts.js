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
