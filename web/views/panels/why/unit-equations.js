/** The equations of one unit in the chain rule. */
import { t } from '../../../words/text.js';
import { setShown } from '../../shared/dom.js';
import { createEquation } from './number-elements.js';

/** @typedef {import('../../../../wasm/backprop.js').UnitTrace} UnitTrace */

/** dz = f′ · da, plus the covariance of the two over the samples. */
const createSlope = () =>
  createEquation('slope', [
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

/** The parts that dz consists of under normalisation. */
const createNormalization = () =>
  createEquation('norm', [
    t('expansion.norm'),
    { name: 'own' },
    t('expansion.throughMean'),
    { name: 'throughMean' },
    t('expansion.throughVariance'),
    { name: 'throughVariance' },
  ]);

/** Of an output: da from the loss. */
const createLoss = () =>
  createEquation('end', [
    t('expansion.loss'),
    { name: 'factor' },
    t('expansion.error'),
    { name: 'error' },
    t('expansion.prediction'),
    { name: 'prediction' },
    t('expansion.target'),
    { name: 'target' },
  ]);

/** Of a hidden unit: da from the units of the next layer. @param {number} layer from 0 */
const createSum = (layer) =>
  createEquation('sum', ['da = Σ W · dz =', { name: 'da' }, t('expansion.overUnits', { layer: layer + 2 })]);

/** @param {number} layer of the unit, from 0 */
export function createUnitEquations(layer) {
  const slope = createSlope(),
    normalization = createNormalization(),
    sum = createSum(layer),
    skip = createEquation('skip', [t('expansion.skip'), { name: 'skip' }]),
    loss = createLoss();
  return {
    /** Before the terms of the sum. */
    above: [slope.element, normalization.element, sum.element],
    /** After them. */
    below: [skip.element, loss.element],
    /** @param {UnitTrace} trace */
    draw(trace) {
      slope.show(trace);
      setShown(normalization.element, trace.norm !== null);
      if (trace.norm) normalization.show({ ...trace.norm });
      setShown(loss.element, trace.loss !== null);
      if (trace.loss) loss.show({ ...trace.loss });
      setShown(sum.element, trace.terms.length > 0);
      sum.show(trace);
      setShown(skip.element, trace.skip !== null);
      skip.show({ skip: trace.skip ?? NaN });
    },
  };
}
