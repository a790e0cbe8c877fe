/**
 * The links between the units, as wide as their numbers are large, in the colours of their signs. Links of about the
 * same width are stroked as one path, so that thousands can be drawn in a frame.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../../engine/protocol.js').LayerParameters} LayerParameters
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 * @typedef {'weights'|'gradients'|'updates'} LinkQuantity what the links show
 * @typedef {{layer: number, to: number, from: number}} LinkEnds a layer, a unit of it, and one of the layer before, counted from 0
 */
import { context2dOf } from '../shared/canvas.js';
import { addLinkCurve, hasLinks, linkEnds } from './link-path.js';

/** Number of widths that are told apart. */
const BUCKETS = 10;
const THINNEST_PX = 0.35;
const WIDEST_PX = 3.4;
/** Between columns that stand closer a curve looks like a line. */
const STRAIGHT_PX = 12;
/** A gradient or update this many decades under the largest has the thinnest line. */
const DECADES = 8;

/** @param {HTMLCanvasElement} canvas */
export function createLinkPainter(canvas) {
  const context = context2dOf(canvas);
  return {
    /** @param {NetworkLayout} layout @param {import('../../engine/protocol.js').Links|null} links @param {NetworkColours} colours @param {number} ratio device pixels per CSS pixel */
    draw(layout, links, colours, ratio) {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      if (links?.shown) drawLinks(context, layout, links.kind, links.shown, colours);
    },
  };
}

/**
 * The links of one unit, to the layers before and after it, over links that are dimmed.
 * @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {import('../../engine/protocol.js').Links|null} links
 * @param {NetworkColours} colours @param {{column: number, unit: number}} place
 */
export function drawLinksOfUnit(context, layout, links, colours, { column, unit }) {
  if (!links?.shown) return;
  const isOfUnit = (/** @type {LinkEnds} */ { layer, to, from }) =>
    (layer === column - 1 && to === unit) || (layer === column && from === unit);
  drawLinks(context, layout, links.kind, links.shown, colours, isOfUnit);
}
/** The links with the numbers that are wanted, which may have changed since the snapshot was asked for. @param {import('../../engine/protocol.js').Links|null} links @param {'none'|LinkQuantity} kind @returns {import('../../engine/protocol.js').Links|null} */
export const linksShown = (links, kind) => links && (kind === 'none' ? links : { ...links, kind, shown: links[kind] });

/** The largest magnitude among the weights of all layers; 0 if there is none. @param {LayerParameters[]} layers */
export function largestWeight(layers) {
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
 * @param {LinkQuantity} quantity @param {number} value @param {number} largest
 */
export function linkStrength(quantity, value, largest) {
  const share = Math.min(1, Math.abs(value) / largest);
  if (!(share > 0)) return 0;
  return quantity === 'weights' ? share ** 0.75 : Math.max(0.02, 1 + Math.log10(share) / DECADES);
}

/** @param {number} strength */
export const linkWidth = (strength) => THINNEST_PX + (WIDEST_PX - THINNEST_PX) * strength;

/** @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {LinkQuantity} quantity @param {LayerParameters[]} layers @param {NetworkColours} colours @param {(ends: LinkEnds) => boolean} [isShown] all are, unless it says otherwise */
function drawLinks(context, layout, quantity, layers, colours, isShown = () => true) {
  const largest = largestWeight(layers);
  if (largest === 0) return;
  const narrowing = Math.min(1, layout.tileHeight / 14);
  const strengthOf = (/** @type {number} */ value) => linkStrength(quantity, value, largest);
  pathsByStrength(layout, layers, strengthOf, isShown).forEach((path, i) => {
    if (!path) return;
    const strength = ((i >> 1) + 0.5) / BUCKETS;
    context.lineWidth = linkWidth(strength) * narrowing;
    context.globalAlpha = 0.14 + 0.5 * strength;
    context.strokeStyle = i % 2 ? colours.negative : colours.positive;
    context.stroke(path);
  });
  context.globalAlpha = 1;
}

/** For each bucket two paths: of positive numbers, of negative ones. @param {NetworkLayout} layout @param {LayerParameters[]} layers @param {(value: number) => number} strengthOf @param {(ends: LinkEnds) => boolean} isShown */
function pathsByStrength(layout, layers, strengthOf, isShown) {
  /** @type {(Path2D|undefined)[]} */
  const paths = new Array(2 * BUCKETS);
  layers.forEach((layer, l) => {
    addLayerLinks(layout, layer, l, (value, to, from) => {
      const strength = strengthOf(value);
      if (strength === 0 || !isShown({ layer: l, to, from })) return null;
      const bucket = 2 * Math.min(BUCKETS - 1, Math.floor(strength * BUCKETS)) + (value < 0 ? 1 : 0);
      paths[bucket] ??= new Path2D();
      return paths[bucket];
    });
  });
  return paths;
}

/** @param {NetworkLayout} layout @param {LayerParameters} layer @param {number} l @param {(value: number, to: number, from: number) => Path2D|null} pathFor */
function addLayerLinks({ columns, rowStep, gap }, { inputs, W }, l, pathFor) {
  const from = columns[l];
  const to = columns[l + 1];
  // The layout is of the snapshot's shape; its weights may not be yet.
  if (!from || !to || from.count !== inputs || !hasLinks(from, to)) return;
  const ends = linkEnds(from, to);
  const addLink = gap < STRAIGHT_PX ? addLine : addLinkCurve;
  for (let j = 0; j < to.shown; j++) {
    const firstWeight = j * inputs;
    for (let k = 0; k < from.shown; k++) {
      const path = pathFor(W[firstWeight + k], j, k);
      if (path) addLink(path, ends, from.top + k * rowStep, to.top + j * rowStep);
    }
  }
}

/** @param {Path2D} path @param {{x1: number, x2: number}} ends @param {number} y1 @param {number} y2 */
function addLine(path, { x1, x2 }, y1, y2) {
  path.moveTo(x1, y1);
  path.lineTo(x2, y2);
}
