/**
 * What the panel says of a layer's slope, from its measured numbers.
 *
 * @typedef {import('../../../../wasm/backprop.js').SlopeCurve} SlopeCurve
 */
import { activationFacts } from '../../../experiment/catalog.js';
import { derivativeName } from '../../../words/activation-name.js';
import { formatCompact, formatNumber, formatPercent, formatRound } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';

/** A mean slope under this share of the largest is that of a layer whose sums lie where the curve is flat. */
const FLAT = 0.2;

/** What f is given: z, or what normalisation makes of it. @param {Pick<SlopeCurve, 'normalized'>} curve */
export const sumOf = ({ normalized }) => (normalized ? 'u' : 'z');

/** What becomes of the signal on the way to this layer. @param {SlopeCurve} curve @param {number} layer from 0 */
export function gainSentence(curve, layer) {
  if (Number.isNaN(curve.gain)) return t('slope.noGain', { layer: layer + 1 });
  return t('slope.gain', { layer: layer + 1, next: layer + 2, gain: formatCompact(curve.gain) });
}

/**
 * The factors of the gain that the layer has, the slope first.
 * @param {SlopeCurve} curve
 * @returns {{name: string, value: number}[]}
 */
export function gainParts(curve) {
  const { activation, gain, derivativeGain, weightGain, skipGain, normalizationGain } = curve;
  if (Number.isNaN(gain)) return [];
  return [
    { name: t('slope.part.slope', { slope: derivativeName(activation, sumOf(curve)) }), value: derivativeGain },
    { name: t('slope.part.weights'), value: weightGain },
    ...(skipGain === 1 ? [] : [{ name: t('slope.part.skip'), value: skipGain }]),
    ...(normalizationGain === 1 ? [] : [{ name: t('slope.part.normalisation'), value: normalizationGain }]),
  ];
}

/** The layer's slope as one number: its factor of the gain; of a layer without a gain the plain mean. @param {Pick<SlopeCurve, 'gain'|'derivativeGain'|'meanDerivative'>} curve */
export const slopeThatCounts = ({ gain, derivativeGain, meanDerivative }) =>
  Number.isNaN(gain) ? meanDerivative : derivativeGain;

/** Why the slope is what it is here. @param {SlopeCurve} curve */
export function slopeSentence(curve) {
  const { activation, meanDerivative } = curve,
    mean = slopeThatCounts(curve);
  if (Number.isNaN(mean)) return t('slope.noNumbers');
  const { largestDerivative: largest, canDie, saturates } = activationFacts(activation);
  const words = {
    slope: derivativeName(activation, sumOf(curve)),
    mean: formatNumber(mean, 2),
    largest: boundOf(largest),
  };
  if (activation === 'linear') return t('slope.linear');
  if (activation === 'relu') return t('slope.relu', { share: formatPercent(meanDerivative) });
  if (saturates && mean < FLAT * largest) return t('slope.flat', words);
  if (largest < 1) return t('slope.bounded', words);
  return t(canDie ? 'slope.oneSided' : 'slope.mean', words);
}

/** What average the factor of the gain is, where it is not the plain mean. @param {SlopeCurve} curve */
export const weightingSentence = ({ gain, derivativeGain, meanDerivative }) =>
  Number.isNaN(gain) || formatNumber(derivativeGain, 2) === formatNumber(meanDerivative, 2)
    ? ''
    : t('slope.weighting', { mean: formatNumber(meanDerivative, 2) });

/** What lies beyond the axis, or is no number. @param {SlopeCurve} curve */
export function beyondSentence({ counts, below, above, notANumber }) {
  const total = below + above + notANumber + counts.reduce((sum, count) => sum + count, 0);
  return [
    ...(below + above > 0 ? [t('slope.beyond', { share: formatPercent((below + above) / total) })] : []),
    ...(notANumber > 0 ? [t('distributions.notANumber', { share: formatPercent(notANumber / total) })] : []),
  ].join(' · ');
}

/** @param {number} largest of f′ */
export const boundOf = (largest) => (largest === 0.25 ? '¼' : formatRound(largest, 3));
