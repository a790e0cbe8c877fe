/** A drawing as the text of an SVG. @typedef {import('./svg-tree.js').SvgNode} SvgNode */
import { svgTree } from './svg-tree.js';

const ENTITIES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** Characters that no XML may have, however they are written; with `u` that includes half of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** What stands in them begins on a line of its own. */
const HAS_LINES = ['svg', 'g'];

/** @param {string} text */
export const escapeXml = (text) => text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** @param {import('./nodes.js').Drawing} drawing */
export const toSvg = (drawing) => `<?xml version="1.0" encoding="UTF-8"?>\n${write(svgTree(drawing))}\n`;

/** @param {SvgNode|string} node @returns {string} */
function write(node) {
  if (typeof node === 'string') return escapeXml(node);
  const { tag, attributes, inside } = node;
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const begin = `<${tag}${named.join('')}`;
  if (inside.length === 0) return `${begin}/>`;
  const line = HAS_LINES.includes(tag) ? '\n' : '';
  return `${begin}>${line}${inside.map(write).join(line)}${line}</${tag}>`;
}
