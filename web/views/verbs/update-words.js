/**
 * The update verb: of plain gradient descent new = old − rate × gradient, else the change that was made.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../engine/protocol.js').Parameters} Parameters
 * @typedef {import('./verb-words.js').Part} Part
 * @typedef {import('./formula-parts.js').FormulaPart} FormulaPart
 * @typedef {import('./optimizer-formulas.js').OptimizerFormula} OptimizerFormula
 * @typedef {import('../../../wasm/backprop.js').UpdateTrace} UpdateTrace
 *
 * @typedef {object} WeightUpdate
 * @property {number} old
 * @property {number} fresh
 * @property {number} gradient
 * @property {number} change
 * @property {number} rate the learning rate of this update
 */
import { formatRound, writtenValue } from '../../words/format.js';
import { choiceLabel } from '../../words/setting-names.js';
import { t } from '../../words/verb-text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { partName } from '../shared/part-names.js';
import { addsUp, digitsApart, digitsThatAddUp } from './digits-that-add-up.js';
import { factor, formulaNumber } from './formula-parts.js';
import { optimizerFormula } from './optimizer-formulas.js';

/** A rate of a schedule has as many digits as any number. */
const USUAL_RATE_DIGITS = 3,
  MOST_RATE_DIGITS = 9;

/** @param {import('./verb-words.js').Snapshot} snapshot @param {import('./verb-words.js').Round} round @param {Part} part of a unit its bias is taken @param {import('./verb-words.js').Shape} shape @param {UpdateTrace|null} trace of that parameter @returns {import('./verb-words.js').VerbWords} */
export function updateWords(snapshot, round, part, shape, trace) {
  const { settings } = snapshot,
    { update } = round;
  const name = partName(part, shape);
  const at = t('verbs.at', { name: part.input === null ? t('verbs.biasOf', { name }) : name });
  const by = partSettings(settings, part);
  const isPlain = isPlainDescent(by);
  const formula = t(isPlain ? 'verbs.update.formula' : 'verbs.update.otherFormula');
  const numbers = unitNumbersOf(snapshot, part.column - 1, part.unit);
  if (!numbers?.update || !update) return { formula, at, parts: [] };
  const of = (/** @type {Parameters|null} */ parameters) =>
    (part.input === null ? parameters?.b[0] : parameters?.W[part.input]) ?? NaN;
  const made = {
    old: of(numbers.update.before),
    fresh: of(numbers.weights),
    gradient: of(numbers.update.gradients),
    change: of(numbers.updates),
    rate: update.rate,
  };
  if (isPlain) return { formula, at, parts: [...plainParts(made), ...productParts(round, part)] };
  const law = optimizerFormula(by);
  const causes = namesOfCauses(by);
  if (!law || !trace) return { formula: `${formula} (${causes})`, at, parts: otherParts(made) };
  return { formula: lawInSymbols(law, by, causes), at, parts: lawParts(law, by, trace) };
}

/** What an update does, in plain words. @param {Settings} settings @param {number} points of the mini-batch */
export function explainUpdate(settings, points) {
  const isOne = points === 1;
  if (isPlainDescent(settings)) return t(isOne ? 'verbs.update.plainOfPoint' : 'verbs.update.plain');
  const key = isOne ? 'verbs.update.otherPlainOfPoint' : 'verbs.update.otherPlain';
  return t(key, { by: namesOfCauses(settings) });
}

/** Penalties are on weights, not on biases. @param {Settings} settings @param {Part} part @returns {Settings} */
const partSettings = (settings, { input }) => (input === null ? { ...settings, l1: 0, l2: 0 } : settings);

/** old − rate × gradient = new. @param {WeightUpdate} update @returns {FormulaPart[]} */
function plainParts({ old, fresh, gradient, rate }) {
  const { rateDigits, ...digits } = digitsWithRate({ old, fresh, gradient, rate });
  return [
    { ...formulaNumber('old', old), digits: digits.old },
    ' − ',
    { ...formulaNumber('rate', rate), digits: rateDigits },
    ' × ',
    ...factorWithDigits('gradient', gradient, digits.change),
    ' = ',
    { ...formulaNumber('new', fresh), digits: digits.fresh },
  ];
}

/** What a weight's gradient is made of, where it is that of one point. @param {import('./verb-words.js').Round} round @param {Part} part @returns {FormulaPart[]} */
function productParts({ states, batch }, { column, unit, input }) {
  const { x, layers } = states ?? {};
  const dz = layers?.[column - 1]?.dz?.[unit],
    a = input === null ? undefined : column === 1 ? x?.[input] : layers?.[column - 2]?.a[input];
  if (batch.length !== 1 || dz === undefined || a === undefined) return [];
  return [t('verbs.update.madeOf'), formulaNumber('dz', dz), ' × ', ...factor('a', a)];
}

/** As many digits of the rate as old − rate × gradient = new needs, and of the others. @param {Omit<WeightUpdate, 'change'>} update */
function digitsWithRate({ old, fresh, gradient, rate }) {
  for (let rateDigits = USUAL_RATE_DIGITS; rateDigits < MOST_RATE_DIGITS; rateDigits++) {
    const written = writtenValue(rate, rateDigits);
    const digits = digitsThatAddUp(old, -written, gradient, fresh);
    if (addsUp(old, -written, gradient, fresh, digits)) return { ...digits, rateDigits };
  }
  return { ...digitsThatAddUp(old, -rate, gradient, fresh), rateDigits: MOST_RATE_DIGITS };
}

/** old + change = new, and the gradient it was made from. @param {WeightUpdate} update @returns {FormulaPart[]} */
function otherParts({ old, fresh, gradient, change }) {
  const digits = digitsThatAddUp(old, 1, change, fresh);
  return [
    { ...formulaNumber('old', old), digits: digits.old },
    ' + ',
    ...factorWithDigits('change', change, digits.change),
    ' = ',
    { ...formulaNumber('new', fresh), digits: digits.fresh },
    t('verbs.update.from'),
    formulaNumber('gradient', gradient),
  ];
}

/** "Adam: m ← …, v ← …; new = old − rate × …" @param {OptimizerFormula} law @param {Settings} settings @param {string} causes */
function lawInSymbols({ formula, step }, settings, causes) {
  const old = decayOf(settings) > 0 ? t('verbs.update.decayed') : t('verbs.update.old');
  return `${causes}: ${formula === '' ? '' : `${formula}; `}${t('verbs.update.law', { old, step })}`;
}

/** Weights, and biases too, are made smaller before the step. @param {Settings} settings */
const decayOf = ({ optimizer, weightDecay }) => (optimizer === 'adamw' ? weightDecay : 0);

/** g, the moments, and the step with their numbers. @param {OptimizerFormula} law @param {Settings} settings @param {UpdateTrace} trace @returns {FormulaPart[]} */
function lawParts({ moments, made }, settings, trace) {
  const digits = digitsApart(trace.before, trace.after);
  const decay = decayOf(settings);
  return [
    ...gradientParts(trace),
    ...moments(trace, settings),
    ...(decay > 0 ? ['(1 − ', formulaNumber('rate', trace.rate), '·', formulaNumber('decay', decay), ')·'] : []),
    ...(decay > 0
      ? factorWithDigits('old', trace.before, digits)
      : [{ ...formulaNumber('old', trace.before), digits }]),
    ' − ',
    { ...formulaNumber('rate', trace.rate), digits: USUAL_RATE_DIGITS },
    ' × ',
    ...made(trace, settings),
    ' = ',
    { ...formulaNumber('new', trace.after), digits },
  ];
}

/** g: the gradient as clipping left it, and what penalties add. @param {UpdateTrace} trace @returns {FormulaPart[]} */
function gradientParts({ gradient, clipped, penalty }) {
  return [
    'g = ',
    formulaNumber('gradient', gradient),
    ...(clipped === gradient ? [] : [t('verbs.update.clippedTo'), formulaNumber('clipped', clipped)]),
    ...(penalty === 0 ? [] : [t('verbs.update.withPenalty'), ...factor('penalty', penalty)]),
    ...(clipped + penalty === gradient ? [] : [' = ', formulaNumber('g', clipped + penalty)]),
    '; ',
  ];
}

/** @param {string} name @param {number} value @param {number} digits */
const factorWithDigits = (name, value, digits) =>
  factor(name, value).map((part) => (typeof part === 'string' ? part : { ...part, digits }));

/** Whether an update is the old weight less rate times gradient, and nothing else. @param {Settings} settings */
const isPlainDescent = ({ optimizer, clipping, l1, l2 }) =>
  optimizer === 'sgd' && clipping === 'none' && l1 === 0 && l2 === 0;

/** What the update was made by: the optimizer, clipping, penalties. @param {Settings} settings */
function namesOfCauses({ optimizer, clipping, clippingLimit, l1, l2 }) {
  return [
    choiceLabel('optimizer', optimizer),
    ...(clipping !== 'none' ? [t('verbs.update.clipped', { limit: formatRound(clippingLimit) })] : []),
    ...(l1 > 0 ? ['L1'] : []),
    ...(l2 > 0 ? ['L2'] : []),
  ].join(', ');
}
