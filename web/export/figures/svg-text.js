/**
 * A drawing as the text of an SVG that stands alone: letters as text that can be selected, pictures as PNG inside it.
 *
 * @typedef {import('./nodes.js').Drawing} Drawing
 * @typedef {import('./nodes.js').Part} Part
 * @typedef {import('./nodes.js').Paint} Paint
 */
import { toPngAddress } from './encode-png.js';
import { hundredth } from './nodes.js';

/** Faces that look alike, one of which every system has. */
export const FACES = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

const ENTITIES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** Characters that no XML may have, however they are written; with `u` that includes half of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** @param {string} text */
export const escapeXml = (text) => text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** @param {Drawing} drawing */
export function toSvg({ width, height, millimetres, title, description, background, parts }) {
  const write = createWriter();
  const shown = parts.map(write.part).join('\n');
  const [wide, high] = millimetres
    ? [`${millimetres}mm`, `${hundredth((millimetres * height) / width)}mm`]
    : [String(hundredth(width)), String(hundredth(height))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${wide}" height="${high}" viewBox="0 0 ${hundredth(width)} ${hundredth(height)}" font-family="${FACES}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...write.clips(),
    `<rect width="${hundredth(width)}" height="${hundredth(height)}" fill="${background}"/>`,
    shown,
    '</svg>',
    '',
  ].join('\n');
}

function createWriter() {
  /** By their names. @type {Map<string, string>} */
  const clips = new Map();
  /** @param {Part} one @returns {string} */
  function part(one) {
    switch (one.kind) {
      case 'box':
        return `<rect${boxOf(one)}${one.round ? attributes({ rx: hundredth(one.round) }) : ''}${paintOf({ ...one, width: one.lineWidth })}/>`;
      case 'path':
        return `<path${attributes({ d: one.d })}${paintOf(one)}/>`;
      case 'words':
        return writeWords(one);
      case 'picture':
        // Programs of SVG 1.1 know no other name of it, and those of SVG 2 know this one too.
        return `<image${boxOf(one)} preserveAspectRatio="none" xlink:href="${toPngAddress(one.pixels)}"/>`;
      case 'clipped': {
        const id = clipName(one.to);
        clips.set(id, `<clipPath id="${id}"><rect${boxOf(one.to)}/></clipPath>`);
        return `<g clip-path="url(#${id})">\n${one.parts.map(part).join('\n')}\n</g>`;
      }
    }
  }
  return { part, clips: () => (clips.size > 0 ? [`<defs>${[...clips.values()].join('')}</defs>`] : []) };
}

/** By what it cuts to: of several figures in one document the same name is the same rectangle. @param {import('./nodes.js').Box} box */
const clipName = ({ x, y, width, height }) =>
  `clip-${[x, y, width, height].map((length) => Math.round(100 * length)).join('_')}`;

/** @param {import('./nodes.js').Box} box */
const boxOf = ({ x, y, width, height }) =>
  attributes({ x: hundredth(x), y: hundredth(y), width: hundredth(width), height: hundredth(height) });

/** @param {Paint} paint */
function paintOf({ fill, stroke, width = 1, dash, opacity }) {
  const line = stroke
    ? { stroke, 'stroke-width': hundredth(width), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
    : {};
  return attributes({
    fill: fill ?? 'none',
    ...line,
    'stroke-dasharray': stroke && dash ? dash : undefined,
    opacity: opacity === undefined ? undefined : hundredth(opacity),
  });
}

/** @param {import('./nodes.js').WordsPart} words */
function writeWords({ x, y, text, size, fill, anchor = 'start', bold = false, upright = true, halo }) {
  const place = upright
    ? { x: hundredth(x), y: hundredth(y) }
    : { transform: `translate(${hundredth(x)} ${hundredth(y)}) rotate(-90)` };
  const around = halo
    ? { stroke: halo, 'stroke-width': hundredth(size / 4), 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
    : {};
  const face = { 'font-size': hundredth(size), 'font-weight': bold ? 600 : undefined, fill, ...around };
  const anchored = anchor === 'start' ? undefined : anchor;
  return `<text${attributes({ ...place, ...face, 'text-anchor': anchored })}>${escapeXml(text)}</text>`;
}

/** @param {Record<string, string|number|undefined>} values */
const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
