/**
 * The row of factors: the signal of the last layer, times the gain of every layer on the way back, is the signal of
 * layer 1. Gains telescope, so that the product is exact for every network; each opens to its own split.
 *
 * @typedef {import('../../../engine/protocol.js').LayerStats} LayerStats
 */
import { exactValue, formatCompact, formatFactor, superscript } from '../../../words/format.js';
import { t } from '../../../words/text.js';
import { html, setAttribute, setShown, setText, textScale, watchSize } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { foldMiddle } from './fold-factors.js';

/** What a factor takes of a line, its sign included. */
const FACTOR_PX = 88;
/** Lines that a row may take before its middle is folded. */
const LINES = 2,
  LINES_ON_A_PHONE = 4,
  PHONE_PX = 480;

/**
 * @typedef {object} Factor
 * @property {number} layer whose gain it is, from 0; −1 for several, folded into one
 * @property {string} name
 * @property {number} value
 */

/**
 * The gains on the way back, those in the middle as one where there is no room for all.
 * @param {LayerStats} layers @param {number} room
 * @returns {Factor[]}
 */
export function factorsOf({ gain, normalizationGain }, room) {
  const back = Array.from({ length: gain.length - 1 }, (_, i) => gain.length - 2 - i);
  const { head, hidden, tail } = foldMiddle(back.length, room);
  const single = (/** @type {number} */ layer) => ({
    layer,
    value: gain[layer],
    name: t(normalizationGain[layer] === 1 ? 'why.factor' : 'why.factorNorm', {
      next: superscript(layer + 2),
      layer: superscript(layer + 1),
    }),
  });
  const folded = back.slice(head, head + hidden);
  const middle =
    hidden === 0
      ? []
      : [
          {
            layer: -1,
            name: t('why.more', { count: hidden }),
            value: productOf(folded.map((layer) => gain[layer])),
          },
        ];
  return [...back.slice(0, head).map(single), ...middle, ...back.slice(back.length - tail).map(single)];
}

/** Where a signal has become 0, gains from there on do not exist: the product is 0 already. @param {number[]} gains */
function productOf(gains) {
  const existing = gains.filter((gain) => !Number.isNaN(gain));
  return existing.length === 0 ? NaN : existing.reduce((product, gain) => product * gain, 1);
}

/** @param {HTMLElement} element @param {string} id */
export function createFactorRow(element, id) {
  /** @type {LayerStats|null} */
  let layers = null;
  let opened = -1,
    unfolded = false,
    width = 0;
  const splitId = `${id}-split`;
  const last = createChip('factor end'),
    first = createChip('factor end');
  const lastPlace = html('li', {}, last.element),
    firstPlace = html('li', { class: 'equals' }, first.element);
  const row = html('ol', { class: 'factors', id, 'aria-label': t('why.row') }, lastPlace);
  const split = html('p', { class: 'factor-split', id: splitId, role: 'status' });
  const pool = createPool(row, () => {
    const chip = createChip('factor', 'button');
    chip.element.addEventListener('click', () => toggle(Number(chip.element.dataset.layer)));
    return html('li', { class: 'times' }, chip.element);
  });
  element.append(row, split);
  watchSize(row, (w) => {
    width = w;
    draw();
  });

  function toggle(/** @type {number} */ layer) {
    if (layer < 0) unfolded = true;
    else opened = opened === layer ? -1 : layer;
    draw();
  }

  const room = () =>
    unfolded
      ? Infinity
      : Math.floor(width / (FACTOR_PX * textScale())) * (width < PHONE_PX ? LINES_ON_A_PHONE : LINES) - 2;

  function draw() {
    if (!layers || width === 0) return;
    const { signal } = layers,
      count = signal.length;
    if (opened > count - 2) opened = -1;
    const factors = factorsOf(layers, room());
    last.show(t('why.last', { layer: superscript(count) }), signal[count - 1], formatCompact(signal[count - 1]));
    first.show(t('why.delta', { layer: superscript(1) }), signal[0], formatCompact(signal[0]));
    setAttribute(last.element, 'title', t('why.endHint', { layer: count }));
    setAttribute(first.element, 'title', t('why.endHint', { layer: 1 }));
    pool(factors.length).forEach((place, i) => showFactor(place.firstElementChild, factors[i], opened, splitId));
    // The pool adds at the end: the result goes behind it.
    if (row.lastElementChild !== firstPlace) row.append(firstPlace);
    setShown(firstPlace, count > 1);
    setShown(split, opened >= 0);
    if (opened >= 0) showSplit(split, layers, opened);
  }

  return {
    /** @param {LayerStats} next */
    draw(next) {
      if (layers && next.signal.length !== layers.signal.length) unfolded = false;
      layers = next;
      draw();
    },
  };
}

/** @param {string} className @param {'div'|'button'} [tag] */
function createChip(className, tag = 'div') {
  const name = html('span', { class: 'factor-name' }),
    number = html('span', { class: 'factor-value' });
  const element = html(tag, { class: className, ...(tag === 'button' ? { type: 'button' } : {}) }, name, ' ', number);
  return {
    element,
    /** @param {string} text @param {number} value @param {string} shown */
    show(text, value, shown) {
      setText(name, text);
      setText(number, shown);
      setAttribute(element, 'data-value', exactValue(value));
    },
  };
}

/** @param {Element|null} chip @param {Factor} factor @param {number} opened @param {string} splitId */
function showFactor(chip, { layer, name, value }, opened, splitId) {
  if (!chip) return;
  setAttribute(chip, 'data-layer', layer);
  setAttribute(chip, 'data-value', exactValue(value));
  setAttribute(chip, 'title', layer < 0 ? '' : t('why.factorHint', { layer: layer + 1, next: layer + 2 }));
  setAttribute(chip, 'aria-expanded', String(layer >= 0 && layer === opened));
  setAttribute(chip, 'aria-controls', splitId);
  chip.classList.toggle('fold', layer < 0);
  chip.classList.toggle('small', value < 0.5);
  const [label, , number] = chip.childNodes;
  setText(label, name);
  setText(number, layer < 0 ? `= ${formatCompact(value)}` : formatCompact(value));
}

/** @param {HTMLElement} line @param {LayerStats} layers @param {number} layer */
function showSplit(line, layers, layer) {
  const normalization = layers.normalizationGain[layer];
  const parts = /** @type {[string, number][]} */ ([
    [t('why.splitSlope', { layer: superscript(layer + 1) }), layers.derivativeGain[layer]],
    [t('why.splitWeights', { layer: superscript(layer + 2) }), layers.weightGain[layer]],
    ...(normalization === 1 ? [] : [[t('why.splitNorm'), normalization]]),
  ]);
  const words = [
    t('why.splitStart', { layer: layer + 1, next: layer + 2, gain: formatFactor(layers.gain[layer]) }),
    ...parts.map(([name, value]) => `${name} ${formatFactor(value)}`),
  ];
  while (line.childElementCount > words.length) line.lastElementChild?.remove();
  words.forEach((text, i) => {
    const piece = line.children[i] ?? line.appendChild(html('span'));
    setText(piece, text);
    setAttribute(piece, 'data-value', exactValue(i === 0 ? layers.gain[layer] : parts[i - 1][1]));
  });
}
