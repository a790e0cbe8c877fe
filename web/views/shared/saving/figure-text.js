/** Text of a figure: SVG breaks no lines by itself. */
import { svg } from '../dom.js';

/** Width of a character in shares of the size, a little generously. */
const CHARACTER = 0.56;

/** Characters that fit into a line. @param {number} width @param {number} size both in pixels */
export const charactersIn = (width, size) => width / (size * CHARACTER);

/**
 * Breaks a line at its spaces, so that none has more than `most` characters.
 * @param {string} line
 * @param {number} most
 */
export function wrapText(line, most) {
  /** @type {string[]} */
  const lines = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * The words of an element of the page, line by line.
 * @param {HTMLElement} element
 * @param {import('./compose-figure.js').Box} box where they stand in the figure
 */
export function copyText(element, { x, y, width, height }) {
  const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(element),
    size = parseFloat(fontSize);
  const lines = wrapText(element.textContent ?? '', Math.max(4, charactersIn(width, size) + 1)),
    pitch = height / lines.length;
  const font = { fill: color, 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight };
  return lines.map((line, i) => svg('text', { x, y: y + pitch * (i + 0.5) + size * 0.36, ...font }, line));
}
