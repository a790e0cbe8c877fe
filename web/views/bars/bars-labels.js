/** The numbers over the bars, and the run before drawn around them: where each stands, so that none crosses another. */

import { formatCompact } from '../../words/format.js';
import { tenth } from '../shared/axis.js';
import { labelWidth, thinLabels } from '../shared/label-spacing.js';
import { LINE_PX } from './bars-layout.js';

/** @typedef {import('./bars-layout.js').BarsLayout} BarsLayout */
/** @typedef {{x: number, y: number, half: number, text: string, side: 'a'|'b'}} Label `y` of its baseline, `half` its width */
/** @typedef {{side: 'a'|'b', of: string[]}} Texts of one network, by layer */

/** From what a label names to its baseline. */
const ABOVE_PX = 5;
/** A label's letters reach so far over and under its baseline. */
const ASCENT_PX = 10;
const DESCENT_PX = 3;
/** Least space between two labels. */
const GAP_PX = 4;
/** Bars that are nearer to each other leave no room for the sides of the run before: they would be a pattern. */
const SIDES_PX = 14;

/**
 * One label a bar, or, of two networks, two lines over both of a layer's bars; fewer where there is no room for all.
 * @param {BarsLayout} layout
 * @param {Float64Array} series
 * @param {{ghost: Float64Array|null, twin: Float64Array|null}} others
 * @returns {Label[]}
 */
export function valueLabels(layout, series, { ghost, twin }) {
  const { scale } = layout;
  const texts = labelTexts(series, twin);
  const count = Math.max(series.length, twin?.length ?? 0);
  const tops = Array.from({ length: count }, (_, i) => Math.min(layout.y(series[i] ?? 0), layout.y(twin?.[i] ?? 0)));
  const isShown = shownLabels(layout, texts, count);
  return tops.flatMap((_, i) => {
    if (!isShown(i)) return [];
    const { x, half } = labelPlace(layout, texts, i);
    const lines = texts.filter(({ of }) => i < of.length);
    const y = clearOf(layout, { x, half, lines: lines.length }, tops, ghost);
    return lines.map(({ side, of }, line) => ({
      x,
      y: y - line * LINE_PX * scale,
      half: (labelWidth(of[i]) * scale) / 2,
      text: of[i],
      side,
    }));
  });
}

/** The lines of labels, from the lowest up. @param {Float64Array} series @param {Float64Array|null} twin @returns {Texts[]} */
const labelTexts = (series, twin) => [
  ...(twin ? [{ side: /** @type {const} */ ('b'), of: Array.from(twin, formatCompact) }] : []),
  { side: 'a', of: Array.from(series, formatCompact) },
];

/** Which labels have room; those at both ends always. @param {BarsLayout} layout @param {Texts[]} texts @param {number} count */
function shownLabels(layout, texts, count) {
  const { scale, pitch } = layout;
  const widest = Math.max(...texts.flatMap(({ of }) => of.map(labelWidth))) * scale;
  const isKept = thinLabels(count, pitch, widest + GAP_PX * scale);
  const ends = [0, count - 1].map((i) => labelPlace(layout, texts, i));
  return (/** @type {number} */ i) => {
    if (!isKept(i)) return false;
    if (i === 0 || i === count - 1) return true;
    const { x, half } = labelPlace(layout, texts, i);
    return ends.every((end) => Math.abs(end.x - x) > end.half + half + GAP_PX * scale);
  };
}

/** Centre and half the width. @param {BarsLayout} layout @param {Texts[]} texts @param {number} i */
function labelPlace({ scale, left, right, x }, texts, i) {
  const half = (Math.max(...texts.map(({ of }) => (i < of.length ? labelWidth(of[i]) : 0))) * scale) / 2;
  // At the ends a label is wider than its bar, and would stand on the axis.
  return { half, x: Math.max(left + half, Math.min(right + 4 - half, x(i))) };
}

/**
 * The lowest place over all the bars that a label is as wide as, and not on a dashed top.
 * @param {BarsLayout} layout
 * @param {{x: number, half: number, lines: number}} label
 * @param {number[]} tops
 * @param {Float64Array|null} ghost
 */
function clearOf(layout, { x, half, lines }, tops, ghost) {
  const near = (/** @type {number} */ reach) =>
    [...tops.keys()].filter((i) => Math.abs(layout.x(i) - x) < half + reach);
  let y = Math.min(layout.floor, ...near(layout.barWidth / 2 - 1).map((i) => tops[i])) - ABOVE_PX; // in next to no width none is near
  const height = (lines - 1) * LINE_PX * layout.scale + (ASCENT_PX + 2) * layout.scale;
  const dashed = ghost
    ? near(ghostHalf(layout))
        .map((i) => layout.y(ghost[i]))
        .sort((a, b) => b - a)
    : [];
  for (const top of dashed) if (top > y - height && top < y + DESCENT_PX + 2) y = top - ABOVE_PX;
  return y;
}

/** The outline of the run before is a little wider than a bar. @param {BarsLayout} layout */
const ghostHalf = ({ barWidth, pitch }) => barWidth / 2 + Math.min(4, (pitch - barWidth) / 4);

/**
 * One path for all: a hundred dashed boxes cost as much as one. Its sides are left out where a label stands.
 * @param {BarsLayout} layout @param {Float64Array} ghost @param {Label[]} labels
 */
export function ghostOutline(layout, ghost, labels) {
  const half = ghostHalf(layout),
    { floor } = layout;
  const side = (/** @type {number} */ x, /** @type {number} */ top) => {
    const label = labels.find(
      (one) => Math.abs(one.x - x) < one.half + 3 && one.y > top && one.y - ASCENT_PX * layout.scale < floor,
    );
    const high = label ? label.y - (ASCENT_PX + 1) * layout.scale : floor,
      low = label ? label.y + DESCENT_PX + 1 : floor;
    return `M${tenth(x)} ${floor}V${tenth(low)}${high > top ? `M${tenth(x)} ${tenth(high)}V${tenth(top)}` : ''}`;
  };
  return Array.from(ghost, (value, i) => {
    if (Number.isNaN(value)) return '';
    const x = layout.x(i),
      top = layout.y(value),
      across = `M${tenth(x - half)} ${tenth(top)}h${tenth(half * 2)}`;
    if (layout.pitch < SIDES_PX) return across;
    return `${side(x - half, top)}${side(x + half, top)}${across}`;
  }).join('');
}

/** How high the run before stood, across the bars that are higher now. @param {BarsLayout} layout @param {Float64Array} ghost @param {Float64Array} series */
export function ghostInside(layout, ghost, series) {
  return Array.from(ghost, (value, i) =>
    value < series[i]
      ? `M${tenth(layout.x(i) - layout.barWidth / 2)} ${tenth(layout.y(value))}h${tenth(layout.barWidth)}`
      : '',
  ).join('');
}
