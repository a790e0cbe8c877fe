/**
 * The backward verb: dz = f′(z) · Wᵀ dz_next, and at the output the derivative of the loss.
 *
 * @typedef {import('./verb-words.js').Snapshot} Snapshot
 * @typedef {import('./verb-words.js').Round} Round
 * @typedef {import('./verb-words.js').Part} Part
 * @typedef {import('./verb-words.js').Shape} Shape
 * @typedef {import('./verb-words.js').VerbWords} VerbWords
 * @typedef {import('./formula-parts.js').FormulaNumber} FormulaNumber
 */
import { lossFacts } from '../../experiment/catalog.js';
import { takesLogits } from '../../experiment/target-coding.js';
import { t } from '../../words/text.js';
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

/** ∂loss/∂ŷ of the difference ŷ − y, where it is written out. @type {Record<string, (difference: string) => string>} */
const LOSS_SLOPES = { squared_error: (d) => `2·(${d})`, half_squared_error: (d) => `(${d})` };

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
  const isCross = takesLogits({ loss });
  const share = lossFacts({ loss }).jointOutputs ? 1 : outputs; // the loss is a mean over the outputs
  const difference = share === 1 ? 'p − y' : `(p − y) / ${share}`;
  const formula = isCross ? `dz = ${difference}` : `dz = f′(z) · ${t('verbs.slope')}`;
  const y = states?.target?.[unit];
  const prediction = states?.prediction?.[unit];
  if (y === undefined || prediction === undefined) {
    const lossSlope = (share === 1 && LOSS_SLOPES[loss]?.('ŷ − y')) || t('verbs.slope');
    const what = isCross ? difference : `${slope}(z)·${lossSlope}`;
    return { formula, parts: ['dz = ', t('verbs.meanOf', { what }), ' = ', dz] };
  }
  const target = factor('target', y);
  if (isCross) {
    const probability = formulaNumber('probability', share * dz.value + y);
    const error = withEnoughDigits([probability, ' − ', ...target], ([p, y]) => (p - y) / share, dz.value);
    return { formula, parts: ['dz = ', ...(share === 1 ? error : ['(', ...error, `) / ${share}`]), ' = ', dz] };
  }
  if (!LOSS_SLOPES[loss] || share > 1) return { formula, parts: ['dz = ', dz] };
  const [before, after] = LOSS_SLOPES[loss]('|').split('|');
  const z = formulaNumber('z', states?.layers.at(-1)?.z[unit]);
  const error = [formulaNumber('prediction', prediction), ' − ', ...target];
  const precise = withEnoughDigits(error, ([a, y]) => a - y, prediction - y);
  return { formula, parts: [`dz = ${slope}(`, z, ') · ', before, ...precise, after, ' = ', dz] };
}
