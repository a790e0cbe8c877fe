/**
 * Signs of legends.
 *
 * @typedef {import('../../../export/figures/compose.js').Sign} Sign
 */
import { boxPart, linePart, picturePart } from '../../../export/figures/nodes.js';
import { dashedBy } from './line-parts.js';

/** @param {string} text @param {string} fill @returns {Sign} */
export const boxSign = (text, fill) => ({
  text,
  wide: 1,
  draw: ({ x, y, width, height }, em) => [
    boxPart({ x, y: y + 0.12 * height, width, height: 0.76 * height }, { fill }, 0.15 * em),
  ],
});

/** Colours from one end to the other. @param {string} text @param {import('../../../export/figures/nodes.js').Pixels} pixels a row @returns {Sign} */
export const rampSign = (text, pixels) => ({
  text,
  wide: 6,
  draw: (box) => [picturePart({ ...box, y: box.y + 0.15 * box.height, height: 0.7 * box.height }, pixels)],
});

/** Widths and dashes in letters. @param {{text: string, paint: import('../../../export/figures/nodes.js').Paint}} line @returns {Sign} */
export const lineSign = ({ text, paint }) => ({
  text,
  wide: 2,
  draw: ({ x, y, width, height }, em) => [
    linePart(x, y + height / 2, x + width, y + height / 2, {
      ...paint,
      ...dashedBy(paint, em),
      width: (paint.width ?? 0.13) * em,
    }),
  ],
});
