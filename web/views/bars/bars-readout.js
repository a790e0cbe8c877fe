/** What stands behind one bar: shown for the layer under the pointer or chosen with the arrow keys. */
import { formatFactor, formatNumber, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';

/** @typedef {import('../../engine/protocol.js').LayerStats} LayerStats */
/** @typedef {import('./bars-scale.js').Layout} Layout */

/** The name is that of a text. @type {[name: string, show: (layers: LayerStats, i: number) => string][]} */
const LINES = [
  ['stats.signal', (layers, i) => formatNumber(layers.signal[i], 3)],
  ['stats.batchGradient', (layers, i) => formatNumber(layers.batchGradient[i], 3)],
  ['stats.gain', (layers, i) => formatFactor(layers.gain[i])],
  ['stats.ofGainSlope', (layers, i) => formatFactor(layers.derivativeGain[i])],
  ['stats.ofGainWeights', (layers, i) => formatFactor(layers.weightGain[i])],
  ['stats.meanDerivative', (layers, i) => formatNumber(layers.meanDerivative[i], 3)],
  ['stats.saturated', (layers, i) => formatPercent(layers.saturated[i])],
  ['stats.deadUnits', (layers, i) => formatPercent(layers.dead[i])],
  ['stats.updateRatio', (layers, i) => formatNumber(layers.updateRatio[i], 2)],
];

/** @param {HTMLElement} holder of the chart; the readout covers it for the pointer */
export function createBarsReadout(holder) {
  /** @type {Layout|null} */
  let layout = null;
  /** @type {LayerStats|null} */
  let layers = null;
  /** Of a second network. @type {LayerStats|null} */
  let twin = null;
  let layer = 0,
    visible = false;
  const title = html('b');
  const cells = LINES.map(() => html('dd'));
  const list = html('dl', {}, ...LINES.flatMap(([name], i) => [html('dt', {}, t(name)), cells[i]]));
  const box = html('div', { class: 'readout', 'aria-hidden': 'true' }, title, list);
  const band = html('div', { class: 'band' });
  const cursor = html('div', {
    class: 'cursor',
    role: 'slider',
    tabindex: '0',
    'aria-label': t('bars.readOut'),
    'aria-valuemin': '1',
    'aria-valuemax': '1',
    'aria-valuenow': '1',
  });
  holder.append(band, cursor, box);

  const show = (/** @type {number} */ next) => {
    if (!layers) return;
    layer = Math.max(0, Math.min(layers.signal.length - 1, next));
    visible = true;
    setAttribute(cursor, 'aria-valuenow', layer + 1);
    setAttribute(cursor, 'aria-valuetext', sentence(layers, layer));
    fill();
  };
  const hide = () => {
    visible = false;
    fill();
  };
  const fill = () => {
    setShown(box, visible);
    setShown(band, visible);
    if (!visible || !layers || !layout) return;
    const { signal } = layers;
    setText(title, t(layer === signal.length - 1 ? 'bars.outputLayer' : 'bars.layerNumber', { layer: layer + 1 }));
    LINES.forEach(([, text], i) => setText(cells[i], both(text, /** @type {LayerStats} */ (layers), twin, layer)));
    position(box, band, layout, layer, holder.clientWidth);
  };

  cursor.addEventListener('pointermove', (event) => show(nearest(layout, layers, event.offsetX)));
  cursor.addEventListener('pointerdown', (event) => show(nearest(layout, layers, event.offsetX)));
  cursor.addEventListener('pointerleave', () => {
    if (document.activeElement !== cursor) hide();
  });
  cursor.addEventListener('focus', () => show(layer));
  cursor.addEventListener('blur', hide);
  cursor.addEventListener('keydown', (event) => {
    const next = keyTarget(event.key, layer, layers?.signal.length ?? 1);
    if (event.key === 'Escape') hide();
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    show(next);
  });
  fill();

  return {
    /** @param {Layout} nextLayout @param {LayerStats} nextLayers @param {LayerStats|null} [nextTwin] */
    draw(nextLayout, nextLayers, nextTwin = null) {
      [layout, layers, twin] = [nextLayout, nextLayers, nextTwin];
      setAttribute(cursor, 'aria-valuemax', layers.signal.length);
      if (layer >= layers.signal.length) layer = layers.signal.length - 1;
      if (visible) fill();
    },
  };
}

/** @param {(layers: LayerStats, i: number) => string} text @param {LayerStats} layers @param {LayerStats|null} twin @param {number} i */
function both(text, layers, twin, i) {
  return twin && i < twin.signal.length
    ? t('compare.readout', { a: text(layers, i), b: text(twin, i) })
    : text(layers, i);
}

/** @param {string} key @param {number} layer @param {number} count */
function keyTarget(key, layer, count) {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return layer + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return layer - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** @param {Layout|null} layout @param {LayerStats|null} layers @param {number} x */
function nearest(layout, layers, x) {
  if (!layout || !layers) return 0;
  return Math.round((x - layout.x(0)) / layout.pitch);
}

/** @param {LayerStats} layers @param {number} i */
function sentence(layers, i) {
  const parts = LINES.map(([name, text]) => [t(name), text(layers, i)]).filter(([, text]) => text !== NO_VALUE);
  return t('bars.sentence', { layer: i + 1, parts: parts.map((part) => part.join(' ')).join(', ') });
}

/** Beside the bar, on the side with more room, and on the chart; a percentage is of the box itself. @param {HTMLElement} box @param {HTMLElement} band @param {Layout} layout @param {number} layer @param {number} width */
function position(box, band, layout, layer, width) {
  const x = layout.x(layer),
    right = x < width / 2;
  const beside = layout.barWidth / 2 + 8;
  box.style.left = '0';
  box.style.translate = right
    ? `min(${width}px - 100%, ${Math.round(x + beside)}px)`
    : `max(0px, ${Math.round(x - beside)}px - 100%)`;
  band.style.left = `${x - layout.pitch / 2}px`;
  band.style.width = `${layout.pitch}px`;
}
