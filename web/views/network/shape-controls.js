/**
 * Adding and removing units and layers in place: buttons under each column where there is room for them, and one row
 * for the chosen layer where there is not; and turning the pages of wide layers.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 */

import { hiddenWidths } from '../../experiment/network-shape.js';
import { SETTINGS } from '../../experiment/setting-table.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/** What a pair of buttons with the number between them needs. */
const CONTROL_PITCH_PX = 58;
const PAGER_PITCH_PX = 34;

/** @param {import('../view-model.js').Actions} actions @param {{turnPage: (column: number) => void, choose: (column: number) => void}} host */
export function createShapeControls(actions, host) {
  /** @type {number[]} */
  let widths = [];
  const units = html('div', { class: 'net-units' }),
    pagers = html('div', { class: 'net-pagers' });
  const pairs = createPool(units, () => createPair('net-pair', 'unit').element);
  const pagerPool = createPool(pagers, () => html('button', { type: 'button', class: 'net-pager', tabindex: '-1' }));
  const oneLayer = createPair('net-chosen-layer', 'unit'),
    layers = createPair('net-layers', 'layer');
  // One for the chosen layer, where the columns stand too close for one each.
  const onePager = html('button', { type: 'button', class: 'net-one-pager' });
  onePager.addEventListener('click', () => host.turnPage(chosenLayer));
  const steppers = html('div', { class: 'net-steppers' }, oneLayer.element, onePager, layers.element);
  let chosenLayer = 0;

  /** @param {number[]} next units of each hidden layer */
  function become(next) {
    const { units: unitField, hiddenLayers } = SETTINGS;
    if (next.length > Number(hiddenLayers.max) || next.some((count) => count < 1 || count > Number(unitField.max)))
      return;
    const alike = next.every((count) => count === next[0]);
    const change = alike
      ? { hiddenLayers: next.length, ...(next.length > 0 ? { units: next[0] } : {}), shape: '' }
      : { shape: next.join(',') };
    actions.changeShown(change, t('edits.change', { label: t('network.shape') }));
  }

  /** Adds `count` units to a hidden layer, counted from 1. @param {number} column @param {number} count */
  function addUnits(column, count) {
    if (column < 1 || column > widths.length) return;
    become(widths.map((width, l) => (l === column - 1 ? width + count : width)));
  }

  /** @param {number} count */
  function addLayers(count) {
    become(count < 0 ? widths.slice(0, -1) : [...widths, widths.at(-1) ?? Number(SETTINGS.units.default)]);
  }

  units.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest('button');
    if (button) addUnits(Number(button.parentElement?.dataset.column), Number(button.dataset.add));
  });
  oneLayer.onClick((count) => addUnits(chosenLayer, count));
  layers.onClick(addLayers);
  pagers.addEventListener('click', (event) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('button'));
    if (button) host.turnPage(Number(button.dataset.column));
  });

  return {
    units,
    steppers,
    pagers,
    addUnits,

    /** @param {NetworkLayout} layout @param {Settings} settings as they are wanted @param {number|null} chosenColumn */
    draw(layout, settings, chosenColumn) {
      widths = hiddenWidths(settings);
      const coarse = window.matchMedia('(pointer: coarse)').matches;
      const hidden = layout.columns.slice(1, -1),
        fits = widths.length === hidden.length;
      const room = layout.pitch >= CONTROL_PITCH_PX * layout.scale && !coarse && fits;
      chosenLayer = Math.max(1, Math.min(widths.length, chosenColumn ?? chosenLayer));
      setShown(units, room && widths.length > 0);
      pairs(room ? widths.length : 0).forEach((pair, l) => {
        pair.style.left = `${hidden[l].x}px`;
        pair.dataset.column = String(l + 1);
        showPair(pair, widths[l], l + 1);
      });
      setShown(oneLayer.element, !room && widths.length > 0);
      showPair(
        oneLayer.element,
        widths[chosenLayer - 1] ?? 0,
        chosenLayer,
        t('network.unitsOf', { layer: chosenLayer }),
      );
      showLayers(layers.element, widths.length);
      drawPagers(layout);
    },
  };

  /** @param {NetworkLayout} layout */
  function drawPagers(layout) {
    const room = layout.pitch >= PAGER_PITCH_PX * layout.scale,
      chosen = layout.columns[chosenLayer];
    setShown(onePager, !room && Boolean(chosen?.folded));
    if (chosen?.folded) showPager(onePager, chosen, chosenLayer);
    const folded = room ? layout.columns.flatMap((column, c) => (column.folded ? [{ column, c }] : [])) : [];
    pagerPool(folded.length).forEach((button, i) => {
      const { column, c } = folded[i];
      button.dataset.column = String(c);
      button.style.left = `${column.x}px`;
      showPager(button, column, c);
    });
  }
}

/** How many more there are, and which are shown. @param {HTMLElement} button @param {import('./network-layout.js').Column} column @param {number} layer */
function showPager(button, column, layer) {
  const last = column.from + column.shown,
    text = last < column.count ? `+${column.count - last}` : '↑';
  const words = t('network.page', { layer, first: column.from + 1, last, count: column.count });
  setText(button, text);
  // What is seen is part of the name, for who speaks to the page.
  setAttribute(button, 'aria-label', `${text}: ${words}`);
  setAttribute(button, 'title', words);
}

/** "− 8 +". @param {string} name @param {'unit'|'layer'} what */
function createPair(name, what) {
  const button = (/** @type {number} */ add) =>
    html(
      'button',
      {
        type: 'button',
        'data-add': String(add),
        ...(name === 'net-pair' ? { tabindex: '-1' } : {}),
      },
      add < 0 ? '−' : '+',
    );
  const element = html(
    'div',
    { class: `${name} net-count`, role: 'group' },
    html('span', { class: 'net-of' }),
    button(-1),
    html('span', { class: 'net-number' }),
    button(1),
  );
  element.dataset.what = what;
  return {
    element,
    /** @param {(count: number) => void} act */
    onClick(act) {
      element.addEventListener('click', (event) => {
        const pressed = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('button'));
        if (pressed) act(Number(pressed.dataset.add));
      });
    },
  };
}

/** @param {HTMLElement} pair @param {number} count @param {number} layer @param {string} [label] */
function showPair(pair, count, layer, label = '') {
  showCount(pair, count, label, 1, Number(SETTINGS.units.max));
  setAttribute(pair, 'aria-label', t('network.unitsOf', { layer }));
  const [less, more] = pair.querySelectorAll('button');
  for (const [button, key] of /** @type {const} */ ([
    [less, 'network.removeUnit'],
    [more, 'network.addUnit'],
  ])) {
    setAttribute(button, 'aria-label', t(key, { layer }));
    setAttribute(button, 'title', t(key, { layer }));
  }
}

/** @param {HTMLElement} pair @param {number} count */
function showLayers(pair, count) {
  showCount(pair, count, t('network.hiddenLayers'), 0, Number(SETTINGS.hiddenLayers.max));
  setAttribute(pair, 'aria-label', t('network.hiddenLayers'));
  const [less, more] = pair.querySelectorAll('button');
  for (const [button, key] of /** @type {const} */ ([
    [less, 'network.removeLayer'],
    [more, 'network.addLayer'],
  ])) {
    setAttribute(button, 'aria-label', t(key));
    setAttribute(button, 'title', t(key));
  }
}

/** @param {HTMLElement} pair @param {number} count @param {string} label @param {number} min @param {number} max */
function showCount(pair, count, label, min, max) {
  const [less, more] = pair.querySelectorAll('button');
  setText(/** @type {HTMLElement} */ (pair.querySelector('.net-of')), label);
  setText(/** @type {HTMLElement} */ (pair.querySelector('.net-number')), String(count));
  less.disabled = count <= min;
  more.disabled = count >= max;
}
