/**
 * The row of factors: the signal of the last layer, times the gain of every layer on the way back, is the signal of
 * layer 1. Each gain opens to its parts.
 *
 * @typedef {import('../../../engine/protocol.js').LayerStats} LayerStats
 */
import { superscript } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setShown, textScale, watchSize } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { createFactorChip, createSignalChip, drawFactorChip, drawSplit } from './factor-chips.js';
import { gainFactors } from './gain-factors.js';

/** What a factor takes of a line, its sign included. */
const FACTOR_PX = 88;
/** Lines that a row may take before its middle is folded. */
const LINES = 2,
  LINES_ON_A_PHONE = 4,
  PHONE_PX = 480;

/** How many factors fit beside both ends. @param {number} width */
const roomIn = (width) =>
  Math.floor(width / (FACTOR_PX * textScale())) * (width < PHONE_PX ? LINES_ON_A_PHONE : LINES) - 2;

/** @param {HTMLElement} element @param {string} id */
export function createFactorRow(element, id) {
  /** @type {LayerStats|null} */
  let layers = null;
  /** The layer whose gain is opened, from 0; −1 for none. */
  let opened = -1;
  let unfolded = false,
    width = 0;
  const split = html('p', { class: 'factor-split', id: `${id}-split`, role: 'status' });
  const row = createRow(id, split.id, toggle);
  element.append(row.element, split);
  watchSize(row.element, (w) => {
    width = w;
    draw();
  });

  function toggle(/** @type {number} */ layer) {
    if (layer < 0) unfolded = true;
    else opened = opened === layer ? -1 : layer;
    draw();
  }

  function draw() {
    if (!layers || width === 0) return;
    if (opened > layers.signal.length - 2) opened = -1;
    row.draw(layers, unfolded ? Infinity : roomIn(width), opened);
    setShown(split, opened >= 0);
    if (opened >= 0) drawSplit(split, layers, opened);
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

/**
 * Both ends, and the factors between them.
 * @param {string} id
 * @param {string} splitId
 * @param {(layer: number) => void} onPress
 */
function createRow(id, splitId, onPress) {
  const last = createSignalChip(),
    first = createSignalChip();
  const firstPlace = html('li', { class: 'equals' }, first.element);
  const element = html('ol', { class: 'factors', id, 'aria-label': t('why.row') }, html('li', {}, last.element));
  const places = createPool(element, () => html('li', { class: 'times' }, createFactorChip(splitId, onPress)));
  return {
    element,
    /** @param {LayerStats} layers @param {number} room @param {number} opened */
    draw(layers, room, opened) {
      const { signal } = layers,
        count = signal.length,
        factors = gainFactors(layers, room);
      last.draw(t('why.last', { layer: superscript(count) }), count, signal[count - 1]);
      first.draw(t('why.delta', { layer: superscript(1) }), 1, signal[0]);
      places(factors.length).forEach(({ firstElementChild: chip }, i) => {
        if (chip) drawFactorChip(chip, factors[i], opened >= 0 && factors[i].layer === opened);
      });
      // The pool adds at the end: the result goes behind it.
      if (element.lastElementChild !== firstPlace) element.append(firstPlace);
      setShown(firstPlace, count > 1);
    },
  };
}
