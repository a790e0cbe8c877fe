/** Judges of the gradient's way back: cut off, too small for the numbers, vanished, grown, or stuck in flat curves. */

import { activationFacts } from '../experiment/catalog.js';
import { hiddenActivations } from '../experiment/network-shape.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatNumber, formatPercent } from '../words/format.js';
import { largeSums, whySumsAreLarge } from './large-sums.js';
import { countedOver, decay, joined, largest, mainFactor, received, shareInWords } from './phrases.js';
import { isFalling, whyDead } from './units.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./judge.js').Cause} Cause */
/** @typedef {import('./facts.js').Facts} Facts */

const FADING_SHARE = 1e-2;
const EXPLODING_TIMES = 1e2;

/** A gradient of 0 below one smaller than this may have underflowed: 32-bit numbers end at 1.4e-45, 64-bit ones at 4.9e-324. */
const NEARLY_NOTHING = { float: 1e-12, double: 1e-100 };
/** A step of one layer does not take a gradient from here to below what 32-bit numbers hold, unless its slopes are 0. */
const FAR_FROM_NOTHING = 1e-30;

/** The last of the first layers whose gradient is exactly 0, while the next one has some; 0 for none. @param {Facts} facts */
function cutOff({
  snapshot: {
    layers: { signal },
  },
  last,
}) {
  // Past a skip connection some of the layers before may have one.
  const layer = signal.findIndex((one) => one !== 0);
  return layer > 0 && layer < last ? layer : 0;
}

/** Nothing gets through although the gradient above is large: no unit is left that both works and matters. @type {Judge} */
export function collapsed(facts) {
  const layer = cutOff(facts);
  const { signal, saturated: flat } = facts.snapshot.layers;
  const above = signal[layer];
  const isSmall = above < NEARLY_NOTHING[facts.settings.precision === 'double' ? 'double' : 'float'];
  // Where slopes are 0 themselves, nothing has become too small.
  const isFlat = layer > 0 && flattens(facts, layer) && flat[layer - 1] > 0.5 && above > FAR_FROM_NOTHING;
  if (layer === 0 || (isSmall && !isFlat)) return null;
  return {
    kind: 'dead',
    tone: 'bad',
    because: whyDead(facts, layer),
    headline: cutHeadline(layer),
    cause: joined(verdictText('cut.cause', { next: layer + 1, above: formatNumber(above, 2) }), countedOver(facts)),
  };
}

/** @type {Judge} */
export function underflow(facts) {
  const layer = cutOff(facts);
  if (layer === 0) return null;
  const bits = facts.settings.precision === 'double' ? 64 : 32;
  return {
    kind: 'underflow',
    tone: 'bad',
    because: mainFactor(withoutZeros(facts, layer)),
    headline: cutHeadline(layer),
    cause: joined(
      verdictText('underflow.cause', {
        next: layer + 1,
        above: formatNumber(facts.snapshot.layers.signal[layer], 2),
        bits,
      }),
      countedOver(facts),
    ),
  };
}

const cutHeadline = (/** @type {number} */ layer) =>
  verdictText(layer === 1 ? 'cut.first' : layer === 2 ? 'cut.second' : 'cut', { layer });

/** The layers above the cut alone, whose factors are numbers. @param {Facts} facts @param {number} layer @returns {Facts} */
function withoutZeros(facts, layer) {
  const { layers } = facts.snapshot;
  const kept = /** @type {any} */ (
    Object.fromEntries(Object.entries(layers).map(([name, values]) => [name, values.subarray(layer)]))
  );
  return { ...facts, last: facts.last - layer, snapshot: { ...facts.snapshot, layers: kept } };
}

/** @type {Judge} */
export function exploding(facts) {
  if (!(facts.ratio > EXPLODING_TIMES) || flatShare(facts).value > 0.5) return null;
  return {
    kind: 'exploding',
    tone: 'bad',
    because: mainFactor(facts),
    headline: verdictText('exploding', { ...shareInWords(facts.ratio), last: facts.last }),
    cause: decay(facts),
  };
}

/** The most saturated layer. Half of ReLU's derivatives are 0 by nature; only where a curve flattens is it a fault. @param {Facts} facts */
function flatShare(facts) {
  const { layers } = facts.snapshot;
  return largest(
    layers.saturated.map((share, l) => (flattens(facts, l + 1) ? share : 0)),
    facts.last - 1,
  );
}

/** Whether the curve of a hidden layer is flat on both sides. @param {Facts} facts @param {number} layer from 1 */
function flattens({ settings, catalog }, layer) {
  const name = hiddenActivations(settings)[layer - 1];
  return name !== undefined && activationFacts(name, catalog).saturates;
}

/** @type {Judge} */
export function saturated(facts) {
  const { settings, remaining } = facts;
  const worst = flatShare(facts);
  if (!(worst.value > 0.5 && remaining > 0.3) || isFalling(facts)) return null;
  const because = whySumsAreLarge(facts, worst.layer);
  return {
    kind: 'saturated',
    tone: 'bad',
    because,
    headline: verdictText('saturated', {
      layer: worst.layer,
      part: formatPercent(worst.value),
      activation: activationInSentence(hiddenActivations(settings)[worst.layer - 1]),
    }),
    cause: joined(largeSums(facts, worst.layer, because), received(facts)),
  };
}

/** @type {Judge} */
export function fading(facts) {
  if (!(facts.ratio < FADING_SHARE)) return null;
  return {
    kind: 'fading',
    tone: 'plain',
    because: mainFactor(facts),
    headline: verdictText('fading', { ...shareInWords(facts.ratio), last: facts.last }),
    cause: decay(facts),
  };
}
