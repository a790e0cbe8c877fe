/**
 * What a control answers: how a typed value was read, and what must change along with a setting, in sentences.
 *
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../experiment/settings.js').Settings} Settings
 */
import { parseSetting } from '../experiment/parse-setting.js';
import { resolveConflicts } from '../experiment/setting-constraints.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { decimal, formatInteger } from './format.js';
import { choiceLabel, settingLabel } from './setting-names.js';
import { shownText } from './shown-text.js';
import { t } from './text.js';

/** Longer input is cut where a sentence quotes it. */
const LONGEST_QUOTE = 24;

/**
 * Reads what was typed into the control of a setting, choices by their names in the page's language too.
 * @param {SettingName} name
 * @param {string|number} typed
 * @returns {{ok: true, value: string|number, note: string} | {ok: false, note: string}} `note` is empty, or one sentence
 *   that says what was clamped, rounded or refused, and its bounds
 */
export function readSetting(name, typed) {
  const parsed = parseSetting(name, typed, choiceLabel, t('numbers.point'));
  const note = parsed.remark ? parseSentence(name, parsed.remark) : '';
  return parsed.ok ? { ok: true, value: parsed.value, note } : { ok: false, note };
}

/** What was changed or refused, in a sentence. @param {SettingName} name @param {import('../experiment/parse-setting.js').ParseRemark} remark */
export function parseSentence(name, { code, value = NaN, typed = '', count = NaN }) {
  const { kind, min = NaN, max = NaN, longest = NaN, choices = [] } = SETTINGS[name];
  return t(`reading.${code}`, {
    label: settingLabel(name),
    min: formatBound(min),
    max: formatBound(max),
    longest,
    names: choices.map((choice) => (kind === 'set' ? choice : choiceLabel(name, choice))).join(', '),
    value: formatBound(value),
    typed: shownText(typed, LONGEST_QUOTE),
    count,
  });
}

/**
 * What must change along with a setting, with its sentences; empty where there is nothing to say.
 * @param {Parameters<typeof resolveConflicts>} change
 */
export function resolveInWords(...change) {
  const { adjust, notes, refusal } = resolveConflicts(...change);
  return { adjust, note: notes.map(conflictSentence).join(' '), refusal: refusal ? conflictSentence(refusal) : '' };
}

/** @param {import('../experiment/setting-constraints.js').ConflictRemark} remark */
const conflictSentence = ({ code, least = NaN }) => t(`fitting.${code}`, { least });

/** Whole numbers with thin groups, everything else as typed. @param {number} value */
const formatBound = (value) =>
  Number.isInteger(value) && Math.abs(value) >= 10_000
    ? formatInteger(value)
    : decimal(String(value)).replace('-', '−');
