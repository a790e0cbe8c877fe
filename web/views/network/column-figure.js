/**
 * A band behind every column, with its name.
 *
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 */

import { commonActivation, hiddenActivations } from '../../experiment/network-shape.js';
import { choiceLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { tenth } from '../shared/axis.js';
import { setAttribute, setText, svg } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { halfWidth } from './network-layout.js';

/** How long the links flash after an update. */
const FLASH_MS = 260;

const HALF_LETTER_PX = 3.5;

/** @param {import('./network-elements.js').NetworkElements} elements */
export function createColumnFigure({ figure, links }) {
  const bands = svg('g');
  const names = svg('g', { class: 'net-names' });
  figure.append(bands, names);
  const bandPool = createPool(bands, () => svg('rect', { class: 'net-column' }));
  const namePool = createPool(names, () => svg('text', { 'text-anchor': 'middle' }));
  let shownVerb = '';

  return {
    /** @param {NetworkLayout} layout @param {Shape} shape @param {Snapshot} snapshot */
    draw(layout, shape, { settings, round, run, step }) {
      setAttribute(figure, 'viewBox', `0 0 ${layout.width} ${layout.height}`);
      const columns = bandPool(layout.columns.length);
      placeBands(columns, layout);
      drawNames(namePool, layout, shape, commonActivation(settings) ? [] : hiddenActivations(settings));
      const verb = round ? `${run} ${step} ${round.verb}` : '';
      if (verb !== shownVerb && round?.verb === 'update') flash(links);
      shownVerb = verb;
    },
  };
}

/** @param {SVGRectElement[]} bands @param {NetworkLayout} layout */
function placeBands(bands, layout) {
  bands.forEach((band, c) => {
    const column = layout.columns[c];
    const usual = Math.min(layout.pitch * layout.every * 0.96, layout.tileWidth + 16);
    const width = column.shown === 0 ? 0 : column.opened ? 2 * halfWidth(column) + 16 : Math.max(1, usual);
    band.classList.toggle('opened', column.opened);
    setAttribute(band, 'x', tenth(column.x - width / 2));
    setAttribute(band, 'width', tenth(width));
    setAttribute(band, 'y', 0);
    setAttribute(band, 'height', tenth(layout.height));
    setAttribute(band, 'rx', tenth(Math.min(6, width / 3)));
    setAttribute(band, 'data-x', column.home);
  });
}

/**
 * @param {(count: number) => SVGTextElement[]} pool @param {NetworkLayout} layout @param {Shape} shape
 * @param {string[]} activations of the hidden layers, where they differ
 */
function drawNames(pool, layout, { widths }, activations) {
  const last = widths.length - 1;
  const texts = layout.columns.map(({ shown, opened }, c) => {
    if (c === 0) return t('network.inputs');
    if (c === last) return nameOfOutput(layout, last);
    return shown === 0 ? '' : nameOfHidden(layout, c, activations[c - 1], opened);
  });
  // In some languages the inputs' name is wider than its column: it begins at the edge, and the next gives way to it.
  const half = (/** @type {number} */ c) => texts[c].length * HALF_LETTER_PX * layout.scale;
  const x = layout.columns.map((column, c) => Math.max(column.x, half(c)));
  if (x[0] + half(0) > x[1] - half(1)) texts[1] = '';
  pool(texts.length).forEach((text, c) => {
    setText(text, texts[c]);
    setAttribute(text, 'x', tenth(x[c]));
    setAttribute(text, 'y', layout.namesY);
  });
}

/** Of the longest name, which is the output's, a letter takes about 6.1 px. @param {NetworkLayout} layout */
function hasRoomForLayerNames({ pitch, every, scale, columns }) {
  const longest = `${t('network.layer', { layer: columns.length - 1 })} ŷ`;
  return pitch * every > longest.length * 6.1 * scale;
}

/** @param {NetworkLayout} layout @param {number} layer */
function nameOfOutput(layout, layer) {
  if (hasRoomForLayerNames(layout)) return `${t('network.layer', { layer })} ŷ`;
  return 'ŷ';
}

/** @param {NetworkLayout} layout @param {number} layer @param {string|undefined} activation where the layers differ in it @param {boolean} opened */
function nameOfHidden(layout, layer, activation, opened) {
  const withActivation = activation && `${layer} ${choiceLabel('activation', activation)}`;
  if (withActivation && withActivation.length * 7.4 * layout.scale < layout.pitch * layout.every) return withActivation;
  return opened || hasRoomForLayerNames(layout) ? t('network.layer', { layer }) : String(layer);
}

/** After an update, which changes all weights at once. @param {HTMLElement} links */
function flash(links) {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  links.animate({ opacity: [1, 0.15, 1] }, { id: 'lit-update', duration: FLASH_MS });
}
