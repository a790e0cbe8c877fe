/**
 * The plot's colours, read from the page's custom properties: a canvas does not follow the style sheet.
 *
 * @typedef {object} Look
 * @property {string[]} classes colours of up to six classes; the first two are those of −1 and +1
 * @property {string} panel
 * @property {string} ink
 * @property {string} bad
 * @property {string} accent
 */

import { t } from '../../words/text.js';
import { CLASS_COLOURS } from '../shared/palette.js';

/** @param {Element} element @returns {Look} */
export function readLook(element) {
  const style = getComputedStyle(element);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    classes: CLASS_COLOURS.map(colour),
    panel: colour('--panel'),
    ink: colour('--ink'),
    bad: colour('--bad'),
    accent: colour('--accent'),
  };
}

/** Colour of a regression's value −1 … 1: from the first class's over the panel's to the second's. */
export function valueColour(/** @type {Look} */ { classes, panel }, /** @type {number} */ value) {
  const percent = Math.round(100 * Math.min(1, Math.abs(value)));
  return `color-mix(in srgb, ${classes[value < 0 ? 0 : 1]} ${percent}%, ${panel})`;
}

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
export function contextOf(canvas) {
  const context = canvas.getContext('2d');
  if (!context) throw new Error(t('notices.noCanvas'));
  return context;
}
