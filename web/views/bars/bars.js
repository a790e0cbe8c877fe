/**
 * One bar for each layer, in the order of the layers, on a log axis: the signal or the batch gradient,
 * the run before as dashed outlines, and under the bars what each layer multiplies the signal by.
 */

import { activationName } from '../../words/activation-name.js';
import { exactValue, formatFactor, formatInteger, formatNumber, formatShare } from '../../words/format.js';
import { t } from '../../words/text.js';
import { nameOf } from '../../verdict/comparison.js';
import { VANISHED_SHARE } from '../../verdict/vanishing.js';
import { createGrid, createLabels, placeLabel, tenth } from '../shared/axis.js';
import { html, setAttribute, setShown, setText, svg, textScale, watchSize } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { labelWidth, thinLabels } from '../shared/label-spacing.js';
import { ghostInside, ghostOutline, valueLabels } from './bars-labels.js';
import { createBarsReadout } from './bars-readout.js';
import { fitDomain, layOut } from './bars-scale.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('./bars-scale.js').Layout} Layout */
/** @typedef {'signal'|'batchGradient'} Quantity */
/** @typedef {{kind: 'ghost'|'twin', values: Float64Array}} Other */

/** @type {Quantity[]} */
const QUANTITIES = ['signal', 'batchGradient'];

/** Between two gains; and of so many gains one at least must have room, or none is written. */
const GAIN_GAP_PX = 6,
  SPARSEST_GAINS = 3;
/** An arrow and a space before a gain. */
const ARROW_PX = 16;
const LAYER_ROW_PX = 18;
const GAIN_ROW_PX = 36;

/** @param {HTMLElement} element @returns {{render: (model: Model) => void}} */
export function createBarsView(element) {
  /** @type {Quantity} */
  let quantity = 'signal';
  /** @type {Model|null} */
  let model = null;
  /** @type {import('./bars-scale.js').Domain|null} */
  let domain = null;
  let width = 0,
    height = 0,
    run = NaN;

  const legend = createLegend((chosen) => {
    quantity = chosen;
    domain = null;
    draw();
  });
  const chart = svg('svg', { role: 'img', class: 'chart', 'aria-label': t('bars.title') });
  const marks = createMarks(chart);
  const holder = html('div', { class: 'chart-holder' }, chart);
  const readout = createBarsReadout(holder);
  element.append(legend.element, holder);
  watchSize(holder, (w, h) => {
    width = w;
    height = h;
    draw();
  });

  function draw() {
    const snapshot = model?.snapshot;
    if (!model || !snapshot || width < 1 || height < 1) return;
    if (snapshot.run !== run) domain = null;
    run = snapshot.run;
    const values = snapshot.layers[quantity];
    const other = otherOf(model, quantity);
    domain = fitDomain(domain, other ? [values, other.values] : [values]);
    const layout = layOut(
      width,
      height,
      Math.max(values.length, other?.values.length ?? 0),
      domain,
      textScale(),
      other?.kind === 'twin' ? 2 : 1,
    );
    setAttribute(chart, 'viewBox', `0 0 ${width} ${height}`);
    setAttribute(chart, 'aria-label', describe(quantity, values, snapshot.step));
    marks.draw(layout, snapshot.layers, quantity, other);
    legend.draw(model, quantity, other?.kind === 'ghost');
    readout.draw(layout, snapshot.layers, snapshot.twin?.layers ?? null);
  }

  return {
    render(next) {
      const same = model && next.snapshot === model.snapshot && next.ghost === model.ghost;
      // The model may be one object that is filled anew: what was drawn is compared by its parts.
      model = { ...next };
      if (!same) draw();
    },
  };
}

/**
 * What stands beside the bars: the second network, or else the run before; one of another depth has no layer to stand
 * behind each of these.
 * @param {Model} model
 * @param {Quantity} quantity
 * @returns {Other|null}
 */
function otherOf({ snapshot, ghost }, quantity) {
  if (snapshot?.twin) return { kind: 'twin', values: snapshot.twin.layers[quantity] };
  const values = ghost?.layers[quantity];
  return values && values.length === snapshot?.layers[quantity].length ? { kind: 'ghost', values } : null;
}

/** @param {Quantity} quantity @param {Float64Array} values @param {number} step */
function describe(quantity, values, step) {
  const last = values.length;
  const name = t(`bars.${quantity}.label`);
  // Numbers that change with every frame would be read out without end; the table has them.
  if (step > 0 || last === 1) return t('bars.described', { name, last });
  return t('bars.describedWithNumbers', {
    name,
    last,
    first: formatNumber(values[0], 2),
    final: formatNumber(values[last - 1], 2),
  });
}

/** Everything inside the chart. @param {SVGSVGElement} chart */
function createMarks(chart) {
  const zone = svg('rect', { class: 'vanished-zone' });
  const bars = svg('g'),
    ghosts = svg('path', { class: 'ghost-bars' }),
    inside = svg('path', { class: 'ghost-inside' }),
    values = svg('g', { class: 'values' });
  const rows = svg('g', { class: 'row-names', 'aria-hidden': 'true' });
  chart.append(zone);
  const grid = createGrid(chart);
  chart.append(ghosts, bars, inside, values, rows);
  const layerLabels = createLabels(chart, 'below layer-names'),
    gainLabels = createLabels(chart, 'below gains');
  const barPool = createPool(bars, () => svg('rect')),
    twinPool = createPool(bars, () => svg('rect', { class: 'bar twin' }));
  const valuePool = createPool(values, () => svg('text', { 'text-anchor': 'middle' }));
  const [layerName, gainName] = createPool(rows, () => svg('text', { 'text-anchor': 'end' }))(2);

  return {
    /**
     * @param {Layout} layout
     * @param {import('../../engine/protocol.js').LayerStats} layers
     * @param {Quantity} quantity
     * @param {Other|null} other
     */
    draw(layout, layers, quantity, other) {
      const series = layers[quantity],
        count = series.length;
      const layerRow = layout.floor + LAYER_ROW_PX * layout.scale,
        gainRow = layout.floor + GAIN_ROW_PX * layout.scale;
      const threshold = quantity === 'signal' && count > 1 ? series[count - 1] * VANISHED_SHARE : 0;
      grid(layout.ticks, layout.left, layout.right);
      drawZone(zone, layout, threshold);
      const twin = other?.kind === 'twin' ? other.values : null,
        ghost = other?.kind === 'ghost' ? other.values : null;
      barPool(count).forEach((bar, i) => {
        setAttribute(bar, 'class', series[i] < threshold || series[i] === 0 ? 'bar vanished' : 'bar');
        drawBar(bar, layout, i, series[i], twin ? 'left' : 'all');
      });
      twinPool(twin?.length ?? 0).forEach((bar, i) =>
        drawBar(bar, layout, i, /** @type {Float64Array} */ (twin)[i], 'right'),
      );
      const labels = valueLabels(layout, series, { ghost, twin });
      setAttribute(ghosts, 'd', ghost ? ghostOutline(layout, ghost, labels) : '');
      setAttribute(inside, 'd', ghost ? ghostInside(layout, ghost, series) : '');
      valuePool(labels.length).forEach((label, k) => {
        const { x, y, text, side } = labels[k];
        setAttribute(label, 'class', twin ? `of-${side}` : '');
        placeLabel(label, x, y, text);
      });
      const shown = thinLabels(count, layout.pitch, (8 + 7 * String(count).length) * layout.scale);
      layerLabels(
        [...series.keys()].filter(shown).map((i) => ({ at: layout.x(i), text: String(i + 1) })),
        layerRow,
      );
      const gains = quantity === 'signal' && count > 1 ? gainTicks(layout, layers.gain) : [];
      gainLabels(gains, gainRow);
      placeLabel(layerName, layout.left - 6, layerRow, t('bars.layer'));
      placeLabel(gainName, layout.left - 6, gainRow, gains.length > 0 ? t('bars.gain') + (twin ? ' A' : '') : '');
    },
  };
}

/** As many as do not touch, counted from the loss; with the way that the gradient takes, where all have room for it. @param {Layout} layout @param {Float64Array} gain */
function gainTicks(layout, gain) {
  const last = gain.length - 2,
    texts = Array.from(gain.subarray(0, last + 1), formatFactor);
  const pitches = (/** @type {number} */ width) => Math.ceil(((width + GAIN_GAP_PX) * layout.scale) / layout.pitch);
  const widest = Math.max(...texts.map(labelWidth)),
    every = pitches(widest);
  if (every > SPARSEST_GAINS) return [];
  const arrow = pitches(widest + ARROW_PX) === 1 ? '← ' : '';
  return texts.flatMap((text, i) =>
    (last - i) % every === 0 ? [{ at: (layout.x(i) + layout.x(i + 1)) / 2, text: arrow + text }] : [],
  );
}

/** @param {SVGElement} zone @param {Layout} layout @param {number} threshold */
function drawZone(zone, layout, threshold) {
  const y = layout.y(threshold),
    onAxis = y < layout.floor;
  setShown(zone, onAxis);
  if (!onAxis) return;
  setAttribute(zone, 'x', layout.left);
  setAttribute(zone, 'width', tenth(layout.right - layout.left));
  setAttribute(zone, 'y', tenth(y));
  setAttribute(zone, 'height', tenth(layout.floor - y));
}

/** @param {SVGElement} bar @param {Layout} layout @param {number} i @param {number} value @param {'all'|'left'|'right'} half of the layer's place */
function drawBar(bar, layout, i, value, half) {
  const y = !(value > 0) ? layout.floor : Math.min(layout.floor - 1.5, layout.y(value));
  const width = half === 'all' ? layout.barWidth : layout.barWidth / 2;
  setAttribute(bar, 'x', tenth(layout.x(i) - (half === 'right' ? 0 : layout.barWidth / 2)));
  setAttribute(bar, 'width', tenth(width));
  setAttribute(bar, 'data-value', exactValue(value));
  setAttribute(bar, 'y', tenth(y));
  setAttribute(bar, 'height', tenth(layout.floor - y));
  setAttribute(bar, 'rx', tenth(Math.min(4, width / 4, (layout.floor - y) / 2)));
}

/** What the run before has in common with the one now. @param {import('../view-model.js').Ghost} ghost */
function inCommon({ sameData, sameWeights }) {
  if (!sameData) return t('bars.edited');
  return t(sameWeights ? 'bars.sameWeights' : 'bars.sameData');
}

/** @param {(quantity: Quantity) => void} onChoose */
function createLegend(onChoose) {
  const now = html('span', { class: 'legend-now' }),
    before = html('span', { class: 'legend-ghost' }),
    beside = html('span', { class: 'legend-twin' });
  const vanished = html('span', { class: 'legend-vanished' });
  const about = html('p', { class: 'hint about' });
  const options = QUANTITIES.map((value) => {
    const radio = html('input', { type: 'radio', name: 'quantity', value });
    radio.checked = value === 'signal';
    radio.addEventListener('change', () => onChoose(value));
    return html('label', {}, radio, html('span', {}, t(`bars.${value}.label`)));
  });
  const choice = html(
    'div',
    { class: 'segmented small', role: 'radiogroup', 'aria-label': t('bars.shown') },
    ...options,
  );
  return {
    element: html(
      'div',
      { class: 'bars-head' },
      html('div', { class: 'title-row' }, html('h2', { id: 'bars-title' }, t('bars.title')), choice),
      about,
      html('p', { class: 'legend' }, now, beside, before, vanished),
    ),
    /** @param {Model} model @param {Quantity} quantity @param {boolean} withGhost whether the run before is drawn */
    draw({ snapshot, ghost, experiment }, quantity, withGhost) {
      const settings = snapshot?.settings ?? experiment.settings;
      const step = formatInteger(snapshot?.step ?? 0),
        twin = snapshot?.twin;
      setShown(beside, Boolean(twin));
      if (twin) {
        setText(now, t('compare.legend', { side: 'A', name: nameOf(settings, twin.settings), step }));
        setText(
          beside,
          t('compare.legend', { side: 'B', name: nameOf(twin.settings, settings), step: formatInteger(twin.step) }),
        );
      } else setText(now, t(snapshot?.past ? 'bars.then' : 'bars.now', { name: activationName(settings), step }));
      setShown(before, withGhost);
      setText(
        before,
        ghost ? t('bars.before', { name: ghost.label, step: formatInteger(ghost.step), common: inCommon(ghost) }) : '',
      );
      const last = snapshot?.layers.signal.length ?? 0;
      setShown(vanished, quantity === 'signal' && last > 1);
      setText(vanished, t('bars.vanished', { share: formatShare(VANISHED_SHARE), last }));
      setText(about, t(`bars.${quantity}.about`));
    },
  };
}
