/** Judges of the gradient's way back: cut off, too small for the numbers, vanished, grown, or stuck in flat curves. */
import { formatNumber, formatPercent } from '../format.js';
import { say } from './say.js';
import { isFalling, whyDead } from './units.js';
import { decay, joined, largest, mainFactor, plateau, received, shareOf } from './words.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./judge.js').Cause} Cause */
/** @typedef {import('./facts.js').Facts} Facts */

/** Below this share of the output layer's signal a layer counts as cut off; the bars shade it. */
export const VANISHED_SHARE = 1e-4;

const FADING_SHARE = 1e-2;
const EXPLODING_TIMES = 1e2;

/** A gradient of 0 below one smaller than this has underflowed: 32-bit numbers end at 1.4e-45, 64-bit ones at 4.9e-324. */
const NEARLY_NOTHING = 1e-12;

/** Weights that change by less than a millionth an update would need a million updates to matter … */
const STOPPED_UPDATE_RATIO = 1e-6;
/** … and before so many updates nothing can be said to have stopped. */
const FEW_UPDATES = 100;

/** The last layer whose gradient is exactly 0 while the next one has some; 0 for none. @param {Facts} facts */
function cutOff({ snapshot: { layers: { signal } }, last }) {
  const layer = signal.lastIndexOf(0) + 1;
  return layer < last ? layer : 0;
}

/** Nothing gets through although the gradient above is large: no unit is left that both works and matters. @type {Judge} */
export function collapsed(facts) {
  const layer = cutOff(facts);
  const above = facts.snapshot.layers.signal[layer];
  if (layer === 0 || above < NEARLY_NOTHING) return null;
  return {
    kind: 'dead', tone: 'bad', because: whyDead(facts), headline: cutHeadline(layer),
    cause: say('cut.cause', { next: layer + 1, above: formatNumber(above, 2) }),
  };
}

/** @type {Judge} */
export function underflow(facts) {
  const layer = cutOff(facts);
  if (layer === 0) return null;
  const bits = facts.settings.precision === 'double' ? 64 : 32;
  return {
    kind: 'underflow', tone: 'bad', because: mainFactor(withoutZeros(facts, layer)), headline: cutHeadline(layer),
    cause: joined(say('underflow.cause', { next: layer + 1, above: formatNumber(facts.snapshot.layers.signal[layer], 2), bits })),
  };
}

const cutHeadline = (/** @type {number} */ layer) => say(layer === 1 ? 'cut.first' : layer === 2 ? 'cut.second' : 'cut', { layer });

/** The layers above the cut alone, whose factors are numbers. @param {Facts} facts @param {number} layer @returns {Facts} */
function withoutZeros(facts, layer) {
  const { layers } = facts.snapshot;
  const kept = /** @type {any} */ (Object.fromEntries(Object.entries(layers).map(([name, values]) => [name, values.subarray(layer)])));
  return { ...facts, last: facts.last - layer, snapshot: { ...facts.snapshot, layers: kept } };
}

/** @type {Judge} */
export function vanishing(facts) {
  const { snapshot: { step, layers }, settings, ratio, last } = facts;
  if (!(ratio < VANISHED_SHARE)) return null;
  const stopped = step >= FEW_UPDATES && layers.updateRatio[0] < STOPPED_UPDATE_RATIO;
  const start = step === 0 ? 'vanishing.first' : 'vanishing';
  const main = mainFactor(facts);
  const penalty = main === 'weights' && (settings.l2 >= 0.03 || settings.l1 >= 0.01 || (settings.optimizer === 'adamw' && settings.weightDecay > 1));
  return {
    kind: 'vanishing', tone: 'bad', because: penalty ? 'penalty' : main,
    headline: joined(say(start, { ...shareOf(ratio), last }), stopped && say('vanishing.stopped')),
    cause: joined(decay(facts), penalty && say('penalty.cause'), plateau(facts)),
  };
}

/** @type {Judge} */
export function exploding(facts) {
  if (!(facts.ratio > EXPLODING_TIMES) || flatShare(facts).value > 0.5) return null;
  return {
    kind: 'exploding', tone: 'bad', because: mainFactor(facts),
    headline: say('exploding', { ...shareOf(facts.ratio), last: facts.last }), cause: decay(facts),
  };
}

/** The most saturated layer. Half of ReLU's derivatives are 0 by nature; only where a curve flattens is it a fault. @param {Facts} facts */
const flatShare = ({ settings: { activation }, snapshot: { layers }, last }) =>
  (activation === 'sigmoid' || activation === 'tanh' ? largest(layers.saturated, last - 1) : { layer: 1, value: 0 });

/** @type {Judge} */
export function saturated(facts) {
  const { settings: { activation }, open } = facts;
  const worst = flatShare(facts);
  if (!(worst.value > 0.5 && open > 0.3) || isFalling(facts)) return null;
  return {
    kind: 'saturated', tone: 'bad', because: 'weights',
    headline: say('saturated', { layer: worst.layer, part: formatPercent(worst.value), activation: say(`activation.${activation}`) }),
    cause: joined(say('saturated.weights'), received(facts)),
  };
}

/** @type {Judge} */
export function fading(facts) {
  if (!(facts.ratio < FADING_SHARE)) return null;
  return {
    kind: 'fading', tone: 'plain', because: mainFactor(facts),
    headline: say('fading', { ...shareOf(facts.ratio), last: facts.last }), cause: decay(facts),
  };
}
