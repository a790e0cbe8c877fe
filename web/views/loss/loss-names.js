/**
 * Where the names of the lines stand: at the ends of their lines, apart from each other and from the playhead.
 *
 * @typedef {{text: string, end: {x: number, y: number}|null}} Name
 */
import { NAMES_PX } from '../shared/step-axis.js';

const HEIGHT_PX = 14;
const CHARACTER_PX = 6.9;
/** From a line's end to its name, and from the playhead. */
const BESIDE_PX = 8,
  APART_PX = 5;

/**
 * Where each name begins; null where its line has no end.
 * @param {import('../shared/loss-axis.js').LossLayout} layout
 * @param {Name[]} names
 * @param {number} playhead in pixels
 * @param {number} scale of the text
 * @returns {({x: number, y: number}|null)[]}
 */
export function placeNames(layout, names, playhead, scale) {
  const edge = layout.right + NAMES_PX * scale;
  const placed = names.map(({ text, end }) => {
    if (!end) return null;
    const width = text.length * CHARACTER_PX * scale,
      beside = end.x + BESIDE_PX + width <= edge;
    // A long name has no room beside the chart: it stands on its line's end.
    const x = beside ? end.x + BESIDE_PX : Math.max(layout.left, end.x - BESIDE_PX - width);
    return { x: clear(x, width, playhead, layout.left, edge), y: end.y + (beside ? 3.5 : -5) };
  });
  spread(
    placed.filter((name) => name !== null),
    layout.top + 3.5,
    layout.floor + 3.5,
    HEIGHT_PX * scale,
  );
  return placed;
}

/** Beside the playhead where it would cross the name. @param {number} x @param {number} width @param {number} playhead @param {number} left @param {number} right */
function clear(x, width, playhead, left, right) {
  if (playhead < x - APART_PX || playhead > x + width + APART_PX) return x;
  const before = playhead - APART_PX - width,
    after = playhead + APART_PX;
  return after + width <= right && (before < left || after - x < x - before) ? after : Math.max(left, before);
}

/** Moves names apart that would overlap, first downwards, then up from the floor. @param {{y: number}[]} names @param {number} top @param {number} floor @param {number} height */
function spread(names, top, floor, height) {
  names.sort((a, b) => a.y - b.y);
  names.forEach((name, i) => {
    name.y = Math.max(name.y, i === 0 ? top : names[i - 1].y + height);
  });
  names.reverse().forEach((name, i) => {
    name.y = Math.min(name.y, i === 0 ? floor : names[i - 1].y - height);
  });
}
