/**
 * The plot's colours, read from the page's custom properties: a canvas does not follow the style sheet.
 *
 * @typedef {object} Look
 * @property {string[]} classes colours of up to ten classes; the first two are those of −1 and +1
 * @property {string} panel
 * @property {string} ink
 * @property {string} bad
 * @property {string} accent
 */

import { CLASS_COLOURS } from '../shared/class-colours.js';

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
