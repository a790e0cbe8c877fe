/**
 * "Spectrum": how far each layer, and the whole network, stretches and shrinks what goes through it: the singular
 * values of ∂a/∂a_prev and of ∂z/∂x.
 *
 * @typedef {import('../../../wasm/backprop.js').Spectrum} Spectrum
 * @typedef {import('../view-model.js').Model} Model
 */

import { hiddenWidths } from '../../experiment/network-shape.js';
import { exactValue, formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { createWatch } from './panel-updates.js';
import { createPanelSave } from './save-panel.js';
import { createSpectrumChart } from './spectrum-chart.js';
import { createStateLine } from './state-line.js';

/** Layers wider than this take longer than a second: the work grows with the cube of the width. */
const WIDEST = 256;

/** Largest ÷ smallest singular value. @param {Float64Array} values the largest first */
export const conditionNumber = (values) => (values.length === 0 ? NaN : values[0] / values[values.length - 1]);

/** @type {import('./panels.js').CreatePanel} */
export function createSpectrumPanel(element, actions) {
  /** @type {Model|null} */
  let model = null;
  const state = createStateLine(),
    refusal = html('p', { class: 'hint', role: 'status' });
  const content = html('div', { class: 'panel' });
  const chart = createSpectrumChart(content);
  const table = createTable();
  content.append(table.element);
  const save = createPanelSave('spectrum', actions, () => ({ model, data: watch.watched.answers?.[0] }));
  setShown(save, false);
  element.append(
    html('p', { class: 'hint' }, t('spectrum.about')),
    html('div', { class: 'panel-head' }, state.element, save),
    refusal,
    content,
  );
  const watch = createWatch(actions, draw);

  function draw() {
    if (!model) return;
    const { watched } = watch;
    state.draw(watched, model);
    for (const part of [content, save]) setShown(part, watched.answers !== null);
    if (!watched.answers) return;
    const { layers, whole, meanSquare } = /** @type {Spectrum} */ (watched.answers[0]);
    const columns = [
      ...layers.map((values, i) => ({ name: String(i + 1), values })),
      { name: t('spectrum.whole'), values: whole },
    ];
    chart.draw(columns);
    table.draw(columns, meanSquare);
  }

  return {
    render(next, open) {
      model = next;
      if (!open || !next.snapshot) return;
      const widest = Math.max(1, ...hiddenWidths(next.snapshot.settings));
      const tooWide = widest > WIDEST;
      setText(refusal, tooWide ? t('spectrum.tooWide', { widest, most: WIDEST }) : '');
      for (const part of [state.element, content, save])
        setShown(part, !tooWide && (part === state.element || watch.watched.answers !== null));
      watch.render(next, tooWide ? [] : [['spectrum']]);
    },
  };
}

/** The numbers behind the dots. */
function createTable() {
  const body = html('tbody');
  const titles = ['spectrum.layer', 'spectrum.largest', 'spectrum.smallest', 'spectrum.condition'];
  const head = html('tr', {}, ...titles.map((title) => html('th', { scope: 'col' }, t(title))));
  const rows = createPool(body, () => html('tr', {}, html('th', { scope: 'row' }), html('td'), html('td'), html('td')));
  const mean = html('p', { class: 'hint mean-square' });
  const table = html(
    'table',
    {},
    html('caption', { class: 'sr-only' }, t('panels.spectrum')),
    html('thead', {}, head),
    body,
  );
  return {
    element: html(
      'div',
      {},
      html('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('spectrum.numbers') }, table),
      mean,
    ),
    /** @param {import('./spectrum-chart.js').Column[]} columns @param {number} meanSquare */
    draw(columns, meanSquare) {
      rows(columns.length).forEach((row, i) => {
        const { name, values } = columns[i];
        setText(row.cells[0], name);
        [values[0], values[values.length - 1], conditionNumber(values)].forEach((value, k) => {
          setText(row.cells[k + 1], formatNumber(value, 3));
          setAttribute(row.cells[k + 1], 'data-value', exactValue(value));
        });
      });
      setText(mean, t('spectrum.meanSquare', { value: formatNumber(meanSquare, 3) }));
      setAttribute(mean, 'data-value', exactValue(meanSquare));
    },
  };
}
