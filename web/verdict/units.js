/** Judges of units that pass nothing back: dead ones, and an output that sits where it is flat. */

import { activationFacts } from '../experiment/catalog.js';
import { hiddenActivations } from '../experiment/network-shape.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatInteger, formatLoss, formatPercent, formatRound } from '../words/format.js';
import { DEEP } from './depth.js';
import { initialGain, sizeOfWeights } from './initial-gain.js';
import { largeSums, whySumsAreLarge } from './large-sums.js';
import { hasSkipPath, joined } from './phrases.js';
import { isPenaltyLarge, isRateLarge } from './training-settings.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./large-sums.js').LargeSums} LargeSums */

/** Worse than the same answer for every point: it is sure of what is wrong. */
export const WORSE_THAN_GUESSING = 1.05;

/** Whether the loss was much better once, or better at the start. @param {Facts} facts */
export const isDerailed = ({ trend: { first, best, level }, remaining }) =>
  remaining > 0.3 && (level > (remaining > WORSE_THAN_GUESSING ? 1.5 : 2.5) * best || level > 1.25 * first);

/** Where the loss was, where it is, and under which rate. @param {Facts} facts */
export const lossCourse = ({ trend: { best, first }, snapshot: { trainLoss }, settings: { learningRate } }) => ({
  best: formatLoss(Math.min(best, first)),
  now: formatLoss(trainLoss),
  rate: formatRound(learningRate),
});

/** Whether the run gets out of it by itself. @param {Facts} facts */
export const isFalling = ({ trend }) => trend.gained > 0.15;

/** @type {Judge} */
export function dead(facts) {
  const {
    snapshot: { layers },
    settings,
    last,
    catalog,
  } = facts;
  const layer = layers.dead.subarray(0, last - 1).lastIndexOf(1) + 1;
  // What flattens on both sides saturates instead.
  if (layer === 0 || !activationFacts(hiddenActivations(settings)[layer - 1], catalog).canDie) return null;
  const around = layer > 1 && layers.signal[layer - 2] > 0;
  const because = whyDead(facts);
  return {
    kind: 'dead',
    tone: 'bad',
    because,
    headline: verdictText(around ? 'dead.around' : layer === 1 ? 'dead.first' : layer === 2 ? 'dead.second' : 'dead', {
      layer,
    }),
    cause: joined(
      verdictText('dead.cause'),
      verdictText(`dead.${because}`, {
        bias: formatRound(settings.bias),
        rate: formatRound(settings.learningRate),
        layers: last - 1,
      }),
    ),
  };
}

/** @param {Facts} facts @returns {'bias'|'penalty'|'weights'|'depth'|'rate'|'draw'} */
export function whyDead({ settings, last, catalog, snapshot: { layers, step } }) {
  if (settings.bias < 0) return 'bias';
  if (step > 0 && isPenaltyLarge(settings, catalog)) return 'penalty';
  const byUpdate = step > 0 ? 'rate' : 'draw';
  // Past layers with skip connections the signal arrives however small the weights are, and points stay apart.
  if (hasSkipPath(layers)) return byUpdate;
  if (initialGain(settings, catalog) ** (last - 1) < 1e-4) return 'weights';
  return last - 1 >= DEEP ? 'depth' : byUpdate;
}

/** @type {Judge} */
export function saturatedOutput(facts) {
  const { snapshot, settings, last, remaining, catalog } = facts;
  const { outputActivation } = settings,
    part = snapshot.layers.saturated[last - 1];
  const isMost = part > (remaining > WORSE_THAN_GUESSING ? 0.6 : 0.8) && remaining > 0.5;
  if (!activationFacts(outputActivation, catalog).saturates || !isMost || isFalling(facts)) return null;
  const because = whyOutputSaturates(facts);
  return {
    kind: 'saturated',
    tone: 'bad',
    because,
    headline: verdictText('saturated.output', {
      part: formatPercent(part),
      output: activationInSentence(outputActivation),
    }),
    cause: because === 'rate' ? tooLargeUpdates(facts) : largeSums(facts, last, because),
  };
}

/** @param {Facts} facts @returns {'rate'|LargeSums} */
function whyOutputSaturates(facts) {
  const { snapshot, settings, catalog, last } = facts;
  const measured = whySumsAreLarge(facts, last);
  if (snapshot.step === 0 || sizeOfWeights(settings, catalog) === 'large') return measured;
  return isDerailed(facts) || isRateLarge(settings, catalog) ? 'rate' : measured;
}

/** @param {Facts} facts */
function tooLargeUpdates(facts) {
  if (!isDerailed(facts)) return verdictText('saturated.large', lossCourse(facts));
  const { best, first } = facts.trend;
  return verdictText(best < first ? 'saturated.rate' : 'saturated.start', lossCourse(facts));
}

/** An output that is flat on one side alone, and has been pushed there. @type {Judge} */
export function silent({ snapshot, settings, last, catalog }) {
  if (snapshot.layers.signal[last - 1] !== 0) return null;
  const because = settings.bias < 0 ? 'bias' : snapshot.step > 0 && isRateLarge(settings, catalog) ? 'rate' : 'output';
  return {
    kind: 'silent',
    tone: 'bad',
    because,
    headline: verdictText('silent', { last }),
    cause: joined(
      verdictText('silent.cause', { loss: formatLoss(snapshot.trainLoss) }),
      because !== 'output' &&
        verdictText(`dead.${because}`, { bias: formatRound(settings.bias), rate: formatRound(settings.learningRate) }),
    ),
  };
}

/** How many of how many. @param {number} share @param {number} units */
export const deadUnits = (share, units) => ({ count: formatInteger(share * units), units: formatInteger(units) });
