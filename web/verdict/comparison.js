/**
 * Two networks on the same data: what they are called, how they differ, and what came of it, in words.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */

import { sameDraws } from '../experiment/run-identity.js';
import { differingSettings } from '../experiment/settings.js';
import { formatInteger, formatLoss, formatMultiple, formatShare } from '../words/format.js';
import { settingsInWords } from '../words/setting-differences.js';
import { t } from '../words/text.js';

/** What may be chosen otherwise for the second network. @type {SettingName[]} */
export const COMPARABLE = [
  'activation',
  'initializer',
  'optimizer',
  'normalization',
  'skip',
  'clipping',
  'hiddenLayers',
  'units',
  'learningRate',
  'activations',
  'shape',
];

/** Shares within this factor of each other are called the same. */
const ALIKE = 1.5;

/** What one of them is called, by what it does not share with the other: "ReLU", "skip connections On". @param {Settings} settings @param {Settings} other */
export const networkName = (settings, other) => settingsInWords(settings, differingSettings(settings, other));

/** Name in brackets, or nothing. @param {string} name */
const bracketed = (name) => (name === '' ? '' : ` (${name})`);

/** What came of the difference, with its numbers. @param {Snapshot} a @param {Snapshot} b */
export function compareInWords(a, b) {
  const differing = differingSettings(a.settings, b.settings);
  const byHand = a.byHand || b.byHand;
  if (differing.length === 0 && sameNumbers(a, b)) return t('compare.same', { step: formatInteger(a.step) });
  const sameWeights = !byHand && sameDraws(a.settings, b.settings);
  const start =
    differing.length === 0
      ? t(byHand ? 'compare.byHand' : 'compare.noLonger', { step: formatInteger(Math.max(a.step, b.step)) })
      : t(sameWeights ? 'compare.sameWeights' : 'compare.sameData', { step: formatInteger(Math.max(a.step, b.step)) });
  const names = {
    a: `A${bracketed(networkName(a.settings, b.settings))}`,
    b: `B${bracketed(networkName(b.settings, a.settings))}`,
  };
  const losses = t('compare.losses', { ...names, lossA: lossOf(a), lossB: lossOf(b) });
  return [start, losses, gradients(a, b)].filter((part) => part !== '').join(' ');
}

/** Whether the two are the same network, as far as their numbers tell. @param {Snapshot} a @param {Snapshot} b */
const sameNumbers = (a, b) =>
  Object.is(a.trainLoss, b.trainLoss) && a.layers.signal.every((value, l) => Object.is(value, b.layers.signal[l]));

/** @param {Snapshot} snapshot */
const lossOf = ({ diverged, trainLoss }) =>
  diverged
    ? t('compare.diverged', { step: formatInteger(diverged.step) })
    : t('compare.loss', { loss: formatLoss(trainLoss) });

/** @param {Snapshot} a @param {Snapshot} b */
function gradients(a, b) {
  const [shareA, shareB] = [signalRatio(a), signalRatio(b)];
  if (!(shareA >= 0 && shareB >= 0 && shareA < Infinity && shareB < Infinity)) return '';
  return t('compare.shares', { shareB: inWords(shareB), shareA: ofIt(shareA), times: times(shareA, shareB) });
}

/** What layer 1 gets of the last layer's signal. @param {Snapshot} snapshot */
export const signalRatio = ({ layers: { signal } }) => signal[0] / signal[signal.length - 1];

const inWords = (/** @type {number} */ share) =>
  share >= 1.05 ? t('compare.more', { share: formatShare(share) }) : t('compare.part', { share: formatShare(share) });

/** The same after the whole has been named: "1/420 000", "about all of it". @param {number} share */
function ofIt(share) {
  if (share >= 1.05) return t('compare.timesIt', { share: formatShare(share) });
  return share >= 0.95 ? t('compare.ofIt', { share: formatShare(share) }) : formatShare(share);
}

/** @param {number} a @param {number} b */
function times(a, b) {
  if (a === 0 || b === 0) return '';
  const ratio = b / a,
    factor = Math.max(ratio, 1 / ratio);
  if (factor < ALIKE) return t('compare.alike');
  return t(ratio > 1 ? 'compare.less' : 'compare.greater', { number: formatMultiple(factor) });
}
