/**
 * Where the names of the lines stand: beside the chart, where neither a line nor the playhead crosses them, each at the
 * height where its line ends.
 *
 * @typedef {{text: string, end: {x: number, y: number}|null}} Name
 */
import { NAMES_PX } from '../shared/step-axis.js';

const HEIGHT_PX = 14;
const CHARACTER_PX = 6.9;
/** From the chart to the names. */
const BESIDE_PX = 8;
/** What behind a name is kept of it where it is cut: its line goes on. */
const ARROW = ' →';

/**
 * What is written of each name and where it begins; null where its line has no end.
 * @param {import('../shared/loss-axis.js').LossLayout} layout
 * @param {Name[]} names
 * @param {number} scale of the text
 * @returns {({text: string, x: number, y: number}|null)[]}
 */
export function placeNames(layout, names, scale) {
  const placed = names.map(({ text, end }) => {
    if (!end) return null;
    return { text: shortened(text), x: layout.right + BESIDE_PX, y: end.y + 3.5 };
  });
  spread(
    placed.filter((name) => name !== null),
    layout.top + 3.5,
    layout.floor + 3.5,
    HEIGHT_PX * scale,
  );
  return placed;
}

/** As much as there is room for; chips over the chart have it wholly. @param {string} text */
function shortened(text) {
  const most = Math.round(NAMES_PX / CHARACTER_PX);
  if (text.length <= most) return text;
  const end = text.endsWith(ARROW) ? ARROW : '';
  return `${text.slice(0, most - 1 - end.length).trimEnd()}…${end}`;
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
