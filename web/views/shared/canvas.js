/** Canvases: their size in device pixels, and their drawing context. */
import { t } from '../../words/text.js';

/** Sizes `canvas` to `width` × `height` CSS pixels in device pixels; the context then draws in CSS pixels. */
export function fitCanvas(
  /** @type {HTMLCanvasElement} */ canvas,
  /** @type {number} */ width,
  /** @type {number} */ height,
  /** @type {number} */ ratio,
) {
  const deviceWidth = Math.max(1, Math.round(width * ratio));
  const deviceHeight = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** @param {HTMLCanvasElement} canvas @returns {CanvasRenderingContext2D} */
export function context2dOf(canvas) {
  const context = canvas.getContext('2d');
  if (!context) throw new Error(t('notices.noCanvas'));
  return context;
}
