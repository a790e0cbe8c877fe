/**
 * What a verb computed, as its formula and the real numbers in it: those of the unit or link that is looked at, of the
 * chosen point or the mean over the mini-batch.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Round} Round
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {{name: string, value: number, digits?: number}} Named a number, what it is called where it is read out, and
 *   how many of its digits are written, if not the usual four
 * @typedef {{formula: string, at: string, parts: (string|Named)[]}} VerbWords
 */

import { hiddenActivations } from '../../experiment/network-shape.js';
import { isCrossEntropy } from '../../experiment/target-coding.js';
import { formatNumber, formatRound, writtenValue } from '../../words/format.js';
import { choiceLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { partName, unitName } from '../shared/part-names.js';

/** So many terms of a sum are written out. */
const MOST_TERMS = 3;
const MOST_DIGITS = 12;

/** @param {Snapshot} snapshot @param {Round} round @param {Part|null} part what is looked at; null: the output @param {Shape} shape @returns {VerbWords} */
export function verbWords(snapshot, round, part, shape) {
  const output = { column: shape.widths.length - 1, unit: 0, input: null };
  const looked = part && part.column > 0 ? part : output;
  switch (round.verb) {
    case 'forward':
      return forwardWords(snapshot, round, looked, shape);
    case 'loss':
      return lossWords(snapshot, round);
    case 'backward':
      return backwardWords(snapshot, round, looked, shape);
    default:
      return updateWords(snapshot, round, looked, shape);
  }
}

const named = (/** @type {string} */ name, /** @type {number|undefined} */ value) => ({ name, value: value ?? NaN });

/** A number inside a product or a sum: negative ones in brackets. @param {string} name @param {number|undefined} value @returns {(string|Named)[]} */
const factor = (name, value) =>
  value !== undefined && value < 0 ? ['(', named(name, value), ')'] : [named(name, value)];

/** w₁·a₁ + w₂·a₂ + …, of `count` terms. @param {number} count @param {(i: number) => [Named, Named]} term @returns {(string|Named)[]} */
function sumOf(count, term) {
  const shown = count <= MOST_TERMS ? count : MOST_TERMS - 1;
  const terms = Array.from({ length: shown }, (_, i) => {
    const [a, b] = term(i);
    return [...(i > 0 ? [' + '] : []), ...factor(a.name, a.value), '·', ...factor(b.name, b.value)];
  }).flat();
  return shown < count ? [...terms, t('verbs.moreTerms', { count: count - shown })] : terms;
}

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {VerbWords} */
function forwardWords(snapshot, round, { column, unit }, shape) {
  const { settings } = snapshot,
    own = unitNumbersOf(snapshot, column - 1, unit)?.weights,
    states = round.states?.layers[column - 1];
  const before = column > 1 ? round.states?.layers[column - 2]?.a : round.states?.x;
  const at = placeOf(unitName({ column, unit }, shape), round);
  const isOutput = column === shape.widths.length - 1,
    normalised = settings.normalization !== 'none' && !isOutput;
  const f = activationOf(settings, column, isOutput);
  const plain = settings.skip === 'on' && !isOutput ? t('verbs.forward.skip') : 'a = f(z)';
  const formula = ['z = W a + b', normalised ? 'u = norm(z), a = f(u)' : plain].join(', ');
  if (!states) return { formula, at, parts: [] };
  const sum =
    own && before && before.length === own.inputs
      ? [
          ...sumOf(own.inputs, (i) => [named('w', own.W[i]), named('aPrev', before[i])]),
          ' + ',
          ...factor('b', own.b[0]),
          ' = ',
        ]
      : [];
  const law = `${f}(${normalised ? 'u' : 'z'})${settings.skip === 'on' && !isOutput ? ' + …' : ''}`;
  return {
    formula,
    at,
    parts: [
      'z = ',
      ...sum,
      named('z', states.z[unit]),
      `, a = ${round.states?.x ? law : t('verbs.meanOf', { what: law })} = `,
      named('a', states.a[unit]),
    ],
  };
}

/** "layer 3, unit 5:", and that it is a mean where it is one. @param {string} name @param {Round} round */
const placeOf = (name, { states, batch }) =>
  states && !states.x
    ? t('verbs.atMean', { name, of: t('network.ofMean', { count: batch.length }) })
    : t('verbs.at', { name });

/** What f is in a column, as a formula names it. @param {import('../../experiment/settings.js').Settings} settings @param {number} column @param {boolean} isOutput */
function activationOf(settings, column, isOutput) {
  const value = isOutput ? settings.outputActivation : hiddenActivations(settings)[column - 1];
  return choiceLabel('activation', value).replace(/^[A-Z](?=[a-z]+$)/, (first) => first.toLowerCase());
}

/** @param {Snapshot} snapshot @param {Round} round @returns {VerbWords} */
function lossWords({ settings }, round) {
  const { states, loss } = round;
  const name = choiceLabel('loss', settings.loss);
  const formula = `${name}: ${t(`verbs.losses.${settings.loss}`)}`;
  if (!states?.prediction || !states.target) {
    return { formula, at: '', parts: [t('verbs.meanLoss', { count: round.batch.length }), named('loss', loss)] };
  }
  const vector = (/** @type {string} */ of, /** @type {Float64Array} */ values) =>
    Array.from(values).flatMap((value, i) => [...(i > 0 ? [', '] : []), named(of, value)]);
  return {
    formula,
    at: '',
    parts: [
      'ŷ = ',
      ...vector('prediction', states.prediction),
      ', y = ',
      ...vector('target', states.target),
      ', ',
      t('verbs.lossIs'),
      named('loss', states.loss ?? NaN),
    ],
  };
}

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {VerbWords} */
function backwardWords(snapshot, round, { column, unit }, shape) {
  const { settings } = snapshot,
    states = round.states?.layers[column - 1],
    dzNext = round.states?.layers[column]?.dz;
  const at = placeOf(unitName({ column, unit }, shape), round);
  const isOutput = column === shape.widths.length - 1,
    isMean = !round.states?.x,
    slope = `${activationOf(settings, column, isOutput)}′`;
  const dz = named('dz', states?.dz?.[unit]);
  if (isOutput) return { at, ...outputWords(settings, round, unit, dz, slope) };
  const formula = 'dz = f′(z) · Wᵀ dz_next',
    next = unitNumbersOf(snapshot, column - 1, unit)?.next;
  // Normalisation and skips add ways of their own.
  if (!dzNext || !next || settings.normalization !== 'none' || settings.skip !== 'off')
    return { formula, at, parts: ['dz = ', dz] };
  const terms = sumOf(dzNext.length, (i) => [named('wNext', next[i]), named('dzNext', dzNext[i])]);
  // A mean of sums is the sum of means, and a mean of products is no product of means.
  if (isMean)
    return {
      formula,
      at,
      parts: ['da = ', ...terms, '; ', `dz = ${t('verbs.meanOf', { what: `${slope}(z)·da` })} = `, dz],
    };
  return { formula, at, parts: [`dz = ${slope}(`, named('z', states?.z[unit]), ') · (', ...terms, ') = ', dz] };
}

/** At the output, where the loss comes in. @param {import('../../experiment/settings.js').Settings} settings @param {Round} round @param {number} unit @param {Named} dz @param {string} f what f′ is there @returns {Pick<VerbWords, 'formula'|'parts'>} */
function outputWords({ loss }, { states }, unit, dz, f) {
  const slope = LOSS_SLOPES[loss],
    isCross = isCrossEntropy({ loss });
  const formula = isCross ? 'dz = p − y' : `dz = f′(z) · ${t('verbs.slope')}`;
  const y = states?.target?.[unit],
    prediction = states?.prediction?.[unit];
  if (y === undefined || prediction === undefined) {
    return {
      formula,
      parts: [
        'dz = ',
        t('verbs.meanOf', { what: isCross ? 'p − y' : `${f}(z)·${slope ? slope('ŷ − y') : t('verbs.slope')}` }),
        ' = ',
        dz,
      ],
    };
  }
  const target = factor('target', y);
  if (isCross) return { formula, parts: ['dz = ', named('probability', dz.value + y), ' − ', ...target, ' = ', dz] };
  const outputs = states?.prediction?.length ?? 1;
  if (!slope || outputs > 1) return { formula, parts: ['dz = ', dz] };
  const [before, after] = slope('|').split('|');
  return {
    formula,
    parts: [
      `dz = ${f}(`,
      named('z', states?.layers.at(-1)?.z[unit]),
      ') · ',
      before,
      named('prediction', prediction),
      ' − ',
      ...target,
      after,
      ' = ',
      dz,
    ],
  };
}

/** ∂loss/∂ŷ of a difference. @type {Record<string, (difference: string) => string>} */
const LOSS_SLOPES = { squared_error: (d) => `2·(${d})`, half_squared_error: (d) => `(${d})` };

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {VerbWords} */
function updateWords(snapshot, { update }, part, shape) {
  const { settings } = snapshot,
    numbers = unitNumbersOf(snapshot, part.column - 1, part.unit);
  const place = partName(part, shape),
    at = t('verbs.at', { name: part.input === null ? t('verbs.biasOf', { name: place }) : place });
  const plain = isPlain(settings);
  const formula = t(plain ? 'verbs.update.formula' : 'verbs.update.otherFormula');
  if (!numbers?.update || !update) return { formula, at, parts: [] };
  // A unit's own number is its bias.
  const of = (/** @type {import('../../engine/protocol.js').Parameters|null} */ parameters) =>
    (part.input === null ? parameters?.b[0] : parameters?.W[part.input]) ?? NaN;
  const before = of(numbers.update.before),
    now = of(numbers.weights),
    gradient = of(numbers.update.gradients),
    change = of(numbers.updates);
  const digits = plain ? digitsThatAddUp(before, -update.rate, gradient, now) : digitsThatAddUp(before, 1, change, now);
  const old = { ...named('old', before), digits: digits.old },
    fresh = { ...named('new', now), digits: digits.fresh };
  const written = (/** @type {string} */ name, /** @type {number} */ value) =>
    factor(name, value).map((one) => (typeof one === 'string' ? one : { ...one, digits: digits.change }));
  if (plain)
    return {
      formula,
      at,
      parts: [old, ' − ', named('rate', update.rate), ' × ', ...written('gradient', gradient), ' = ', fresh],
    };
  return {
    formula: `${formula} (${causesOf(settings)})`,
    at,
    parts: [
      old,
      ' + ',
      ...written('change', change),
      ' = ',
      fresh,
      t('verbs.update.from'),
      named('gradient', gradient),
    ],
  };
}

/**
 * As many digits of each as make old + share · change = new true as it is written, if some do.
 * @param {number} old @param {number} share @param {number} change @param {number} fresh
 */
function digitsThatAddUp(old, share, change, fresh) {
  const least = digitsApart(old, fresh);
  const longer = wholeDigits(old) - wholeDigits(fresh);
  for (let more = 0; least + more <= MOST_DIGITS; more++) {
    // Both to the same decimal place.
    const digits = { old: least + more + Math.max(0, longer), fresh: least + more + Math.max(0, -longer) };
    for (let kept = 4; kept <= 6; kept++) {
      const written = writtenValue(old, digits.old) + share * writtenValue(change, kept);
      if (formatNumber(written, digits.fresh) === formatNumber(fresh, digits.fresh)) return { ...digits, change: kept };
    }
  }
  return { old: least, fresh: least, change: 4 };
}

/** Digits before the point; under 0: zeros behind it. @param {number} value */
const wholeDigits = (value) =>
  value === 0 || !Number.isFinite(value) ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;

/** As many digits as show that two numbers differ, if they do. @param {number} a @param {number} b */
function digitsApart(a, b) {
  let digits = 4;
  while (a !== b && digits < MOST_DIGITS && formatNumber(a, digits) === formatNumber(b, digits)) ++digits;
  return Math.min(MOST_DIGITS, digits + (digits > 4 ? 1 : 0));
}

/** Whether an update is the old weight less rate times gradient, and nothing else. @param {import('../../experiment/settings.js').Settings} settings */
export const isPlain = ({ optimizer, clipping, l1, l2 }) =>
  optimizer === 'sgd' && clipping === 'none' && l1 === 0 && l2 === 0;

/** What else has a hand in the update. @param {import('../../experiment/settings.js').Settings} settings */
function causesOf({ optimizer, clipping, clippingLimit, l1, l2 }) {
  return [
    choiceLabel('optimizer', optimizer),
    ...(clipping !== 'none' ? [t('verbs.update.clipped', { limit: formatRound(clippingLimit) })] : []),
    ...(l1 > 0 ? ['L1'] : []),
    ...(l2 > 0 ? ['L2'] : []),
  ].join(', ');
}
