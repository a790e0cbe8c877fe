/** Judges of what is wrong before the gradient matters: broken numbers, no data, weights all alike, an output out of reach. */

import { activationFacts, findByName } from '../experiment/catalog.js';
import { featuresOf, hiddenActivations, hiddenWidths } from '../experiment/network-shape.js';
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
  const why = whyDiverged(broken, settings, catalog);
  return {
    kind: 'diverged',
    tone: 'bad',
    because: why === 'rate' ? 'rate' : 'weights',
    headline: verdictText('diverged', {
      step: formatInteger(broken.step),
      layer: broken.layer,
      quantity: verdictText(`quantity.${broken.quantity}`),
    }),
    cause: verdictText(`diverged.${why}`, {
      rate: formatRound(settings.learningRate),
      size: formatRound(settings.initialSize),
    }),
  };
}

/**
 * Before the first update no rate has had an effect yet.
 * @param {import('../engine/protocol.js').Divergence} broken
 * @param {import('../experiment/settings.js').Settings} settings
 * @param {import('../experiment/catalog.js').Catalog} catalog
 * @returns {'rate'|'weights'|'first'}
 */
function whyDiverged({ step }, settings, catalog) {
  const isLarge = sizeOfWeights(settings, catalog) === 'large' && passesSizeOn(settings, catalog);
  if (isLarge && settings.learningRate <= 1) return 'weights';
  return step <= 1 ? 'first' : 'rate';
}

/** Whether larger sums in one layer make larger ones in the next: nothing bounds or normalises them. @param {import('../experiment/settings.js').Settings} settings @param {import('../experiment/catalog.js').Catalog} catalog */
const passesSizeOn = (settings, catalog) =>
  settings.normalization === 'none' &&
  hiddenActivations(settings).every((name) => activationFacts(name, catalog).highest === Infinity);

/** @type {Judge} */
export function unmeasured({ snapshot, settings }) {
  const { trainLoss, constantLoss, layers } = snapshot;
  if (Number.isNaN(constantLoss))
    return { kind: 'unmeasured', tone: 'plain', headline: verdictText('unmeasured.points'), cause: '' };
  if (Number.isFinite(trainLoss) && layers.signal.every(Number.isFinite)) return null;
  const bits = settings.precision === 'double' ? 64 : 32;
  return {
    kind: 'unmeasured',
    tone: 'bad',
    because: 'weights',
    headline: verdictText('unmeasured', { bits }),
    cause: '',
  };
}

/** One answer is right for all of them, so that no loss says anything about learning. @type {Judge} */
export function alike({ task, snapshot }) {
  const { classes, shares, low, high } = task;
  if (classes === 0 ? low !== high : !shares.some((share) => share > 1 - 1e-9)) return null;
  return {
    kind: 'alike',
    tone: 'plain',
    because: 'data',
    headline: verdictText(classes === 0 ? 'alike.values' : 'alike.classes'),
    cause: verdictText('alike.cause', { loss: formatLoss(snapshot.trainLoss) }),
  };
}

/** Units that begin alike receive the same gradient, and stay alike for ever. @type {Judge} */
export function symmetric({ settings, last, catalog, snapshot }) {
  const { distribution, scale } = findByName(catalog.initializers, settings.initializer);
  const isZero = scale === 'size' ? settings.initialSize === 0 : distribution === 'none';
  if (!(isZero || distribution === 'none') || last === 1 || Math.max(...hiddenWidths(settings)) === 1) return null;
  if (snapshot.byHand || tellsUnitsApart(settings)) return null;
  // Units that give something at a sum of 0, as sigmoid's do, hand a gradient to the weights behind them.
  const isStill = isZero && snapshot.layers.batchGradient.every((norm) => norm === 0);
  return {
    kind: 'symmetric',
    tone: 'bad',
    because: 'weights',
    headline: verdictText(isStill ? 'symmetric.zero' : 'symmetric'),
    cause: verdictText(isStill ? 'symmetric.zero.cause' : 'symmetric.cause'),
  };
}

/** A skip connection around the first layer adds another input to each of its units. @param {import('../experiment/settings.js').Settings} settings */
const tellsUnitsApart = (settings) =>
  settings.skip === 'on' && hiddenWidths(settings)[0] === featuresOf(settings).length;

/** @type {Judge} */
export function unreachable({ settings, task, snapshot, catalog }) {
  if (!isOutOfReach(settings, task, catalog)) return null;
  const output = activationInSentence(settings.outputActivation);
  const { lowest, highest } = activationFacts(settings.outputActivation, catalog);
  const kind = task.classes === 0 ? 'values' : 'classes';
  return {
    kind: 'unreachable',
    tone: 'bad',
    because: 'output',
    headline: verdictText(`unreachable.${kind}`, {
      output,
      range: verdictText(rangeKey(highest), { lowest: formatBound(lowest), highest: formatBound(highest) }),
      low: formatNumber(task.low, 2),
      high: formatNumber(task.high, 2),
    }),
    cause: verdictText(`unreachable.${kind}.cause`, {
      output,
      part: formatPercent(snapshot.trainAccuracy),
      most: formatPercent(task.shares[1] ?? NaN),
      loss: formatLoss(snapshot.trainLoss),
    }),
  };
}

/** @param {number} highest that an output can give */
const rangeKey = (highest) => (highest === Infinity ? 'range.above' : 'range.between');

const formatBound = (/** @type {number} */ bound) => formatRound(Number(bound.toPrecision(2)));
