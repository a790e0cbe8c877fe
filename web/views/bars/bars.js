/**
 * One bar for each layer, in the order of the layers, on a log axis: the signal or the batch gradient, the run before
 * as dashed outlines, and under the bars what each layer multiplies the signal by.
 */

import { formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, svg, textScale, watchSize } from '../shared/dom.js';
import { slotOf } from '../shared/shelf-slot.js';
import { createBarsChart } from './bars-chart.js';
import { fitDomain, layOutBars } from './bars-layout.js';
import { createBarsLegend } from './bars-legend.js';
import { createBarsReadout } from './bars-readout.js';

/**
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {'signal'|'batchGradient'} Quantity
 * @typedef {{kind: 'ghost'|'twin', values: Float64Array, slot?: number}} Compared what stands beside the bars: the run before, or the second network
 * @typedef {{slot: number, values: Float64Array}} Kept another run on the shelf
 *
 * @typedef {object} BarsState
 * @property {Quantity} quantity
 * @property {Model|null} model
 * @property {import('./bars-layout.js').Domain|null} domain of the axis, which only grows during a run; null: to be fitted anew
 * @property {number} run that the domain is of
 * @property {{width: number, height: number}} size
 */
/** @typedef {ReturnType<typeof createPieces> & BarsState} BarsView */

/**
 * @param {HTMLElement} element
 * @param {Pick<import('../view-model.js').Actions, 'showSlope'>} actions
 * @returns {{render: (model: Model) => void}}
 */
export function createBarsView(element, actions) {
  const choose = (/** @type {Quantity} */ quantity) => {
    Object.assign(view, { quantity, domain: null });
    draw(view);
  };
  /** @type {BarsView} */
  const view = {
    ...createPieces(choose, actions.showSlope),
    quantity: 'signal',
    model: null,
    domain: null,
    run: NaN,
    size: { width: 0, height: 0 },
  };
  element.append(view.legend.element, view.holder);
  watchSize(view.holder, (width, height) => {
    view.size = { width, height };
    draw(view);
  });
  return { render: (model) => render(view, model) };
}

/** @param {(quantity: Quantity) => void} choose @param {(layer: number) => void} open */
function createPieces(choose, open) {
  const svgElement = svg('svg', { role: 'img', class: 'chart', 'aria-label': t('bars.title') });
  const holder = html('div', { class: 'chart-holder' }, svgElement);
  return {
    svgElement,
    holder,
    legend: createBarsLegend(choose),
    chart: createBarsChart(svgElement),
    readout: createBarsReadout(holder, open),
  };
}

/** @param {BarsView} view @param {Model} next */
function render(view, next) {
  const { model } = view;
  const isSame = model && next.snapshot === model.snapshot && next.ghost === model.ghost && next.shelf === model.shelf;
  // The model may be one object that is filled anew: its values are compared with a copy.
  view.model = { ...next };
  if (!isSame) draw(view);
}

/** @param {BarsView} view */
function draw(view) {
  const { model, quantity, size, svgElement } = view;
  const snapshot = model?.snapshot;
  if (!snapshot || size.width < 1 || size.height < 1) return;
  const values = snapshot.layers[quantity];
  const compared = comparedWith(model, quantity);
  const shelf = keptBeside(model, quantity);
  const layout = layOut(view, snapshot.run, values, compared, shelf);
  setAttribute(svgElement, 'viewBox', `0 0 ${size.width} ${size.height}`);
  setAttribute(svgElement, 'aria-label', describe(quantity, values, snapshot.training));
  view.chart.draw(layout, snapshot.layers, quantity, compared, shelf);
  view.legend.draw(
    model,
    quantity,
    compared?.kind === 'ghost',
    shelf.map(({ slot }) => slot),
  );
  view.readout.draw(layout, snapshot.layers, snapshot.twin?.layers ?? null);
}

/** @param {BarsView} view @param {number} run @param {Float64Array} values @param {Compared|null} compared @param {Kept[]} shelf */
function layOut(view, run, values, compared, shelf) {
  if (run !== view.run) view.domain = null;
  view.run = run;
  const twins = compared?.kind === 'twin' ? [compared.values] : [];
  const others = [...(compared?.kind === 'ghost' ? [compared] : []), ...shelf].map((other) => other.values);
  view.domain = fitDomain(view.domain, [values, ...twins], others);
  const { width, height } = view.size;
  const count = Math.max(values.length, compared?.values.length ?? 0);
  return layOutBars(width, height, count, view.domain, textScale(), compared?.kind === 'twin' ? 2 : 1);
}

/**
 * The second network, or else the run before where it had as many layers.
 * @param {Model} model @param {Quantity} quantity @returns {Compared|null}
 */
function comparedWith({ snapshot, ghost, shelf }, quantity) {
  if (snapshot?.twin) return { kind: 'twin', values: snapshot.twin.layers[quantity] };
  const values = ghost?.layers[quantity];
  return values && values.length === snapshot?.layers[quantity].length
    ? { kind: 'ghost', values, slot: slotOf(ghost, shelf) }
    : null;
}

/** The other runs on the shelf that had as many layers. @param {Model} model @param {Quantity} quantity @returns {Kept[]} */
function keptBeside({ snapshot, ghost, shelf }, quantity) {
  const count = snapshot?.layers[quantity].length;
  return shelf
    .filter(({ history, layers }) => !snapshot?.twin && history !== ghost?.history && layers[quantity].length === count)
    .map(({ slot, layers }) => ({ slot, values: layers[quantity] }));
}

/** @param {Quantity} quantity @param {Float64Array} values @param {boolean} isTraining */
function describe(quantity, values, isTraining) {
  const last = values.length;
  const name = t(`bars.${quantity}.label`);
  // Numbers that change with every frame would be read out without end; the table has them.
  if (isTraining || last === 1) return t('bars.described', { name, last });
  const [first, final] = [formatNumber(values[0], 2), formatNumber(values[last - 1], 2)];
  return t('bars.describedWithNumbers', { name, last, first, final });
}
