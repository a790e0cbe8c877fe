/**
 * One unit in the chain rule: dz = f′ · da (and what normalisation adds), da the sum over the next layer's units, or at
 * the end the loss. Every term opens to the unit that it came from.
 *
 * @typedef {import('../../../../wasm/backprop.js').UnitTrace} UnitTrace
 * @typedef {import('../../../../wasm/backprop.js').ChainTerm} ChainTerm
 * @typedef {(layer: number, unit: number) => UnitTrace|undefined} Trace
 *
 * @typedef {object} UnitNode
 * @property {HTMLElement} element
 * @property {(trace: Trace) => void} draw
 * @property {(visit: (layer: number, unit: number) => void) => void} each visits this unit and all that are open behind it
 */
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { createNumber } from './number-elements.js';
import { createUnitEquations } from './unit-equations.js';

/** Of more terms only the largest are written out, the others as one sum. */
const MOST_TERMS = 12;

/**
 * The terms to write out, and what the others come to together.
 * @param {ChainTerm[]} terms
 */
export function chooseTerms(terms) {
  if (terms.length <= MOST_TERMS) return { shown: terms, rest: 0, count: 0 };
  const sorted = [...terms].sort((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const others = sorted.slice(MOST_TERMS);
  return {
    shown: sorted.slice(0, MOST_TERMS),
    rest: others.reduce((sum, { product }) => sum + product, 0),
    count: others.length,
  };
}

/**
 * @param {number} layer from 0
 * @param {number} unit from 0
 * @param {() => void} onOpen other units have to be traced
 * @returns {UnitNode}
 */
export function createUnitNode(layer, unit, onOpen) {
  const equations = createUnitEquations(layer),
    terms = createTerms(layer + 1, onOpen);
  const element = html(
    'div',
    { class: 'unit-node', 'data-layer': String(layer), 'data-unit': String(unit) },
    ...equations.above,
    ...terms.elements,
    ...equations.below,
  );
  return {
    element,
    each(visit) {
      visit(layer, unit);
      terms.each(visit);
    },
    draw(trace) {
      const own = trace(layer, unit);
      setShown(element, own !== undefined);
      if (!own) return;
      equations.draw(own);
      terms.draw(own.terms, trace);
    },
  };
}

/**
 * The terms of a sum over the units of a layer, the largest of them as rows.
 * @param {number} layer of those units
 * @param {() => void} onOpen
 */
function createTerms(layer, onOpen) {
  const list = html('ul', { class: 'terms' }),
    places = createPool(list, () => html('li'));
  const restWords = html('span'),
    restNumber = createNumber();
  const restLine = html('p', { class: 'equation rest' }, restWords, restNumber.element);
  /** By the unit that the term is of. @type {Map<number, TermRow>} */
  const rows = new Map();

  function rowOf(/** @type {number} */ unit) {
    const row = rows.get(unit) ?? createTermRow(layer, unit, onOpen);
    rows.set(unit, row);
    return row;
  }

  return {
    elements: [list, restLine],
    /** @param {(layer: number, unit: number) => void} visit */
    each(visit) {
      for (const row of rows.values()) row.node()?.each(visit);
    },
    /** @param {ChainTerm[]} terms @param {Trace} trace */
    draw(terms, trace) {
      const { shown, rest, count } = chooseTerms(terms);
      const largest = Math.max(...shown.map(({ product }) => Math.abs(product)));
      places(shown.length).forEach((place, i) => {
        const row = rowOf(shown[i].unit);
        if (place.firstChild !== row.element) place.replaceChildren(row.element);
        row.draw(shown[i], largest, trace);
      });
      setShown(restLine, count > 0);
      setText(restWords, t('expansion.rest', { count }));
      restNumber.show(rest);
    },
  };
}

/** @typedef {ReturnType<typeof createTermRow>} TermRow */

/** @param {number} layer of the unit that the term is of @param {number} unit @param {() => void} onOpen */
function createTermRow(layer, unit, onOpen) {
  const { button, numbers } = createTermButton(unit);
  const bar = html('span', { class: 'term-bar', 'aria-hidden': 'true' }),
    place = html('div', { class: 'term-node' });
  /** @type {UnitNode|null} */
  let node = null;
  button.addEventListener('click', () => {
    node = node ? null : createUnitNode(layer, unit, onOpen);
    place.replaceChildren(...(node ? [node.element] : []));
    setAttribute(button, 'aria-expanded', String(node !== null));
    onOpen();
  });
  return {
    element: html('div', { class: 'term-row' }, button, bar, place),
    /** The unit behind it, if it is open. */
    node: () => node,
    /** @param {ChainTerm} term @param {number} largest @param {Trace} trace */
    draw({ weight, dzNext, product }, largest, trace) {
      [weight, dzNext, product].forEach((value, i) => numbers[i].show(value));
      bar.style.width = `${largest > 0 ? (100 * Math.abs(product)) / largest : 0}%`;
      bar.classList.toggle('negative', product < 0);
      node?.draw(trace);
    },
  };
}

/** W × dz = product, which opens the unit that dz is of. @param {number} unit */
function createTermButton(unit) {
  const numbers = ['weight', 'dzNext', 'product'].map((name) => {
    const number = createNumber();
    number.element.dataset.name = name;
    return number;
  });
  const symbols = ['W', '× dz', '='].map((text) => html('span', { class: 'term-sym' }, text));
  const button = html(
    'button',
    { type: 'button', class: 'opener term', 'aria-expanded': 'false' },
    html('span', { class: 'term-name' }, t('expansion.unit', { unit: unit + 1 })),
    ...numbers.flatMap((number, i) => [symbols[i], number.element]),
  );
  return { button, numbers };
}
