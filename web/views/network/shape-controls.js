/**
 * Adding and removing units and layers in place: buttons under each column where there is room for them, and one row
 * for the chosen layer where there is not. Also opens layers that show some of their units only.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./network-layout.js').NetworkLayout} NetworkLayout
 */
import { hiddenWidths } from '../../experiment/network-shape.js';
import { t } from '../../words/text.js';
import { html, setShown } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { createCountStepper, showLayerCount, showUnitCount } from './count-stepper.js';
import { createLayerOpeners } from './layer-openers.js';
import { settingsOfWidths, withLayerAdded, withUnitsAdded } from './shape-edits.js';

/** Room from column to column that a stepper under each needs. */
const STEPPER_PITCH_PX = 56;

/** @param {import('../view-model.js').Actions} actions @param {{openLayer: (column: number|null) => void}} host */
export function createShapeControls(actions, { openLayer }) {
  /** Units of each hidden layer. @type {number[]} */
  let widths = [];
  let chosenLayer = 0;
  const underColumns = createSteppersUnderColumns(addUnits);
  const ofChosen = createCountStepper('net-chosen-layer', 'unit');
  const ofLayers = createCountStepper('net-layers', 'layer');
  const openers = createLayerOpeners(openLayer);
  onAdd(ofChosen, (count) => addUnits(chosenLayer, count));
  onAdd(ofLayers, (count) => change(withLayerAdded(widths, count)));

  /** @param {number[]} next units of each hidden layer */
  function change(next) {
    const settings = settingsOfWidths(next);
    if (settings) actions.changeShown(settings, t('edits.change', { label: t('network.shape') }));
  }

  /** @param {number} layer counted from 1; others than hidden ones are ignored @param {number} count */
  function addUnits(layer, count) {
    if (layer >= 1 && layer <= widths.length) change(withUnitsAdded(widths, layer, count));
  }

  return {
    units: underColumns.element,
    steppers: html('div', { class: 'net-steppers' }, ofChosen, ofLayers),
    openers: openers.element,
    addUnits,

    /** @param {NetworkLayout} layout @param {Settings} settings as wanted, ahead of the run's own @param {number|null} chosenColumn */
    draw(layout, settings, chosenColumn) {
      widths = hiddenWidths(settings);
      chosenLayer = Math.max(1, Math.min(widths.length, chosenColumn ?? chosenLayer));
      const hasRoom = hasRoomUnderColumns(layout, widths.length);
      underColumns.draw(layout, hasRoom ? widths : []);
      setShown(ofChosen, !hasRoom && widths.length > 0);
      showUnitCount(ofChosen, widths[chosenLayer - 1] ?? 0, chosenLayer, t('network.unitsOf', { layer: chosenLayer }));
      showLayerCount(ofLayers, widths.length);
      openers.draw(layout);
    },
  };
}

/** Not for fingers, nor while the network that is drawn has another number of layers. @param {NetworkLayout} layout @param {number} hiddenLayers */
function hasRoomUnderColumns({ pitch, scale, columns }, hiddenLayers) {
  const isCoarse = window.matchMedia('(pointer: coarse)').matches;
  return pitch >= STEPPER_PITCH_PX * scale && !isCoarse && columns.length - 2 === hiddenLayers;
}

/** @param {(layer: number, count: number) => void} addUnits */
function createSteppersUnderColumns(addUnits) {
  const element = html('div', { class: 'net-units' });
  const pool = createPool(element, () => createCountStepper('net-pair', 'unit'));
  element.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('button');
    if (button) addUnits(Number(button.parentElement?.dataset.column), Number(button.dataset.add));
  });
  return {
    element,
    /** @param {NetworkLayout} layout @param {number[]} widths none where there is no room */
    draw({ columns }, widths) {
      setShown(element, widths.length > 0);
      pool(widths.length).forEach((stepper, l) => {
        stepper.style.left = `${columns[l + 1].home}px`;
        stepper.dataset.column = String(l + 1);
        showUnitCount(stepper, widths[l], l + 1);
      });
    },
  };
}

/** @param {HTMLElement} stepper @param {(count: number) => void} add */
function onAdd(stepper, add) {
  stepper.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('button'));
    if (button) add(Number(button.dataset.add));
  });
}
