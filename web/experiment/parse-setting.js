/**
 * How what a person typed, or chose, becomes the value of a setting. words/setting-remarks.js says in a sentence what
 * was changed or refused.
 *
 * @typedef {import('./setting-table.js').Setting} Setting
 * @typedef {import('./settings.js').SettingName} SettingName
 *
 * @typedef {object} ParseRemark what was changed or refused
 * @property {'notInteger'|'notNumber'|'clamped'|'rounded'|'grouped'|'noChoice'|'notInSet'|'emptySet'|'notInList'|'listTooLong'} code
 * @property {number} [value] that was taken instead
 * @property {string} [typed] what could not be read, or could be read in two ways
 * @property {number} [count] entries of a list that is too long
 *
 * @typedef {{ok: true, value: string|number, remark: ParseRemark|null} | {ok: false, remark: ParseRemark}} Parsed
 *
 * @typedef {(name: SettingName, value: string) => string} ChoiceNames what the page calls a choice
 */

import { columnCount } from './columns.js';
import { readNumber } from './parse-number.js';
import { SETTINGS } from './setting-table.js';

/**
 * Reads what a person typed into the control of one setting: clamps a number out of range, rounds a fraction where a
 * whole number is wanted, and refuses what is no number or no choice.
 *
 * @param {SettingName} name
 * @param {string|number} typed
 * @param {ChoiceNames} [choiceName] where choices may be typed by the page's names as well as by value
 * @param {string} [point] what the page puts before decimals
 * @returns {Parsed}
 */
export function parseSetting(name, typed, choiceName = (_, value) => value, point = '.') {
  const setting = SETTINGS[name],
    text = String(typed);
  if (setting.kind === 'choice') return parseChoice(setting, text);
  if (setting.kind === 'set') return parseSet(setting, text);
  if (setting.kind === 'list') return parseList(setting, text);
  if (setting.kind === 'names') return parseNames(setting, text, (value) => choiceName(name, value));
  return parseNumeric(setting, typed, point);
}

/** A number is one in every language. @param {Setting} setting @param {string|number} typed @param {string} point @returns {Parsed} */
function parseNumeric({ kind, min = -Infinity, max = Infinity }, typed, point) {
  const isRead = typeof typed === 'number',
    text = String(typed).trim();
  const { value: number, grouped } = isRead
    ? { value: typed, grouped: '' }
    : readNumber(text, { point, whole: kind === 'integer' });
  if (Number.isNaN(number)) return refuse(kind === 'integer' ? 'notInteger' : 'notNumber', text);
  // No −0: what is stored or linked forgets its sign.
  const whole = (kind === 'integer' ? Math.round(number) : number) + 0;
  const value = Math.min(max, Math.max(min, whole));
  if (value !== whole) return { ok: true, value, remark: { code: 'clamped', value } };
  if (whole !== number) return { ok: true, value, remark: { code: 'rounded', value } };
  return { ok: true, value, remark: grouped ? { code: 'grouped', value, typed: text } : null };
}

/** @param {Setting} setting @param {string} typed @returns {Parsed} */
const parseChoice = ({ choices = [] }, typed) =>
  choices.includes(typed) ? { ok: true, value: typed, remark: null } : refuse('noChoice', typed);

/** Some of the choices, in the order of the table. @param {Setting} setting @param {string} typed @returns {Parsed} */
function parseSet({ choices = [] }, typed) {
  if (columnCount(typed) > 0) return { ok: true, value: typed, remark: null };
  const wanted = partsOf(typed, /,/);
  const unknown = wanted.find((part) => !choices.includes(part));
  if (unknown !== undefined) return refuse('notInSet', unknown);
  if (wanted.length === 0) return { ok: false, remark: { code: 'emptySet' } };
  return { ok: true, value: choices.filter((value) => wanted.includes(value)).join(','), remark: null };
}

/** @param {Setting} setting @param {string} typed @returns {Parsed} */
function parseList(setting, typed) {
  const { min = -Infinity, max = Infinity } = setting;
  const parts = partsOf(typed, /[\s,;×]+/);
  const wrong = parts.find((part) => !/^\d+$/.test(part) || Number(part) < min || Number(part) > max);
  return wrong === undefined ? listed(setting, parts.map(Number)) : refuse('notInList', wrong);
}

/** @param {Setting} setting @param {string} typed @param {(value: string) => string} nameOf a choice @returns {Parsed} */
function parseNames(setting, typed, nameOf) {
  const { choices = [] } = setting;
  const parts = partsOf(typed, /[,;]/);
  const found = parts.map((part) =>
    choices.find((value) => [value, nameOf(value).toLowerCase()].includes(part.toLowerCase())),
  );
  const unknown = parts.find((_, i) => found[i] === undefined);
  return unknown === undefined ? listed(setting, found) : refuse('notInSet', unknown);
}

/** The entries of a list, if there may be so many. @param {Setting} setting @param {unknown[]} values @returns {Parsed} */
const listed = ({ longest = Infinity }, values) =>
  values.length <= longest
    ? { ok: true, value: values.join(','), remark: null }
    : { ok: false, remark: { code: 'listTooLong', count: values.length } };

/** @param {ParseRemark['code']} code @param {string} typed @returns {Parsed} */
const refuse = (code, typed) => ({ ok: false, remark: { code, typed } });

/** @param {string} text @param {RegExp} separator */
const partsOf = (text, separator) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
