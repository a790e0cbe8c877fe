/**
 * The decision surface: the core's pixels, enlarged smoothly, and a crisp line between what it puts into different classes.
 *
 * @typedef {import('../../engine/protocol.js').Surface} Surface
 * @typedef {import('../../experiment/target-coding.js').Coding} Coding
 * @typedef {import('./plot-colours.js').Look} Look
 */

import { livePicture } from '../../engine/picture-resolution.js';
import { context2dOf } from '../shared/canvas.js';
import { classLines, zeroLine } from '../shared/contours.js';

export function createSurfaceLayer(/** @type {HTMLCanvasElement} */ canvas) {
  const context = context2dOf(canvas);
  const cells = document.createElement('canvas');
  const cellContext = context2dOf(cells);

  return {
    /** @param {Surface} surface @param {Look} look @param {Coding} coding @param {number} ratio device pixels in a pixel of the page */
    draw(surface, look, coding, ratio) {
      const { resolution, rgba } = surface;
      if (cells.width !== resolution) cells.width = cells.height = resolution;
      cellContext.putImageData(new ImageData(/** @type {any} */ (rgba), resolution, resolution), 0, 0);
      context.imageSmoothingEnabled = true;
      // What moves is not looked at closely, and the fine way takes a third of a frame where the processor draws.
      context.imageSmoothingQuality = resolution > livePicture.surface ? 'high' : 'low';
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(cells, 0, 0, canvas.width, canvas.height);
      drawLines(context, linesOf(surface, coding), surface.resolution, look, ratio);
    },
  };
}

/** Nothing where there are no classes, or where the surface is still that of a network with other outputs. */
export function linesOf(
  /** @type {Surface} */ { values, resolution },
  /** @type {Coding} */ { classes, outputs, border },
) {
  if (classes === 0 || values.length !== outputs * resolution * resolution) return [];
  return outputs === 1 ? zeroLine(values, resolution, border) : classLines(values, resolution);
}

function drawLines(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {number[]} */ pieces,
  /** @type {number} */ resolution,
  /** @type {Look} */ look,
  /** @type {number} */ ratio,
) {
  const scale = context.canvas.width / resolution;
  context.beginPath();
  for (let i = 0; i < pieces.length; i += 4) {
    context.moveTo((pieces[i] + 0.5) * scale, (pieces[i + 1] + 0.5) * scale);
    context.lineTo((pieces[i + 2] + 0.5) * scale, (pieces[i + 3] + 0.5) * scale);
  }
  context.lineCap = 'round';
  context.lineWidth = 1.25 * ratio;
  context.globalAlpha = 0.75;
  context.strokeStyle = look.ink;
  context.stroke();
  context.globalAlpha = 1;
}
