/**
 * "Spectrum": how far each layer, and the whole network, stretches and shrinks what goes through it: the singular
 * values of ∂a/∂a_prev and of ∂z/∂x.
 *
 * @typedef {import('../../../../wasm/backprop.js').Spectrum} Spectrum
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./spectrum-chart.js').Column} Column
 */

import { hiddenWidths } from '../../../experiment/network-shape.js';
import { fewestSamples } from '../../../experiment/setting-constraints.js';
import { exactValue, formatNumber } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { WIDEST_SPECTRUM } from '../../shared/core-questions.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createSamplesNote } from '../../shared/samples-note.js';
import { createCoreWatch } from '../core-watch.js';
import { createTable, fillRow } from '../number-table.js';
import { createStateLine } from '../state-line.js';
import { createSpectrumChart } from './spectrum-chart.js';

/** Largest ÷ smallest singular value. @param {Float64Array} values the largest first */
export const conditionNumber = (values) => (values.length === 0 ? NaN : values[0] / values[values.length - 1]);

/** A sentence on what the numbers leave out, or ''. @param {import('../../../experiment/settings.js').Settings} settings */
export const whatIsLeftOut = (settings) => (fewestSamples(settings) > 1 ? t('spectrum.heldFixed') : '');

/** @type {import('../panel-list.js').CreatePanel} */
export function createSpectrumPanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  const state = createStateLine(),
    note = html('p', { class: 'hint', role: 'status' });
  const content = html('div', { class: 'panel' });
  const chart = createSpectrumChart(content),
    numbers = createSpectrumNumbers(),
    samples = createSamplesNote();
  content.append(numbers.element);
  element.append(
    html('p', { class: 'hint' }, t('spectrum.about')),
    samples.element,
    html('div', { class: 'panel-head' }, state.element, saveMenu),
    note,
    content,
  );
  const watch = createCoreWatch(actions, draw);
  show(true);

  function show(/** @type {boolean} */ allowed) {
    setShown(state.element, allowed);
    for (const part of [content, saveMenu]) setShown(part, allowed && watch.watched.answers !== null);
  }

  function draw() {
    if (!model) return;
    state.draw(watch.watched, model);
    show(true);
    if (!watch.watched.answers) return;
    const spectrum = /** @type {Spectrum} */ (watch.watched.answers[0]);
    const columns = columnsOf(spectrum);
    chart.draw(columns);
    numbers.draw(columns, spectrum.meanSquare);
  }

  return {
    data: () => watch.watched.answers?.[0],
    render(next, open) {
      model = next;
      if (!open || !next.snapshot) return;
      const widest = Math.max(1, ...hiddenWidths(next.snapshot.settings)),
        allowed = widest <= WIDEST_SPECTRUM;
      setText(
        note,
        allowed ? whatIsLeftOut(next.snapshot.settings) : t('spectrum.tooWide', { widest, most: WIDEST_SPECTRUM }),
      );
      show(allowed);
      samples.measured(next.snapshot);
      watch.render(next, allowed ? [['spectrum']] : []);
    },
  };
}

/** The layers, then the whole network. @param {Spectrum} spectrum @returns {Column[]} */
const columnsOf = ({ layers, whole }) => [
  ...layers.map((values, i) => ({ name: String(i + 1), values })),
  { name: t('spectrum.whole'), values: whole },
];

/** The numbers behind the dots. */
function createSpectrumNumbers() {
  const titles = ['spectrum.layer', 'spectrum.largest', 'spectrum.smallest', 'spectrum.condition'];
  const table = createTable(
    titles.map((title) => t(title)),
    t('panels.spectrum'),
    t('spectrum.numbers'),
  );
  const mean = html('p', { class: 'hint mean-square' });
  return {
    element: html('div', {}, table.element, mean),
    /** @param {Column[]} columns @param {number} meanSquare */
    draw(columns, meanSquare) {
      table.rows(columns.length).forEach((row, i) => {
        const { name, values } = columns[i];
        const numbers = [values[0], values[values.length - 1], conditionNumber(values)];
        setText(row.cells[0], name);
        fillRow(
          row,
          numbers.map((value) => [value, formatNumber(value, 3)]),
        );
      });
      setText(mean, t('spectrum.meanSquare', { value: formatNumber(meanSquare, 3) }));
      setAttribute(mean, 'data-value', exactValue(meanSquare));
    },
  };
}
