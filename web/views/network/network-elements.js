/** The elements of the network, and its instructions. */

import { t } from '../../words/text.js';
import { html, svg } from '../shared/dom.js';

/**
 * @typedef {object} NetworkParts
 * @property {HTMLDivElement} stage what takes focus, pointers and keys
 * @property {SVGSVGElement} figure columns that light up, and their names
 * @property {HTMLCanvasElement} links
 * @property {HTMLCanvasElement} tiles
 * @property {HTMLCanvasElement} marks what is chosen or under the pointer
 * @property {HTMLParagraphElement} instructions
 * @property {HTMLParagraphElement} status read aloud when another unit is chosen
 */

/** @returns {NetworkParts} */
export function buildNetwork() {
  const canvas = (/** @type {string} */ name) =>
    html('canvas', { class: `net-layer net-${name}`, 'aria-hidden': 'true' });
  const parts = {
    stage: html('div', {
      class: 'net-stage',
      tabindex: '0',
      role: 'application',
      'aria-label': t('network.name'),
      'aria-describedby': 'network-instructions',
    }),
    figure: svg('svg', { class: 'net-layer net-figure', 'aria-hidden': 'true' }),
    links: canvas('links'),
    tiles: canvas('tiles'),
    marks: canvas('marks'),
    instructions: html('p', { class: 'sr-only', id: 'network-instructions' }, t('network.instructions')),
    status: html('p', { class: 'sr-only', role: 'status' }),
  };
  parts.stage.append(parts.figure, parts.links, parts.tiles, parts.marks);
  return parts;
}
