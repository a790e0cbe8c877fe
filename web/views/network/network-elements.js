/** The stage of the network: layers of drawing over each other, and what is said of them to screen readers. */

import { t } from '../../words/text.js';
import { html, svg } from '../shared/dom.js';

/**
 * @typedef {object} NetworkElements
 * @property {HTMLDivElement} stage takes focus, pointers and keys
 * @property {SVGSVGElement} figure bands behind the columns, and their names
 * @property {HTMLCanvasElement} links
 * @property {HTMLCanvasElement} tiles
 * @property {HTMLCanvasElement} highlight of what is chosen or under the pointer
 * @property {HTMLParagraphElement} instructions
 * @property {HTMLParagraphElement} status read aloud when another unit or link is chosen
 */

/** @returns {NetworkElements} */
export function createNetworkElements() {
  const stage = createStage();
  const figure = svg('svg', { class: 'net-layer net-figure', 'aria-hidden': 'true' });
  const [links, tiles, highlight] = ['links', 'tiles', 'marks'].map((name) =>
    html('canvas', { class: `net-layer net-${name}`, 'aria-hidden': 'true' }),
  );
  const instructions = html('p', { class: 'sr-only', id: 'network-instructions' }, t('network.instructions'));
  const status = html('p', { class: 'sr-only', role: 'status' });
  stage.append(figure, links, tiles, highlight);
  return { stage, figure, links, tiles, highlight, instructions, status };
}

function createStage() {
  return html('div', {
    class: 'net-stage',
    tabindex: '0',
    role: 'application',
    'aria-label': t('network.name'),
    'aria-describedby': 'network-instructions',
  });
}
