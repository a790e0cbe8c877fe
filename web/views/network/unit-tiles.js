/**
 * The tiles, all on one canvas: what each unit computes over the plane, its bias as a mark on the corner, and while
 * the verbs are made one at a time its number.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-colours.js').NetworkLook} NetworkLook
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {object} TileScene
 * @property {NetworkLayout} layout
 * @property {NetworkLook} look
 * @property {Snapshot} snapshot
 * @property {string[]} features names of the inputs
 * @property {(column: number, unit: number) => string} numberOf what to write on a tile, or ''
 */

import { context2dOf } from '../shared/canvas.js';
import { biasAt } from './network-layout.js';
import { createPictures } from './unit-pictures.js';

/** Under this width a tile has no frame and no round corners. */
const FRAMED_PX = 8;
const NUMBER_PX = 10;
/** Room that a number needs from column to column. */
const NUMBER_PITCH_PX = 62;
const LARGEST_MARK_PX = 4.2,
  SMALLEST_MARK_PX = 1.4;

export const hasRoomForNumbers = (/** @type {NetworkLayout} */ { pitch, scale }) => pitch >= NUMBER_PITCH_PX * scale;

/** @param {HTMLCanvasElement} canvas */
export function createTilePainter(canvas) {
  const context = context2dOf(canvas),
    pictures = createPictures();

  return {
    /** @param {TileScene} scene @param {number} ratio device pixels per CSS pixel */
    draw(scene, ratio) {
      const { layout, look } = scene;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      pictures.update(scene);
      const outline = outlineOf(layout);
      context.fillStyle = look.soft;
      context.fill(outline);
      context.save();
      context.clip(outline);
      drawPictures(context, layout, pictures);
      context.restore();
      if (layout.tileWidth >= FRAMED_PX) {
        context.strokeStyle = look.edge;
        context.lineWidth = 0.8;
        context.stroke(outline);
      }
      drawBiases(context, scene);
      if (hasRoomForNumbers(layout)) drawNumbers(context, scene);
    },
  };
}

/** All tiles as one path. @param {NetworkLayout} layout */
function outlineOf({ columns, tileHeight, rowStep }) {
  const path = new Path2D();
  for (const { x, wide, top, shown } of columns) {
    const radius = wide >= FRAMED_PX ? Math.min(4, wide / 5) : 0;
    for (let i = 0; i < shown; i++)
      path.roundRect(x - wide / 2, top + i * rowStep - tileHeight / 2, wide, tileHeight, radius);
  }
  return path;
}

/** @param {CanvasRenderingContext2D} context @param {NetworkLayout} layout @param {ReturnType<typeof createPictures>} pictures */
function drawPictures(context, { columns, tileHeight, rowStep }, pictures) {
  columns.forEach(({ x, wide, top, shown }, c) => {
    for (let i = 0; i < shown; i++) {
      pictures.draw(context, c, i, x - wide / 2, top + i * rowStep - tileHeight / 2, wide, tileHeight);
    }
  });
}

/** A dot whose area is the bias' size. @param {CanvasRenderingContext2D} context @param {TileScene} scene */
function drawBiases(context, { layout, look, snapshot }) {
  const weights = snapshot.links?.weights;
  if (!weights) return;
  const largest = Math.max(
    ...weights.map(({ b }) => b.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0)),
  );
  layout.columns.forEach((column, c) => {
    for (let i = 0; c > 0 && i < column.shown; i++) {
      const at = biasAt(layout, { column: c, unit: column.from + i }),
        value = weights[c - 1]?.b[column.from + i];
      if (!at || value === undefined) continue;
      const size = largest > 0 ? Math.sqrt(Math.abs(value) / largest) : 0;
      context.beginPath();
      context.arc(
        at.x,
        at.y,
        SMALLEST_MARK_PX + (LARGEST_MARK_PX - SMALLEST_MARK_PX) * (Number.isFinite(size) ? Math.min(1, size) : 1),
        0,
        2 * Math.PI,
      );
      context.lineWidth = 2;
      context.strokeStyle = look.panel;
      context.stroke();
      context.fillStyle = value === 0 ? look.edge : value < 0 ? look.negative : look.positive;
      context.fill();
    }
  });
}

/**
 * What `numberOf` says of each unit, or of those of one column where there is no room for all.
 * @param {CanvasRenderingContext2D} context @param {Pick<TileScene, 'layout'|'look'|'numberOf'>} scene @param {number} [only]
 */
export function drawNumbers(context, { layout, look, numberOf }, only) {
  context.font = `600 ${NUMBER_PX * layout.scale}px ${look.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3 * layout.scale;
  context.strokeStyle = look.panel;
  context.fillStyle = look.ink;
  layout.columns.forEach((column, c) => {
    for (let i = 0; i < column.shown && (only ?? c) === c; i++) {
      const text = numberOf(c, column.from + i);
      if (text === '') continue;
      const half = context.measureText(text).width / 2 + 1,
        y = column.top + i * layout.rowStep;
      const x = Math.max(half, Math.min(layout.width - half, column.x));
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  });
}
