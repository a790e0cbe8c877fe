/**
 * Reads a number as people write it, and as the page does: with a point or a comma, thousands in groups, a real minus,
 * 2.1 × 10⁻⁵.
 *
 * @typedef {object} NumberFormat
 * @property {string} [point] what the page's language puts before decimals
 * @property {boolean} [whole] a whole number is wanted: of 10,000 and 10.000 the mark then separates thousands
 */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const PLAIN = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
const INFINITE = /^[-+]?infinity$/i;
const HEXADECIMAL = /^0x[\da-f]+$/i;
/** Thousands in groups: 10,000 and 1.234.567; a number that begins with 0 has none. */
const GROUPED = /^[1-9]\d{0,2}(?:(,\d{3})+|(\.\d{3})+)$/;
/** Nobody types longer ones; each pattern would go over all of it, again and again. */
const LONGEST = 400;
/** Spaces of any width and apostrophes, between digits. */
const SPACING = /(?<=\d)[\s\u2009\u202f'’](?=\d{3}(?!\d))/g;

/**
 * @param {string} typed
 * @param {NumberFormat} [format]
 * @returns {{value: number, grouped: string}} NaN if it is none; `grouped`: the mark, comma or point, that was read as
 *   one between thousands though it could stand before decimals
 */
export function readNumber(typed, { point = '.', whole = false } = {}) {
  if (typed.length > LONGEST) return { value: NaN, grouped: '' };
  if (HEXADECIMAL.test(typed.trim())) return { value: Number(typed.trim()), grouped: '' };
  const text = normalized(typed);
  const { digits, grouped } = withoutGroups(text, point, whole);
  const value = PLAIN.test(digits) || INFINITE.test(digits) ? Number(digits) : NaN;
  return { value, grouped: Number.isNaN(value) ? '' : grouped };
}

/** The number that was typed; NaN if it is none. @param {string} typed @param {NumberFormat} [format] */
export const parseNumber = (typed, format) => readNumber(typed, format).value;

/** With a plain minus and exponent, and no spaces. @param {string} typed */
function normalized(typed) {
  const exponent = (/** @type {string} */ _, /** @type {string} */ sign, /** @type {string} */ power) =>
    `e${sign ? '-' : ''}${power.replace(/[⁰-⁹¹²³]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))}`;
  return typed
    .trim()
    .replace(SPACING, '')
    .replace(/[−–]/g, '-')
    .replace(/\s*[×x*·]\s*10\s*\^?\s*([-⁻]?)\s*([\d⁰-⁹¹²³]+)$/, exponent);
}

/**
 * Where comma and point both occur, the last one stands before decimals. Where only one does, groups of three digits are
 * thousands if there are several, if a whole number is wanted, or if the page writes decimals with the other mark.
 * @param {string} text @param {string} point @param {boolean} whole
 */
function withoutGroups(text, point, whole) {
  const [, sign = '', number = '', exponent = ''] = /^([-+]?)([\d.,]*)(.*)$/.exec(text) ?? [];
  const last = number.charAt(Math.max(number.lastIndexOf(','), number.lastIndexOf('.')));
  const other = last === ',' ? '.' : ',';
  if (number.includes(other)) {
    const [front = '', decimals = '', ...more] = number.split(last);
    const isGrouped = more.length === 0 && (GROUPED.test(front) || !front.includes(other));
    const digits = isGrouped ? `${front.replaceAll(other, '')}.${decimals}` : number;
    return { digits: sign + digits + exponent, grouped: '' };
  }
  const marks = number.split(last).length - 1;
  if (last !== '' && exponent === '' && GROUPED.test(number) && (whole || marks > 1 || last !== point))
    return { digits: sign + number.replaceAll(last, ''), grouped: marks > 1 ? '' : last };
  return { digits: sign + number.replace(',', '.') + exponent, grouped: '' };
}
