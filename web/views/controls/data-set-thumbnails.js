/** Small pictures of the data sets. Their dots are decoration: the core draws the real points. */
import { svg } from '../shared/dom.js';

/** @typedef {[x: number, y: number, side: number]} Dot coordinates −1 … 1, y down */

/** All dots of one colour are one path: its pieces have no length, and round ends. @param {string} dataSet */
export function createThumbnail(dataSet) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  for (const [x, y, side] of DOTS[dataSet]()) {
    // Between two classes lie the values of a regression: the smaller, the paler.
    const colour = `${cssClassOf(side)} ${Number.isInteger(side) ? 1 : Math.abs(side).toFixed(1)}`;
    paths.set(colour, `${paths.get(colour) ?? ''}M${x.toFixed(3)} ${y.toFixed(3)}h0`);
  }
  return svg(
    'svg',
    { viewBox: '-1.15 -1.15 2.3 2.3', class: 'thumb', 'aria-hidden': 'true' },
    ...[...paths].map(([colour, d]) => {
      const [name, opacity] = colour.split(' ');
      return svg('path', { d, class: name, 'stroke-opacity': opacity });
    }),
  );
}

/** −1 and 1 are two classes, with the values between them; 2 and above are further classes. @param {number} side */
const cssClassOf = (side) => (side > 1 ? `class-${side + 1}` : side > 0 ? 'positive' : 'negative');

/** Evenly spread without looking regular: multiples of the golden ratio. */
const spread = (/** @type {number} */ i) => (i * 0.618034) % 1;

/** @param {number} count @param {(i: number) => Dot} dot @returns {Dot[]} */
const dots = (count, dot) => Array.from({ length: count }, (_, i) => dot(i));

/** A cloud of dots around (x, y). @param {number} x @param {number} y @param {number} side @param {number} radius @param {number} count */
const cloud = (x, y, side, radius, count) =>
  dots(count, (i) => {
    const r = radius * Math.sqrt((i + 0.5) / count),
      angle = i * 2.399963;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle), side];
  });

/** @type {Record<string, () => Dot[]>} */
const DOTS = {
  circle: () => [
    ...cloud(0, 0, 1, 0.42, 16),
    ...dots(22, (i) => {
      const r = 0.76 + 0.24 * spread(i),
        angle = (i / 22) * 2 * Math.PI;
      return [r * Math.cos(angle), r * Math.sin(angle), -1];
    }),
  ],
  xor: () =>
    dots(36, (i) => {
      const place = (/** @type {number} */ step) => 0.16 + 0.82 * ((0.5 + (i >> 2) * step) % 1);
      const x = place(0.7548777) * (i & 1 ? 1 : -1),
        y = place(0.5698403) * (i & 2 ? 1 : -1);
      return [x, y, -Math.sign(x * y)];
    }),
  gauss: () => [...cloud(0.42, -0.42, 1, 0.45, 16), ...cloud(-0.42, 0.42, -1, 0.45, 16)],
  spiral: () =>
    dots(40, (i) => {
      const r = 0.08 + (0.92 * (i >> 1)) / 20,
        angle = r * 5.2 + (i & 1) * Math.PI;
      return [r * Math.sin(angle), -r * Math.cos(angle), i & 1 ? -1 : 1];
    }),
  moons: () =>
    dots(32, (i) => {
      const angle = (Math.PI * (i >> 1)) / 15,
        wobble = 0.12 * (spread(i) - 0.5);
      return i & 1
        ? [0.32 - 0.66 * Math.cos(angle), -0.16 + 0.7 * Math.sin(angle) + wobble, 1]
        : [-0.32 + 0.66 * Math.cos(angle), 0.16 - 0.7 * Math.sin(angle) + wobble, -1];
    }),
  penguins: () => [...cloud(-0.45, 0.25, -1, 0.5, 15).map(tilt), ...cloud(0.3, -0.4, 1, 0.48, 15).map(tilt)],
  rings: () =>
    [0.16, 0.42, 0.68, 0.94].flatMap((r, ring) =>
      dots(4 + 7 * ring, (i) => {
        const angle = ((i + 0.5 * (ring & 1)) / (4 + 7 * ring)) * 2 * Math.PI;
        return [r * Math.cos(angle), r * Math.sin(angle), ring & 1 ? -1 : 1];
      }),
    ),
  checkerboard: () =>
    dots(64, (i) => {
      const column = i & 7,
        row = i >> 3;
      return [(column - 3.5) * 0.27, (row - 3.5) * 0.27, ((column >> 1) + (row >> 1)) & 1 ? -1 : 1];
    }),
  spiral3: () => arms(3),
  spiral5: () => arms(5),
  'reg-plane': () =>
    dots(49, (i) => {
      const x = ((i % 7) - 3) / 3.4,
        y = (Math.floor(i / 7) - 3) / 3.4;
      return [x, y, (x - y) * 0.55 || 0.01];
    }),
  'reg-gauss': () =>
    dots(77, (i) => {
      const x = ((i % 11) - 5) / 5.2,
        y = (Math.floor(i / 11) - 3) / 3.6;
      const [column, row] = [Math.round(x / 0.72), y < 0 ? 0 : 1];
      const height = Math.max(0, 1 - Math.hypot(x - 0.72 * column, y - (row ? 0.45 : -0.45)) / 0.42);
      return [x, y, ((column + row) & 1 ? 0.98 : -0.98) * (0.08 + 0.92 * height)];
    }),
  custom: () => [
    ...cloud(-0.5, -0.35, -1, 0.36, 9),
    ...cloud(0.45, 0.4, 1, 0.42, 11),
    ...cloud(0.55, -0.55, -1, 0.26, 6),
  ],
};

/** One arm a class, turning outwards. @param {number} count @returns {Dot[]} */
function arms(count) {
  const sides = [-1, 1, 2, 3, 4];
  return dots(14 * count, (i) => {
    const r = 0.1 + (0.9 * Math.floor(i / count)) / 14,
      angle = r * 2.6 + ((i % count) / count) * 2 * Math.PI;
    return [r * Math.sin(angle), -r * Math.cos(angle), sides[i % count]];
  });
}

/** Measured clouds lean: a long bird is a heavy one. @param {Dot} dot @returns {Dot} */
function tilt([x, y, side]) {
  return [x + 0.25 * (side > 0 ? -y - 0.4 : 0.25 - y), y * 0.9, side];
}
