/**
 * The surface's colours in the present theme, for the core to paint with.
 */

/** How much of the class colour the surface takes on at ±1: less than the points on it, which must stand out. */
const STRENGTH = 0.75;

/** Of up to ten classes, in their order; the first two are those of two classes. */
export const CLASS_COLOURS = Array.from({ length: 10 }, (_, i) => `--class-${i + 1}`);

/** @typedef {[number, number, number]} Rgb */

/** @returns {import('../../engine/protocol.js').Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return paletteOf({ panel: colour('--panel'), classes: CLASS_COLOURS.map(colour) });
}

/** @param {{panel: string, classes: string[]}} colours @returns {import('../../engine/protocol.js').Palette} */
export function paletteOf({ panel, classes }) {
  const middle = parseHex(panel);
  const mixed = classes.map((colour) => mix(middle, parseHex(colour)));
  return { negative: mixed[0], middle, positive: mixed[1], classes: mixed };
}

/** @param {string} hex #rrggbb @returns {Rgb} */
function parseHex(hex) {
  const number = parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** @param {Rgb} middle @param {Rgb} end @returns {Rgb} */
function mix(middle, end) {
  return /** @type {Rgb} */ (middle.map((from, i) => Math.round(from + STRENGTH * (end[i] - from))));
}
