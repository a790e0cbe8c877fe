/**
 * A drawing as the elements of an SVG that stands alone: letters as text that can be selected, pictures as PNG inside it.
 * They are written as text (`svg-text.js`), or made in a document.
 *
 * @typedef {import('./nodes.js').Drawing} Drawing
 * @typedef {import('./nodes.js').Part} Part
 * @typedef {import('./nodes.js').Paint} Paint
 *
 * @typedef {object} SvgNode
 * @property {string} tag
 * @property {Record<string, string|number>} attributes
 * @property {(SvgNode|string)[]} inside
 */
import { toPngAddress } from './encode-png.js';
import { hundredth } from './nodes.js';

/** Faces that look alike, one of which every system has. */
export const FACES = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** @param {Drawing} drawing @returns {SvgNode} */
export function svgTree({ width, height, millimetres, title, description, background, parts }) {
  const write = createWriter();
  const shown = parts.map(write.part);
  const [wide, high] = millimetres
    ? [`${millimetres}mm`, `${hundredth((millimetres * height) / width)}mm`]
    : [hundredth(width), hundredth(height)];
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width: wide,
      height: high,
      viewBox: `0 0 ${hundredth(width)} ${hundredth(height)}`,
      'font-family': FACES,
    },
    node('title', {}, title),
    node('desc', {}, description),
    ...write.clips(),
    node('rect', { width: hundredth(width), height: hundredth(height), fill: background }),
    ...shown,
  );
}

/**
 * @param {string} tag
 * @param {Record<string, string|number|undefined>} attributes those that are undefined are left out
 * @param {(SvgNode|string)[]} inside
 * @returns {SvgNode}
 */
const node = (tag, attributes, ...inside) => ({
  tag,
  attributes: /** @type {Record<string, string|number>} */ (
    Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
  ),
  inside,
});

function createWriter() {
  /** By their names. @type {Map<string, SvgNode>} */
  const clips = new Map();
  /** @param {Part} one @returns {SvgNode} */
  function part(one) {
    switch (one.kind) {
      case 'box': {
        const round = one.round ? { rx: hundredth(one.round) } : {};
        return node('rect', { ...boxOf(one), ...round, ...paintOf({ ...one, width: one.lineWidth }) });
      }
      case 'path':
        return node('path', { d: one.d, ...paintOf(one) });
      case 'words':
        return words(one);
      case 'picture': {
        // Programs of SVG 1.1 know no other name of it, and those of SVG 2 know this one too.
        const address = { 'xlink:href': toPngAddress(one.pixels) };
        return node('image', { ...boxOf(one), preserveAspectRatio: 'none', ...address });
      }
      case 'clipped': {
        const id = clipName(one.to);
        clips.set(id, node('clipPath', { id }, node('rect', boxOf(one.to))));
        return node('g', { 'clip-path': `url(#${id})` }, ...one.parts.map(part));
      }
    }
  }
  return { part, clips: () => (clips.size > 0 ? [node('defs', {}, ...clips.values())] : []) };
}

/** By what it cuts to: of several figures in one document the same name is the same rectangle. @param {import('./nodes.js').Box} box */
const clipName = ({ x, y, width, height }) =>
  `clip-${[x, y, width, height].map((length) => Math.round(100 * length)).join('_')}`;

/** @param {import('./nodes.js').Box} box */
const boxOf = ({ x, y, width, height }) => ({
  x: hundredth(x),
  y: hundredth(y),
  width: hundredth(width),
  height: hundredth(height),
});

/** @param {Paint} paint */
function paintOf({ fill, stroke, width = 1, dash, opacity }) {
  const line = stroke
    ? { stroke, 'stroke-width': hundredth(width), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
    : {};
  return {
    fill: fill ?? 'none',
    ...line,
    'stroke-dasharray': stroke && dash ? dash : undefined,
    opacity: opacity === undefined ? undefined : hundredth(opacity),
  };
}

/** @param {import('./nodes.js').WordsPart} part */
function words({ x, y, text, size, fill, anchor = 'start', bold = false, upright = true, halo }) {
  const place = upright
    ? { x: hundredth(x), y: hundredth(y) }
    : { transform: `translate(${hundredth(x)} ${hundredth(y)}) rotate(-90)` };
  const around = halo
    ? { stroke: halo, 'stroke-width': hundredth(size / 4), 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
    : {};
  const face = { 'font-size': hundredth(size), 'font-weight': bold ? 600 : undefined, fill, ...around };
  return node('text', { ...place, ...face, 'text-anchor': anchor === 'start' ? undefined : anchor }, text);
}
