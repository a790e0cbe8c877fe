/**
 * What to try, one step after the other: the settings that each needs, and how the run shows that it has come about. It
 * counts however it came about: by the step's button or by hand.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {'train'|'relu'|'drag'|'explode'|'clip'|'slow'|'adam'} StepName
 *
 * @typedef {object} RunFacts what of a snapshot matters here
 * @property {Settings} settings
 * @property {number} step
 * @property {number} trainLoss
 * @property {number} constantLoss the lowest loss that the same answer for all points can have
 * @property {{signal: ArrayLike<number>}} layers
 * @property {{step: number}|null} diverged
 * @property {unknown} [past] not null: an earlier step is looked at
 *
 * @typedef {{loss?: number, share?: number, step?: number, shown?: number}} Seen the numbers that showed it; `shown`: the
 *   step that is looked at then
 *
 * @typedef {object} Step
 * @property {StepName} name
 * @property {Partial<Settings>} settings other than those of the first view
 * @property {boolean} goesOn whether a run under these settings goes on, rather than begin again
 * @property {(run: RunFacts) => Seen|null} shows null: not yet; `drag` is watched by watch-drag.js
 */
import { SETTINGS } from '../experiment/setting-table.js';
import { defaultSettings, settingNames } from '../experiment/settings.js';

/** A gradient that is smaller than this share of the output's has vanished, as in the bars. */
const VANISHED = 1e-4;
/** Updates after which a loss that has not moved is stuck. */
const STUCK_AFTER = 1000;
/** Updates after which a small rate has had its chance. */
const SLOW_AFTER = 2000;
/** Of the loss of a constant answer: about 0.1 of a cross-entropy's ln 2. */
const LEARNED = 0.15;
/** Rates that are small for the first view's network. */
const SMALL_RATE = 0.003;
/** First weights of ReLU units that make what passes back grow from layer to layer: √(2/8) would keep it. */
const LARGE_WEIGHT = 0.8;

const relu = { activation: 'relu' };
/** A linear output under squared error: what is too large has an error that is too large. */
const exploding = {
  ...relu,
  outputActivation: 'linear',
  loss: 'squared_error',
  initializer: 'normal',
  initialSize: LARGE_WEIGHT,
};

/** @type {Step[]} */
export const STEPS = [
  { name: 'train', settings: {}, goesOn: true, shows: isStuck },
  {
    name: 'relu',
    settings: relu,
    goesOn: true,
    shows: (run) => (isAll(run, 'relu') && isPlain(run) ? hasLearned(run) : null),
  },
  { name: 'drag', settings: relu, goesOn: true, shows: () => null },
  {
    name: 'explode',
    settings: exploding,
    goesOn: false,
    // The last step whose gradient could still be measured: where numbers are no longer finite there are no bars.
    shows: ({ diverged }) => diverged && { step: diverged.step, shown: Math.max(0, diverged.step - 2) },
  },
  {
    name: 'clip',
    settings: { ...exploding, clipping: 'norm', clippingLimit: 1 },
    goesOn: false,
    shows: (run) => (hasLargeWeights(run) && run.settings.clipping !== 'none' ? hasLearned(run) : null),
  },
  { name: 'slow', settings: { ...relu, learningRate: 0.001 }, goesOn: false, shows: isSlow },
  {
    name: 'adam',
    settings: { ...relu, learningRate: 0.001, optimizer: 'adam' },
    goesOn: false,
    shows: (run) =>
      run.settings.optimizer.startsWith('adam') && run.settings.learningRate <= SMALL_RATE ? hasLearned(run) : null,
  },
];

/** Settings that every step begins from: what decides the network and its training, but the seeds. */
const COMMON = settingNames.filter(
  (name) => ['network', 'live'].includes(SETTINGS[name].effect) && !['seed', 'precision'].includes(name),
);

/** Every setting that a step decides. @param {StepName} name @returns {Partial<Settings>} */
export function settingsOfStep(name) {
  const defaults = defaultSettings();
  const step = STEPS.find((one) => one.name === name);
  return { ...Object.fromEntries(COMMON.map((each) => [each, defaults[each]])), ...step?.settings };
}

/** @param {RunFacts} run @param {string} activation */
const isAll = ({ settings }, activation) => settings.activation === activation && settings.activations === '';

/** First layer's signal ÷ last one's. @param {RunFacts} run */
const shareOf = ({ layers: { signal } }) => signal[0] / signal[signal.length - 1];

/** @param {RunFacts} run @returns {Seen|null} */
function isStuck(run) {
  const share = shareOf(run);
  return isAll(run, 'sigmoid') && run.step >= STUCK_AFTER && isUnmoved(run) && share > 0 && share < VANISHED
    ? { loss: run.trainLoss, share }
    : null;
}

const isUnmoved = (/** @type {RunFacts} */ run) => run.trainLoss > 0.9 * run.constantLoss;

/** @param {RunFacts} run @returns {Seen|null} */
const hasLearned = (run) =>
  run.trainLoss < LEARNED * run.constantLoss ? { loss: run.trainLoss, step: run.step } : null;

/** Nothing but the activation makes it learn. @param {RunFacts} run */
const isPlain = (run) => run.settings.optimizer === 'sgd' && run.settings.clipping === 'none' && !hasLargeWeights(run);

const hasLargeWeights = (/** @type {RunFacts} */ { settings }) =>
  settings.initializer === 'normal' && settings.initialSize >= LARGE_WEIGHT;

/** Whether a layer of ReLU has died as the run learned: no gradient passes it any more. @param {RunFacts} run */
export const hasDied = (run) =>
  !run.past && !run.diverged && run.step > 0 && run.settings.activation === 'relu' && run.layers.signal[0] === 0;

/** What keeps a layer from dying, the rest as it is. @type {Partial<Settings>} */
export const CANNOT_DIE = { activation: 'leaky_relu', activations: '' };

/** @param {RunFacts} run @returns {Seen|null} */
function isSlow(run) {
  const { settings, step, trainLoss, constantLoss } = run;
  const isSmall = settings.optimizer === 'sgd' && settings.learningRate <= SMALL_RATE;
  return isSmall && step >= SLOW_AFTER && trainLoss > 2 * LEARNED * constantLoss && shareOf(run) > VANISHED
    ? { loss: trainLoss, step }
    : null;
}
