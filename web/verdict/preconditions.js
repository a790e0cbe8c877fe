/** Judges of what is wrong before the gradient matters: broken numbers, no data, weights all alike, an output out of reach. */

import { findByName } from '../experiment/catalog.js';
import { hiddenWidths } from '../experiment/network-shape.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatInteger, formatLoss, formatNumber, formatPercent, formatRound } from '../words/format.js';
import { sizeOfWeights } from './initial-gain.js';
import { isOutOfReach } from './loss-scale.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./facts.js').Facts} Facts */

/** @type {Judge} */
export function diverged({ snapshot: { diverged: broken }, settings, catalog }) {
  if (!broken) return null;
  const because = sizeOfWeights(settings, catalog) === 'large' && settings.learningRate <= 1 ? 'weights' : 'rate';
  return {
    kind: 'diverged',
    tone: 'bad',
    because,
    headline: verdictText('diverged', {
      step: formatInteger(broken.step),
      layer: broken.layer,
      quantity: verdictText(`quantity.${broken.quantity}`),
    }),
    cause: verdictText(`diverged.${because}`, {
      rate: formatRound(settings.learningRate),
      size: formatRound(settings.initialSize),
    }),
  };
}

/** @type {Judge} */
export function unmeasured({ snapshot, ratio, last }) {
  if (Number.isNaN(snapshot.trainLoss))
    return { kind: 'unmeasured', tone: 'plain', headline: verdictText('unmeasured.points'), cause: '' };
  const cutOff = snapshot.layers.signal[last - 1] === 0;
  return Number.isNaN(ratio) && !cutOff
    ? { kind: 'unmeasured', tone: 'plain', headline: verdictText('unmeasured'), cause: '' }
    : null;
}

/** Units that begin alike receive the same gradient, and stay alike for ever. @type {Judge} */
export function symmetric({ settings, last, catalog }) {
  const { distribution, scale } = findByName(catalog.initializers, settings.initializer);
  const isZero = scale === 'size' ? settings.initialSize === 0 : distribution === 'none';
  if (!(isZero || distribution === 'none') || last === 1 || Math.max(...hiddenWidths(settings)) === 1) return null;
  return {
    kind: 'symmetric',
    tone: 'bad',
    because: 'weights',
    headline: verdictText(isZero ? 'symmetric.zero' : 'symmetric'),
    cause: verdictText(isZero ? 'symmetric.zero.cause' : 'symmetric.cause'),
  };
}

/** @type {Judge} */
export function unreachable({ settings, task, snapshot, catalog }) {
  if (!isOutOfReach(settings, task, catalog)) return null;
  const output = activationInSentence(settings.outputActivation);
  const kind = task.classes === 0 ? 'values' : 'classes';
  return {
    kind: 'unreachable',
    tone: 'bad',
    because: 'output',
    headline: verdictText(`unreachable.${kind}`, {
      output,
      low: formatNumber(task.low, 2),
      high: formatNumber(task.high, 2),
    }),
    cause: verdictText(`unreachable.${kind}.cause`, {
      output,
      part: formatPercent(snapshot.trainAccuracy),
      loss: formatLoss(snapshot.trainLoss),
    }),
  };
}
