/** The histograms of all layers beside each other. */
import { t } from '../../../words/panel-text.js';
import { html, setShown } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { createHistogramChart } from './histogram-chart.js';

/** @typedef {import('../../../../wasm/backprop.js').Histogram} Histogram */
/** @typedef {'a'|'z'|'dz'|'dW'} Quantity */
/** @typedef {{edges: Float64Array, layers: Record<Quantity, Histogram>[]}} Histograms */

export function createLayerHistograms() {
  const element = html('div', {
    class: 'multiples histograms',
    role: 'region',
    tabindex: '0',
    'aria-label': t('distributions.histograms'),
  });
  const charts = /** @type {ReturnType<typeof createHistogramChart>[]} */ ([]);
  const pool = createPool(element, () => {
    const chart = createHistogramChart();
    charts.push(chart);
    return chart.element;
  });
  return {
    element,
    /** @param {Histograms|undefined} histograms nothing is shown without @param {Quantity} quantity */
    draw(histograms, quantity) {
      setShown(element, histograms !== undefined);
      if (!histograms) return;
      const { layers } = histograms,
        edges = Float64Array.from(histograms.edges, Math.log10);
      const [first] = pool(layers.length);
      charts.length = layers.length;
      const width = first.clientWidth;
      layers.forEach((layer, i) =>
        charts[i].draw(nameOfLayer(i, layers.length), quantity, layer[quantity], edges, width),
      );
    },
  };
}

/** @param {number} layer @param {number} count */
const nameOfLayer = (layer, count) =>
  t(layer === count - 1 ? 'distributions.output' : 'distributions.layer', { layer: layer + 1 });
