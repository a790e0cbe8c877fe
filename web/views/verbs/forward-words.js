/**
 * The forward verb: z = W a + b, a = f(z).
 *
 * @typedef {import('./verb-words.js').Snapshot} Snapshot
 * @typedef {import('./verb-words.js').Round} Round
 * @typedef {import('./verb-words.js').Part} Part
 * @typedef {import('./verb-words.js').Shape} Shape
 */
import { t } from '../../words/verb-text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { unitName } from '../shared/part-names.js';
import {
  activationSymbol,
  factor,
  formulaNumber,
  isSkipped,
  placeWords,
  sumOfPairs,
  sumOfProducts,
  withEnoughDigits,
} from './formula-parts.js';

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {import('./verb-words.js').VerbWords} */
export function forwardWords(snapshot, round, { column, unit }, shape) {
  const { settings } = snapshot;
  const isOutput = column === shape.widths.length - 1;
  const isNormalized = settings.normalization !== 'none' && !isOutput;
  const hasSkip = isSkipped(settings, shape, column);
  const states = round.states?.layers[column - 1];
  const formula = forwardFormula(isNormalized, hasSkip);
  const at = placeWords(unitName({ column, unit }, shape), round);
  if (!states) return { formula, at, parts: [] };
  const f = activationSymbol(settings, column, isOutput);
  const input = isNormalized ? 'u' : 'z';
  const law = `${f}(${input})${hasSkip ? ' + …' : ''}`;
  /** @type {import('./formula-parts.js').FormulaPart[]} */
  const filled = [`${f}(`, formulaNumber(input, states[input][unit]), `)${hasSkip ? ' + …' : ''}`];
  return {
    formula,
    at,
    parts: [
      'z = ',
      ...weightedSum(snapshot, round, column, unit),
      formulaNumber('z', states.z[unit]),
      ', a = ',
      ...(round.states?.x ? filled : [t('verbs.meanOf', { what: law })]),
      ' = ',
      formulaNumber('a', states.a[unit]),
    ],
  };
}

/** @param {boolean} isNormalized @param {boolean} hasSkip */
function forwardFormula(isNormalized, hasSkip) {
  const activation = isNormalized ? 'u = norm(z), a = f(u)' : 'a = f(z)';
  return `z = W a + b, ${activation}${hasSkip ? t('verbs.forward.skip') : ''}`;
}

/** "w·a + … + b = ", where the numbers are there. @param {Snapshot} snapshot @param {Round} round @param {number} column @param {number} unit */
function weightedSum(snapshot, { states }, column, unit) {
  const own = unitNumbersOf(snapshot, column - 1, unit)?.weights;
  const before = column > 1 ? states?.layers[column - 2]?.a : states?.x;
  if (!own || !before || before.length !== own.inputs) return [];
  const products = sumOfProducts(own.inputs, (i) => [formulaNumber('w', own.W[i]), formulaNumber('aPrev', before[i])]);
  const sum = [...products, ' + ', ...factor('b', own.b[0]), ' = '];
  return withEnoughDigits(sum, sumOfPairs, states?.layers[column - 1]?.z[unit] ?? NaN);
}
