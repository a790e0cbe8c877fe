/**
 * What a cell is as a date: days since 1 January 1970. Of "03/04/2024", all cells of a column decide together which is the
 * month.
 *
 * @typedef {'dayFirst'|'monthFirst'} DateOrder
 * @typedef {'same'|DateOrder|'either'|'none'} DateEvidence
 */

const MS_PER_DAY = 86_400_000;
const TIME =
  '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp][Mm])?\\s*(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);
const DAY_NAMED = new RegExp(`^(\\d{1,2})[. -]+(\\p{L}{3,10})\\.?[ ,-]+(\\d{4})${TIME}$`, 'u');
const MONTH_NAMED = new RegExp(`^(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'u');
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;

/** Months by their first three letters, in English and German. */
const MONTHS = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

const LONGEST = 40;

/** @param {string} name @returns {number} 1 … 12, 0 if it is no month */
const monthNamed = (name) => 1 + MONTHS.findIndex((starts) => starts.includes(name.slice(0, 3).toLowerCase()));

/** Days since 1970; NaN if there is no such day. @param {number} year @param {number} month @param {number} day @param {string[]} time */
function daysOf(year, month, day, [hour = '0', minute = '0', second = '0', half = '']) {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return NaN;
  const hours = (half === '' ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)) + Number(minute) / 60;
  return hours < 25 ? midnight / MS_PER_DAY + hours / 24 + Number(second) / 86_400 : NaN;
}

/** Two digits are of the hundred years around 2000, as spreadsheets have it. @param {string} digits */
const yearOf = (digits) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

/**
 * @param {string} cell trimmed
 * @param {DateOrder} order
 * @returns {number} NaN if it is no date
 */
export function readDate(cell, order) {
  if (cell.length > LONGEST || cell.length < 6) return NaN;
  const last = YEAR_LAST.exec(cell);
  if (last) {
    const [, first, mark, second, year, ...time] = last;
    const dayFirst = mark === '.' || order === 'dayFirst';
    return daysOf(yearOf(year), Number(dayFirst ? second : first), Number(dayFirst ? first : second), time);
  }
  const iso = YEAR_FIRST.exec(cell);
  if (iso) return daysOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso.slice(5));
  const month = YEAR_AND_MONTH.exec(cell);
  if (month) return daysOf(Number(month[1]), Number(month[2]), 1, []);
  const named = DAY_NAMED.exec(cell);
  if (named) return daysOf(Number(named[3]), monthNamed(named[2]), Number(named[1]), named.slice(4));
  const american = MONTH_NAMED.exec(cell);
  return american ? daysOf(Number(american[3]), monthNamed(american[1]), Number(american[2]), american.slice(4)) : NaN;
}

/** What `cell` says of its column's dates. @param {string} cell trimmed @returns {DateEvidence} */
export function dateEvidence(cell) {
  const dayFirst = readDate(cell, 'dayFirst'),
    monthFirst = readDate(cell, 'monthFirst');
  if (Number.isNaN(dayFirst)) return Number.isNaN(monthFirst) ? 'none' : 'monthFirst';
  if (Number.isNaN(monthFirst)) return 'dayFirst';
  return dayFirst === monthFirst ? 'same' : 'either';
}

/** A number of days as ISO 8601 writes the day. @param {number} days */
export const isoDay = (days) => new Date(Math.floor(days) * MS_PER_DAY).toISOString().slice(0, 10);
