/**
 * A figure of the page as one SVG that stands alone: every drawing and canvas of an element at its place, with the
 * colours and fonts that the style sheet gave them.
 *
 * @typedef {Record<'x'|'y'|'width'|'height', number>} Box
 *
 * @typedef {object} Caption
 * @property {string} title
 * @property {string[]} lines what was set, a line each
 * @property {string[]} [names] over each of several elements
 *
 * @typedef {object} Look
 * @property {string} font
 * @property {(name: string) => string} colour of a custom property
 */
import { svg } from '../dom.js';
import { copyDrawing } from './copy-drawing.js';
import { charactersIn, copyText, wrapText } from './figure-text.js';

/** Drawings that are no part of a figure. */
const NO_FIGURE = '.icon, button *, [hidden] *';
/** Words of a figure that stand beside its drawings. */
const WORDS = 'figcaption > span';

const MARGIN = 12;
const TITLE_PX = 15,
  LINE_PX = 11,
  /** From line to line. */
  PITCH_PX = LINE_PX + 4;

/** @param {Element[]} elements each with its drawings @param {Caption} caption @returns {SVGSVGElement} */
export function composeFigure(elements, { title, lines: told, names = [] }) {
  const { box, moves } = layOut(elements);
  const lines = told.flatMap((line) => wrapText(line, charactersIn(box.width, LINE_PX)));
  const head = MARGIN + TITLE_PX + (lines.length + Math.min(1, names.length)) * PITCH_PX + 8;
  const width = Math.ceil(box.width) + 2 * MARGIN,
    height = Math.ceil(box.height) + head + MARGIN;
  const look = readLook();
  const figure = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  figure.append(
    svg('title', {}, title),
    svg('desc', {}, lines.join('\n')),
    svg('rect', { width, height, fill: look.colour('--panel') || '#fff' }),
    ...createHead(title, lines, look),
  );
  elements.forEach((element, i) => {
    const place = (/** @type {DOMRect} */ rect) => ({
      x: rect.x + moves[i].x + MARGIN,
      y: rect.y + moves[i].y + head,
      width: rect.width,
      height: rect.height,
    });
    figure.append(...copyParts(element, place));
    if (names[i]) figure.append(createName(names[i], place(element.getBoundingClientRect()), look));
  });
  return figure;
}

/** @returns {Look} */
function readLook() {
  const style = getComputedStyle(document.documentElement);
  return {
    font: getComputedStyle(document.body).fontFamily,
    colour: (name) => style.getPropertyValue(name).trim(),
  };
}

/** @param {string} title @param {string[]} lines @param {Look} look */
function createHead(title, lines, { font, colour }) {
  const y = MARGIN + TITLE_PX;
  const bold = { fill: colour('--ink'), 'font-family': font, 'font-size': TITLE_PX, 'font-weight': 600 },
    plain = { fill: colour('--mute'), 'font-family': font, 'font-size': LINE_PX };
  return [
    svg('text', { x: MARGIN, y: y - 2, ...bold }, title),
    ...lines.map((line, i) => svg('text', { x: MARGIN, y: y + (i + 1) * PITCH_PX, ...plain }, line)),
  ];
}

/** Over the middle of an element. @param {string} name @param {Box} box @param {Look} look */
function createName(name, { x, y, width }, { font, colour }) {
  const bold = { fill: colour('--ink'), 'font-family': font, 'font-size': LINE_PX, 'font-weight': 600 };
  return svg('text', { x: x + width / 2, y: y - 5, ...bold, 'text-anchor': 'middle' }, name);
}

/**
 * How far each element is moved on its way into the figure: they keep their places towards each other, and what
 * scrolls is as high as all that is in it.
 * @param {Element[]} elements
 */
function layOut(elements) {
  const rects = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...rects.map((rect) => rect.left)),
    top = Math.min(...rects.map((rect) => rect.top));
  let grown = 0,
    bottom = 0;
  const moves = elements.map((element, i) => {
    const scrolls = getComputedStyle(element).overflowY === 'auto';
    const move = { x: -left, y: grown - top + (scrolls ? element.scrollTop : 0) };
    grown += scrolls ? element.scrollHeight - element.clientHeight : 0;
    bottom = Math.max(bottom, rects[i].bottom - top + grown);
    return move;
  });
  return { box: { width: Math.max(...rects.map((rect) => rect.right)) - left, height: bottom }, moves };
}

/**
 * Its drawings, canvases and words, each at its place.
 * @param {Element} element
 * @param {(rect: DOMRect) => Box} place
 * @returns {SVGElement[]}
 */
function copyParts(element, place) {
  return [...element.querySelectorAll(`canvas, svg, ${WORDS}`)].flatMap((part) => copyPart(part, place));
}

/** @param {Element} part @param {(rect: DOMRect) => Box} place @returns {SVGElement[]} */
function copyPart(part, place) {
  if (part.matches(NO_FIGURE) || part.parentElement?.closest('svg')) return [];
  const rect = part.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return [];
  if (part instanceof HTMLCanvasElement)
    return [svg('image', { ...place(rect), href: part.toDataURL(), preserveAspectRatio: 'none' })];
  return part instanceof HTMLElement
    ? copyText(part, place(rect))
    : [copyDrawing(/** @type {SVGSVGElement} */ (part), place(rect))];
}
