/**
 * What can be done, each as a change of the settings: what it is called, and where it makes sense at all. Whether it
 * helps in a situation is for remedies.js to say.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 *
 * @typedef {object} Fix
 * @property {(settings: Settings) => Partial<Settings>} change
 * @property {(settings: Settings) => boolean} [when] whether it makes sense; always, if left out
 * @property {(change: Partial<Settings>) => Record<string, string>} [names] what its label is filled in with
 */

import { commonActivation, hiddenWidths } from '../experiment/network-shape.js';
import { isDrawn } from '../experiment/settings.js';
import { formatInteger, formatRound } from '../words/format.js';
import { initialGain, weightsAre } from './initial-gain.js';

const rateName = (/** @type {Partial<Settings>} */ { learningRate = NaN }) => ({ rate: formatRound(learningRate) });

const adapts = (/** @type {Settings} */ { optimizer }) => ['adam', 'adamw', 'rmsprop'].includes(optimizer);
const depth = (/** @type {Settings} */ settings) => hiddenWidths(settings).length;
/** Skip connections need layers of one width. */
const isEven = (/** @type {Settings} */ settings) => new Set(hiddenWidths(settings)).size === 1;

/** Of which half of every signal is cut off, or nearly so: what He's rule makes up for. */
const HALVING = ['relu', 'leaky_relu', 'elu', 'gelu', 'silu', 'softplus'];
/** Behind so many layers it makes up for too little: measured, it helps fewer than half of the runs. */
const TOO_DEEP_FOR_HE = 20;

/** The rate that usually works. @param {Settings} settings */
export const usualRate = (settings) => (adapts(settings) ? 0.003 : 0.03);

/** One activation for all hidden layers. @param {string} activation */
const all = (activation) => ({ activation, activations: '' });

/** @type {Record<string, Fix>} */
export const FIXES = {
  // Inputs of up to ±6 are larger than He's rule counts on: LeCun's weights leave fewer outputs saturated.
  relu: {
    change: (settings) => ({
      ...all('relu'),
      ...(weightsAre(settings) === 'usual' ? {} : { initializer: 'lecun_normal' }),
    }),
    when: (settings) => commonActivation(settings) !== 'relu',
  },
  reluHidden: { change: () => all('relu'), when: (settings) => commonActivation(settings) !== 'relu' },
  leaky: { change: () => all('leaky_relu'), when: (settings) => commonActivation(settings) === 'relu' },
  tanh: { change: () => all('tanh'), when: (settings) => commonActivation(settings) !== 'tanh' },
  he: {
    change: () => ({ initializer: 'he_normal' }),
    when: (settings) =>
      HALVING.includes(commonActivation(settings)) && initialGain(settings) < 0.95 && depth(settings) < TOO_DEEP_FOR_HE,
  },
  lecun: { change: () => ({ initializer: 'lecun_normal' }) },
  batch: { change: () => ({ normalization: 'batch' }), when: (settings) => depth(settings) > 0 },
  skip: { change: () => ({ skip: 'on' }), when: (settings) => depth(settings) > 1 && isEven(settings) },
  clip: { change: () => ({ clipping: 'norm', clippingLimit: 1 }), when: ({ clipping }) => clipping === 'none' },
  noClip: { change: () => ({ clipping: 'norm', clippingLimit: 1 }) },
  adam: {
    change: () => ({ optimizer: 'adam', learningRate: 0.003 }),
    when: (settings) => !adapts(settings),
    names: rateName,
  },
  slower: {
    change: (settings) => ({
      learningRate: Math.min(usualRate(settings), Number((settings.learningRate / 10).toPrecision(3))),
    }),
    when: ({ learningRate }) => learningRate >= 1e-5,
    names: rateName,
  },
  faster: {
    change: (settings) => ({ learningRate: usualRate(settings) }),
    when: (settings) => settings.learningRate < usualRate(settings),
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
  noPenalty: { change: ({ optimizer }) => ({ l1: 0, l2: 0, ...(optimizer === 'adamw' ? { weightDecay: 0.01 } : {}) }) },
  constantRate: { change: () => ({ schedule: 'constant' }) },
  more: {
    change: ({ pointCount }) => ({ pointCount: Math.min(10_000, pointCount * 4) }),
    when: isDrawn,
    names: ({ pointCount = 0 }) => ({ n: formatInteger(pointCount) }),
  },
  l2: { change: () => ({ l2: 0.03 }), when: ({ l2 }) => l2 < 0.03, names: ({ l2 = 0 }) => ({ n: formatRound(l2) }) },
};
