/**
 * The loss verb: the loss of one point, or the mean over the mini-batch.
 *
 * @typedef {import('./formula-parts.js').FormulaPart} FormulaPart
 */
import { lossFacts } from '../../experiment/catalog.js';
import { choiceLabel } from '../../words/setting-names.js';
import { t } from '../../words/verb-text.js';
import { factor, formulaNumber, withEnoughDigits } from './formula-parts.js';

/** @param {import('./verb-words.js').Snapshot} snapshot @param {import('./verb-words.js').Round} round @param {import('./verb-words.js').Shape} shape @returns {import('./verb-words.js').VerbWords} */
export function lossWords({ settings }, { states, loss, batch }, { widths }) {
  const outputs = widths.at(-1) ?? 1;
  const isMean = outputs > 1 && !lossFacts(settings).jointOutputs;
  const law = t(`verbs.losses.${settings.loss}`);
  const formula = `${choiceLabel('loss', settings.loss)}: ${isMean ? t('verbs.meanOfOutputs', { law, outputs }) : law}`;
  if (!states?.prediction || !states.target) {
    return { formula, at: '', parts: [t('verbs.meanLoss', { count: batch.length }), formulaNumber('loss', loss)] };
  }
  /** @type {FormulaPart[]} */
  const value = [formulaNumber('loss', states.loss ?? NaN)];
  if (batch.length > 1) value.push(t('verbs.andMeanLoss', { count: batch.length }), formulaNumber('batchLoss', loss));
  const filled = outputs === 1 ? filledLaw(settings.loss, states.prediction[0], states.target[0]) : null;
  if (filled) return { formula, at: '', parts: [t('verbs.lossIs'), ...filled, ' = ', ...value] };
  return {
    formula,
    at: '',
    parts: [
      'ŷ = ',
      ...listPredictions(states.prediction, states.target, lossFacts(settings).takesLogits),
      ', y = ',
      ...listNumbers('target', states.target),
      ', ',
      t('verbs.lossIs'),
      ...value,
    ],
  };
}

/** The law of a loss with one output, its numbers in it; null where it is not written out. @param {string} loss @param {number} prediction @param {number} target @returns {FormulaPart[]|null} */
function filledLaw(loss, prediction, target) {
  const error = prediction - target;
  const difference = withEnoughDigits(
    [formulaNumber('prediction', prediction), ' − ', ...factor('target', target)],
    ([a, y]) => a - y,
    error,
  );
  if (loss === 'squared_error') return ['(', ...difference, ')²'];
  if (loss === 'half_squared_error' || (loss === 'huber' && Math.abs(error) < 1)) return ['½ (', ...difference, ')²'];
  if (loss === 'huber') return ['|', ...difference, '| − ½'];
  if (loss !== 'binary_cross_entropy') return null;
  const sigmoid = ['sigmoid(', formulaNumber('prediction', prediction), ')'];
  if (target === 1) return ['−ln ', ...sigmoid];
  return target === 0 ? ['−ln(1 − ', ...sigmoid, ')'] : null;
}

/**
 * One number for each output, with as many digits as its difference from the target needs: of a logit there is none.
 * @param {Float64Array} predictions @param {Float64Array} targets @param {boolean} areLogits
 */
function listPredictions(predictions, targets, areLogits) {
  const numbers = listNumbers('prediction', predictions);
  if (areLogits) return numbers;
  let k = 0;
  return numbers.flatMap((part) => {
    if (typeof part === 'string') return [part];
    const target = targets[k++] ?? NaN;
    return withEnoughDigits([part], ([value]) => value - target, part.value - target);
  });
}

/** One number for each output. @param {string} name @param {Float64Array} values */
const listNumbers = (name, values) =>
  Array.from(values).flatMap((value, i) => [...(i > 0 ? [', '] : []), formulaNumber(name, value)]);
