/**
 * The course of the links: a curve that leaves and arrives level.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-layout.js').Column} Column
 *
 * @typedef {object} LinkPlace
 * @property {number} column the one that it leads to
 * @property {number} unit there
 * @property {number} input unit of the column before
 */

/** The control points of the curve, as a share of the way between two columns. */
const CONTROL_SHARE = 0.42;
/** How near to a link the pointer must be. */
const HIT_PX = 6;

/** Left and right end of the links between two columns. @param {Column} from @param {Column} to */
export const linkEnds = (from, to) => ({ x1: from.x + from.wide / 2, x2: to.x - to.wide / 2 });

/** An opened layer has its units beside each other: its links would cross them. @param {Column} from @param {Column} to */
export const hasLinks = (from, to) => !from.opened && !to.opened;

/** @param {Path2D} path @param {{x1: number, x2: number}} ends @param {number} y1 @param {number} y2 */
export function addLinkCurve(path, { x1, x2 }, y1, y2) {
  const reach = (x2 - x1) * CONTROL_SHARE;
  path.moveTo(x1, y1);
  path.bezierCurveTo(x1 + reach, y1, x2 - reach, y2, x2, y2);
}

/** One link as a path of its own; null where an end is folded away. @param {NetworkLayout} layout @param {LinkPlace} link */
export function linkPath({ columns, rowStep }, { column, unit, input }) {
  const from = columns[column - 1];
  const to = columns[column];
  if (!from || !to) return null;
  if (!hasLinks(from, to) || input >= from.shown || unit >= to.shown) return null;
  const path = new Path2D();
  addLinkCurve(path, linkEnds(from, to), from.top + input * rowStep, to.top + unit * rowStep);
  return path;
}

/**
 * The link nearest to a pixel, within a few pixels; null if there is none.
 * @param {NetworkLayout} layout @param {number} px @param {number} py @returns {LinkPlace|null}
 */
export function linkUnder(layout, px, py) {
  const { columns } = layout;
  const column = columns.findIndex(({ x, wide }, c) => {
    const before = columns[c - 1];
    return before && px < x - wide / 2 && px > before.x + before.wide / 2;
  });
  return column < 1 ? null : nearestLink(layout, column, px, py);
}

/** Of the links to a column. @param {NetworkLayout} layout @param {number} column @param {number} px @param {number} py */
function nearestLink({ columns, rowStep }, column, px, py) {
  const from = columns[column - 1];
  const to = columns[column];
  const { x1, x2 } = linkEnds(from, to);
  const rise = riseAt((px - x1) / (x2 - x1));
  /** @type {LinkPlace|null} */
  let nearest = null;
  if (!hasLinks(from, to)) return null;
  let least = HIT_PX;
  for (let toRow = 0; toRow < to.shown; toRow++) {
    for (let fromRow = 0; fromRow < from.shown; fromRow++) {
      const y1 = from.top + fromRow * rowStep;
      const y2 = to.top + toRow * rowStep;
      const distance = Math.abs(y1 + (y2 - y1) * rise - py);
      if (distance >= least) continue;
      least = distance;
      nearest = { column, unit: toRow, input: fromRow };
    }
  }
  return nearest;
}

/** Share of its rise that a curve has made at a share `x` of its way: the cubic Bézier curve is solved for `x` by bisection. @param {number} x */
export function riseAt(x) {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const s = (low + high) / 2;
    if (3 * s * (1 - s) ** 2 * CONTROL_SHARE + 3 * s * s * (1 - s) * (1 - CONTROL_SHARE) + s ** 3 < x) low = s;
    else high = s;
  }
  return low * low * (3 - 2 * low);
}
