/**
 * One unit in the chain rule: dz = f′ · da (and what normalisation adds), da the sum over the next layer's units, or at
 * the end the loss. Every term opens to the unit that it came from.
 *
 * @typedef {import('../../../wasm/backprop.js').UnitTrace} UnitTrace
 * @typedef {import('../../../wasm/backprop.js').ChainTerm} ChainTerm
 * @typedef {(layer: number, unit: number) => UnitTrace|undefined} Trace
 *
 * @typedef {object} UnitNode
 * @property {HTMLElement} element
 * @property {(trace: Trace) => void} draw
 * @property {(visit: (layer: number, unit: number) => void) => void} each visits this unit and all that are open behind it
 */
import { formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { createEquation, createNumber } from './number-elements.js';

/** More terms than this are summed up, but for the largest. */
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
  const slope = createEquation('slope', [
    'dz =',
    { name: 'dz' },
    '= f′ ·',
    'da =',
    { name: 'derivative' },
    '×',
    { name: 'da' },
    t('expansion.covariance'),
    { name: 'covariance' },
  ]);
  const norm = createEquation('norm', [
    t('expansion.norm'),
    { name: 'own' },
    t('expansion.throughMean'),
    { name: 'throughMean' },
    t('expansion.throughVariance'),
    { name: 'throughVariance' },
  ]);
  const end = createEquation('end', [
    t('expansion.loss'),
    { name: 'factor' },
    t('expansion.error'),
    { name: 'error' },
    t('expansion.prediction'),
    { name: 'prediction' },
    t('expansion.target'),
    { name: 'target' },
  ]);
  const sum = createEquation('sum', [
    'da = Σ W · dz =',
    { name: 'da' },
    t('expansion.overUnits', { layer: layer + 2 }),
  ]);
  const skip = createEquation('skip', [t('expansion.skip'), { name: 'skip' }]);
  const rest = html('p', { class: 'equation rest' });
  const restNumber = createNumber(),
    restWords = html('span');
  rest.append(restWords, restNumber.element);
  const list = html('ul', { class: 'terms' });
  const pool = createPool(list, () => html('li'));
  /** @type {Map<number, TermRow>} */
  const rows = new Map();
  const element = html(
    'div',
    { class: 'unit-node', 'data-layer': String(layer), 'data-unit': String(unit) },
    slope.element,
    norm.element,
    sum.element,
    list,
    rest,
    skip.element,
    end.element,
  );

  const rowOf = (/** @type {number} */ next) => {
    if (!rows.has(next)) rows.set(next, createTermRow(layer + 1, next, onOpen));
    return /** @type {TermRow} */ (rows.get(next));
  };

  return {
    element,
    each(visit) {
      visit(layer, unit);
      for (const row of rows.values()) row.node()?.each(visit);
    },
    draw(trace) {
      const own = trace(layer, unit);
      setShown(element, own !== undefined);
      if (!own) return;
      slope.show(own);
      setShown(norm.element, own.norm !== null);
      if (own.norm) norm.show({ ...own.norm });
      setShown(end.element, own.loss !== null);
      if (own.loss) end.show({ ...own.loss });
      setShown(sum.element, own.terms.length > 0);
      sum.show(own);
      setShown(skip.element, own.skip !== null);
      skip.show({ skip: own.skip ?? NaN });
      drawTerms(own.terms, trace);
    },
  };

  function drawTerms(/** @type {ChainTerm[]} */ terms, /** @type {Trace} */ trace) {
    const { shown, rest: left, count } = chooseTerms(terms);
    const largest = Math.max(...shown.map(({ product }) => Math.abs(product)));
    pool(shown.length).forEach((place, i) => {
      const row = rowOf(shown[i].unit);
      if (place.firstChild !== row.element) place.replaceChildren(row.element);
      row.draw(shown[i], largest, trace);
    });
    setShown(rest, count > 0);
    setText(restWords, t('expansion.rest', { count }));
    restNumber.show(left);
  }
}

/** @typedef {ReturnType<typeof createTermRow>} TermRow */

/** @param {number} layer of the unit that the term came from @param {number} unit @param {() => void} onOpen */
function createTermRow(layer, unit, onOpen) {
  const numbers = ['weight', 'dzNext', 'product'].map((name) => {
    const number = createNumber();
    number.element.dataset.name = name;
    return number;
  });
  const bar = html('span', { class: 'term-bar', 'aria-hidden': 'true' });
  const button = html(
    'button',
    { type: 'button', class: 'opener term', 'aria-expanded': 'false' },
    html('span', { class: 'term-name' }, t('expansion.unit', { unit: unit + 1 })),
    html('span', { class: 'term-sym' }, 'W'),
    numbers[0].element,
    html('span', { class: 'term-sym' }, '× dz'),
    numbers[1].element,
    html('span', { class: 'term-sym' }, '='),
    numbers[2].element,
  );
  const place = html('div', { class: 'term-node' });
  const element = html('div', { class: 'term-row' }, button, bar, place);
  /** @type {UnitNode|null} */
  let node = null;
  button.addEventListener('click', () => {
    node = node ? null : createUnitNode(layer, unit, onOpen);
    place.replaceChildren(...(node ? [node.element] : []));
    setAttribute(button, 'aria-expanded', String(node !== null));
    onOpen();
  });
  return {
    element,
    node: () => node,
    /** @param {ChainTerm} term @param {number} largest @param {Trace} trace */
    draw({ weight, dzNext, product }, largest, trace) {
      [weight, dzNext, product].forEach((value, i) => numbers[i].show(value, (number) => formatNumber(number, 3)));
      bar.style.width = `${largest > 0 ? (100 * Math.abs(product)) / largest : 0}%`;
      bar.classList.toggle('negative', product < 0);
      node?.draw(trace);
    },
  };
}
