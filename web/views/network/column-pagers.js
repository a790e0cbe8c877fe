/**
 * Buttons that turn to the next units of a layer with more units than rows: one under each such column, or one for the
 * chosen layer where the columns stand too close.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('./network-layout.js').Column} Column
 */
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/** Room from column to column that a button under each needs. */
const PAGER_PITCH_PX = 34;

/** @param {(column: number) => void} turnPage */
export function createColumnPagers(turnPage) {
  const element = html('div', { class: 'net-pagers' });
  const pool = createPool(element, () => html('button', { type: 'button', class: 'net-pager', tabindex: '-1' }));
  const single = html('button', { type: 'button', class: 'net-one-pager' });
  let chosenLayer = 0;
  single.addEventListener('click', () => turnPage(chosenLayer));
  element.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('button'));
    if (button) turnPage(Number(button.dataset.column));
  });
  return {
    element,
    /** Of the chosen layer. */
    single,

    /** @param {NetworkLayout} layout @param {number} chosen layer */
    draw(layout, chosen) {
      chosenLayer = chosen;
      const hasRoom = layout.pitch >= PAGER_PITCH_PX * layout.scale;
      const column = layout.columns[chosen];
      setShown(single, !hasRoom && Boolean(column?.folded));
      if (column?.folded) showPage(single, column, chosen);
      drawUnderColumns(pool, hasRoom ? layout.columns : []);
    },
  };
}

/** @param {(count: number) => HTMLButtonElement[]} pool @param {Column[]} columns */
function drawUnderColumns(pool, columns) {
  const folded = columns.flatMap((column, layer) => (column.folded ? [{ column, layer }] : []));
  pool(folded.length).forEach((button, i) => {
    const { column, layer } = folded[i];
    button.dataset.column = String(layer);
    button.style.left = `${column.x}px`;
    showPage(button, column, layer);
  });
}

/** How many units follow, and which are shown. @param {HTMLElement} button @param {Column} column @param {number} layer */
function showPage(button, { from, shown, count }, layer) {
  const last = from + shown;
  const text = last < count ? `+${count - last}` : '↑';
  const words = t('network.page', { layer, first: from + 1, last, count });
  setText(button, text);
  // The visible text is part of the name, so that speech control finds the button by it.
  setAttribute(button, 'aria-label', `${text}: ${words}`);
  setAttribute(button, 'title', words);
}
