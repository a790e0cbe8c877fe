/**
 * The links between the units: a curve each, as wide as its number is large, in the colour of its sign. Links of about
 * the same width are stroked as one path, so that thousands cost little.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../../engine/protocol.js').LayerParameters} LayerParameters
 * @typedef {import('./network-colours.js').NetworkLook} NetworkLook
 * @typedef {'weights'|'gradients'|'updates'} Kind
 *
 * @typedef {object} LinkPlace
 * @property {number} column the one that it leads to
 * @property {number} unit there
 * @property {number} input unit of the column before
 */

const BUCKETS = 10;
const THINNEST_PX = 0.35,
  WIDEST_PX = 3.4;
/** Where columns stand closer there is nothing to see between them. */
export const LEAST_GAP_PX = 4.5;
/** … and here a curve cannot be told from a line. */
const STRAIGHT_PX = 12;
/** A number this many decades under the largest has the thinnest line. */
const DECADES = 8;
/** How far the curve leaves and arrives level, as a share of the way. */
const LEVEL = 0.42;
const HIT_PX = 6;

/** The largest magnitude among the weights of all layers; 0 if there is none. @param {LayerParameters[]} layers */
export function largestOf(layers) {
  let largest = 0;
  for (const { W } of layers) {
    for (let i = 0; i < W.length; i++) {
      const size = Math.abs(W[i]);
      if (size > largest && size < Infinity) largest = size;
    }
  }
  return largest;
}

/**
 * How strongly a link is drawn, 0 … 1: a power of a weight's share of the largest, since width and opacity add up to
 * the eye; gradients and updates, which span decades, by their logarithm.
 * @param {Kind} kind @param {number} value @param {number} largest
 */
export function strengthOf(kind, value, largest) {
  const share = Math.min(1, Math.abs(value) / largest);
  if (!(share > 0)) return 0;
  return kind === 'weights' ? share ** 0.75 : Math.max(0.02, 1 + Math.log10(share) / DECADES);
}

/** @param {number} strength */
export const lineWidth = (strength) => THINNEST_PX + (WIDEST_PX - THINNEST_PX) * strength;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {NetworkLayout} layout
 * @param {Kind} kind
 * @param {LayerParameters[]} layers
 * @param {NetworkLook} look
 */
export function drawLinks(context, layout, kind, layers, look) {
  if (layout.gap < LEAST_GAP_PX) return;
  const largest = largestOf(layers);
  if (largest === 0) return;
  const paths = sortedIntoPaths(layout, kind, layers, largest);
  const slim = Math.min(1, layout.tileHeight / 14);
  paths.forEach((path, i) => {
    if (!path) return;
    const strength = ((i >> 1) + 0.5) / BUCKETS;
    context.lineWidth = lineWidth(strength) * slim;
    context.globalAlpha = 0.14 + 0.5 * strength;
    context.strokeStyle = i % 2 ? look.negative : look.positive;
    context.stroke(path);
  });
  context.globalAlpha = 1;
}

/** Two paths a bucket: positive, negative. @param {NetworkLayout} layout @param {Kind} kind @param {LayerParameters[]} layers @param {number} largest */
function sortedIntoPaths(layout, kind, layers, largest) {
  /** @type {(Path2D|undefined)[]} */
  const paths = new Array(2 * BUCKETS);
  const { columns, rowStep } = layout,
    straight = layout.gap < STRAIGHT_PX;
  layers.forEach(({ inputs, W }, l) => {
    const from = columns[l],
      to = columns[l + 1];
    if (!from || !to || from.count !== inputs) return;
    const x1 = from.x + from.wide / 2,
      x2 = to.x - to.wide / 2,
      level = (x2 - x1) * LEVEL;
    for (let j = 0; j < to.shown; j++) {
      const y2 = to.top + j * rowStep,
        row = (to.from + j) * inputs + from.from;
      for (let k = 0; k < from.shown; k++) {
        const value = W[row + k],
          strength = strengthOf(kind, value, largest);
        if (strength === 0) continue;
        const bucket = 2 * Math.min(BUCKETS - 1, Math.floor(strength * BUCKETS)) + (value < 0 ? 1 : 0);
        const path = (paths[bucket] ??= new Path2D()),
          y1 = from.top + k * rowStep;
        path.moveTo(x1, y1);
        if (straight) path.lineTo(x2, y2);
        else path.bezierCurveTo(x1 + level, y1, x2 - level, y2, x2, y2);
      }
    }
  });
  return paths;
}

/** One link as a path of its own; null where an end is folded away. @param {NetworkLayout} layout @param {LinkPlace} link */
export function linkPath(layout, { column, unit, input }) {
  const from = layout.columns[column - 1],
    to = layout.columns[column];
  const k = input - (from?.from ?? 0),
    j = unit - (to?.from ?? 0);
  if (!from || !to || k < 0 || k >= from.shown || j < 0 || j >= to.shown) return null;
  const x1 = from.x + from.wide / 2,
    x2 = to.x - to.wide / 2,
    level = (x2 - x1) * LEVEL;
  const y1 = from.top + k * layout.rowStep,
    y2 = to.top + j * layout.rowStep;
  const path = new Path2D();
  path.moveTo(x1, y1);
  path.bezierCurveTo(x1 + level, y1, x2 - level, y2, x2, y2);
  return path;
}

/**
 * The link nearest to a pixel, within a few pixels; null if there is none.
 * @param {NetworkLayout} layout @param {number} px @param {number} py @returns {LinkPlace|null}
 */
export function linkUnder(layout, px, py) {
  if (layout.gap < LEAST_GAP_PX) return null;
  const c = layout.columns.findIndex(
    ({ x, wide }, i) => i > 0 && px < x - wide / 2 && px > layout.columns[i - 1].x + layout.columns[i - 1].wide / 2,
  );
  if (c < 1) return null;
  const from = layout.columns[c - 1],
    to = layout.columns[c];
  const x1 = from.x + from.wide / 2,
    x2 = to.x - to.wide / 2;
  const rise = riseAt((px - x1) / (x2 - x1));
  /** @type {LinkPlace|null} */
  let best = null;
  let distance = HIT_PX;
  for (let j = 0; j < to.shown; j++) {
    for (let k = 0; k < from.shown; k++) {
      const y1 = from.top + k * layout.rowStep,
        y2 = to.top + j * layout.rowStep;
      const away = Math.abs(y1 + (y2 - y1) * rise - py);
      if (away >= distance) continue;
      distance = away;
      best = { column: c, unit: to.from + j, input: from.from + k };
    }
  }
  return best;
}

/** How much of its rise a curve has made at a share `x` of its way; every curve of a gap is the same in this. @param {number} x */
export function riseAt(x) {
  let low = 0,
    high = 1;
  for (let i = 0; i < 20; i++) {
    const s = (low + high) / 2;
    if (3 * s * (1 - s) ** 2 * LEVEL + 3 * s * s * (1 - s) * (1 - LEVEL) + s ** 3 < x) low = s;
    else high = s;
  }
  return low * low * (3 - 2 * low);
}
