/**
 * The numbers behind one bar, shown for the layer under the pointer or chosen with the arrow keys.
 *
 * @typedef {import('../../engine/protocol.js').LayerStats} LayerStats
 * @typedef {import('./bars-layout.js').BarsLayout} BarsLayout
 *
 * @typedef {object} BarsReadout
 * @property {HTMLElement} cursor covers the chart and takes pointer and keys
 * @property {HTMLElement} holder of the chart
 * @property {HTMLElement} band over the layer's place
 * @property {ReturnType<typeof createBox>} box
 * @property {BarsLayout|null} layout
 * @property {LayerStats|null} layers
 * @property {LayerStats|null} twin of a second network
 * @property {number} layer from 0
 * @property {boolean} isVisible
 * @property {number} pressed the layer that was read out already when it was pressed; −1: none
 */
import { formatFactor, formatNumber, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { afterKey } from '../shared/slider-key.js';
import { LAYER_ROW_PX } from './bars-layout.js';

/** The name is a text's key; what `format` gives '' for is left out. @type {[name: string, format: (layers: LayerStats, layer: number) => string][]} */
const NUMBERS = [
  ['stats.signal', (layers, i) => formatNumber(layers.signal[i], 3)],
  ['stats.signalNorm', (layers, i) => formatNumber(layers.signalNorm[i], 3)],
  ['stats.batchGradient', (layers, i) => formatNumber(layers.batchGradient[i], 3)],
  ['stats.gain', (layers, i) => formatFactor(layers.gain[i])],
  ['stats.ofGainSlope', (layers, i) => formatFactor(layers.derivativeGain[i])],
  ['stats.ofGainWeights', (layers, i) => formatFactor(layers.weightGain[i])],
  ['stats.ofGainSkip', (layers, i) => factorIfAny(layers.skipGain[i])],
  ['stats.ofGainNormalisation', (layers, i) => factorIfAny(layers.normalizationGain[i])],
  ['stats.meanDerivative', (layers, i) => formatNumber(layers.meanDerivative[i], 3)],
  ['stats.saturated', (layers, i) => formatPercent(layers.saturated[i])],
  ['stats.deadUnits', (layers, i) => formatPercent(layers.dead[i])],
  ['stats.updateRatio', (layers, i) => formatNumber(layers.updateRatio[i], 2)],
];

/** A factor that is exactly 1 where the layer has no such part. @param {number} value */
const factorIfAny = (value) => (value === 1 || Number.isNaN(value) ? '' : formatFactor(value));

/** @param {HTMLElement} holder of the chart @param {(layer: number) => void} onPress what a press on a layer that is read out does */
export function createBarsReadout(holder, onPress) {
  /** @type {BarsReadout} */
  const readout = {
    cursor: createCursor(),
    holder,
    band: html('div', { class: 'band' }),
    box: createBox(),
    layout: null,
    layers: null,
    twin: null,
    layer: 0,
    isVisible: false,
    pressed: -1,
  };
  holder.append(readout.band, readout.cursor, readout.box.element);
  listen(readout);
  listenToPresses(readout, onPress);
  update(readout);
  return {
    /** @param {BarsLayout} layout @param {LayerStats} layers @param {LayerStats|null} [twin] */
    draw(layout, layers, twin = null) {
      Object.assign(readout, { layout, layers, twin });
      setAttribute(readout.cursor, 'aria-valuemax', layers.signal.length);
      readout.layer = Math.min(readout.layer, layers.signal.length - 1);
      if (readout.isVisible) update(readout);
    },
  };
}

const createCursor = () =>
  html('div', {
    class: 'cursor',
    role: 'slider',
    tabindex: '0',
    'aria-label': t('bars.readOut'),
    'aria-valuemin': '1',
    'aria-valuemax': '1',
    'aria-valuenow': '1',
  });

function createBox() {
  const title = html('b');
  const cells = NUMBERS.map(() => html('dd'));
  const names = NUMBERS.map(([name]) => html('dt', {}, t(name)));
  const list = html('dl', {}, ...names.flatMap((name, i) => [name, cells[i]]));
  const hint = html('p', { class: 'hint' }, t('bars.press'));
  return { element: html('div', { class: 'readout', 'aria-hidden': 'true' }, title, list, hint), title, names, cells };
}

/** @param {BarsReadout} readout */
function listen(readout) {
  const { cursor } = readout;
  const showNearest = (/** @type {PointerEvent} */ { offsetX }) => show(readout, nearestLayer(readout, offsetX));
  cursor.addEventListener('pointermove', showNearest);
  cursor.addEventListener('pointerdown', showNearest);
  cursor.addEventListener('pointerleave', () => {
    if (document.activeElement !== cursor) hide(readout);
  });
  cursor.addEventListener('focus', () => show(readout, readout.layer));
  cursor.addEventListener('blur', () => hide(readout));
  cursor.addEventListener('keydown', (event) => {
    const next = afterKey(event.key, readout.layer, readout.layers?.signal.length ?? 1);
    if (event.key === 'Escape') hide(readout);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    show(readout, next);
  });
}

/**
 * A press on a layer that is read out: with a mouse any, with a finger the second one, as the first shows its numbers.
 * @param {BarsReadout} readout @param {(layer: number) => void} onPress
 */
function listenToPresses(readout, onPress) {
  const { cursor } = readout;
  cursor.addEventListener(
    'pointerdown',
    (event) => {
      const layer = pressedLayer(readout, event);
      readout.pressed = readout.isVisible && nearestLayer(readout, event.offsetX) === readout.layer ? layer : -1;
    },
    { capture: true }, // before it is shown
  );
  cursor.addEventListener('click', () => {
    if (readout.pressed >= 0) onPress(readout.pressed);
  });
  cursor.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && readout.isVisible) onPress(readout.layer);
  });
}

/** @param {BarsReadout} readout @param {{offsetX: number, offsetY: number}} press */
function pressedLayer({ layout, layers }, { offsetX, offsetY }) {
  if (!layout || !layers) return -1;
  const { x, pitch, floor, scale } = layout;
  const at = (offsetX - x(0)) / pitch;
  // A gain stands between its layer and the next one.
  const layer = offsetY > floor + LAYER_ROW_PX * scale ? Math.floor(at) : Math.round(at);
  return Math.max(0, Math.min(layers.signal.length - 1, layer));
}

/** @param {BarsReadout} readout @param {number} layer the nearest one there is, is taken */
function show(readout, layer) {
  const { cursor, layers } = readout;
  if (!layers) return;
  readout.layer = Math.max(0, Math.min(layers.signal.length - 1, layer));
  readout.isVisible = true;
  setAttribute(cursor, 'aria-valuenow', readout.layer + 1);
  setAttribute(cursor, 'aria-valuetext', spokenNumbers(layers, readout.layer));
  update(readout);
}

/** @param {BarsReadout} readout */
function hide(readout) {
  readout.isVisible = false;
  update(readout);
}

/** @param {BarsReadout} readout */
function update(readout) {
  const { box, band, isVisible, layers, twin, layer, layout, holder } = readout;
  setShown(box.element, isVisible);
  setShown(band, isVisible);
  if (!isVisible || !layers || !layout) return;
  const isOutput = layer === layers.signal.length - 1;
  setText(box.title, t(isOutput ? 'bars.outputLayer' : 'bars.layerNumber', { layer: layer + 1 }));
  NUMBERS.forEach(([, format], i) => {
    const text = ofBoth(format, layers, twin, layer);
    setText(box.cells[i], text);
    for (const part of [box.names[i], box.cells[i]]) setShown(part, text !== '');
  });
  placeBeside(box.element, layout.x(layer), layout.barWidth, holder.clientWidth);
  band.style.left = `${layout.x(layer) - layout.pitch / 2}px`;
  band.style.width = `${layout.pitch}px`;
}

/** @param {(layers: LayerStats, layer: number) => string} format @param {LayerStats} layers @param {LayerStats|null} twin @param {number} layer */
function ofBoth(format, layers, twin, layer) {
  const a = format(layers, layer);
  if (!twin || layer >= twin.signal.length) return a;
  const b = format(twin, layer);
  return a === '' && b === '' ? '' : t('compare.readout', { a: a || NO_VALUE, b: b || NO_VALUE });
}

/** @param {BarsReadout} readout @param {number} x */
const nearestLayer = ({ layout }, x) => (layout ? Math.round((x - layout.x(0)) / layout.pitch) : 0);

/** @param {LayerStats} layers @param {number} layer */
function spokenNumbers(layers, layer) {
  const numbers = NUMBERS.map(([name, format]) => [t(name), format(layers, layer)]);
  const parts = numbers.filter(([, text]) => text !== NO_VALUE && text !== '').map((part) => part.join(' '));
  return t('bars.sentence', { layer: layer + 1, parts: parts.join(', ') });
}

/** On the side with more room, and on the chart; a percentage is of the box itself. @param {HTMLElement} box @param {number} x centre of the bar @param {number} barWidth @param {number} width of the chart */
function placeBeside(box, x, barWidth, width) {
  const away = barWidth / 2 + 8;
  box.style.left = '0';
  box.style.translate =
    x < width / 2 ? `min(${width}px - 100%, ${Math.round(x + away)}px)` : `max(0px, ${Math.round(x - away)}px - 100%)`;
}
