/**
 * What a cell is as a number. "1.504" is one and a half where the point is the decimal mark, and one thousand five hundred
 * and four where the comma is: which of the two holds for a column, all its cells decide together (`column-survey.js`).
 *
 * @typedef {'point'|'comma'} DecimalMark
 * @typedef {'same'|DecimalMark|'either'|'none'} NumberEvidence what a cell says of its column: a number that reads the
 *   same with both marks, one with this mark only, two different ones, or no number
 */

/** A fast way past all that follows: most cells of most tables are of this kind. */
const ASCII = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Of those, what could be thousands. */
const ASCII_GROUP = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

const PLAIN = {
  point: /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i,
  comma: /^(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/i,
};
/** Groups of three, all with the same mark between them; India's first group of three is followed by groups of two. */
const GROUPED = {
  point: /^[1-9]\d{0,2}([, '])\d{3}(?:\1\d{3})*(?:\.\d*)?$|^[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d*)?$/,
  comma: /^[1-9]\d{0,2}([. '])\d{3}(?:\1\d{3})*(?:,\d*)?$/,
};

const CURRENCY =
  '[€$£¥₹₽₩₺₪฿₫₴₦₱]|(?:US|CA|AU|HK|NZ|R)\\$|(?:EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|INR|AUD|CAD|BRL|TRY|kr|zł|Kč|Ft|Fr|SFr|Rs)(?!\\p{L})\\.?';
const SIGN_BEFORE = /^[+\-−–]\s*/;
const SIGN_AFTER = /\s*[-−]$/;
const UNIT_BEFORE = new RegExp(`^(${CURRENCY})\\s*`, 'iu');
const UNIT_AFTER = new RegExp(`\\s*(${CURRENCY}|%|‰)$`, 'iu');
const IN_BRACKETS = /^\((.*\d.*)\)$/;
/** "12,–" of Swiss and German prices. */
const NO_CENTS = /[.,][-–—]+$/;
const SPACES = /\s/g;
const APOSTROPHES = /[’‘`´ʼ]/g;

/**
 * A number without what stands around it: its sign, and the unit, '%' or a currency's.
 * @param {string} cell
 */
function takeApart(cell) {
  let rest = cell.replace(IN_BRACKETS, '-$1').replace(NO_CENTS, '');
  let negative = false,
    unit = '';
  const cut = (/** @type {RegExp} */ pattern) => {
    const [found] = pattern.exec(rest) ?? [];
    if (found === undefined || found === '') return '';
    rest = pattern.source.startsWith('^') ? rest.slice(found.length) : rest.slice(0, -found.length);
    return found.trim();
  };
  const sign = (/** @type {RegExp} */ pattern) => {
    const found = cut(pattern);
    if (found !== '' && found !== '+') negative = true;
    return found !== '';
  };
  const signed = sign(SIGN_BEFORE);
  unit = cut(UNIT_BEFORE) || cut(UNIT_AFTER);
  if (!signed) sign(SIGN_BEFORE) || sign(SIGN_AFTER);
  const body = rest.trim().replace(/e[−–]/i, 'e-').replace(SPACES, ' ').replace(APOSTROPHES, "'");
  return { body, negative, unit };
}

/** The unit that stands with a number: '%', '‰', a currency, or ''. @param {string} cell */
export const unitOf = (cell) => (ASCII.test(cell) ? '' : takeApart(cell).unit);

/** Whether a number is long enough, and no longer: nothing else is worth taking apart. */
const couldBe = (/** @type {string} */ cell) => cell.length > 0 && cell.length <= 400 && /\d/.test(cell);

/**
 * The number in `cell`, ±Infinity where it is too large for one; NaN where it is none.
 * @param {string} cell trimmed
 * @param {DecimalMark} mark
 */
export function numberInCell(cell, mark) {
  if (mark === 'point' && ASCII.test(cell)) return Number(cell);
  if (!couldBe(cell)) return NaN;
  const { body, negative } = takeApart(cell);
  const number = readBody(body, mark);
  return negative ? -number : number;
}

/** @param {string} body @param {DecimalMark} mark */
function readBody(body, mark) {
  if (PLAIN[mark].test(body)) return Number(body.replace(',', '.'));
  if (!GROUPED[mark].test(body)) return NaN;
  const digits = mark === 'point' ? body.replace(/[, ']/g, '') : body.replace(/[. ']/g, '').replace(',', '.');
  return Number(digits);
}

/** What `cell` says of its column's numbers. @param {string} cell trimmed @returns {NumberEvidence} */
export function numberEvidence(cell) {
  if (ASCII.test(cell)) {
    if (!cell.includes('.')) return 'same';
    return ASCII_GROUP.test(cell) ? 'either' : 'point';
  }
  if (!couldBe(cell)) return 'none';
  const { body } = takeApart(cell);
  const point = readBody(body, 'point'),
    comma = readBody(body, 'comma');
  if (Number.isNaN(point)) return Number.isNaN(comma) ? 'none' : 'comma';
  if (Number.isNaN(comma)) return 'point';
  return point === comma ? 'same' : 'either';
}

/** Whether `cell` holds a number, however written. */
export const looksLikeNumber = (/** @type {string} */ cell) => numberEvidence(cell) !== 'none';
