/**
 * What each optimiser makes of a gradient g, as its formula and with the core's numbers in it.
 *
 * @typedef {import('../../../wasm/backprop.js').UpdateTrace} UpdateTrace
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./formula-parts.js').FormulaPart} FormulaPart
 *
 * @typedef {object} OptimizerFormula
 * @property {string} formula in symbols; what is subtracted is added by who shows it
 * @property {(trace: UpdateTrace, settings: Settings) => FormulaPart[]} moments how they change; none where it has none
 * @property {string} step what is multiplied by the rate, in symbols
 * @property {(trace: UpdateTrace, settings: Settings) => FormulaPart[]} made the same with numbers
 */
import { superscript } from '../../words/format.js';
import { factor, formulaNumber } from './formula-parts.js';

/** A number that was chosen, such as β₁, and 1 less it. @param {string} name @param {number} value @returns {FormulaPart[]} */
const share = (name, value) => [formulaNumber(name, value)];
/** @param {string} name @param {number} value @returns {FormulaPart[]} */
const rest = (name, value) => ['(1 − ', formulaNumber(name, value), ')'];
/** @param {UpdateTrace} trace @returns {FormulaPart[]} */
const g = ({ clipped, penalty }) => factor('g', clipped + penalty);

/** m = μ·m + g @param {UpdateTrace} trace @param {Settings} settings @returns {FormulaPart[]} */
const accumulated = (trace, { momentum }) => [
  'm = ',
  ...share('momentum', momentum),
  '·',
  ...factor('mBefore', trace.mBefore),
  ' + ',
  ...g(trace),
  ' = ',
  formulaNumber('m', trace.m),
  '; ',
];

/** A mean that follows what comes: share · before + (1 − share) · new. @param {'m'|'v'} name @param {string} rate @param {number} value @param {number} before @param {FormulaPart[]} fresh @param {number} after @returns {FormulaPart[]} */
const followed = (name, rate, value, before, fresh, after) => [
  `${name} = `,
  ...share(rate, value),
  '·',
  ...factor(`${name}Before`, before),
  ' + ',
  ...rest(rate, value),
  '·',
  ...fresh,
  ' = ',
  formulaNumber(name, after),
  '; ',
];

/** @param {UpdateTrace} trace @returns {FormulaPart[]} */
const squared = (trace) => [...g(trace), '²'];

/** @param {UpdateTrace} trace @param {Settings} settings @returns {FormulaPart[]} */
const adamMoments = (trace, { beta1, beta2 }) => [
  ...followed('m', 'beta1', beta1, trace.mBefore, g(trace), trace.m),
  ...followed('v', 'beta2', beta2, trace.vBefore, squared(trace), trace.v),
];

/** m̂ / (√v̂ + ε) @param {UpdateTrace} trace @param {Settings} settings @returns {FormulaPart[]} */
const adamStep = ({ m, v, number }, { beta1, beta2 }) => [
  formulaNumber('m', m),
  ' / (1 − ',
  formulaNumber('beta1', beta1),
  `${superscript(number)}) / (√(`,
  formulaNumber('v', v),
  ' / (1 − ',
  formulaNumber('beta2', beta2),
  `${superscript(number)})) + 10⁻⁸)`,
];

/** @param {string} epsilon @returns {(trace: UpdateTrace) => FormulaPart[]} */
const overRoot = (epsilon) => (trace) => [...g(trace), ' / (√', formulaNumber('v', trace.v), ` + ${epsilon})`];

const ADAM = {
  formula: 'm ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²',
  moments: adamMoments,
  step: 'm/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + 10⁻⁸)',
  made: adamStep,
};

/** By name, as in the catalog. @type {Record<string, OptimizerFormula>} */
const FORMULAS = {
  sgd: { formula: '', moments: () => [], step: 'g', made: g },
  momentum: {
    formula: 'm ← μ m + g',
    moments: accumulated,
    step: 'm',
    made: ({ m }) => factor('m', m),
  },
  nesterov: {
    formula: 'm ← μ m + g',
    moments: accumulated,
    step: '(g + μ m)',
    made: (trace, { momentum }) => [
      '(',
      ...g(trace),
      ' + ',
      ...share('momentum', momentum),
      '·',
      ...factor('m', trace.m),
      ')',
    ],
  },
  adagrad: {
    formula: 'v ← v + g²',
    moments: (trace) => [
      'v = ',
      formulaNumber('vBefore', trace.vBefore),
      ' + ',
      ...squared(trace),
      ' = ',
      formulaNumber('v', trace.v),
      '; ',
    ],
    step: 'g / (√v + 10⁻¹⁰)',
    made: overRoot('10⁻¹⁰'),
  },
  rmsprop: {
    formula: 'v ← α v + (1 − α) g²',
    moments: (trace, { smoothing }) => followed('v', 'smoothing', smoothing, trace.vBefore, squared(trace), trace.v),
    step: 'g / (√v + 10⁻⁸)',
    made: overRoot('10⁻⁸'),
  },
  adam: ADAM,
  adamw: ADAM,
};

/** Null of an optimiser that is not known here. @param {Settings} settings @returns {OptimizerFormula|null} */
export const optimizerFormula = ({ optimizer }) => FORMULAS[optimizer] ?? null;
