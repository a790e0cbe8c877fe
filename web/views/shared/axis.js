/** Horizontal grid lines with their labels, and labels under a chart. */
import { setAttribute, setText, svg } from './dom.js';
import { createPool } from './element-pool.js';

/** @typedef {{at: number, text: string, y?: number}} Tick position in pixels; `y` where it is not that of all */

/** @param {Element} parent @returns {(ticks: Tick[], left: number, right: number) => void} */
export function createGrid(parent) {
  const group = svg('g', { class: 'grid', 'aria-hidden': 'true' });
  parent.append(group);
  const lines = createPool(group, () => svg('line'));
  const labels = createPool(group, () => svg('text', { 'text-anchor': 'end' }));
  return (ticks, left, right) => {
    lines(ticks.length).forEach((line, i) => {
      const y = crisp(ticks[i].at);
      for (const [name, value] of /** @type {[string, number][]} */ ([
        ['x1', left],
        ['x2', right],
        ['y1', y],
        ['y2', y],
      ])) {
        setAttribute(line, name, value);
      }
    });
    labels(ticks.length).forEach((label, i) => placeLabel(label, left - 6, ticks[i].at + 3.5, ticks[i].text));
  };
}

/** @param {Element} parent @param {string} [className] @returns {(ticks: Tick[], y: number) => void} */
export function createLabels(parent, className = 'below') {
  const group = svg('g', { class: className, 'aria-hidden': 'true' });
  parent.append(group);
  const labels = createPool(group, () => svg('text', { 'text-anchor': 'middle' }));
  return (ticks, y) =>
    labels(ticks.length).forEach((label, i) => placeLabel(label, ticks[i].at, ticks[i].y ?? y, ticks[i].text));
}

/** @param {SVGElement} label @param {number} x @param {number} y @param {string} text */
export function placeLabel(label, x, y, text) {
  setAttribute(label, 'x', tenth(x));
  setAttribute(label, 'y', tenth(y));
  setText(label, text);
}

/** A tenth of a pixel is finer than anyone sees, and most frames then change nothing. */
export const tenth = (/** @type {number} */ value) => Math.round(value * 10) / 10;

/** Lines one pixel wide are sharp between the pixel borders only. */
const crisp = (/** @type {number} */ value) => Math.floor(value) + 0.5;
