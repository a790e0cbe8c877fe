/**
 * What a verb computed, as its formula and the real numbers in it: those of the unit or link that is looked at, of the
 * chosen point or the mean over the mini-batch.
 *
 * @typedef {import('../protocol.js').Snapshot} Snapshot
 * @typedef {import('../protocol.js').Round} Round
 * @typedef {import('./network-words.js').Part} Part
 * @typedef {import('./network-words.js').Shape} Shape
 * @typedef {{name: string, value: number, digits?: number}} Named a number, what it is called where it is read out, and
 *   how many of its digits are written, if not the usual four
 * @typedef {{formula: string, at: string, parts: (string|Named)[]}} VerbWords
 */
import { formatNumber, formatRound } from '../format.js';
import { choicesOf } from '../settings.js';
import { t } from '../text.js';
import { nameOf, titleOf } from './network-words.js';

/** So many terms of a sum are written out. */
const MOST_TERMS = 3;
const MOST_DIGITS = 12;

/** @param {Snapshot} snapshot @param {Round} round @param {Part|null} part what is looked at; null: the output @param {Shape} shape @returns {VerbWords} */
export function verbWords(snapshot, round, part, shape) {
  const output = { column: shape.widths.length - 1, unit: 0, input: null };
  const looked = part && part.column > 0 ? part : output;
  switch (round.verb) {
    case 'forward': return forwardWords(snapshot, round, looked, shape);
    case 'loss': return lossWords(snapshot, round);
    case 'backward': return backwardWords(snapshot, round, looked, shape);
    default: return updateWords(snapshot, round, looked, shape);
  }
}

const named = (/** @type {string} */ name, /** @type {number|undefined} */ value) => ({ name, value: value ?? NaN });

/** A number inside a product or a sum: negative ones in brackets. @param {string} name @param {number|undefined} value @returns {(string|Named)[]} */
const factor = (name, value) => (value !== undefined && value < 0 ? ['(', named(name, value), ')'] : [named(name, value)]);

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
function forwardWords({ links, settings }, round, { column, unit }, shape) {
  const layer = links?.weights[column - 1], states = round.states?.layers[column - 1];
  const before = column > 1 ? round.states?.layers[column - 2]?.a : round.states?.x;
  const at = t('verbs.at', { name: nameOf({ column, unit }, shape) });
  const normalised = settings.normalization !== 'none' && column < shape.widths.length - 1;
  const plain = normalised || settings.skip === 'on' ? '' : 'a = f(z)';
  const formula = ['z = W a + b', normalised ? 'u = norm(z), a = f(u)' : plain || t('verbs.forward.skip')].join(', ');
  if (!states) return { formula, at, parts: [] };
  const sum = layer && before && before.length === layer.inputs
    ? [...sumOf(layer.inputs, (i) => [named('w', layer.W[unit * layer.inputs + i]), named('aPrev', before[i])]), ' + ', ...factor('b', layer.b[unit]), ' = ']
    : [];
  return { formula, at, parts: ['z = ', ...sum, named('z', states.z[unit]), ', a = ', named('a', states.a[unit])] };
}

/** @param {Snapshot} snapshot @param {Round} round @returns {VerbWords} */
function lossWords({ settings }, round) {
  const { states, loss } = round;
  const name = choicesOf('loss').find(({ value }) => value === settings.loss)?.label ?? '';
  const formula = `${name}: ${t(`verbs.losses.${settings.loss}`)}`;
  if (!states?.prediction || !states.target) {
    return { formula, at: '', parts: [t('verbs.meanLoss', { count: round.batch.length }), named('loss', loss)] };
  }
  const vector = (/** @type {string} */ of, /** @type {Float64Array} */ values) => Array.from(values).flatMap((value, i) => [...(i > 0 ? [', '] : []), named(of, value)]);
  return {
    formula, at: '',
    parts: ['ŷ = ', ...vector('prediction', states.prediction), ', y = ', ...vector('target', states.target), ', ', t('verbs.lossIs'), named('loss', states.loss ?? NaN)],
  };
}

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {VerbWords} */
function backwardWords({ links, settings }, round, { column, unit }, shape) {
  const states = round.states?.layers[column - 1], next = round.states?.layers[column], layer = links?.weights[column];
  const at = t('verbs.at', { name: nameOf({ column, unit }, shape) });
  const isOutput = column === shape.widths.length - 1;
  const formula = isOutput ? 'dz = f′(z) · ∂loss/∂ŷ' : 'dz = f′(z) · Wᵀ dz_next';
  const dz = named('dz', states?.dz?.[unit]);
  const dzNext = next?.dz;
  // A mean of products is no product of means, and normalisation and skips add ways of their own.
  const simple = round.states?.x && settings.normalization === 'none' && settings.skip === 'off';
  if (isOutput || !dzNext || !layer || !simple) return { formula, at, parts: ['dz = ', dz] };
  const terms = sumOf(dzNext.length, (i) => [named('wNext', layer.W[i * layer.inputs + unit]), named('dzNext', dzNext[i])]);
  return { formula, at, parts: ['dz = f′(', named('z', states?.z[unit]), ') · (', ...terms, ') = ', dz] };
}

/** @param {Snapshot} snapshot @param {Round} round @param {Part} part @param {Shape} shape @returns {VerbWords} */
function updateWords({ links, settings }, { update }, part, shape) {
  const { column, unit } = part, l = column - 1;
  const now = links?.weights[l], before = update?.before[l], gradients = update?.gradients[l];
  const looked = part.input === null ? { ...part, input: 0 } : part;
  const at = t('verbs.at', { name: titleOf(looked, shape) });
  const plain = isPlain(settings);
  const formula = t(plain ? 'verbs.update.formula' : 'verbs.update.otherFormula');
  if (!now || !before || !gradients || !update) return { formula, at, parts: [] };
  const index = unit * now.inputs + (looked.input ?? 0);
  const digits = digitsApart(before.W[index], now.W[index]);
  const old = { ...named('old', before.W[index]), digits }, fresh = { ...named('new', now.W[index]), digits }, gradient = named('gradient', gradients.W[index]);
  if (plain) return { formula, at, parts: [old, ' − ', named('rate', update.rate), ' × ', ...factor('gradient', gradient.value), ' = ', fresh] };
  const change = named('change', links?.updates[l]?.W[index]);
  return { formula: `${formula} (${causesOf(settings)})`, at, parts: [old, ' + ', ...factor('change', change.value), ' = ', fresh, t('verbs.update.from'), gradient] };
}

/** As many digits as show that two numbers differ, if they do. @param {number} a @param {number} b */
function digitsApart(a, b) {
  let digits = 4;
  while (a !== b && digits < MOST_DIGITS && formatNumber(a, digits) === formatNumber(b, digits)) ++digits;
  return Math.min(MOST_DIGITS, digits + (digits > 4 ? 1 : 0));
}

/** Whether an update is the old weight less rate times gradient, and nothing else. @param {import('../settings.js').Settings} settings */
export const isPlain = ({ optimizer, clipping, l1, l2 }) => optimizer === 'sgd' && clipping === 'none' && l1 === 0 && l2 === 0;

/** What else has a hand in the update. @param {import('../settings.js').Settings} settings */
function causesOf({ optimizer, clipping, clippingLimit, l1, l2 }) {
  const of = (/** @type {'optimizer'} */ name, /** @type {string} */ value) => choicesOf(name).find((one) => one.value === value)?.label ?? value;
  return [
    of('optimizer', optimizer),
    ...(clipping !== 'none' ? [t('verbs.update.clipped', { limit: formatRound(clippingLimit) })] : []),
    ...(l1 > 0 ? ['L1'] : []), ...(l2 > 0 ? ['L2'] : []),
  ].join(', ');
}
