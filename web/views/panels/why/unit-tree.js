/**
 * The units between a weight and the loss, as far as they are opened.
 *
 * @typedef {import('../../../../wasm/backprop.js').UnitTrace} UnitTrace
 * @typedef {import('./weight-question.js').Unit} Unit
 */
import { html, setShown } from '../../shared/dom.js';
import { createUnitNode } from './unit-node.js';

const keyOf = (/** @type {Unit} */ { layer, unit }) => `${layer} ${unit}`;

/** @param {() => void} onOpen other units have to be traced */
export function createUnitTree(onOpen) {
  const element = html('div', { class: 'tree' });
  /** @type {import('./unit-node.js').UnitNode|null} */
  let root = null;
  let rootKey = '';
  return {
    element,
    /** Begins anew at a unit, if it is another one. @param {Unit} unit */
    aim(unit) {
      if (keyOf(unit) === rootKey) return;
      rootKey = keyOf(unit);
      root = createUnitNode(unit.layer, unit.unit, onOpen);
      setShown(root.element, false);
      element.replaceChildren(root.element);
    },
    /** All units that are open, each once. @returns {Unit[]} */
    openUnits() {
      /** @type {Map<string, Unit>} */
      const units = new Map();
      root?.each((layer, unit) => units.set(keyOf({ layer, unit }), { layer, unit }));
      return [...units.values()];
    },
    /** @param {Unit[]} units @param {UnitTrace[]} traces of these units */
    draw(units, traces) {
      const byUnit = new Map(units.map((unit, i) => [keyOf(unit), traces[i]]));
      root?.draw((layer, unit) => byUnit.get(keyOf({ layer, unit })));
    },
  };
}
