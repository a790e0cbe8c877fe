/** The first rows of a table as they are read, the chosen columns marked. */

import { NO_VALUE } from '../../words/format.js';
import { harmless } from '../../words/shown-text.js';
import { t } from '../../words/table-text.js';
import { nameOfColumn, shorten } from '../../import/sentences.js';
import { html } from '../shared/dom.js';
import { textOfValue } from './reading-form.js';

/** Columns that are shown at once. */
const MOST_COLUMNS = 40;

/** @param {import('../../import/table.js').Table} table */
export function createColumnPreview({ columns, head }) {
  const shown = columns.slice(0, MOST_COLUMNS);
  const names = html('tr', {}, ...shown.map((column) => createName(nameOfColumn(column))));
  const body = head.map((row, i) => html('tr', {}, ...shown.map((column, k) => createCell(column, i, row[k] ?? ''))));
  const caption = html('caption', { class: 'plot-hidden' }, t('tables.asRead'));
  const table = html('table', {}, caption, html('thead', {}, names), html('tbody', {}, ...body));
  // It scrolls sideways: the keyboard must reach it.
  const scroll = { class: 'import-preview', tabindex: '0', role: 'group', 'aria-label': t('tables.asRead') };
  return {
    element: html('div', scroll, table),
    /** @param {number[]} chosen columns */
    mark(chosen) {
      for (const { cells } of table.rows)
        [...cells].forEach((cell, i) => cell.classList.toggle('import-chosen', chosen.includes(i)));
    },
  };
}

/** @param {string} name */
const createName = (name) => html('th', { scope: 'col', title: harmless(name) }, shorten(name));

/** A cell as it is read; as it stands in the file where it cannot be read. @param {import('../../import/column.js').Column} column @param {number} row @param {string} cell */
function createCell({ kind, numbers, faults }, row, cell) {
  if (faults[row] === 0) return html('td', {}, kind === 'text' ? shorten(cell) : textOfValue(numbers[row], kind));
  return html('td', { class: 'import-fault' }, cell === '' ? NO_VALUE : shorten(cell));
}
