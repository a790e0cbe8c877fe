/** Judges of units that pass nothing back: dead ones, and an output that sits where it is flat. */

import { activationFacts, findByName } from '../experiment/catalog.js';
import { hiddenActivations, outputCount } from '../experiment/network-shape.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatInteger, formatLoss, formatPercent, formatRound } from '../words/format.js';
import { DEEP } from './depth.js';
import { haveWeightsShrunk, initialGain, sizeOfWeights } from './initial-gain.js';
import { largeSums, whySumsAreLarge } from './large-sums.js';
import { hasSkipPath, joined, saidOfMeasured } from './phrases.js';
import { isPenaltyLarge, isRateLarge } from './training-settings.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./large-sums.js').LargeSums} LargeSums */

/** Worse than the same answer for every point: it is sure of what is wrong. */
export const WORSE_THAN_GUESSING = 1.05;

/** A layer that gets less than this share of the inputs' size hardly gets anything. */
const HARDLY = 0.01;

/** Whether the loss was much better once, or better at the start. @param {Facts} facts */
export function isDerailed({ trend: { first, best, level, now }, remaining }) {
  // The loss of this moment may be as low as ever by luck: then nothing has risen.
  if (!(remaining > 0.3 && now > 1.05 * Math.min(best, first))) return false;
  return level > (remaining > WORSE_THAN_GUESSING ? 1.5 : 2.5) * best || level > 1.25 * first;
}

/** Where the loss was, where it is, and under which rate. @param {Facts} facts */
export const lossCourse = ({ trend: { best, first, now }, settings: { learningRate } }) => ({
  best: formatLoss(Math.min(best, first)),
  now: formatLoss(now),
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
  const around = layers.signal.subarray(0, layer).some((signal) => signal > 0);
  // Behind the first of them nothing arrives: why it died tells why they all are.
  const because = whyDead(facts, layers.dead.indexOf(1) + 1);
  return {
    kind: 'dead',
    tone: 'bad',
    because,
    headline: verdictText(around ? 'dead.around' : layer === 1 ? 'dead.first' : layer === 2 ? 'dead.second' : 'dead', {
      layer,
    }),
    cause: joined(
      saidOfMeasured(facts, 'dead.cause', 'dead.measured'),
      verdictText(`dead.${because}`, {
        bias: formatRound(settings.bias),
        rate: formatRound(settings.learningRate),
        layers: last - 1,
      }),
    ),
  };
}

/** What every bias began with. @param {Facts} facts */
const firstBias = ({ settings, catalog }) =>
  findByName(catalog.initializers, settings.initializer).bias ?? settings.bias;

/**
 * Whether any gradient has ever reached a layer, which moves its biases; not those under batch norm, which takes them off
 * again.
 * @param {Facts} facts @param {number} layer from 1
 */
function hasMoved(facts, layer) {
  const { settings, last, snapshot } = facts;
  const began = Math.abs(firstBias(facts)),
    now = snapshot.layers.biasSize[layer - 1];
  return (settings.normalization === 'batch' && layer < last) || Math.abs(now - began) > 1e-6 * began;
}

/**
 * Whether the biases, about as they began, outweigh what a layer is given.
 * @param {Facts} facts @param {number} layer from 1
 */
function isHeldByBias(facts, layer) {
  const { layers } = facts.snapshot;
  const down = -firstBias(facts);
  return down > layers.weightedSize[layer - 1] && down > 0.5 * layers.biasSize[layer - 1];
}

/**
 * Why a layer passes nothing back, by what its sums are made of now.
 * @param {Facts} facts @param {number} layer from 1
 * @returns {'bias'|'penalty'|'weights'|'depth'|'rate'|'draw'}
 */
export function whyDead(facts, layer) {
  const { settings, last, catalog, snapshot } = facts,
    { layers, step } = snapshot;
  if (isHeldByBias(facts, layer)) return 'bias';
  if (step > 0 && isPenaltyLarge(settings, catalog) && haveWeightsShrunk(layers, 0.1, settings, catalog))
    return 'penalty';
  const byUpdate = step > 0 && hasMoved(facts, layer) ? 'rate' : 'draw';
  // Past layers with skip connections the signal arrives however small the weights are, and points stay apart.
  if (hasSkipPath(layers)) return byUpdate;
  const hardlyArrives = !(layers.inputSize[layer - 1] > HARDLY * layers.inputSize[0]);
  if (initialGain(settings, catalog) ** (last - 1) < 1e-4 && hardlyArrives) return 'weights';
  return last - 1 >= DEEP ? 'depth' : byUpdate;
}

/** @type {Judge} */
export function saturatedOutput(facts) {
  const { snapshot, settings, task, last, remaining, catalog } = facts;
  const { outputActivation } = settings,
    part = snapshot.layers.saturated[last - 1];
  const isMost = part > (remaining > WORSE_THAN_GUESSING ? 0.6 : 0.8) && remaining > 0.5;
  if (!activationFacts(outputActivation, catalog).saturates || !isMost || isFalling(facts)) return null;
  const because = whyOutputSaturates(facts);
  /** @type {[all: string, some: string]} */
  const keys =
    outputCount(settings, task.classes) === 1
      ? ['saturated.output', 'saturated.measured']
      : ['saturated.outputs', 'saturated.outputsMeasured'];
  return {
    kind: 'saturated',
    tone: 'bad',
    because,
    headline: saidOfMeasured(facts, ...keys, {
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
  const began = measured === 'bias' && Math.abs(firstBias(facts)) > 0.5 * snapshot.layers.biasSize[last - 1];
  if (snapshot.step === 0 || began || measured === 'skip' || sizeOfWeights(settings, catalog) === 'large')
    return measured;
  return isDerailed(facts) || isRateLarge(settings, catalog) ? 'rate' : measured;
}

/** @param {Facts} facts */
function tooLargeUpdates(facts) {
  if (!isDerailed(facts)) return verdictText('saturated.large', lossCourse(facts));
  const { best, first } = facts.trend;
  return verdictText(
    best < first || facts.settings.normalization === 'batch' ? 'saturated.rate' : 'saturated.start',
    lossCourse(facts),
  );
}

/** An output that is flat on one side alone, and has been pushed there. @type {Judge} */
export function silent(facts) {
  const { snapshot, settings, last } = facts;
  if (snapshot.layers.signal[last - 1] !== 0) return null;
  const because = whySilent(facts);
  return {
    kind: 'silent',
    tone: 'bad',
    because,
    headline: verdictText('silent', { last }),
    cause: joined(
      saidOfMeasured(facts, 'silent.cause', 'silent.measured', { loss: formatLoss(snapshot.trainLoss) }),
      because !== 'output' &&
        verdictText(`dead.${because}`, { bias: formatRound(settings.bias), rate: formatRound(settings.learningRate) }),
    ),
  };
}

/** @param {Facts} facts @returns {'bias'|'rate'|'output'} */
function whySilent(facts) {
  const { snapshot, settings, last, catalog } = facts;
  const { lowest, highest } = activationFacts(settings.outputActivation, catalog);
  // Flat on one side alone: the sums are there.
  if (lowest === -Infinity || highest < Infinity) return 'output';
  if (isHeldByBias(facts, last)) return 'bias';
  return snapshot.step > 0 && isRateLarge(settings, catalog) && hasMoved(facts, last) ? 'rate' : 'output';
}

/** How many of how many. @param {number} share @param {number} units */
export const deadUnits = (share, units) => ({ count: formatInteger(share * units), units: formatInteger(units) });
