/**
 * What can be done, each as a change of the settings: what it is called, and where it makes sense at all. Whether it
 * helps in a situation is for remedies.js to say.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/catalog.js').Catalog} Catalog
 *
 * @typedef {object} Fix
 * @property {(settings: Settings, catalog: Catalog) => Partial<Settings>} change
 * @property {(settings: Settings, catalog: Catalog) => boolean} [when] whether it makes sense; always, if left out
 * @property {(change: Partial<Settings>) => Record<string, string>} [names] what its label is filled in with
 */

import { activationFacts } from '../experiment/catalog.js';
import { commonActivation, hiddenWidths } from '../experiment/network-shape.js';
import { isDrawn } from '../experiment/settings.js';
import { formatInteger, formatRound } from '../words/format.js';
import { initialGain, sizeOfWeights } from './initial-gain.js';
import { adaptsSteps, decaysWeights, usualRate } from './training-settings.js';

const rateName = (/** @type {Partial<Settings>} */ { learningRate = NaN }) => ({ rate: formatRound(learningRate) });

const depth = (/** @type {Settings} */ settings) => hiddenWidths(settings).length;
/** Skip connections need layers of one width. */
const isEven = (/** @type {Settings} */ settings) => new Set(hiddenWidths(settings)).size === 1;

/** Whether half of every signal is cut off, or nearly so: what He's rule makes up for. @param {Settings} settings @param {Catalog} catalog */
function cutsHalf(settings, catalog) {
  const activation = commonActivation(settings);
  return activation !== '' && activationFacts(activation, catalog).matchedInitializer === 'he_normal';
}
/** A gain below which a signal fades from layer to layer; GELU's under He's rule, 0.955, does so slightly. */
const FADES = 0.96;

/** Behind so many layers He's rule makes up for too little: measured, it helps fewer than half of the runs. */
const TOO_DEEP_FOR_HE = 20;

/** With a rate of 0.01 He's rule has 13 to 16 of 20 seeds learn, of 20 to 30 layers; at 0.1 none. */
const TOO_DEEP_FOR_SMALL_STEPS = 30;

/** Whether so many layers learn at smaller steps alone. @param {Settings} settings @param {Catalog} catalog */
const needsSmallSteps = (settings, catalog) =>
  depth(settings) >= TOO_DEEP_FOR_HE && settings.learningRate > 0.01 && !adaptsSteps(settings, catalog);

/** Whether the first weights alone keep the signal's size from layer to layer. @param {Settings} settings @param {Catalog} catalog */
export const keepsSize = (settings, catalog) =>
  cutsHalf(settings, catalog) && settings.normalization === 'none' && initialGain(settings, catalog) >= FADES;

/** @param {Settings} settings @param {Catalog} catalog */
const canDoWithoutSkips = (settings, catalog) => settings.skip === 'on' && keepsSize(settings, catalog);

/** One activation for all hidden layers. @param {string} activation */
const all = (activation) => ({ activation, activations: '' });

/** @type {Record<string, Fix>} */
export const FIXES = {
  // Inputs of up to ±6 are larger than He's rule counts on: LeCun's weights leave fewer outputs saturated.
  relu: {
    change: (settings, catalog) => ({
      ...all('relu'),
      ...(sizeOfWeights(settings, catalog) === 'usual' ? {} : { initializer: 'lecun_normal' }),
    }),
    when: (settings) => commonActivation(settings) !== 'relu',
  },
  reluHidden: { change: () => all('relu'), when: (settings) => commonActivation(settings) !== 'relu' },
  leaky: { change: () => all('leaky_relu'), when: (settings) => commonActivation(settings) === 'relu' },
  tanh: { change: () => all('tanh'), when: (settings) => commonActivation(settings) !== 'tanh' },
  he: {
    change: () => ({ initializer: 'he_normal' }),
    when: (settings, catalog) =>
      cutsHalf(settings, catalog) && initialGain(settings, catalog) < FADES && depth(settings) < TOO_DEEP_FOR_HE,
  },
  heSlower: {
    change: () => ({ initializer: 'he_normal', learningRate: 0.01 }),
    when: (settings, catalog) =>
      cutsHalf(settings, catalog) &&
      initialGain(settings, catalog) < FADES &&
      depth(settings) <= TOO_DEEP_FOR_SMALL_STEPS &&
      needsSmallSteps(settings, catalog),
    names: rateName,
  },
  lecun: { change: () => ({ initializer: 'lecun_normal' }) },
  batch: { change: () => ({ normalization: 'batch' }), when: (settings) => depth(settings) > 0 },
  skip: { change: () => ({ skip: 'on' }), when: (settings) => depth(settings) > 1 && isEven(settings) },
  noSkip: {
    change: () => ({ skip: 'off' }),
    when: (settings, catalog) => canDoWithoutSkips(settings, catalog) && !needsSmallSteps(settings, catalog),
  },
  noSkipSlower: {
    change: () => ({ skip: 'off', learningRate: 0.01 }),
    when: (settings, catalog) => canDoWithoutSkips(settings, catalog) && needsSmallSteps(settings, catalog),
    names: rateName,
  },
  clip: { change: () => ({ clipping: 'norm', clippingLimit: 1 }), when: ({ clipping }) => clipping === 'none' },
  noClip: { change: () => ({ clipping: 'norm', clippingLimit: 1 }) },
  adam: {
    change: () => ({ optimizer: 'adam', learningRate: 0.003 }),
    when: (settings, catalog) => !adaptsSteps(settings, catalog),
    names: rateName,
  },
  slower: {
    change: (settings, catalog) => ({
      learningRate: Math.min(usualRate(settings, catalog), Number((settings.learningRate / 10).toPrecision(3))),
    }),
    when: ({ learningRate }) => learningRate >= 1e-5,
    names: rateName,
  },
  faster: {
    change: (settings, catalog) => ({ learningRate: usualRate(settings, catalog) }),
    when: (settings, catalog) => settings.learningRate < usualRate(settings, catalog),
    names: rateName,
  },
  fewer: {
    change: () => ({ hiddenLayers: 2, shape: '' }),
    when: (settings) => depth(settings) > 2,
    names: () => ({ n: '2' }),
  },
  deeper: {
    change: () => ({ hiddenLayers: 2, shape: '', ...all('relu') }),
    when: (settings) => depth(settings) < 2,
    names: () => ({ n: '2' }),
  },
  bigger: {
    change: () => ({ hiddenLayers: 3, units: 16, shape: '' }),
    when: (settings) => Math.max(0, ...hiddenWidths(settings)) < 16,
    names: () => ({ n: '3', units: '16' }),
  },
  wider: {
    change: ({ units }) => ({ units: Math.min(64, units * 4), shape: '' }),
    when: (settings) => depth(settings) > 0 && settings.shape === '' && settings.units < 64,
    names: ({ units = 0 }) => ({ n: formatInteger(units) }),
  },
  double: { change: () => ({ precision: 'double' }) },
  linearOutput: { change: () => ({ outputActivation: 'linear' }) },
  tanhOutput: { change: () => ({ outputActivation: 'tanh' }) },
  noBias: { change: () => ({ bias: 0 }) },
  noPenalty: {
    change: (settings, catalog) => ({
      l1: 0,
      l2: 0,
      ...(decaysWeights(settings, catalog) ? { weightDecay: 0 } : {}),
    }),
  },
  constantRate: { change: () => ({ schedule: 'constant' }) },
  more: {
    change: ({ pointCount }) => ({ pointCount: Math.min(10_000, pointCount * 4) }),
    when: isDrawn,
    names: ({ pointCount = 0 }) => ({ n: formatInteger(pointCount) }),
  },
  l2: { change: () => ({ l2: 0.03 }), when: ({ l2 }) => l2 < 0.03, names: ({ l2 = 0 }) => ({ n: formatRound(l2) }) },
};
