/** The first rows of a table, the chosen columns marked. */
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';

const ROWS = 6;

/** @param {import('../../import/table.js').Table} table */
export function createColumnPreview({ columns, rows }) {
  const head = html('tr', {}, ...columns.map(({ name }) => html('th', { scope: 'col' }, name)));
  const body = rows.slice(0, ROWS).map((row) => html('tr', {}, ...row.map((cell) => html('td', {}, cell))));
  const caption = html('caption', { class: 'plot-hidden' }, t('import.firstRows'));
  const table = html('table', {}, caption, html('thead', {}, head), html('tbody', {}, ...body));
  // It scrolls sideways: the keyboard must reach it.
  const scroll = { class: 'import-preview', tabindex: '0', role: 'group', 'aria-label': t('import.firstRows') };
  return {
    element: html('div', scroll, table),
    /** @param {number[]} chosen columns */
    mark(chosen) {
      for (const { cells } of table.rows)
        [...cells].forEach((cell, i) => cell.classList.toggle('import-chosen', chosen.includes(i)));
    },
  };
}
