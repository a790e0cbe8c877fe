/**
 * What is said of a table: why it cannot be read, what was loaded, what was left out.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./table-problem.js').Problem} Problem
 * @typedef {import('./table-problem.js').Detail} Detail
 * @typedef {import('./table-problem.js').Details} Details
 * @typedef {import('./usable-rows.js').UsableRows} UsableRows
 * @typedef {import('../experiment/axes.js').Axis} Axis
 */
import { formatInteger, formatNumber } from '../words/format.js';
import { shownText } from '../words/shown-text.js';
import { t } from '../words/table-text.js';
import { MAX_ROWS } from './limits.js';
import { leftDetails } from './why-no-choice.js';

/** Digits that the ends of a scale are written with. */
const USUAL_DIGITS = 3,
  MOST_DIGITS = 17;

/** Cells and names are cut to so many letters in a sentence. */
const SHOWN = 30;

/** Columns named in one sentence; of more, so many are counted. */
const NAMED = 4;

export const shorten = (/** @type {string} */ text) => shownText(text, SHOWN);

/** A column's name, or "column 3". @param {{name: string, number: number}} column */
export const nameOfColumn = ({ name, number }) => name || t('tables.column', { number });

/** "column height", or "column 3". @param {{name: string, number: number}} column */
export const columnInText = ({ name, number }) =>
  name ? t('tables.columnNamed', { name: shorten(name) }) : t('tables.column', { number });

/** The sentence of a problem with the file `name`. @param {Problem} problem @param {string} name */
export const sentenceOf = ({ key, values }, name) => t(key, { name: shownText(name), ...textValues(values) });

/** What goes into a text: columns by their names, lists joined, long cells cut. @param {Details} values */
function textValues(values) {
  /** @type {Record<string, string|number>} */
  const texts = {};
  for (const [key, value] of Object.entries(values)) {
    if (Array.isArray(value)) texts[key] = joinDetails(value);
    else if (typeof value === 'object') texts[key] = columnInText(value);
    else texts[key] = typeof value === 'string' ? shorten(value) : value;
  }
  const unit = values.unit ?? 'line';
  if (typeof values.first === 'number') texts.atFirst = t(`tables.at.${unit}`, { line: values.first });
  if (typeof values.last === 'number')
    texts.range = t(`tables.range.${unit}`, { first: Number(values.first), last: values.last });
  if (typeof values.line === 'number') texts.at = t(`tables.at.${unit}`, { line: values.line });
  if (typeof values.count === 'number') texts.number = formatInteger(values.count);
  if (typeof values.most === 'number') texts.mostNumber = formatInteger(values.most);
  return texts;
}

/** @param {Detail[]} details */
function joinDetails(details) {
  return nameSome(details.map(({ key, values }) => t(key, textValues(values))));
}

/** "a, b, c, d and 60 more". @param {string[]} texts */
export function nameSome(texts) {
  const more = texts.length - NAMED;
  return joinTexts(more > 0 ? [...texts.slice(0, NAMED), t('tables.more', { count: more })] : texts);
}

/** "a, b and c". @param {string[]} texts */
export const joinTexts = (texts) =>
  texts.length < 2
    ? (texts[0] ?? '')
    : t('tables.both', { first: texts.slice(0, -1).join(', '), last: texts[texts.length - 1] });

/**
 * How many rows are left out and why, as a part of a sentence or a whole one; '' if none are.
 * @param {Table} table
 * @param {Pick<UsableRows, 'left'|'odd'>} usable
 * @param {'tables.leftOut'|'tables.wereLeftOut'} key
 */
export function describeLeft(table, { left, odd }, key = 'tables.leftOut') {
  const details = leftDetails(left);
  if (details.length === 0) return '';
  const total = Object.values(left).reduce((sum, count) => sum + count, 0);
  const example = odd
    ? t('tables.firstOdd', {
        at: t(`tables.at.${table.unit}`, { line: table.lines[odd.row] }),
        cell: shorten(odd.cell),
        column: columnInText(table.columns[odd.column]),
      })
    : '';
  return t(key, { rows: joinDetails(details), total, example });
}

/** Which lines are none of the table; '' if none are. @param {Table} table */
export function describePassed({ passed }) {
  const said = passed.filter(({ kind }) => kind !== 'separator' && kind !== 'rule');
  if (said.length === 0) return '';
  const lines = joinTexts(said.slice(0, NAMED).map(({ line }) => String(line)));
  return t('tables.passed', {
    count: said.length,
    lines: said.length > NAMED ? `${said[0].line} … ${said[said.length - 1].line}` : lines,
    text: shorten(said[0].text),
  });
}

/** That the table itself says which rows train; '' if it does not. @param {Table} table */
export const describePart = ({ part }) => (part ? t('tables.part', { column: columnInText(part) }) : '');

/**
 * What was loaded, and what was left out.
 * @param {Table} table
 * @param {string} name
 * @param {import('./to-points.js').Told} told
 * @param {Axis} [target]
 */
export function describeLoaded(table, name, told, target) {
  const { all, taken } = told,
    count = formatInteger(taken);
  const loaded = taken < all ? t('tables.sampled', { count, all: formatInteger(all) }) : t('tables.loaded', { count });
  const parts = [loaded, describeLeft(table, told, 'tables.wereLeftOut')].filter(Boolean).join('; ');
  const others = [describePassed(table), told.part ? describePart(table) : '', target ? describeScale(target) : ''];
  return [`${shownText(name)}: ${parts}.`, ...others].filter(Boolean).join(' ');
}

/** That only a sample of so many rows will be taken; '' if all are. @param {number} rows */
export const describeSample = (rows) =>
  rows > MAX_ROWS ? t('tables.sample', { most: formatInteger(MAX_ROWS), rows: formatInteger(rows) }) : '';

/** How so many inputs are scaled, and which of them tell nothing. @param {number} count @param {string[]} constant */
export function describeScaling(count, constant) {
  const said = t('tables.standardised', { count });
  if (constant.length === 0) return said;
  return `${said} ${t('tables.constantInputs', { names: nameSome(constant.map(shorten)), count: constant.length })}`;
}

/** With so many digits that both ends differ. */
function describeScale(/** @type {Axis} */ { name, low, high }) {
  let digits = USUAL_DIGITS;
  while (digits < MOST_DIGITS && formatNumber(low, digits) === formatNumber(high, digits)) ++digits;
  return t('tables.scaled', {
    column: shownText(name),
    low: formatNumber(low, digits),
    high: formatNumber(high, digits),
  });
}
