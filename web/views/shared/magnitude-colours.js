/** A perceptual colour scale for magnitudes: dark is small, light is large, also for colour-blind readers. */

/** Stops of viridis (van der Walt & Smith, 2015; CC0), evenly spaced. @type {[number, number, number][]} */
const SIGNAL_STOPS = [
  [68, 1, 84],
  [72, 40, 120],
  [62, 74, 137],
  [49, 104, 142],
  [38, 130, 142],
  [31, 158, 137],
  [53, 183, 121],
  [109, 205, 89],
  [180, 222, 44],
  [253, 231, 37],
];

/** @param {number} share 0 … 1 @returns {[number, number, number]} red, green, blue 0 … 255 */
export function magnitudeColour(share) {
  const place = Math.max(0, Math.min(1, share)) * (SIGNAL_STOPS.length - 1),
    below = Math.min(SIGNAL_STOPS.length - 2, Math.floor(place));
  const mix = place - below;
  return /** @type {[number, number, number]} */ (
    SIGNAL_STOPS[below].map((from, i) => Math.round(from + mix * (SIGNAL_STOPS[below + 1][i] - from)))
  );
}
