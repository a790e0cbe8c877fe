/**
 * How what a person typed, or chose, becomes the value of a setting.
 *
 * @typedef {import('./setting-table.js').Field} Field
 * @typedef {import('./settings.js').SettingName} SettingName
 */

import { decimal } from '../words/format.js';
import { t } from '../words/text.js';
import { FIELDS } from './setting-table.js';

/**
 * @typedef {{ok: true, value: string|number, note: string} | {ok: false, note: string}} Reading
 *   `note` is empty, or one sentence that says what was clamped, rounded or refused, and its bounds
 */

/**
 * Reads what a person typed into the control of one setting: clamps a number out of range, rounds a
 * fraction where a whole number is wanted, refuses what is no number, and says so.
 *
 * @param {SettingName} name
 * @param {string|number} typed
 * @returns {Reading}
 */
export function readSetting(name, typed) {
  /** @type {Field} */
  const field = FIELDS[name];
  if (field.kind === 'choice') return readChoice(field, String(typed));
  if (field.kind === 'set') return readSet(field, String(typed));
  if (field.kind === 'list') return readList(field, String(typed));
  if (field.kind === 'names') return readNames(field, String(typed));
  return readNumber(field, String(typed));
}

/** The number that was typed, with a point or a comma; NaN if it is none. @param {string} typed */
export function numberFrom(typed) {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return text === '' ? NaN : Number(text);
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readNumber(field, typed) {
  const number = numberFrom(typed);
  const min = /** @type {number} */ (field.min),
    max = /** @type {number} */ (field.max);
  const words = { label: field.label, min: formatBound(min), max: formatBound(max) };
  if (Number.isNaN(number)) {
    const refusal = field.kind === 'integer' ? 'reading.notInteger' : 'reading.notNumber';
    return { ok: false, note: t(refusal, { ...words, typed: shorten(typed.trim()) }) };
  }
  const whole = field.kind === 'integer' ? Math.round(number) : number;
  const value = Math.min(max, Math.max(min, whole));
  if (value !== whole) return { ok: true, value, note: t('reading.clamped', { ...words, value: formatBound(value) }) };
  if (whole !== number) return { ok: true, value, note: t('reading.rounded', { ...words, value: formatBound(value) }) };
  return { ok: true, value, note: '' };
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readChoice(field, typed) {
  const choices = field.choices ?? [];
  if (choices.some((c) => c.value === typed)) return { ok: true, value: typed, note: '' };
  const names = choices.map((c) => c.label).join(', ');
  return { ok: false, note: t('reading.noChoice', { label: field.label, names, typed: shorten(typed) }) };
}

/** Some of the choices, in the order of the table. @param {Field} field @param {string} typed @returns {Reading} */
function readSet(field, typed) {
  const choices = (field.choices ?? []).map(({ value }) => value);
  const wanted = typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const unknown = wanted.find((part) => !choices.includes(part));
  if (unknown !== undefined) {
    return {
      ok: false,
      note: t('reading.notInSet', { label: field.label, names: choices.join(', '), typed: shorten(unknown) }),
    };
  }
  if (wanted.length === 0) return { ok: false, note: t('reading.emptySet', { label: field.label }) };
  return { ok: true, value: choices.filter((value) => wanted.includes(value)).join(','), note: '' };
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readList(field, typed) {
  const min = /** @type {number} */ (field.min),
    max = /** @type {number} */ (field.max);
  const parts = typed.split(/[\s,;×]+/).filter((part) => part !== '');
  const wrong = parts.find((part) => !/^\d+$/.test(part) || Number(part) < min || Number(part) > max);
  if (wrong !== undefined) {
    return { ok: false, note: t('reading.notInList', { label: field.label, min, max, typed: shorten(wrong) }) };
  }
  return ofLayers(field, parts.map(Number));
}

/** Each may be as the page or as the core calls it. @param {Field} field @param {string} typed @returns {Reading} */
function readNames(field, typed) {
  const choices = field.choices ?? [];
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) =>
    choices.find(({ value, label }) => [value, label.toLowerCase()].includes(part.toLowerCase())),
  );
  const unknown = parts.find((_, i) => !found[i]);
  if (unknown !== undefined) {
    return {
      ok: false,
      note: t('reading.notInSet', {
        label: field.label,
        names: choices.map(({ label }) => label).join(', '),
        typed: shorten(unknown),
      }),
    };
  }
  return ofLayers(
    field,
    found.map((choice) => choice?.value),
  );
}

/** What was read of each layer, if there may be so many. @param {Field} field @param {unknown[]} values @returns {Reading} */
function ofLayers({ label, longest = Infinity }, values) {
  if (values.length <= longest) return { ok: true, value: values.join(','), note: '' };
  return { ok: false, note: t('reading.listTooLong', { label, longest, count: values.length }) };
}

const shorten = (/** @type {string} */ text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Whole numbers with thin groups, everything else as typed. */
function formatBound(/** @type {number} */ value) {
  return Number.isInteger(value) && Math.abs(value) >= 10_000
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
    : decimal(String(value));
}
