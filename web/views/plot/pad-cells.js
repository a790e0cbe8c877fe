/** The cells that the network is given of a drawing. Each can be filled or emptied, by key or click. */

import { PICTURE_SIDE } from '../../experiment/columns.js';
import { t } from '../../words/column-text.js';
import { formatInteger } from '../../words/format.js';
import { html, setAttribute, setText, svg } from '../shared/dom.js';
import { createPictureCells } from './picture-cells.js';

/** The ink of a whole cell, as the set counts it. */
const FULL_INK = 16;

/** @type {Record<string, [number, number]>} columns and rows to go */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {(values: Float64Array) => void} onChange @param {() => void} onClear */
export function createPadCells(onChange, onClear) {
  const cells = createPictureCells('picture-ink');
  const mark = svg('rect', { class: 'pad-mark', width: '1', height: '1' });
  cells.element.append(mark);
  const told = html('p', { class: 'sr-only', role: 'status' });
  const stage = html(
    'div',
    { class: 'pad-cells', tabindex: '0', role: 'application', 'aria-label': t('columns.pad.cells') },
    cells.element,
  );
  const element = html('figure', {}, stage, html('figcaption', {}, t('columns.pad.given')), told);
  /** @type {Float64Array} */
  let values = new Float64Array(PICTURE_SIDE ** 2);
  let at = { column: 3, row: 3 };

  const tell = () => setText(told, nameOf(at, values[indexOf(at)]));
  function go(/** @type {typeof at} */ to) {
    at = to;
    setAttribute(mark, 'x', at.column);
    setAttribute(mark, 'y', at.row);
    tell();
  }
  function toggle() {
    const changed = values.slice(),
      index = indexOf(at);
    changed[index] = changed[index] > 0 ? 0 : 1;
    onChange(changed);
    tell();
  }

  go(at);
  setText(told, '');
  stage.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    if (way) go({ column: within(at.column + way[0]), row: within(at.row + way[1]) });
    else if (event.key === ' ' || event.key === 'Enter') toggle();
    else if (event.key === 'Delete' || event.key === 'Backspace') onClear();
    else return;
    event.preventDefault();
    event.stopPropagation(); // The page has shortcuts of its own for some.
  });
  stage.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top, width } = cells.element.getBoundingClientRect();
    const cell = (/** @type {number} */ way) => within(Math.floor((way / width) * PICTURE_SIDE));
    go({ column: cell(clientX - left), row: cell(clientY - top) });
    toggle();
  });

  return {
    element,
    draw(/** @type {Float64Array} */ next) {
      values = next;
      cells.draw(values, 1, t('columns.pad.given'));
    },
  };
}

const within = (/** @type {number} */ place) => Math.max(0, Math.min(PICTURE_SIDE - 1, place));
const indexOf = (/** @type {{column: number, row: number}} */ { column, row }) => row * PICTURE_SIDE + column;

/** @param {{column: number, row: number}} at @param {number} ink */
const nameOf = ({ column, row }, ink) =>
  t('columns.pad.cell', { row: row + 1, column: column + 1, ink: formatInteger(Math.round(FULL_INK * ink)) });
