/**
 * The network's colours, read from the page's custom properties: a canvas does not follow the style sheet.
 *
 * @typedef {object} NetworkColours
 * @property {string} negative
 * @property {string} positive
 * @property {string} panel
 * @property {string} soft
 * @property {string} ink
 * @property {string} edge
 * @property {string} accent
 * @property {string} font the family of the page's text
 * @property {import('../../engine/protocol.js').Palette} palette
 */
import { readPalette } from '../shared/class-colours.js';

/** @returns {NetworkColours} */
export function readNetworkColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    negative: colour('--class-1'),
    positive: colour('--class-2'),
    panel: colour('--panel'),
    soft: colour('--soft'),
    ink: colour('--ink'),
    edge: colour('--edge'),
    accent: colour('--accent'),
    font: getComputedStyle(document.body).fontFamily,
    palette: readPalette(),
  };
}
