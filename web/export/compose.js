/**
 * A figure of the page as one SVG that stands alone: every drawing and canvas of an element at its place, with the
 * colours and fonts that the style sheet gave them.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** What the style sheet decides about a drawing; each is also an attribute. */
const PROPERTIES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap',
  'stroke-linejoin', 'opacity', 'visibility', 'paint-order', 'font-family', 'font-size', 'font-weight', 'font-style',
  'font-variant-numeric', 'letter-spacing', 'text-anchor', 'dominant-baseline', 'vector-effect', 'shape-rendering',
];
const DROPPED = ['class', 'style', 'role', 'tabindex', 'id'];

/** Drawings that are no part of a figure. */
const NO_FIGURE = '.icon, button *, [hidden] *';

const MARGIN = 12;
const TITLE_PX = 15, LINE_PX = 11;
/** Width of a character in shares of the size, a little generously. */
const CHARACTER = 0.56;

/**
 * @typedef {object} Caption
 * @property {string} title
 * @property {string[]} lines what was set, a line each
 */

/** @param {Element} element @param {Caption} caption @returns {SVGSVGElement} */
export function composeFigure(element, { title, lines: told }) {
  const box = element.getBoundingClientRect();
  const lines = told.flatMap((line) => wrap(line, box.width / (LINE_PX * CHARACTER)));
  const head = MARGIN + TITLE_PX + lines.length * (LINE_PX + 4) + 8;
  const width = Math.ceil(box.width) + 2 * MARGIN, height = Math.ceil(box.height) + head + MARGIN;
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const figure = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const font = getComputedStyle(document.body).fontFamily;
  figure.append(make('title', {}, title), make('desc', {}, lines.join('\n')),
    make('rect', { width, height, fill: colour('--panel') || '#fff' }),
    make('text', { x: MARGIN, y: MARGIN + TITLE_PX - 2, fill: colour('--ink'), 'font-family': font, 'font-size': TITLE_PX, 'font-weight': 600 }, title),
    ...lines.map((line, i) => make('text', {
      x: MARGIN, y: MARGIN + TITLE_PX + (i + 1) * (LINE_PX + 4), fill: colour('--mute'), 'font-family': font, 'font-size': LINE_PX,
    }, line)));
  for (const part of element.querySelectorAll('canvas, svg')) {
    if (part.matches(NO_FIGURE) || part.parentElement?.closest('svg')) continue;
    const place = part.getBoundingClientRect();
    if (place.width === 0 || place.height === 0) continue;
    const at = { x: place.left - box.left + MARGIN, y: place.top - box.top + head, width: place.width, height: place.height };
    figure.append(part instanceof HTMLCanvasElement
      ? make('image', { ...at, href: part.toDataURL(), preserveAspectRatio: 'none' })
      : drawing(/** @type {SVGSVGElement} */ (part), at));
  }
  return figure;
}

/** Breaks a line at its spaces, so that none has more than `most` characters. @param {string} line @param {number} most */
function wrap(line, most) {
  /** @type {string[]} */
  const lines = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A copy of `original` that needs no style sheet. @param {SVGSVGElement} original @param {Record<string, number>} at */
function drawing(original, at) {
  const copy = /** @type {SVGSVGElement} */ (original.cloneNode(true));
  settle(original, copy, {});
  if (!original.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${at.width} ${at.height}`);
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/**
 * Writes what the style sheet says into the copy's attributes, where it differs from what is inherited, and leaves
 * out what is not shown.
 * @param {Element} original @param {Element} copy @param {Record<string, string>} inherited
 */
function settle(original, copy, inherited) {
  const style = getComputedStyle(original);
  if (style.display === 'none') return copy.remove();
  const own = { ...inherited };
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    // Opacity is not inherited: 1 is what it is without a word.
    const known = name === 'opacity' ? '1' : inherited[name];
    if (value === '' || value === known) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
    own[name] = value;
  }
  const clips = copy.closest('defs, clipPath') !== null;
  for (const { name } of [...copy.attributes]) {
    if (name.startsWith('aria-') || name.startsWith('data-') || (DROPPED.includes(name) && !(name === 'id' && clips))) copy.removeAttribute(name);
  }
  const children = [...copy.children];
  [...original.children].forEach((child, i) => settle(child, children[i], own));
  return undefined;
}

/** @param {string} tag @param {Record<string, string|number>} attributes @param {string} [text] */
function make(tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') element.setAttribute(name, String(value));
  if (text !== undefined) element.textContent = text;
  return /** @type {SVGSVGElement} */ (element);
}

/** @param {SVGSVGElement} figure */
export const toText = (figure) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(figure)}\n`;

/** Pixels of a PNG per pixel of the page: sharp in print. */
const PNG_SCALE = 2;

/** @param {SVGSVGElement} figure @returns {Promise<Blob>} */
export async function toPng(figure) {
  const url = URL.createObjectURL(new Blob([toText(figure)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * PNG_SCALE;
    canvas.height = image.height * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
