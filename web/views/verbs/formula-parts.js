/**
 * Pieces of a formula in which numbers stand for the symbols.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 *
 * @typedef {object} FormulaNumber
 * @property {string} name of the symbol
 * @property {number} value
 * @property {number} [digits] that are written, if not the usual number
 *
 * @typedef {string|FormulaNumber} FormulaPart text, or a number
 */
import { hiddenActivations } from '../../experiment/network-shape.js';
import { functionName } from '../../words/activation-name.js';
import { formatNumber, writtenValue } from '../../words/format.js';
import { t } from '../../words/verb-text.js';

/** So many terms of a sum are written out: all of the layers that the page opens with. */
const MOST_TERMS = 8;
const USUAL_DIGITS = 4,
  MOST_DIGITS = 10;

/** NaN where the value is missing. @param {string} name @param {number|undefined} value @returns {FormulaNumber} */
export const formulaNumber = (name, value) => ({ name, value: value ?? NaN });

/**
 * Parts whose numbers have as many digits as it takes for a reader to come to `result`, as it is written; the usual ones
 * where none do.
 * @param {FormulaPart[]} parts
 * @param {(numbers: number[]) => number} compute the result of the numbers in `parts`, in their order
 * @param {number} result
 * @returns {FormulaPart[]}
 */
export function withEnoughDigits(parts, compute, result) {
  const numbers = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.value]));
  const leadsTo = (/** @type {number} */ digits) =>
    formatNumber(compute(numbers.map((value) => writtenValue(value, digits))), USUAL_DIGITS);
  const wanted = formatNumber(result, USUAL_DIGITS);
  let digits = USUAL_DIGITS;
  while (digits < MOST_DIGITS && leadsTo(digits) !== wanted) ++digits;
  if (leadsTo(digits) !== wanted) return parts;
  return parts.map((part) => (typeof part === 'string' ? part : { ...part, digits }));
}

/** The sum of products in pairs, and a last number. @param {number[]} numbers */
export const sumOfPairs = (numbers) =>
  numbers.reduce((sum, value, i) => sum + (i % 2 === 0 ? value * (numbers[i + 1] ?? 1) : 0), 0);

/** A number inside a product or a sum: negative ones in brackets. @param {string} name @param {number|undefined} value @returns {FormulaPart[]} */
export const factor = (name, value) =>
  value !== undefined && value < 0 ? ['(', formulaNumber(name, value), ')'] : [formulaNumber(name, value)];

/** w₁·a₁ + w₂·a₂ + …, of `count` products. @param {number} count @param {(i: number) => [FormulaNumber, FormulaNumber]} product @returns {FormulaPart[]} */
export function sumOfProducts(count, product) {
  const shown = count <= MOST_TERMS ? count : MOST_TERMS - 1;
  const terms = Array.from({ length: shown }, (_, i) => {
    const [a, b] = product(i);
    return [...(i > 0 ? [' + '] : []), ...factor(a.name, a.value), '·', ...factor(b.name, b.value)];
  }).flat();
  return shown < count ? [...terms, t('verbs.moreTerms', { count: count - shown })] : terms;
}

/** "layer 3, unit 5:", and that it is a mean where it is one. @param {string} name @param {import('../../engine/protocol.js').Round} round */
export function placeWords(name, { states, batch }) {
  const isMean = states && !states.x;
  if (!isMean) return t('verbs.at', { name });
  return t('verbs.atMean', { name, of: t('network.ofMean', { count: batch.length }) });
}

/** The activation of a column as a formula names it: "sigmoid", "ReLU". @param {Settings} settings @param {number} column @param {boolean} isOutput */
export function activationSymbol(settings, column, isOutput) {
  return functionName(isOutput ? settings.outputActivation : hiddenActivations(settings)[column - 1]);
}

/** Whether a skip connection leads around a column: around hidden layers as wide as what they are given. @param {Settings} settings @param {import('../shared/part-names.js').Shape} shape @param {number} column */
export const isSkipped = ({ skip }, { widths }, column) =>
  skip === 'on' && column < widths.length - 1 && widths[column] === widths[column - 1];
