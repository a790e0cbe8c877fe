/** Judges of where the loss is going: to and fro, hardly, nowhere, or well. */

import { hiddenWidths, parameterCount } from '../experiment/network-shape.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatLoss, formatNumber, formatPercent, formatRound, formatShare } from '../words/format.js';
import { isLinear, linearLimit } from './linear-limit.js';
import { decay, joined, largest, plateau, received, saidOfMeasured, score, shareInWords } from './phrases.js';
import { isPenaltyLarge, isRateLarge, rescalesSteps, usualRate } from './training-settings.js';
import { deadUnits, isDerailed, lossCourse, WORSE_THAN_GUESSING } from './units.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./facts.js').Facts} Facts */

/** A loss that swings by this share of itself between neighbouring measurements is not mini-batches' noise any more. */
const SHAKEN = 0.15;

/** A loss that still falls by this share from quarter to quarter of the run is on its way. */
const FALLING = 0.1;

/** Answers that differ by less than this share of what is wanted are nearly the same. */
const SAME_ANSWER = 0.2;

/** The guide is 10⁻³: a tenth of it is slow, and less than that is not worth waiting for. */
const SLOW_UPDATE_RATIO = 1e-4,
  USUAL_UPDATE_RATIO = 1e-3;
/** From this share of the gradient on, what layer 1 receives is not what slows the run down. */
const ARRIVES = 1e-2;

/** @type {Judge} */
export function unstable(facts) {
  const {
    snapshot: { step, layers },
    settings,
    remaining,
    trend,
    last,
    catalog,
  } = facts;
  if (step < 50 || !(remaining > 0.3)) return null;
  const rises = isDerailed(facts);
  if (!rises && !(trend.shaking > SHAKEN && trend.gained < FALLING)) return null;
  const ratio = largest(layers.updateRatio, last).value;
  // Steps as small as these move no loss: under batch norm its running statistics do.
  if (ratio < SLOW_UPDATE_RATIO) return null;
  const penalty = rises && isPenaltyLarge(settings, catalog) && !isRateLarge(settings, catalog);
  const numbers = { ...lossCourse(facts), swing: formatPercent(trend.shaking) };
  return {
    kind: 'unstable',
    tone: 'bad',
    because: penalty ? 'penalty' : 'rate',
    headline: verdictText(rises ? 'unstable.rises' : 'unstable', numbers),
    cause: joined(
      verdictText(penalty ? 'unstable.penalty' : 'unstable.cause', numbers),
      !penalty && ratio > 1e-3 && verdictText('update.guide', { ratio: formatNumber(ratio, 2) }),
    ),
  };
}

/** @type {Judge} */
export function slow(facts) {
  const { snapshot, settings, remaining, last } = facts,
    { step, layers } = snapshot;
  const ratio = largest(layers.updateRatio, last).value,
    first = layers.updateRatio[0];
  if (step < 100 || !(remaining > 0.4)) return null;
  const everywhere = ratio < SLOW_UPDATE_RATIO;
  if (!everywhere && !(first < USUAL_UPDATE_RATIO && crawls(facts))) return null;
  const because = whySlow(facts);
  if (because === '') return null;
  return {
    kind: 'slow',
    tone: 'plain',
    because,
    headline: verdictText(everywhere ? 'slow' : 'slow.first', { ratio: formatNumber(everywhere ? ratio : first, 2) }),
    cause: verdictText(`slow.${because}`, {
      rate: formatRound(settings.learningRate),
      now: formatNumber(snapshot.learningRate, 2),
      limit: formatRound(settings.clippingLimit),
    }),
  };
}

/** On a plateau although the gradient arrives: at a far larger rate it would be behind it by now. @param {Facts} facts */
const crawls = (facts) =>
  facts.ratio > ARRIVES &&
  facts.settings.learningRate * 10 <= usualRate(facts.settings, facts.catalog) &&
  plateau(facts) !== '';

/** @param {Facts} facts @returns {'schedule'|'clipping'|'rate'|''} */
function whySlow(facts) {
  const { snapshot, settings, catalog } = facts,
    { step, learningRate } = snapshot;
  if (step >= settings.warmUp && learningRate < 0.1 * settings.learningRate) return 'schedule';
  if (isClippedFar(facts)) return 'clipping';
  return settings.learningRate * 5 <= usualRate(settings, catalog) ? 'rate' : '';
}

/**
 * Whether clipping makes the updates small: not where each is divided by the size of its own gradients. By value, an
 * entry is known to be too large where even the mean square is.
 * @param {Facts} facts
 */
function isClippedFar({ snapshot: { layers }, settings, task: { classes }, catalog }) {
  if (settings.clipping === 'none' || rescalesSteps(settings, catalog)) return false;
  const entries = settings.clipping === 'value' ? parameterCount(settings, classes) : 1;
  return Math.hypot(...layers.batchGradient) > 10 * settings.clippingLimit * Math.sqrt(entries);
}

/** @type {Judge} */
export function stalled(facts) {
  const stuck = plateau(facts);
  if (!stuck) return null;
  const { settings, remaining, ratio, floor } = facts;
  const because = whyStalled(facts);
  const guesses = remaining > 0.94 && because !== 'linear';
  const cause =
    because === 'linear'
      ? linearLimit(facts, 'stalled')
      : because === 'output'
        ? verdictText('bounded', {
            output: activationInSentence(settings.outputActivation),
            loss: formatLoss(floor),
          })
        : because === 'slope'
          ? decay(facts)
          : joined(verdictText(`stalled.${because}`), received(facts));
  return {
    kind: guesses ? 'constant' : 'stalled',
    tone: guesses || ratio < 1e-2 ? 'bad' : 'plain',
    because,
    headline: guesses
      ? verdictText(guessKey(facts), { plateau: stuck })
      : verdictText('stalled', { plateau: stuck, score: score(facts) }),
    cause,
  };
}

/** Whether the answers hardly differ, or differ and are no use. @param {Facts} facts */
function guessKey({ snapshot: { spread }, remaining }) {
  const isWorse = remaining > WORSE_THAN_GUESSING;
  if (spread < SAME_ANSWER) return isWorse ? 'constant.worse' : 'constant';
  return isWorse ? 'guessing.worse' : 'guessing';
}

/** @param {Facts} facts @returns {'linear'|'output'|'slope'|'capacity'} */
function whyStalled({ settings, ratio, floor, remaining }) {
  if (isLinear(settings)) return 'linear';
  if (floor > 0.05 && remaining < 0.5) return 'output';
  return ratio < 3e-2 || remaining > 0.94 ? 'slope' : 'capacity';
}

/** At first many units of ReLU are off by chance, and some come back. @type {Judge} */
export function dying(facts) {
  const worst = largest(facts.snapshot.layers.dead, facts.last - 1);
  if (!(worst.value >= (facts.snapshot.step < 1000 ? 0.75 : 0.5))) return null;
  return {
    kind: 'dying',
    tone: 'plain',
    because: 'dead',
    headline: saidOfMeasured(facts, 'dying', 'dying.measured', {
      ...deadUnits(worst.value, hiddenWidths(facts.settings)[worst.layer - 1]),
      layer: worst.layer,
    }),
    cause: received(facts),
  };
}

/** @type {Judge} */
export function untouched(facts) {
  if (facts.snapshot.step > 0) return null;
  return {
    kind: 'untouched',
    tone: 'plain',
    headline: verdictText('untouched', { ...shareInWords(facts.ratio), last: facts.last }),
    cause: decay(facts),
  };
}

/** @type {Judge} */
export function healthy(facts) {
  const { ratio, last, remaining, snapshot } = facts,
    { signal } = snapshot.layers;
  const least = signal.indexOf(Math.min(...signal)),
    part = signal[least] / signal[last - 1];
  const isThin = part < ARRIVES;
  return {
    kind: 'healthy',
    // No praise for answers that are worse than guessing.
    tone: isThin || remaining > WORSE_THAN_GUESSING ? 'plain' : 'good',
    headline: verdictText(isThin ? 'healthy.thin' : 'healthy', {
      ...shareInWords(ratio),
      last,
      layer: least + 1,
      part: part > 0 ? formatShare(part) : formatPercent(0),
    }),
    cause: decay(facts),
  };
}
