/**
 * The page's words: `t('topic.key', values)` in the language that was chosen. English is always there; another
 * language is loaded when it is asked for, before the views are made.
 *
 * @typedef {string | ((values: any) => string)} Entry a text with `{name}` in it, or a function of the same values
 * @typedef {{[key: string]: Entry|Texts}} Texts
 * @typedef {Record<string, string|number>} Values
 */
import { en } from './en/index.js';
import { harmless } from './shown-text.js';

/** Names of the languages in themselves. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** @typedef {keyof typeof LANGUAGES} Language */

/** All languages but English, each loaded when it is asked for. @type {Record<string, () => Promise<Texts>>} */
const OTHERS = {
  de: async () => (await import('./de/index.js')).de,
};

const english = /* @__PURE__ */ flatten(en);
let words = english;
/** @type {Language} */
let spoken = 'en';

/**
 * The text called `key`, such as 'toolbar.train', with `{name}` replaced by `values.name`, and `{name#step|steps}` by one
 * of the words: the first where the value is 1. A key that no language has is its own text. Values may come from outside: what
 * they hold is never filled in again, and cannot move or hide the text around it.
 * @param {string} key
 * @param {Values} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const entry = entryOf(key) ?? key;
  if (typeof entry === 'function') return harmless(entry(values));
  if (!entry.includes('{')) return entry;
  return entry.replace(/\{(\w+)(?:#(.*?)\|(.*?))?\}/g, (hole, name, one, several) => {
    if (one) return Number(values[name]) === 1 ? one : several;
    return Object.hasOwn(values, name) ? harmless(String(values[name] ?? hole)) : hole;
  });
}

/** Adds a topic of English that is loaded later; other languages are loaded whole. @param {Texts} topics */
export function addEnglish(topics) {
  flatten(topics, '', english);
}

/** The text called `key` as it stands there; undefined if no language has it. @param {string} key */
export const entryOf = (key) => words.get(key) ?? english.get(key);

/** Whether there is a text called `key`. @param {string} key */
export const hasText = (key) => english.has(key);

/** The language that `t` speaks. */
export const language = () => spoken;

/**
 * Makes `t` speak `code`; it stays English where the language cannot be loaded.
 * @param {Language} code
 */
export async function speak(code) {
  try {
    const load = OTHERS[code];
    words = load ? flatten(await load()) : english;
    spoken = code;
  } catch {
    [words, spoken] = [english, 'en'];
  }
}

/**
 * Every text under its full key.
 * @param {Texts} texts
 * @param {string} [start]
 * @param {Map<string, Entry>} [into]
 * @returns {Map<string, Entry>}
 */
export function flatten(texts, start = '', into = new Map()) {
  for (const [key, entry] of Object.entries(texts)) {
    if (typeof entry === 'object') flatten(entry, `${start}${key}.`, into);
    else into.set(start + key, entry);
  }
  return into;
}
