/**
 * What a cell is as a number. "1.504" is one and a half where the point is the decimal mark, and one thousand five hundred
 * and four where the comma is: which of the two holds for a column, all its cells decide together (`column-survey.js`).
 *
 * @typedef {'point'|'comma'} DecimalMark
 * @typedef {'same'|DecimalMark|'either'|'none'} NumberEvidence what a cell says of its column: a number that reads the
 *   same with both marks, one with this mark only, two different ones, or no number
 */

/**
 * What most cells of most tables are: digits, and one mark at most. They need not be taken apart, which takes ten times as long.
 * @typedef {0|1|2|3|4|5} Shape one of SHAPE
 */
const SHAPE = /** @type {const} */ ({ other: 0, whole: 1, point: 2, pointOrGroup: 3, comma: 4, commaOrGroup: 5 });

/** @type {NumberEvidence[]} */
const EVIDENCE_OF_SHAPE = ['none', 'same', 'point', 'either', 'comma', 'either'];

const [POINT, COMMA, PLUS, MINUS, ZERO, NINE, SMALL_E] = Array.from('.,+-09e', (letter) => letter.charCodeAt(0));
const TO_SMALL = 32;

/** @param {string} cell @returns {Shape} */
function shapeOf(cell) {
  const start = cell.charCodeAt(0) === PLUS || cell.charCodeAt(0) === MINUS ? 1 : 0;
  let before = 0,
    after = 0,
    mark = 0;
  for (let i = start; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      if (mark === 0) before += 1;
      else after += 1;
    } else if (mark === 0 && (code === POINT || code === COMMA)) mark = code;
    else if ((code | TO_SMALL) === SMALL_E && before + after > 0 && isExponent(cell, i + 1))
      return shapeWith(mark, false);
    else return SHAPE.other;
  }
  if (before + after === 0) return SHAPE.other;
  return shapeWith(mark, after === 3 && before >= 1 && before <= 3 && cell.charCodeAt(start) !== ZERO);
}

/** @param {number} mark @param {boolean} couldBeGroup @returns {Shape} */
function shapeWith(mark, couldBeGroup) {
  if (mark === POINT) return couldBeGroup ? SHAPE.pointOrGroup : SHAPE.point;
  if (mark === COMMA) return couldBeGroup ? SHAPE.commaOrGroup : SHAPE.comma;
  return SHAPE.whole;
}

/** Whether a whole number stands in `cell` from `start` on. @param {string} cell @param {number} start */
function isExponent(cell, start) {
  const code = cell.charCodeAt(start);
  let i = code === PLUS || code === MINUS ? start + 1 : start;
  if (i === cell.length) return false;
  for (; i < cell.length; i++) if (cell.charCodeAt(i) < ZERO || cell.charCodeAt(i) > NINE) return false;
  return true;
}

/** The number in a cell of a shape. @param {string} cell @param {Shape} shape @param {DecimalMark} mark */
function numberOfShape(cell, shape, mark) {
  const own = shape === SHAPE.comma || shape === SHAPE.commaOrGroup ? 'comma' : 'point';
  if (shape === SHAPE.whole || own === mark) return Number(own === 'comma' ? cell.replace(',', '.') : cell);
  return shape === SHAPE.pointOrGroup || shape === SHAPE.commaOrGroup ? Number(cell.replace(/[.,]/, '')) : NaN;
}

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
/** Currencies that are written in more than one way. @type {Record<string, string>} */
const SAME_CURRENCY = {
  EUR: '€',
  USD: '$',
  US$: '$',
  GBP: '£',
  FR: 'CHF',
  'FR.': 'CHF',
  SFR: 'CHF',
  'SFR.': 'CHF',
  JPY: '¥',
  INR: '₹',
  RS: '₹',
  'RS.': '₹',
};
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
  unit = SAME_CURRENCY[unit.toUpperCase()] ?? unit;
  if (!signed) sign(SIGN_BEFORE) || sign(SIGN_AFTER);
  const body = rest.trim().replace(/e[−–]/i, 'e-').replace(SPACES, ' ').replace(APOSTROPHES, "'");
  return { body, negative, unit };
}

/** The unit that stands with a number: '%', '‰', a currency, or ''. @param {string} cell */
export const unitOf = (cell) => (shapeOf(cell) === SHAPE.other && couldBe(cell) ? takeApart(cell).unit : '');

/** Whether a number is long enough, and no longer: nothing else is worth taking apart. */
const couldBe = (/** @type {string} */ cell) => cell.length > 0 && cell.length <= 400 && /\d/.test(cell);

/**
 * The number in `cell`, ±Infinity where it is too large for one; NaN where it is none.
 * @param {string} cell trimmed
 * @param {DecimalMark} mark
 */
export function numberInCell(cell, mark) {
  const shape = shapeOf(cell);
  if (shape !== SHAPE.other) return numberOfShape(cell, shape, mark);
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
  const shape = shapeOf(cell);
  if (shape !== SHAPE.other) return EVIDENCE_OF_SHAPE[shape];
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
