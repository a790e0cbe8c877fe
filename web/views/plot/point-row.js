/**
 * The selected point, column by column: its value in the column's own unit, and how its loss changes with it, as a bar. The
 * strongest first.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { toColumnUnit } from '../../experiment/axes.js';
import { trainingIndex, valuesOf } from '../../experiment/points.js';
import { t } from '../../words/column-text.js';
import { exactValue, formatNumber } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { createInputGradient } from './input-gradient.js';

/** @param {Actions} actions */
export function createPointRow(actions) {
  const title = html('summary'),
    about = html('p', { class: 'hint' }),
    body = html('tbody');
  const head = ['column', 'value', 'slope'].map((name) => html('th', { scope: 'col' }, t(`columns.${name}`)));
  const table = html('table', {}, html('thead', {}, html('tr', {}, ...head, html('th'))), body);
  const scroll = html('div', { class: 'plane-scroll', tabindex: '0', role: 'group' }, table);
  const element = html('details', { class: 'plane-row' }, title, about, scroll);
  const rows = createPool(body, createRow);
  const gradient = createInputGradient(actions, () => draw());
  /** @type {Model|null} */
  let model = null;
  element.addEventListener('toggle', () => draw());

  function draw() {
    if (!model) return;
    const { points, axes } = model.experiment,
      sample = trainingIndex(points, model.selected);
    const { columns = [] } = axes;
    setText(title, t('columns.row', { count: columns.length }));
    setAttribute(scroll, 'aria-label', title.textContent ?? '');
    if (!element.open) return;
    setText(about, t(sample < 0 ? 'columns.none' : 'columns.about'));
    const found = sample < 0 ? null : gradient.at(model, sample);
    setShown(scroll, found !== null);
    if (found) fill(rows, columns, valuesOf(points, model.selected), found.gradient);
  }

  return {
    element,
    /** @param {Model} next */
    render(next) {
      model = { ...next };
      draw();
    },
  };
}

function createRow() {
  const bar = html('i', { class: 'plane-bar' });
  return html('tr', {}, html('th', { scope: 'row' }), html('td'), html('td'), html('td', { class: 'plane-bars' }, bar));
}

/**
 * @param {(count: number) => HTMLTableRowElement[]} rows @param {import('../../experiment/axes.js').ColumnScale[]} columns
 * @param {ArrayLike<number>} values @param {Float64Array} gradient
 */
function fill(rows, columns, values, gradient) {
  const order = Array.from(gradient, (_, i) => i).sort(
    (i, j) => Math.abs(gradient[j]) - Math.abs(gradient[i]) || i - j,
  );
  const largest = Math.abs(gradient[order[0]]) || 1;
  rows(columns.length).forEach((row, place) => {
    const i = order[place],
      [name, value, slope, bars] = row.cells;
    setText(name, shownText(columns[i].name));
    setAttribute(name, 'title', shownText(columns[i].name, 240));
    setText(value, formatNumber(toColumnUnit(columns[i], values[i]), 4));
    setText(slope, formatNumber(gradient[i], 3));
    setAttribute(slope, 'data-value', exactValue(gradient[i]));
    const bar = /** @type {HTMLElement} */ (bars.firstElementChild);
    bar.classList.toggle('is-negative', gradient[i] < 0);
    bar.style.width = `${(50 * Math.abs(gradient[i])) / largest}%`;
  });
}
