/** The judge of a gradient that vanishes on its way back, which is what the page opens on. */

import { haveWeightsShrunk } from './initial-gain.js';
import { decay, joined, mainFactor, plateau, shareInWords } from './phrases.js';
import { isPenaltyLarge, rescalesSteps } from './training-settings.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./judge.js').Finding} Finding */

/** Below this share of the output layer's signal a layer counts as cut off; the bars shade it. */
export const VANISHED_SHARE = 1e-4;

/** Weights that change by less than a millionth an update would need a million updates to matter … */
const STOPPED_UPDATE_RATIO = 1e-6;
/** … and before so many updates nothing can be said to have stopped. */
const FEW_UPDATES = 100;

/** A tenth of what is usual. */
const SLOW_UPDATE_RATIO = 1e-4;

/** @param {Facts} facts @returns {Pick<Finding, 'stage'>} */
function stageOf({ snapshot: { step, layers } }) {
  if (step === 0) return { stage: 'first' };
  return step >= FEW_UPDATES && layers.updateRatio[0] < STOPPED_UPDATE_RATIO ? { stage: 'stopped' } : {};
}

/**
 * That layer 1 learns little is said where its updates are small; before the first one, where they are as small as the
 * gradient.
 * @param {Facts} facts @param {Pick<Finding, 'stage'>} at
 */
function headlineOf({ snapshot: { layers }, settings, catalog }, { stage }) {
  if (stage === 'stopped') return 'vanishing.stopped';
  if (stage === 'first') return rescalesSteps(settings, catalog) ? 'vanishing.firstRescaled' : 'vanishing.first';
  return layers.updateRatio[0] < SLOW_UPDATE_RATIO ? 'vanishing.slow' : 'vanishing';
}

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
  const stage = stageOf(facts);
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
    ...stage,
    headline: verdictText(headlineOf(facts, stage), shareInWords(ratio)),
    cause: joined(
      verdictText('vanishing.named', { last }),
      decay(facts),
      penalty && verdictText('penalty.cause'),
      plateau(facts),
    ),
  };
}
