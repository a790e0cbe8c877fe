/**
 * The units as tiles, all on one canvas: what each computes over the plane, and its bias as a mark on the corner.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {object} TileScene
 * @property {NetworkLayout} layout
 * @property {NetworkColours} colours
 * @property {Snapshot} snapshot
 * @property {string[]} features the inputs
 * @property {(string|undefined)[]} [names] of those that are columns
 */

import { context2dOf } from '../shared/canvas.js';
import { drawInputNames } from './input-names.js';
import { biasMarkAt, placeIn } from './network-layout.js';
import { createUnitPictures } from './unit-pictures.js';

/** A narrower tile has no frame and no round corners. */
const FRAMED_PX = 8;
/** Radii of the marks of the largest and the smallest bias. */
const LARGEST_MARK_PX = 4.2;
const SMALLEST_MARK_PX = 1.4;

/** @param {HTMLCanvasElement} canvas */
export function createUnitTiles(canvas) {
  const context = context2dOf(canvas);
  const pictures = createUnitPictures();
  return {
    /** Draws the picture of one unit that is shown. @param {CanvasRenderingContext2D} target @param {{column: number, row: number}} at @param {import('./picture-sheet.js').Rectangle} place */
    drawPicture(target, { column, row }, place) {
      pictures.draw(target, column, row, place);
    },
    /** @param {TileScene} scene @param {number} ratio device pixels per CSS pixel */
    draw(scene, ratio) {
      const { layout, colours } = scene;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      pictures.update(scene);
      drawTiles(context, layout, colours, pictures);
      drawInputNames(context, layout, colours, scene.names ?? [], (unit) => placeIn(layout.columns[0], unit));
      // In a round numbers stand there.
      if (!scene.snapshot.round) drawBiases(context, scene);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {NetworkColours} colours @param {ReturnType<typeof createUnitPictures>} pictures */
function drawTiles(context, layout, colours, pictures) {
  const outline = outlineOf(layout);
  context.fillStyle = colours.soft;
  context.fill(outline);
  context.save();
  context.clip(outline);
  drawPictures(context, layout, pictures);
  context.restore();
  if (layout.tileWidth < FRAMED_PX) return;
  context.strokeStyle = colours.edge;
  context.lineWidth = 0.8;
  context.stroke(outline);
}

/** All tiles as one path. @param {NetworkLayout} layout */
function outlineOf({ columns }) {
  const path = new Path2D();
  for (const column of columns) {
    if (column.named) continue;
    const radius = column.wide >= FRAMED_PX ? Math.min(4, column.wide / 5) : 0;
    for (let i = 0; i < column.shown; i++) {
      const { x, y, width, height } = tileIn(column, i);
      path.roundRect(x, y, width, height, radius);
    }
  }
  return path;
}

/** @param {import('./network-layout.js').Column} column @param {number} unit */
function tileIn(column, unit) {
  const { x, y } = placeIn(column, unit);
  return { x: x - column.wide / 2, y: y - column.high / 2, width: column.wide, height: column.high };
}

/** @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {ReturnType<typeof createUnitPictures>} pictures */
function drawPictures(context, { columns }, pictures) {
  columns.forEach((column, c) => {
    for (let i = 0; !column.named && i < column.shown; i++) pictures.draw(context, c, i, tileIn(column, i));
  });
}

/** @param {CanvasRenderingContext2D} context @param {TileScene} scene */
function drawBiases(context, { layout, colours, snapshot }) {
  const weights = snapshot.links?.weights;
  if (!weights) return;
  const largest = largestBias(weights);
  layout.columns.forEach((column, c) => {
    for (let i = 0; c > 0 && i < column.shown; i++) {
      const at = biasMarkAt(layout, { column: c, unit: i });
      const bias = weights[c - 1]?.b[i];
      if (at && bias !== undefined) drawBiasMark(context, at, bias, largest, colours);
    }
  });
}

/** @param {import('../../engine/protocol.js').LayerParameters[]} weights */
const largestBias = (weights) =>
  Math.max(...weights.map(({ b }) => b.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0)));

/** A dot whose area grows with the size of the bias, in the colour of its sign. @param {CanvasRenderingContext2D} context @param {{x: number, y: number}} at @param {number} bias @param {number} largest @param {NetworkColours} colours */
function drawBiasMark(context, { x, y }, bias, largest, colours) {
  const size = largest > 0 ? Math.sqrt(Math.abs(bias) / largest) : 0;
  const share = Number.isFinite(size) ? Math.min(1, size) : 1;
  context.beginPath();
  context.arc(x, y, SMALLEST_MARK_PX + (LARGEST_MARK_PX - SMALLEST_MARK_PX) * share, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = colours.panel;
  context.stroke();
  context.fillStyle = bias === 0 ? colours.edge : bias < 0 ? colours.negative : colours.positive;
  context.fill();
}
