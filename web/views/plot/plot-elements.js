/** The elements of the plot, and its instructions. */

import { t } from '../../words/text.js';
import { html, svg } from '../shared/dom.js';

/**
 * @typedef {object} PlotParts
 * @property {HTMLDivElement} stage what takes focus, pointers and keys
 * @property {HTMLCanvasElement} surface
 * @property {SVGSVGElement} axes
 * @property {HTMLCanvasElement} points all but a selected one that moves
 * @property {HTMLCanvasElement} chosen the selected point
 * @property {HTMLDivElement} grip the ring around a point that a finger can drag
 * @property {HTMLDivElement} offer where another tap adds a point
 * @property {HTMLParagraphElement} status read aloud when the selection changes
 * @property {HTMLParagraphElement} answer what the network says to the selected point, read after it
 */

/** How many there are: each has instructions of its own. */
let plots = 0;

/** @param {HTMLElement} element @param {string} name @returns {PlotParts} */
export function buildPlot(element, name) {
  const instructions = `plot-instructions-${++plots}`;
  const parts = {
    stage: html('div', {
      id: plots === 1 ? 'plot-stage' : `plot-stage-${plots}`,
      class: 'plot-stage',
      tabindex: '0',
      role: 'application',
      'aria-label': name,
      'aria-describedby': instructions,
    }),
    surface: html('canvas', { class: 'plot-surface', 'aria-hidden': 'true' }),
    axes: svg('svg', { class: 'plot-axes', 'aria-hidden': 'true' }),
    points: html('canvas', { class: 'plot-points', 'aria-hidden': 'true' }),
    chosen: html('canvas', { class: 'plot-chosen', 'aria-hidden': 'true' }),
    grip: html('div', { class: 'plot-grip', hidden: '' }),
    offer: html('div', { class: 'plot-offer', hidden: '' }, html('span', {}, t('plot.tapAgain'))),
    status: html('p', { class: 'plot-hidden', role: 'status' }),
    answer: html('p', { class: 'plot-hidden', 'aria-live': 'polite' }),
  };
  parts.stage.append(parts.surface, parts.axes, parts.points, parts.chosen, parts.grip, parts.offer);
  const told = html('p', { class: 'plot-hidden', id: instructions }, t('plot.instructions'));
  element.append(parts.stage, told, parts.status, parts.answer);
  return parts;
}
