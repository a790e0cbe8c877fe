/** Judges of what came out: learned, learned by heart, or as much as one layer can. */

import { activationFacts, lossFacts } from '../experiment/catalog.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatLoss, formatNumber, formatPercent } from '../words/format.js';
import { choiceLabel } from '../words/setting-names.js';
import { linearLimit } from './linear-limit.js';
import { joined, plateau, received, score } from './phrases.js';
import { rescalesSteps } from './training-settings.js';
import { lossInHistory } from './trend.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./judge.js').Judge} Judge */
/** @typedef {import('./facts.js').Facts} Facts */

/** Shares of the loss of guessing that may remain of a run that has learned: where hardly a point is wrong … */
const NEARLY_DONE = 0.2;
/** … and in general. For labels ±1 under squared error it is a loss of 0.1. */
const DONE = 0.1;

/** Where the loss on test points is below this share of what guessing costs, it is not worth mentioning. */
const TEST_REMAINING = 0.3;

/** @param {Facts} facts */
const isDone = ({ remaining, task, snapshot: { trainAccuracy } }) =>
  task.classes === 0
    ? remaining <= DONE
    : (remaining <= NEARLY_DONE && trainAccuracy >= 0.95) || (remaining <= DONE && trainAccuracy >= 0.9);

/** How much worse the test points fare, if that is more than chance. @param {Facts} facts */
function overfits({ snapshot: { trainLoss, testLoss, trainAccuracy, testAccuracy }, task, guess, floor, remaining }) {
  const testRemaining = (testLoss - floor) / (guess - floor);
  const apart = testRemaining > TEST_REMAINING && testLoss > 2 * trainLoss && remaining < 0.5;
  return apart && (task.classes === 0 || Number.isNaN(testAccuracy) || trainAccuracy - testAccuracy > 0.05);
}

/** Below this ratio of the first layer's signal to the last one's, the gradient shrinks on its way. */
const SHRUNK = 0.01;

/** Whether no layer on the way gets much less than the last one. @param {{signal: Float64Array}} layers */
const isWhole = ({ signal }) => Math.min(...signal) >= SHRUNK * signal[signal.length - 1];

/** What the gradients are like behind a run that has learned. @param {Facts} facts */
function passage({ ratio, task, settings, snapshot: { trainAccuracy, layers }, catalog }) {
  const { optimizer, outputActivation } = settings;
  const flat = !lossFacts(settings, catalog).takesLogits && activationFacts(outputActivation, catalog).saturates;
  if (!(ratio < SHRUNK))
    return task.classes > 0 && trainAccuracy < 1 && flat
      ? verdictText('learned.nearly', { output: activationInSentence(outputActivation) })
      : verdictText(isWhole(layers) ? 'learned.small' : 'learned.shrunk');
  return rescalesSteps(settings, catalog)
    ? verdictText('learned.rescaled', { optimizer: choiceLabel('optimizer', optimizer) })
    : verdictText('learned.shrunk');
}

/** @type {Judge} */
export function learned(facts) {
  if (!(facts.snapshot.step > 0 && isDone(facts)) || overfits(facts)) return null;
  const { settings, floor } = facts;
  const { trainLoss, history } = facts.snapshot;
  const headline = verdictText(lossInHistory(facts.snapshot) >= history.train[0] ? 'learned.start' : 'learned', {
    score: score(facts),
    loss: formatLoss(trainLoss),
  });
  const bounded =
    floor > 0.05
      ? verdictText('bounded', { output: activationInSentence(settings.outputActivation), loss: formatLoss(floor) })
      : '';
  return {
    kind: 'learned',
    tone: 'good',
    because: bounded ? 'output' : '',
    headline,
    cause: bounded || (facts.last === 1 ? linearLimit(facts, 'learned') : joined(received(facts), passage(facts))),
  };
}

/** @type {Judge} */
export function overfitting(facts) {
  const {
    snapshot: { step, trainLoss, testLoss, trainAccuracy, testAccuracy },
    task,
  } = facts;
  if (!(step > 0) || !overfits(facts)) return null;
  const numbers = {
    trainLoss: formatLoss(trainLoss),
    testLoss: formatLoss(testLoss),
    train: formatPercent(trainAccuracy),
    test: formatPercent(testAccuracy),
  };
  const points = task.classes === 0 || Number.isNaN(testAccuracy) ? 'overfitting.loss' : 'overfitting';
  return {
    kind: 'overfitting',
    tone: 'plain',
    because: 'data',
    headline: verdictText(points, numbers),
    cause: verdictText('overfitting.cause', numbers),
  };
}

/** @type {Judge} */
export function single(facts) {
  if (facts.last > 1) return null;
  return {
    kind: 'single',
    tone: 'plain',
    because: 'linear',
    headline: verdictText('single', { signal: formatNumber(facts.snapshot.layers.signal[0], 2) }),
    cause: joined(plateau(facts), linearLimit(facts, 'single')),
  };
}
