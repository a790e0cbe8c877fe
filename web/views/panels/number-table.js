/** A table of numbers that is filled again and again: short to read, exact in `data-value`. */
import { exactValue } from '../../words/format.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/**
 * It scrolls sideways, where the keyboard reaches it by its name.
 * @param {string[]} titles of the columns @param {string} caption @param {string} [name] of the region, if not the caption
 */
export function createTable(titles, caption, name = caption) {
  const body = html('tbody');
  const head = html('tr', {}, ...titles.map((title) => html('th', { scope: 'col' }, title)));
  const createRow = () => html('tr', {}, html('th', { scope: 'row' }), ...titles.slice(1).map(() => html('td')));
  const table = html('table', {}, html('caption', { class: 'sr-only' }, caption), html('thead', {}, head), body);
  return {
    element: html('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': name }, table),
    /** As many rows as asked for. */
    rows: createPool(body, createRow),
  };
}

/**
 * Fills the cells beside the row's heading.
 * @param {HTMLTableRowElement} row
 * @param {[value: number, text: string][]} numbers
 */
export function fillRow(row, numbers) {
  numbers.forEach(([value, text], i) => {
    setText(row.cells[i + 1], text);
    setAttribute(row.cells[i + 1], 'data-value', exactValue(value));
  });
}
