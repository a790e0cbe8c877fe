/** The judge of a gradient that vanishes on its way back, which is what the page opens on. */

import { haveWeightsShrunk } from './initial-gain.js';
import { decay, joined, mainFactor, plateau, shareInWords } from './phrases.js';
import { isPenaltyLarge } from './training-settings.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./judge.js').Finding} Finding */

/** Below this share of the output layer's signal a layer counts as cut off; the bars shade it. */
export const VANISHED_SHARE = 1e-4;

/** Weights that change by less than a millionth an update would need a million updates to matter … */
const STOPPED_UPDATE_RATIO = 1e-6;
/** … and before so many updates nothing can be said to have stopped. */
const FEW_UPDATES = 100;

/**
 * @param {Facts} facts
 * @returns {Finding|null}
 */
export function vanishing(facts) {
  const {
    snapshot: { step, layers },
    settings,
    ratio,
    last,
    catalog,
  } = facts;
  if (!(ratio < VANISHED_SHARE)) return null;
  const stopped = step >= FEW_UPDATES && layers.updateRatio[0] < STOPPED_UPDATE_RATIO;
  const start = step === 0 ? 'vanishing.first' : 'vanishing';
  const main = mainFactor(facts);
  const penalty =
    main === 'weights' &&
    step > 0 &&
    isPenaltyLarge(settings, catalog) &&
    haveWeightsShrunk(layers, 0.5, settings, catalog);
  return {
    kind: 'vanishing',
    tone: 'bad',
    because: penalty ? 'penalty' : main,
    ...(stopped ? { stage: 'stopped' } : step === 0 && { stage: 'first' }),
    headline: joined(verdictText(start, { ...shareInWords(ratio), last }), stopped && verdictText('vanishing.stopped')),
    cause: joined(decay(facts), penalty && verdictText('penalty.cause'), plateau(facts)),
  };
}
