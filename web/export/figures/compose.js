/**
 * What every figure has around its chart: a title, a legend, and lines that say where it comes from.
 *
 * @typedef {import('./nodes.js').Part} Part
 * @typedef {import('./nodes.js').Box} Box
 * @typedef {import('./colours.js').Colours} Colours
 * @typedef {import('./sizes.js').FigureSize} FigureSize
 *
 * @typedef {object} Sign of a legend
 * @property {string} text
 * @property {number} [wide] of its picture, in letters
 * @property {(box: Box, em: number) => Part[]} [draw] its picture
 *
 * @typedef {object} Chart
 * @property {string} title
 * @property {Sign[]} [legend]
 * @property {(box: Box, em: number) => Part[]} draw
 */
import { cutToWidth, linesOfWidth, textWidth } from './letters.js';
import { wordsPart } from './nodes.js';

/** In letters. */
const MARGIN = 0.9,
  TITLE = 1.25,
  SMALL = 0.84,
  LINE = 1.35,
  /** From sign to words, and on to the next sign. */
  BESIDE = 0.45,
  APART = 1.3;

/** @param {Chart} chart @param {string[]} source lines @param {FigureSize} size @param {Colours} colours @returns {import('./nodes.js').Drawing} */
export function composeDrawing({ title, legend = [], draw }, source, { width, height, em, millimetres }, colours) {
  const margin = MARGIN * em,
    room = width - 2 * margin;
  const titleSize = TITLE * em;
  const head = wordsPart(margin, margin + titleSize * 0.85, cutToWidth(title, titleSize * 1.06, room), {
    size: titleSize,
    fill: colours.ink,
    bold: true,
  });
  const signs = flow(
    legend.flatMap((sign) => inLines(sign, em, room)),
    em,
    room,
  );
  const top = margin + titleSize * 1.35;
  const legendParts = signs.flatMap(({ sign, x, row }) =>
    drawSign(sign, margin + x, top + row * LINE * em, em, colours),
  );
  const rows = signs.length > 0 ? (signs.at(-1)?.row ?? 0) + 1 : 0;
  const small = SMALL * em;
  const lines = source.flatMap((line) => linesOfWidth(line, small, room));
  const foot = height - margin * 0.8 - (lines.length - 1) * small * LINE;
  const said = lines.map((line, i) =>
    wordsPart(margin, foot + i * small * LINE, line, { size: small, fill: colours.mute }),
  );
  const chartTop = top + rows * LINE * em + 0.4 * em;
  const box = {
    x: margin,
    y: chartTop,
    width: room,
    height: Math.max(4 * em, foot - small * 1.6 - chartTop),
  };
  return {
    width,
    height,
    millimetres,
    title,
    description: source.join('\n'),
    background: colours.panel,
    parts: [head, ...legendParts, ...draw(box, em), ...said],
  };
}

/** Words without a picture may be longer than there is room for. @param {Sign} sign @param {number} em @param {number} room @returns {Sign[]} */
const inLines = (sign, em, room) => (sign.draw ? [sign] : linesOfWidth(sign.text, em, room).map((text) => ({ text })));

/** Signs in rows, as many in each as have room. @param {Sign[]} signs @param {number} em @param {number} room */
function flow(signs, em, room) {
  let x = 0,
    row = 0;
  return signs.map((sign) => {
    const picture = ((sign.wide ?? 0) + (sign.draw ? BESIDE : 0)) * em,
      text = cutToWidth(sign.text, em, room - picture),
      width = picture + textWidth(text, em);
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const at = { sign: { ...sign, text }, x, row };
    x += width + APART * em;
    return at;
  });
}

/** @param {Sign} sign @param {number} x @param {number} y top of its row @param {number} em @param {Colours} colours @returns {Part[]} */
function drawSign({ text, wide = 0, draw }, x, y, em, { ink }) {
  const words = x + (draw ? (wide + BESIDE) * em : 0);
  return [
    ...(draw?.({ x, y: y + 0.1 * em, width: wide * em, height: em }, em) ?? []),
    wordsPart(words, y + 0.95 * em, text, { size: em, fill: ink }),
  ];
}
