/** Two numbers below each other, written with the digits that they have in common apart from the rest. */
import { decimal, superscript } from '../../../words/format.js';
import { html, setAttribute, setText } from '../../shared/dom.js';

/** Digits written of each number. */
const DIGITS = 12;

/**
 * A number in scientific notation, its first digits apart from the rest.
 * @param {number} value @param {number} agreeing how many digits belong to the first part
 * @returns {{sign: string, same: string, rest: string, power: string}}
 */
export function splitDigits(value, agreeing) {
  if (!Number.isFinite(value)) return { sign: '', same: '', rest: String(value), power: '' };
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const count = Math.max(0, Math.min(DIGITS, Math.floor(agreeing)));
  const end = count === 0 ? 0 : count + 1; // the decimal point as well
  return {
    sign: value < 0 ? '−' : '',
    same: decimal(mantissa.slice(0, end).replace(/\.$/, '')),
    rest: decimal(mantissa.slice(count === 1 ? 1 : end)),
    power: Number(exponent) === 0 ? '' : ` × 10${superscript(Number(exponent))}`,
  };
}

/** How many leading digits the two have in common as they are written. @param {number} a @param {number} b */
export function equalDigits(a, b) {
  const [one, other] = [a, b].map((value) => value.toExponential(DIGITS - 1).split('e'));
  if (one[1] !== other[1]) return 0;
  const [first, second] = [one[0], other[0]].map((mantissa) => mantissa.replace('.', ''));
  let same = 0;
  while (same < first.length && first[same] === second[same]) ++same;
  // The sign is not a digit.
  return a < 0 ? Math.max(0, same - 1) : same;
}

/** A name and its number. @param {string} name @param {string} className */
export function createDigits(name, className) {
  const sign = html('span'),
    same = html('b'),
    rest = html('span', { class: 'other-digits' }),
    power = html('span');
  const value = html('dd', { class: className }, html('span', { class: 'digits' }, sign, same, rest, power));
  return {
    elements: [html('dt', {}, name), value],
    value,
    /** @param {number} number @param {number} agreeing */
    show(number, agreeing) {
      const parts = splitDigits(number, agreeing);
      setAttribute(value, 'data-value', number);
      [sign, same, rest, power].forEach((piece, i) =>
        setText(piece, [parts.sign, parts.same, parts.rest, parts.power][i]),
      );
    },
  };
}
