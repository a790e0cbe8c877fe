/**
 * Pictures of the core in the colours of a figure, which may be those of the other theme: of each pixel it is found which
 * colour it is mixed of, and how far.
 *
 * @typedef {import('../../../engine/protocol.js').Palette} Palette
 * @typedef {import('../class-colours.js').Rgb} Rgb
 */
import { DARK, LIGHT } from '../../../export/figures/colours.js';
import { paletteOf } from '../class-colours.js';

/** @param {Uint8ClampedArray} rgba of the page's theme @param {boolean} isDark what that is @param {boolean} toDark @param {boolean} [ofClasses] whether it has the colours of several classes */
export function recolour(rgba, isDark, toDark, ofClasses = false) {
  if (isDark === toDark) return rgba;
  const from = paletteOf(isDark ? DARK : LIGHT),
    to = paletteOf(toDark ? DARK : LIGHT);
  const ends = (/** @type {Palette} */ palette) =>
    /** @type {Rgb[]} */ (ofClasses ? palette.classes : palette.classes.slice(0, 2));
  const colours = new Map(),
    source = new Uint32Array(rgba.slice().buffer);
  const target = new Uint8ClampedArray(rgba.length);
  for (let i = 0; i < source.length; i++) {
    let colour = colours.get(source[i]);
    if (!colour) {
      colour = inOther(rgba.subarray(4 * i, 4 * i + 4), from, to, ends);
      colours.set(source[i], colour);
    }
    target.set(colour, 4 * i);
  }
  return target;
}

/** @param {Uint8ClampedArray} pixel @param {Palette} from @param {Palette} to @param {(palette: Palette) => Rgb[]} ends @returns {number[]} */
function inOther(pixel, from, to, ends) {
  const middle = /** @type {Rgb} */ (from.middle);
  let best = { off: Infinity, share: 0, k: 0 };
  ends(from).forEach((end, k) => {
    const way = end.map((value, c) => value - middle[c]),
      done = way.map((_, c) => pixel[c] - middle[c]);
    const dot = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
      a.reduce((sum, value, c) => sum + value * b[c], 0);
    const share = Math.max(0, Math.min(1, dot(way, done) / dot(way, way)));
    const off = Math.hypot(...way.map((value, c) => done[c] - share * value));
    if (off < best.off) best = { off, share, k };
  });
  const end = ends(to)[best.k];
  return [...to.middle.map((value, c) => Math.round(value + best.share * (end[c] - value))), pixel[3]];
}
