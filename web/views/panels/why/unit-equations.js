/** The equations of one unit in the chain rule. */
import { t } from '../../../words/panel-text.js';
import { setShown } from '../../shared/dom.js';
import { createChangingEquation, createEquation } from './number-elements.js';

/** @typedef {import('../../../../wasm/backprop.js').UnitTrace} UnitTrace */
/** @typedef {NonNullable<UnitTrace['loss']>} LossTrace */
/** @typedef {import('./number-elements.js').Part} Part */

/** A clamped error is further than this share from ŷ − y, which rounding is not. */
const ROUNDING = 1e-9;

/**
 * dz = f′ · da, plus the covariance of the two over the samples; where the layer normalises, that is du.
 * @param {boolean} normalizes
 * @returns {Part[]}
 */
export const slopeParts = (normalizes) => [
  ...(normalizes ? [t('expansion.beforeNorm'), { name: 'du' }] : ['dz =', { name: 'dz' }]),
  '= f′ ·',
  'da =',
  { name: 'derivative' },
  '×',
  { name: 'da' },
  t('expansion.covariance'),
  { name: 'covariance' },
];

/** The parts that dz consists of under normalisation. @returns {Part[]} */
export const normalizationParts = () => [
  'dz =',
  { name: 'dz' },
  t('expansion.norm'),
  { name: 'own' },
  t('expansion.throughMean'),
  { name: 'throughMean' },
  t('expansion.throughVariance'),
  { name: 'throughVariance' },
];

/**
 * Of an output: da from the loss. The error is the answer less the target; of a cross-entropy the answer is a
 * probability; of Huber's loss a large error is cut off.
 * @param {LossTrace} loss
 * @returns {Part[]}
 */
export function lossParts({ prediction, target, probability, error }) {
  const isProbability = !Number.isNaN(probability);
  const difference = prediction - target;
  const isCut = !isProbability && Math.abs(error - difference) > ROUNDING * Math.max(1, Math.abs(difference));
  return [
    t('expansion.loss'),
    { name: 'factor' },
    t('expansion.error'),
    { name: 'error' },
    t(isProbability ? 'expansion.probability' : 'expansion.prediction'),
    { name: isProbability ? 'probability' : 'prediction' },
    t('expansion.target'),
    { name: 'target' },
    ...(isCut ? [t('expansion.cut')] : []),
  ];
}

/**
 * Of a hidden unit: da from the units of the next layer, and past it.
 * @param {number} layer from 0
 * @param {boolean} skips whether the next layer adds its input to its activation
 * @returns {Part[]}
 */
export const sumParts = (layer, skips) => [
  skips ? 'da = Σ W · dz + da =' : 'da = Σ W · dz =',
  { name: 'da' },
  t('expansion.overUnits', { layer: layer + 2 }),
];

/** @param {number} layer of the unit, from 0 */
export function createUnitEquations(layer) {
  const slope = createChangingEquation('slope'),
    normalization = createEquation('norm', normalizationParts()),
    sum = createChangingEquation('sum'),
    skip = createEquation('skip', [t('expansion.skip'), { name: 'skip' }]),
    loss = createChangingEquation('end');
  return {
    /** Before the terms of the sum. */
    above: [slope.element, normalization.element, sum.element],
    /** After them. */
    below: [skip.element, loss.element],
    /** @param {UnitTrace} trace */
    draw(trace) {
      slope.show(slopeParts(trace.norm !== null), { ...trace });
      setShown(normalization.element, trace.norm !== null);
      if (trace.norm) normalization.show({ dz: trace.dz, ...trace.norm });
      setShown(loss.element, trace.loss !== null);
      if (trace.loss) loss.show(lossParts(trace.loss), { ...trace.loss });
      setShown(sum.element, trace.terms.length > 0);
      sum.show(sumParts(layer, trace.skip !== null), { ...trace });
      setShown(skip.element, trace.skip !== null);
      skip.show({ skip: trace.skip ?? NaN });
    },
  };
}
