/** Ten shapes of about the same area, one a class: nobody has to tell classes by colour alone. */
import { svg } from './dom.js';

/** Circle, diamond, triangle, square, triangle on its tip, cross, cross on its feet, pentagon, star, bar. How far each reaches, outline included, in radii. */
export const SHAPE_EXTENT = [1.31, 1.69, 2.3, 1.6, 2.3, 1.75, 1.8, 1.75, 2.6, 1.85];

/** The corners of all but the circle, for a radius of 1. @type {[number, number][][]} */
const CORNERS = [
  [],
  [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  [
    [0, -1.5],
    [1.3, 0.75],
    [-1.3, 0.75],
  ],
  [
    [-0.95, -0.95],
    [0.95, -0.95],
    [0.95, 0.95],
    [-0.95, 0.95],
  ],
  [
    [0, 1.5],
    [1.3, -0.75],
    [-1.3, -0.75],
  ],
  [
    [-0.45, -1.25],
    [0.45, -1.25],
    [0.45, -0.45],
    [1.25, -0.45],
    [1.25, 0.45],
    [0.45, 0.45],
    [0.45, 1.25],
    [-0.45, 1.25],
    [-0.45, 0.45],
    [-1.25, 0.45],
    [-1.25, -0.45],
    [-0.45, -0.45],
  ],
  [
    [0.57, -1.2],
    [1.2, -0.57],
    [0.64, 0],
    [1.2, 0.57],
    [0.57, 1.2],
    [0, 0.64],
    [-0.57, 1.2],
    [-1.2, 0.57],
    [-0.64, 0],
    [-1.2, -0.57],
    [-0.57, -1.2],
    [0, -0.64],
  ],
  [
    [0, -1.3],
    [1.24, -0.4],
    [0.76, 1.05],
    [-0.76, 1.05],
    [-1.24, -0.4],
  ],
  [
    [0, -1.65],
    [0.47, -0.65],
    [1.57, -0.51],
    [0.76, 0.25],
    [0.97, 1.33],
    [0, 0.8],
    [-0.97, 1.33],
    [-0.76, 0.25],
    [-1.57, -0.51],
    [-0.47, -0.65],
  ],
  [
    [-0.62, -1.3],
    [0.62, -1.3],
    [0.62, 1.3],
    [-0.62, 1.3],
  ],
];

/** Class number 0 … 9 of a label: −1 and +1 of two classes, the number itself of more. */
export const classNumber = (/** @type {number} */ label, /** @type {number} */ classes) =>
  classes > 2 ? label : label > 0 ? 1 : 0;

/** Outline of class number `k` around a place, the origin unless another is given, as SVG and Path2D write it. */
export function shapePath(
  /** @type {number} */ k,
  /** @type {number} */ radius,
  /** @type {number} */ x = 0,
  /** @type {number} */ y = 0,
) {
  if (k === 0)
    return `M${x + radius} ${y}A${radius} ${radius} 0 1 1 ${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}Z`;
  return `M${CORNERS[k].map(([across, down]) => `${x + across * radius} ${y + down * radius}`).join('L')}Z`;
}

/** The sign of class number `k` for a legend. */
export const swatch = (/** @type {number} */ k) =>
  svg(
    'svg',
    { class: 'plot-swatch', viewBox: '-1.6 -1.6 3.2 3.2', 'aria-hidden': 'true' },
    svg('path', { d: shapePath(k, 1), class: `class-${k + 1}` }),
  );
