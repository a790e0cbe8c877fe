/**
 * A drawing on a canvas.
 *
 * @typedef {import('./nodes.js').Drawing} Drawing
 * @typedef {import('./nodes.js').Part} Part
 * @typedef {CanvasRenderingContext2D|OffscreenCanvasRenderingContext2D} Context
 */
import { FACES } from './svg-tree.js';

/** @param {Context} context @param {Drawing} drawing @param {number} scale pixels of the canvas in one of the drawing */
export function paintDrawing(context, { width, height, background, parts }, scale) {
  context.save();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const part of parts) paintPart(context, part);
  context.restore();
}

/** @param {Context} context @param {Part} part */
function paintPart(context, part) {
  switch (part.kind) {
    case 'box':
      return paintPath(context, boxPath(part), { ...part, width: part.lineWidth });
    case 'path':
      return paintPath(context, new Path2D(part.d), part);
    case 'words':
      return paintWords(context, part);
    case 'picture':
      return paintPicture(context, part);
    case 'clipped':
      context.save();
      context.clip(boxPath({ ...part.to, round: 0 }));
      for (const one of part.parts) paintPart(context, one);
      return context.restore();
  }
}

/** @param {import('./nodes.js').Box & {round?: number}} box */
function boxPath({ x, y, width, height, round = 0 }) {
  const path = new Path2D();
  if (round > 0) path.roundRect(x, y, width, height, round);
  else path.rect(x, y, width, height);
  return path;
}

/** @param {Context} context @param {Path2D} path @param {import('./nodes.js').Paint} paint */
function paintPath(context, path, { fill, stroke, width = 1, dash, opacity = 1 }) {
  context.globalAlpha = opacity;
  if (fill && fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.setLineDash(dash ? dash.split(' ').map(Number) : []);
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/** @param {Context} context @param {import('./nodes.js').WordsPart} words */
function paintWords(context, { x, y, text, size, fill, anchor = 'start', bold = false, upright = true, halo }) {
  context.save();
  context.translate(x, y);
  if (!upright) context.rotate(-Math.PI / 2);
  context.font = `${bold ? '600 ' : ''}${size}px ${FACES}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (halo) {
    context.strokeStyle = halo;
    context.lineWidth = size / 4;
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeText(text, 0, 0);
  }
  context.fillStyle = fill;
  context.fillText(text, 0, 0);
  context.restore();
}

/** @param {Context} context @param {import('./nodes.js').PicturePart} part */
function paintPicture(context, { x, y, width, height, pixels: { columns, rows, rgba } }) {
  const cells = new OffscreenCanvas(columns, rows);
  const pixels = /** @type {Uint8ClampedArray<ArrayBuffer>} */ (rgba);
  cells.getContext('2d')?.putImageData(new ImageData(pixels, columns, rows), 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(cells, x, y, width, height);
}
