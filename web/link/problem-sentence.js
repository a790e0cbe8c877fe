/**
 * Why a link or a file was not opened, in sentences.
 *
 * @typedef {import('./fields.js').LinkProblem} LinkProblem
 * @typedef {import('../experiment/settings.js').SettingName} SettingName
 */
import { parseSetting } from '../experiment/parse-setting.js';
import { SETTINGS } from '../experiment/setting-table.js';
import { VERSION } from '../experiment/version.js';
import { t } from '../words/link-text.js';
import { parseSentence } from '../words/setting-remarks.js';
import { shownText } from '../words/shown-text.js';
import { BadLink } from './fields.js';

/** Longer input is cut where a sentence quotes it. */
const LONGEST_QUOTE = 40;

/** @param {LinkProblem} problem @param {string} [file] its name, where it is no link */
export const problemSentence = (problem, file) =>
  file === undefined
    ? t('links.bad.link', { why: reasonOf(problem) })
    : t('links.bad.file', { name: shortQuote(file), why: reasonOf(problem) });

/** Whatever was thrown while one was opened. @param {unknown} error @param {string} [file] its name, where it is no link */
export function whyNotOpened(error, file) {
  if (error instanceof BadLink) return problemSentence(error.problem, file);
  return error instanceof Error ? error.message : String(error);
}

/** What the core said of what a file holds. @param {string} message @param {string} file its name */
export const refusedSentence = (message, file) =>
  t('links.bad.file', { name: shortQuote(file), why: t('notices.refused', { message }) });

/** @param {LinkProblem} problem */
function reasonOf({ code, key = '', value = '' }) {
  if (code === 'setting') return t('links.bad.setting', { reason: settingReason(key, value) });
  return t(`links.bad.${code}`, { key: shortQuote(key), value: shortQuote(value), newest: VERSION });
}

/** @param {string} key such as `b.units` @param {string} value */
function settingReason(key, value) {
  const name = /** @type {SettingName} */ (key.replace(/^b\./, ''));
  const { remark } = parseSetting(name, value);
  // In a control these become what was meant; nobody sees that a link did.
  const isOther = remark === null || ['clamped', 'rounded', 'grouped'].includes(remark.code);
  const whole = SETTINGS[name].kind === 'integer';
  return parseSentence(name, isOther ? { code: whole ? 'notInteger' : 'notNumber', typed: value } : remark);
}

export const shortQuote = (/** @type {string} */ text) => shownText(text, LONGEST_QUOTE);
