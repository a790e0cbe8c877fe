/**
 * What a teacher would say about the run, in one sentence with its number, and one more for the cause.
 * Says only what the measured numbers support. No DOM: `views/verdict.js` shows it.
 *
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./settings.js').Settings} Settings
 *
 * @typedef {object} Part a piece of the headline
 * @property {string} text
 * @property {boolean} [strong] stands out, in the colour of the verdict's tone
 *
 * @typedef {'waiting'|'unmeasured'|'diverged'|'single'|'learned'|'silent'|'dead'|'underflow'|'vanishing'|
 *   'exploding'|'saturated'|'dying'|'stalled'|'fading'|'untouched'|'healthy'} Kind
 *
 * @typedef {object} Verdict
 * @property {Kind} kind changes only when the situation does, not with every number
 * @property {'plain'|'good'|'bad'} tone
 * @property {Part[]} headline
 * @property {string} cause one sentence or two, or ''
 *
 * @typedef {object} Facts
 * @property {Snapshot} snapshot
 * @property {Settings} settings
 * @property {number} last number of the output layer, counted from 1
 * @property {number} ratio signal of layer 1 ÷ signal of the output layer
 */
import { formatInteger, formatLoss, formatNumber, formatPercent, formatRound, formatShare } from './format.js';
import { hiddenWidths } from './settings.js';
import { decay, largest, of, plateau, share } from './verdict-words.js';

/** Below this share of the output layer's signal a layer counts as cut off; the bars shade it. */
export const VANISHED_SHARE = 1e-4;

const FADING_SHARE = 1e-2;
const EXPLODING_TIMES = 1e2;

/** Of labels ±1: guessing the middle costs 1. */
const LEARNED_LOSS = 0.1;

/** Weights that change by less than a millionth an update would need a million updates to matter. */
const STOPPED_UPDATE_RATIO = 1e-6;

/** @type {((facts: Facts) => Verdict|null)[]} the first that has something to say is right */
const JUDGES = [diverged, unmeasured, single, learned, silent, dead, underflow, vanishing, exploding,
  saturated, dying, stalled, fading, untouched];

/** @param {Snapshot|null} snapshot @param {Settings} settings @returns {Verdict} */
export function judge(snapshot, settings) {
  if (!snapshot) return plainly('waiting', 'Preparing the network …');
  const { signal } = snapshot.layers;
  const last = signal.length;
  const facts = { snapshot, settings, last, ratio: signal[0] / signal[last - 1] };
  for (const opinion of JUDGES) {
    const verdict = opinion(facts);
    if (verdict) return verdict;
  }
  return healthy(facts);
}

/** @param {Facts} facts @returns {Verdict|null} */
function diverged({ snapshot, settings }) {
  const broken = snapshot.diverged;
  if (!broken) return null;
  return {
    kind: 'diverged', tone: 'bad',
    headline: [
      { text: 'The run diverged', strong: true },
      { text: ` at step ${formatInteger(broken.step)}: in layer ${broken.layer} the ${broken.quantity} is no longer a finite number.` },
    ],
    cause: `Training has stopped. A smaller learning rate than ${formatRound(settings.learningRate)} usually prevents it.`,
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function unmeasured({ snapshot, ratio, last }) {
  if (Number.isNaN(snapshot.trainLoss)) {
    return plainly('unmeasured', 'There are no training points: add some in the plot, of both classes.');
  }
  const cutOff = snapshot.layers.signal[last - 1] === 0;
  return Number.isNaN(ratio) && !cutOff ? plainly('unmeasured', 'The gradient has not been measured yet.') : null;
}

/** @param {Facts} facts @returns {Verdict|null} */
function single({ snapshot, last }) {
  if (last > 1) return null;
  const signal = formatNumber(snapshot.layers.signal[0], 2);
  return plainly('single',
    `With no hidden layer, nothing stands between the loss and layer 1: it receives the whole gradient, ${signal}.`,
    'One layer alone can only draw a straight line between the classes.');
}

/** @param {Facts} facts @returns {Verdict|null} */
function learned(facts) {
  const { trainLoss, trainAccuracy, testLoss, step } = facts.snapshot;
  if (!(step > 0 && trainLoss < LEARNED_LOSS)) return null;
  const overfits = testLoss > Math.max(2 * LEARNED_LOSS, 3 * trainLoss);
  return {
    kind: 'learned', tone: 'good',
    headline: [
      { text: 'It has learned', strong: true },
      { text: `: ${formatPercent(trainAccuracy)} of the training points are on the right side, and the loss is down to ${formatLoss(trainLoss)}.` },
    ],
    cause: overfits ? `On test points the loss is ${formatLoss(testLoss)}: it fits the points it has seen better than new ones.`
      : share(facts),
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function silent({ snapshot, last }) {
  if (snapshot.layers.signal[last - 1] !== 0) return null;
  return {
    kind: 'silent', tone: 'bad',
    headline: [{ text: `Layer ${last} passes no gradient back`, strong: true }, { text: ', so no layer receives any.' }],
    cause: `Its gradient is exactly 0 on every training point, at a loss of ${formatLoss(snapshot.trainLoss)}.`,
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function dead({ snapshot, last }) {
  const layer = snapshot.layers.dead.subarray(0, last - 1).lastIndexOf(1) + 1;
  if (layer === 0) return null;
  const below = layer === 1 ? 'Layer 1 receives' : layer === 2 ? 'Layers 1 and 2 receive' : `Layers 1 to ${layer} receive`;
  return {
    kind: 'dead', tone: 'bad',
    headline: [{ text: `Every unit in layer ${layer} is dead`, strong: true }, { text: `. ${below} no gradient at all.` }],
    cause: 'Not one of its units passes any gradient on any training point. New weights may do better.',
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function underflow({ snapshot: { layers: { signal } }, settings }) {
  const layer = signal.lastIndexOf(0) + 1;
  if (layer === 0) return null;
  const bits = settings.precision === 'double' ? 64 : 32;
  const above = signal[layer];
  const tiny = above < 1e-12;
  return {
    kind: 'underflow', tone: 'bad',
    headline: [
      { text: layer === 1 ? 'Layer 1 receives ' : `Layers 1 to ${layer} receive ` },
      { text: 'a gradient of exactly 0', strong: true }, { text: layer === 1 ? ': it cannot learn.' : ': they cannot learn.' },
    ],
    cause: tiny ? `Layer ${layer + 1} still has ${formatNumber(above, 2)}; below that, the gradient is too small for ${bits}-bit numbers.`
      : `Layer ${layer + 1} still has ${formatNumber(above, 2)}.`,
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function vanishing(facts) {
  if (!(facts.ratio < VANISHED_SHARE)) return null;
  const { step } = facts.snapshot;
  const start = step === 0 ? 'Before the first update, layer 1 already receives only ' : 'Layer 1 receives ';
  return {
    kind: step === 0 ? 'untouched' : 'vanishing', tone: 'bad',
    headline: [
      { text: start }, { text: formatShare(facts.ratio), strong: true },
      { text: ` of the gradient that reaches layer ${facts.last}.` }, ...consequence(facts),
    ],
    cause: `${decay(facts)} ${plateau(facts)}`.trim(),
  };
}

/** What the vanished signal means for layer 1, by the size of its last update. @param {Facts} facts @returns {Part[]} */
function consequence({ snapshot }) {
  const ratio = snapshot.layers.updateRatio[0];
  if (snapshot.step === 0 || !(ratio < STOPPED_UPDATE_RATIO)) return [];
  return [{ text: ' ' }, { text: 'It has all but stopped learning.', strong: true }];
}

/** @param {Facts} facts @returns {Verdict|null} */
function exploding(facts) {
  if (!(facts.ratio > EXPLODING_TIMES)) return null;
  return {
    kind: 'exploding', tone: 'bad',
    headline: [
      { text: 'Layer 1 receives ' }, { text: formatShare(facts.ratio), strong: true },
      { text: ` the gradient that reaches layer ${facts.last}. ` }, { text: 'It grows on the way back.', strong: true },
    ],
    cause: decay(facts),
  };
}

/** Half of ReLU's derivatives are 0 by nature; only where a curve flattens is it a fault. @param {Facts} facts @returns {Verdict|null} */
function saturated(facts) {
  const { activation } = facts.settings;
  if (activation !== 'sigmoid' && activation !== 'tanh') return null;
  const worst = largest(facts.snapshot.layers.saturated, facts.last - 1);
  if (!(worst.value > 0.5)) return null;
  return {
    kind: 'saturated', tone: 'bad',
    headline: [
      { text: `In layer ${worst.layer}, ` }, { text: `${formatPercent(worst.value)} of the activations are saturated`, strong: true },
      { text: `: they sit where ${activation} is flat and pass hardly any gradient.` },
    ],
    cause: share(facts),
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function dying(facts) {
  const worst = largest(facts.snapshot.layers.dead, facts.last - 1);
  if (!(worst.value >= 0.5)) return null;
  const units = hiddenWidths(facts.settings)[worst.layer - 1];
  return {
    kind: 'dying', tone: 'plain',
    headline: [
      { text: `${formatInteger(worst.value * units)} of ${formatInteger(units)} units in layer ${worst.layer} are dead`, strong: true },
      { text: ': they pass no gradient on any training point.' },
    ],
    cause: `${share(facts)} ${plateau(facts)}`.trim(),
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function stalled(facts) {
  const stuck = plateau(facts);
  if (!stuck) return null;
  const straight = facts.settings.activation === 'linear';
  return {
    kind: 'stalled', tone: 'plain',
    headline: [{ text: stuck, strong: true }, { text: ` ${share(facts)}` }],
    cause: straight ? 'Linear layers, however many, are one linear map: they can only draw a straight line.' : decay(facts),
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function fading(facts) {
  if (!(facts.ratio < FADING_SHARE)) return null;
  return {
    kind: 'fading', tone: 'plain',
    headline: [
      { text: 'Layer 1 receives ' }, { text: formatShare(facts.ratio), strong: true },
      { text: ` of the gradient that reaches layer ${facts.last}: it fades on the way back.` },
    ],
    cause: decay(facts),
  };
}

/** @param {Facts} facts @returns {Verdict|null} */
function untouched(facts) {
  if (facts.snapshot.step > 0) return null;
  return {
    kind: 'untouched', tone: 'plain',
    headline: [{ text: 'Before the first update, layer 1 receives ' }, { text: formatShare(facts.ratio), strong: true },
      { text: `${of(facts.ratio)} the gradient that reaches layer ${facts.last}.` }],
    cause: decay(facts),
  };
}

/** @param {Facts} facts @returns {Verdict} */
function healthy(facts) {
  return {
    kind: 'healthy', tone: 'good',
    headline: [{ text: 'Layer 1 receives ' }, { text: formatShare(facts.ratio), strong: true },
      { text: `${of(facts.ratio)} the gradient that reaches layer ${facts.last}: every layer gets its part.` }],
    cause: decay(facts),
  };
}

/** @param {Kind} kind @param {string} text @param {string} [cause] @returns {Verdict} */
const plainly = (kind, text, cause = '') => ({ kind, tone: 'plain', headline: [{ text }], cause });
