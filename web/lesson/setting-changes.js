/**
 * Settings that a lesson changes, written as in a link: `activation=relu&b=on&b.activation=tanh`.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./fields.js').Place} Place
 *
 * @typedef {object} SettingChanges
 * @property {Partial<Settings>} settings
 * @property {Partial<Settings>|null|undefined} twin what a second network has otherwise; null: it ends; undefined: as it is
 */
import { parseSetting } from '../experiment/parse-setting.js';
import { settingNames } from '../experiment/settings.js';
import { BadLink, readFields as readLinkFields } from '../link/fields.js';
import { text } from './fields.js';
import { LessonProblem, quote } from './lesson-problem.js';

const OF_TWIN = 'b.';
const LONGEST = 20_000;

/** A link, or what follows its #. @param {unknown} value @param {Place} place */
export function readLinkText(value, place) {
  const link = text(LONGEST)(value, place).replace(/^[^#]*#/, '');
  fieldsOf(link, place);
  return link;
}

/** @param {string} link @param {Place} place */
function fieldsOf(link, place) {
  try {
    const fields = readLinkFields(link);
    if (fields.size > 0 && link.includes('=')) return fields;
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
  }
  throw new LessonProblem('link', place.line, { field: place.field, value: quote(link) });
}

/** @param {unknown} value @param {Place} place @returns {SettingChanges} */
export function readChanges(value, place) {
  const written = text(LONGEST)(value, place).replace(/^#/, '');
  const changes = {
    settings: /** @type {Partial<Settings>} */ ({}),
    twin: /** @type {SettingChanges['twin']} */ (undefined),
  };
  for (const [key, given] of fieldsOf(written, place)) {
    if (key === 'b') changes.twin = twinGiven(given, place);
    else if (key.startsWith(OF_TWIN)) changes.twin = { ...changes.twin, ...settingGiven(key.slice(2), given, place) };
    else Object.assign(changes.settings, settingGiven(key, given, place));
  }
  return changes;
}

/** @param {string} given @param {Place} place */
function twinGiven(given, place) {
  if (given === 'on') return {};
  if (given === 'off') return null;
  throw new LessonProblem('choice', place.line, { field: 'b', value: quote(given), choices: 'on, off' });
}

/** @param {string} key @param {string} given @param {Place} place @returns {Partial<Settings>} */
function settingGiven(key, given, place) {
  const name = settingNames.find((one) => one === key);
  const parsed = name && parseSetting(name, given);
  if (!name || !parsed?.ok || parsed.remark)
    throw new LessonProblem('settings', place.line, { key: quote(key), value: quote(given) });
  return { [name]: parsed.value };
}
