/**
 * The backward verb: dz = f′(z) · Wᵀ dz_next, and at the output the derivative of the loss.
 *
 * @typedef {import('./verb-words.js').Snapshot} Snapshot
 * @typedef {import('./verb-words.js').Round} Round
 * @typedef {import('./verb-words.js').Part} Part
 * @typedef {import('./verb-words.js').Shape} Shape
 * @typedef {import('./verb-words.js').VerbWords} VerbWords
 * @typedef {import('./formula-parts.js').FormulaNumber} FormulaNumber
 * @typedef {import('./formula-parts.js').FormulaPart} FormulaPart
 */
import { lossFacts } from '../../experiment/catalog.js';
import { takesLogits } from '../../experiment/target-coding.js';
import { t } from '../../words/verb-text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { unitName } from '../shared/part-names.js';
import {
  activationSymbol,
  factor,
  formulaNumber,
  isSkipped,
  placeWords,
  sumOfProducts,
  withEnoughDigits,
} from './formula-parts.js';

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {VerbWords} */
export function backwardWords(snapshot, round, { column, unit }, shape) {
  const isOutput = column === shape.widths.length - 1;
  const slope = `${activationSymbol(snapshot.settings, column, isOutput)}′`;
  const dz = formulaNumber('dz', round.states?.layers[column - 1]?.dz?.[unit]);
  return {
    at: placeWords(unitName({ column, unit }, shape), round),
    ...(isOutput
      ? outputWords(snapshot.settings.loss, round, unit, dz, slope, shape.widths[column])
      : hiddenWords(snapshot, round, { column, unit }, dz, slope, isSkipped(snapshot.settings, shape, column + 1))),
  };
}

/** @param {Snapshot} snapshot @param {Round} round @param {{column: number, unit: number}} place @param {FormulaNumber} dz @param {string} slope name of f′ @param {boolean} nextSkipped whether a skip connection leads around the next layer @returns {Pick<VerbWords, 'formula'|'parts'>} */
function hiddenWords(snapshot, { states }, { column, unit }, dz, slope, nextSkipped) {
  const isNormalized = snapshot.settings.normalization !== 'none';
  const formula = `dz = ${isNormalized ? 'norm′(z)ᵀ · f′(u)' : 'f′(z)'} · ${nextSkipped ? '(Wᵀ dz_next + da_next)' : 'Wᵀ dz_next'}`;
  const dzNext = states?.layers[column]?.dz;
  const next = unitNumbersOf(snapshot, column - 1, unit)?.next;
  // What normalisation and skip connections add is not written out.
  if (!dzNext || !next || isNormalized || nextSkipped) return { formula, parts: ['dz = ', dz] };
  const da = sumOfProducts(dzNext.length, (i) => [formulaNumber('wNext', next[i]), formulaNumber('dzNext', dzNext[i])]);
  // Of means only the sum can be written: the mean of a product is not the product of the means.
  if (!states.x) {
    const product = t('verbs.meanOf', { what: `${slope}(z)·da` });
    return { formula, parts: ['da = ', ...da, '; ', `dz = ${product} = `, dz] };
  }
  const z = formulaNumber('z', states.layers[column - 1]?.z[unit]);
  return { formula, parts: [`dz = ${slope}(`, z, ') · (', ...da, ') = ', dz] };
}

/** @param {string} loss @param {Round} round @param {number} unit @param {FormulaNumber} dz @param {string} slope name of f′ @param {number} outputs @returns {Pick<VerbWords, 'formula'|'parts'>} */
function outputWords(loss, { states }, unit, dz, slope, outputs) {
  const share = lossFacts({ loss }).jointOutputs ? 1 : outputs; // the loss is a mean over the outputs
  return takesLogits({ loss })
    ? crossEntropyWords(states, unit, dz, share)
    : squareWords(loss, states, unit, dz, slope, share);
}

/** Where the loss works on the logit: dz = p − y. @param {Round['states']} states @param {number} unit @param {FormulaNumber} dz @param {number} share @returns {Pick<VerbWords, 'formula'|'parts'>} */
function crossEntropyWords(states, unit, dz, share) {
  const difference = share === 1 ? 'p − y' : `(p − y) / ${share}`;
  const formula = `dz = ${difference}`;
  const y = states?.target?.[unit];
  if (y === undefined) return { formula, parts: ['dz = ', t('verbs.meanOf', { what: difference }), ' = ', dz] };
  const numbers = [formulaNumber('probability', share * dz.value + y), ' − ', ...factor('target', y)];
  const error = withEnoughDigits(numbers, ([p, target]) => (p - target) / share, dz.value);
  return { formula, parts: ['dz = ', ...(share === 1 ? error : ['(', ...error, `) / ${share}`]), ' = ', dz] };
}

/** dz = f′(z) · ∂loss/∂ŷ. @param {string} loss @param {Round['states']} states @param {number} unit @param {FormulaNumber} dz @param {string} slope name of f′ @param {number} share @returns {Pick<VerbWords, 'formula'|'parts'>} */
function squareWords(loss, states, unit, dz, slope, share) {
  const formula = `dz = f′(z) · ${t('verbs.slope')}`;
  const y = states?.target?.[unit];
  const prediction = states?.prediction?.[unit];
  const of = share === 1 ? '' : ` / ${share}`;
  if (y === undefined || prediction === undefined) {
    const lossSlope = lossSlopeParts(loss, ['ŷ − y'], NaN)?.join('') ?? t('verbs.slope');
    return {
      formula,
      parts: ['dz = ', t('verbs.meanOf', { what: `${slope}(z) · ${lossSlope}${of}` }), ' = ', dz],
    };
  }
  const error = [formulaNumber('prediction', prediction), ' − ', ...factor('target', y)];
  const precise = withEnoughDigits(error, ([a, target]) => a - target, prediction - y);
  const lossSlope = lossSlopeParts(loss, precise, prediction - y);
  if (!lossSlope) return { formula, parts: ['dz = ', dz] };
  const z = formulaNumber('z', states?.layers.at(-1)?.z[unit]);
  return { formula, parts: [`dz = ${slope}(`, z, ') · ', ...lossSlope, `${of} = `, dz] };
}

/** ∂loss/∂ŷ, where it can be written out. @param {string} loss @param {FormulaPart[]} difference ŷ − y @param {number} value of it; NaN of a mean @returns {FormulaPart[]|null} */
function lossSlopeParts(loss, difference, value) {
  if (loss === 'squared_error') return ['2 · (', ...difference, ')'];
  if (loss === 'half_squared_error' || Math.abs(value) < 1) return ['(', ...difference, ')'];
  // Beyond 1 Huber's loss is a straight line.
  return loss === 'huber' && !Number.isNaN(value) ? [value < 0 ? '(−1)' : '1'] : null;
}
