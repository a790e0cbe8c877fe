/** The colours and contours of a landscape: an even scale of the loss's logarithm. */

const FEWEST_CONTOURS = 5;

/** Losses under this share of the largest are drawn alike: a loss of 0 has no logarithm. */
const DEEPEST_SHARE = 1e-8;

/**
 * @typedef {object} LandscapeScale
 * @property {number} low logarithm (base 10) of the smallest loss
 * @property {number} high of the largest finite one
 * @property {(loss: number) => number} share 0 … 1 along the colours; NaN for what is not finite
 * @property {number[]} contours losses, rising
 */

/** @param {ArrayLike<number>} losses @returns {LandscapeScale|null} null where none is finite */
export function landscapeScale(losses) {
  let most = -Infinity,
    least = Infinity;
  for (let i = 0; i < losses.length; i++) {
    if (!Number.isFinite(losses[i])) continue;
    most = Math.max(most, losses[i]);
    least = Math.min(least, losses[i]);
  }
  if (most === -Infinity) return null;
  if (most <= 0) return { low: 0, high: 0, share: (loss) => (Number.isFinite(loss) ? 0 : NaN), contours: [] };
  const floor = Math.max(least, most * DEEPEST_SHARE),
    low = Math.log10(floor),
    high = Math.log10(most);
  const width = high - low || 1;
  return {
    low,
    high,
    contours: levels(low, high),
    share: (loss) => (Number.isFinite(loss) ? (Math.log10(Math.max(loss, floor)) - low) / width : NaN),
  };
}

/** Leading digits of round losses: the fewer, the more decades there are. */
const DIGITS = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 4, 5, 7]];

/**
 * Round losses between the two powers; of a flat landscape even steps.
 * @param {number} low
 * @param {number} high
 * @returns {number[]}
 */
function levels(low, high) {
  for (const digits of DIGITS) {
    const found = [];
    for (let decade = Math.floor(low); decade <= Math.ceil(high); decade++) {
      found.push(
        ...digits
          .map((digit) => digit * 10 ** decade)
          .filter((level) => Math.log10(level) > low && Math.log10(level) < high),
      );
    }
    if (found.length >= FEWEST_CONTOURS) return found;
  }
  return high > low
    ? Array.from({ length: FEWEST_CONTOURS }, (_, i) => 10 ** (low + ((high - low) * (i + 1)) / (FEWEST_CONTOURS + 1)))
    : [];
}
