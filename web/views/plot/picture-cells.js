/** A picture of 8 × 8 cells: how strong each is, and its sign. */
import { PICTURE_SIDE } from '../../experiment/columns.js';
import { setAttribute, svg } from '../shared/dom.js';

/** @param {string} name of the CSS class */
export function createPictureCells(name) {
  const cells = Array.from({ length: PICTURE_SIDE ** 2 }, (_, i) => {
    const place = { x: String(i % PICTURE_SIDE), y: String(Math.floor(i / PICTURE_SIDE)) };
    return svg('rect', { ...place, width: '1', height: '1', 'fill-opacity': '0' });
  });
  const viewBox = `0 0 ${PICTURE_SIDE} ${PICTURE_SIDE}`;
  const element = svg('svg', { viewBox, class: `picture ${name}`, role: 'img' }, ...cells);
  return {
    element,
    /** @param {ArrayLike<number>} values @param {number} full what is drawn in full @param {string} label for who listens */
    draw(values, full, label) {
      setAttribute(element, 'aria-label', label);
      cells.forEach((cell, i) => {
        const value = Number(values[i]);
        setAttribute(cell, 'fill-opacity', full > 0 ? Math.min(1, Math.abs(value) / full).toFixed(3) : '0');
        setAttribute(cell, 'class', value < 0 ? 'is-negative' : '');
      });
    },
  };
}

/** The cell with the largest number, whatever its sign. @param {ArrayLike<number>} values */
export const strongestCell = (values) =>
  Array.from(values).reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best]) ? i : best), 0);
