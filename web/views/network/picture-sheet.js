/** Pictures of one size, in columns on a canvas that is not on the page: from there each is drawn scaled. */

import { context2dOf } from '../shared/canvas.js';

/** @typedef {ReturnType<typeof createPictureSheet>} PictureSheet */
/** @typedef {{x: number, y: number, width: number, height: number}} Rectangle */

export function createPictureSheet() {
  const canvas = document.createElement('canvas');
  const context = context2dOf(canvas);
  /** Pixels per side of a picture. */
  let resolution = 0;
  let columns = 0;
  let rows = 0;
  return {
    /** @param {number} size pixels per side of a picture @param {number} wide pictures @param {number} high pictures */
    fit(size, wide, high) {
      [resolution, columns, rows] = [size, wide, high];
      if (canvas.width < wide * size) canvas.width = wide * size;
      if (canvas.height < high * size) canvas.height = high * size;
    },
    clear() {
      columns = 0;
    },
    /** Puts pictures below each other. @param {number} column @param {Uint8ClampedArray} rgba of all of them */
    put(column, rgba) {
      if (rgba.length === 0) return;
      const pixels = /** @type {Uint8ClampedArray<ArrayBuffer>} */ (rgba);
      context.putImageData(new ImageData(pixels, resolution), column * resolution, 0);
    },
    /** @param {CanvasRenderingContext2D} target @param {number} column @param {number} row @param {Rectangle} place */
    draw(target, column, row, { x, y, width, height }) {
      if (column >= columns || row >= rows) return;
      const [left, top] = [column * resolution, row * resolution];
      target.drawImage(canvas, left, top, resolution, resolution, x, y, width, height);
    },
  };
}
