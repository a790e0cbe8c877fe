/**
 * "Distributions": of every layer the histogram of its activations, sums or gradients, and what one number a layer
 * says of them: how far an update moves the weights, how many units are saturated or dead.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {'a'|'z'|'dz'|'dW'} Quantity
 */
import { formatNumber, formatPercent } from '../../../words/format.js';
import { t } from '../../../words/text.js';
import { html, setShown, watchSize } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { createCoreWatch } from '../core-watch.js';
import { createStateLine } from '../state-line.js';
import { BINS_PER_STEP, createHistogramChart } from './histogram-chart.js';
import { createLayerColumns } from './layer-columns-chart.js';

/** @type {Quantity[]} */
const QUANTITIES = ['a', 'z', 'dz', 'dW'];
/** Where a gradient has vanished as far as a 32-bit number shows it, to where nothing sensible is left. */
const BINS = { lowest: -12, highest: 3, perDecade: 4 * BINS_PER_STEP };
/** The decades of an update ratio's axis; its guide is what is held to be healthy. */
const RATIO_LOW = -6,
  RATIO_HIGH = 0,
  RATIO_GUIDE = -3;

const ratioHeight = (/** @type {number} */ power) => (power - RATIO_LOW) / (RATIO_HIGH - RATIO_LOW);

/** @type {import('../panel-list.js').CreatePanel} */
export function createDistributionsPanel(element, actions, saveMenu) {
  /** @type {Model|null} */
  let model = null;
  /** @type {Quantity} */
  let quantity = 'dz';
  const choice = createChoice((chosen) => {
    quantity = chosen;
    draw();
  }, quantity);
  const about = html('p', { class: 'hint' }),
    state = createStateLine();
  const charts = html('div', {
    class: 'multiples histograms',
    role: 'region',
    tabindex: '0',
    'aria-label': t('distributions.histograms'),
  });
  const made = /** @type {ReturnType<typeof createHistogramChart>[]} */ ([]);
  const pool = createPool(charts, () => {
    const chart = createHistogramChart();
    made.push(chart);
    return chart.element;
  });
  const share = {
    height: (/** @type {number} */ value) => value,
    marks: [0, 0.5, 1].map((at) => ({ at, text: formatPercent(at) })),
    format: formatPercent,
  };
  const ratio = createLayerColumns(t('distributions.ratio'), t('distributions.ratioAbout'), {
    height: (value) => ratioHeight(Math.log10(value)),
    guide: ratioHeight(RATIO_GUIDE),
    format: (value) => formatNumber(value, 2),
    marks: [
      ['10⁻⁶', -6],
      ['10⁻³', -3],
      ['1', 0],
    ].map(([text, power]) => ({ at: ratioHeight(Number(power)), text: String(text) })),
  });
  const saturated = createLayerColumns(t('distributions.saturated'), t('distributions.saturatedAbout'), share);
  const dead = createLayerColumns(t('distributions.dead'), t('distributions.deadAbout'), share);
  element.append(
    html('div', { class: 'panel-head' }, choice, state.element, saveMenu),
    about,
    charts,
    html('div', { class: 'multiples' }, ratio.element, saturated.element, dead.element),
  );
  const watch = createCoreWatch(actions, draw);
  watchSize(element, draw);

  function draw() {
    const snapshot = model?.snapshot;
    if (!model || !snapshot) return;
    const { watched } = watch;
    state.draw(watched, model);
    about.textContent = t(`distributions.about.${quantity}`);
    setShown(charts, watched.answers !== null);
    const histograms = watched.answers?.[0];
    if (histograms) {
      const edges = Float64Array.from(histograms.edges, Math.log10);
      const shown = pool(histograms.layers.length);
      made.length = shown.length;
      const width = shown[0].clientWidth;
      histograms.layers.forEach((/** @type {Record<Quantity, any>} */ layer, /** @type {number} */ i) =>
        made[i].draw(
          t(i === shown.length - 1 ? 'distributions.output' : 'distributions.layer', { layer: i + 1 }),
          layer[quantity],
          edges,
          width,
        ),
      );
    }
    const width = ratio.element.clientWidth,
      { updateRatio, saturated: saturatedShare, dead: deadShare } = snapshot.layers;
    ratio.draw(updateRatio, width);
    saturated.draw(saturatedShare, width);
    dead.draw(deadShare, width);
  }

  let drawnAt = -Infinity;
  return {
    data: () => watch.watched.answers?.[0],
    render(next, open) {
      const other = next.snapshot !== model?.snapshot;
      model = next;
      if (!open || !next.snapshot) return;
      watch.render(next, [['histograms', BINS]]);
      // Columns that change faster cannot be read.
      if (!other || (next.snapshot.training && performance.now() - drawnAt < 250)) return;
      drawnAt = performance.now();
      draw();
    },
  };
}

/** @param {(quantity: Quantity) => void} onChoose @param {Quantity} first */
function createChoice(onChoose, first) {
  return html(
    'div',
    { class: 'segmented small', role: 'radiogroup', 'aria-label': t('distributions.which') },
    ...QUANTITIES.map((value) => {
      const radio = html('input', { type: 'radio', name: 'distribution', value });
      radio.checked = value === first;
      radio.addEventListener('change', () => onChoose(value));
      return html('label', {}, radio, html('span', {}, t(`distributions.names.${value}`)));
    }),
  );
}
