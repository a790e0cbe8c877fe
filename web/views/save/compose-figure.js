/**
 * A figure of the page as one SVG that stands alone: every drawing and canvas of an element at its place, with the
 * colours and fonts that the style sheet gave them.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** What the style sheet decides about a drawing; each is also an attribute. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'vector-effect',
  'shape-rendering',
];
const DROPPED = ['class', 'style', 'role', 'tabindex', 'id'];

/** Drawings that are no part of a figure. */
const NO_FIGURE = '.icon, button *, [hidden] *';

const MARGIN = 12;
const TITLE_PX = 15,
  LINE_PX = 11;
/** Width of a character in shares of the size, a little generously. */
const CHARACTER = 0.56;

/**
 * @typedef {object} Caption
 * @property {string} title
 * @property {string[]} lines what was set, a line each
 * @property {string[]} [names] over each of several elements
 */

/** Words of a figure that stand beside its drawings. */
const WORDS = 'figcaption > span';

/** @param {Element[]} elements each with its drawings, of two networks one each @param {Caption} caption @returns {SVGSVGElement} */
export function composeFigure(elements, { title, lines: told, names = [] }) {
  const { box, placed } = layOut(elements);
  const lines = told.flatMap((line) => wrap(line, box.width / (LINE_PX * CHARACTER)));
  const head = MARGIN + TITLE_PX + (lines.length + Math.min(1, names.length)) * (LINE_PX + 4) + 8;
  const width = Math.ceil(box.width) + 2 * MARGIN,
    height = Math.ceil(box.height) + head + MARGIN;
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const figure = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const font = getComputedStyle(document.body).fontFamily;
  figure.append(
    make('title', {}, title),
    make('desc', {}, lines.join('\n')),
    make('rect', { width, height, fill: colour('--panel') || '#fff' }),
    make(
      'text',
      {
        x: MARGIN,
        y: MARGIN + TITLE_PX - 2,
        fill: colour('--ink'),
        'font-family': font,
        'font-size': TITLE_PX,
        'font-weight': 600,
      },
      title,
    ),
    ...lines.map((line, i) =>
      make(
        'text',
        {
          x: MARGIN,
          y: MARGIN + TITLE_PX + (i + 1) * (LINE_PX + 4),
          fill: colour('--mute'),
          'font-family': font,
          'font-size': LINE_PX,
        },
        line,
      ),
    ),
  );
  placed.forEach(({ element, left, top }, i) => {
    const at = (/** @type {DOMRect} */ { x, y, width: wide, height: high }) => ({
      x: x + left + MARGIN,
      y: y + top + head,
      width: wide,
      height: high,
    });
    figure.append(...partsOf(element, at));
    const { x, y, width: wide } = at(element.getBoundingClientRect());
    if (names[i])
      figure.append(
        make(
          'text',
          {
            x: x + wide / 2,
            y: y - 5,
            fill: colour('--ink'),
            'font-family': font,
            'font-size': LINE_PX,
            'font-weight': 600,
            'text-anchor': 'middle',
          },
          names[i],
        ),
      );
  });
  return figure;
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
  const placed = elements.map((element, i) => {
    const scrolls = getComputedStyle(element).overflowY === 'auto',
      more = scrolls ? element.scrollHeight - element.clientHeight : 0;
    const at = { element, left: -left, top: grown - top + (scrolls ? element.scrollTop : 0) };
    bottom = Math.max(bottom, rects[i].bottom - top + grown + more);
    grown += more;
    return at;
  });
  return { box: { width: Math.max(...rects.map((rect) => rect.right)) - left, height: bottom }, placed };
}

/** Its drawings, canvases and words, each at its place. @param {Element} element @param {(box: DOMRect) => Record<'x'|'y'|'width'|'height', number>} at */
function partsOf(element, at) {
  return [...element.querySelectorAll(`canvas, svg, ${WORDS}`)].flatMap((part) => {
    if (part.matches(NO_FIGURE) || part.parentElement?.closest('svg')) return [];
    const place = part.getBoundingClientRect();
    if (place.width === 0 || place.height === 0) return [];
    if (part instanceof HTMLCanvasElement)
      return [make('image', { ...at(place), href: part.toDataURL(), preserveAspectRatio: 'none' })];
    return part instanceof HTMLElement
      ? written(part, at(place))
      : [drawing(/** @type {SVGSVGElement} */ (part), at(place))];
  });
}

/** The words of an element, line by line. @param {HTMLElement} element @param {Record<'x'|'y'|'width'|'height', number>} at */
function written(element, { x, y, width, height }) {
  const style = getComputedStyle(element),
    size = parseFloat(style.fontSize);
  const lines = wrap(element.textContent ?? '', Math.max(4, width / (size * CHARACTER) + 1)),
    step = height / lines.length;
  return lines.map((line, i) =>
    make(
      'text',
      {
        x,
        y: y + step * (i + 0.5) + size * 0.36,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
      },
      line,
    ),
  );
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
    if (name.startsWith('aria-') || name.startsWith('data-') || (DROPPED.includes(name) && !(name === 'id' && clips)))
      copy.removeAttribute(name);
  }
  const children = [...copy.children];
  [...original.children].forEach((child, i) => settle(child, children[i], own));
  return undefined;
}

/** @param {string} tag @param {Record<string, string|number>} attributes @param {string} [text] */
function make(tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'xmlns') element.setAttribute(name, String(value));
  if (text !== undefined) element.textContent = text;
  return /** @type {SVGSVGElement} */ (element);
}

/** @param {SVGSVGElement} figure */
export const toText = (figure) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(figure)}\n`;

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
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
