/**
 * Why there are no factors to multiply.
 *
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 */
import { formatLoss } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';

/** A signal of 0 next to one smaller than this may have underflowed; next to a larger one it was cut off. */
const NEARLY_NOTHING = { float: 1e-30, double: 1e-290 };

/** One sentence where there are no factors that multiply to the signal of layer 1; else ''. @param {Snapshot} snapshot */
export function whyNoFactors({ diverged, trainLoss, settings, layers: { signal, meanDerivative } }) {
  if (diverged) return t('why.diverged', { step: diverged.step });
  if (signal.length === 1) return t('why.single');
  const last = signal.lastIndexOf(0);
  if (last === signal.length - 1) return trainLoss === 0 ? t('why.noError') : silence(trainLoss, settings);
  // With skip connections a layer may have no signal, and those before it have one.
  if (signal[0] !== 0) return last < 0 ? '' : t('why.passedBy', { layer: last + 1 });
  const zero = signal.findIndex((value) => value !== 0) - 1;
  const least = settings.precision === 'double' ? NEARLY_NOTHING.double : NEARLY_NOTHING.float;
  return meanDerivative[zero] !== 0 && signal[zero + 1] < least
    ? t('why.underflow')
    : t('why.cut', { layer: zero + 1, next: zero + 2 });
}

/**
 * Why nothing comes from an output that still errs.
 * @param {number} trainLoss
 * @param {import('../../../experiment/settings.js').Settings} settings
 */
const silence = (trainLoss, { outputActivation }) =>
  t(outputActivation === 'linear' ? 'why.rounded' : 'why.flat', { loss: formatLoss(trainLoss) });
