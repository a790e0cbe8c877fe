/**
 * Why there are no factors to multiply.
 *
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 */
import { formatLoss } from '../../../words/format.js';
import { t } from '../../../words/text.js';

/** A signal of 0 next to one smaller than this has underflowed; next to a larger one it was cut off. */
const NEARLY_NOTHING = 1e-12;

/** One sentence where there are no factors to show; else ''. @param {Snapshot} snapshot */
export function whyNoFactors({ diverged, trainLoss, settings, layers: { signal } }) {
  if (diverged) return t('why.diverged', { step: diverged.step });
  if (signal.length === 1) return t('why.single');
  const zero = signal.lastIndexOf(0);
  if (zero === signal.length - 1) return trainLoss === 0 ? t('why.noError') : silence(trainLoss, settings);
  if (signal[0] !== 0) return '';
  return signal[zero + 1] < NEARLY_NOTHING ? t('why.underflow') : t('why.cut', { layer: zero + 1, next: zero + 2 });
}

/**
 * Why nothing comes from an output that still errs.
 * @param {number} trainLoss
 * @param {import('../../../experiment/settings.js').Settings} settings
 */
const silence = (trainLoss, { outputActivation }) =>
  t(outputActivation === 'linear' ? 'why.rounded' : 'why.flat', { loss: formatLoss(trainLoss) });
