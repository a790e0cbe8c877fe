/** The one place where the verdict gets its words: `strings` becomes the page's language. */
import { verdictEn } from '../text/verdict-en.js';

/** @typedef {Record<string, string>} Strings sentences with {names} to be filled in; *stars* around what stands out */

/** @type {Strings} */
const strings = verdictEn;

/** The sentence called `key`, filled in. @param {string} key @param {Record<string, string|number>} [values] @returns {string} */
export function say(key, values = {}) {
  const sentence = strings[key];
  if (sentence === undefined) throw new Error(`the verdict has no words called ${key}`);
  return sentence.replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`the words ${key} need ${name}`);
    return String(values[name]);
  });
}

/** Whether there are words called `key`. @param {string} key */
export const canSay = (key) => key in strings;

/** @param {string} text with *stars* @returns {import('./judge.js').Part[]} */
export const inParts = (text) => text.split('*').map((piece, i) => ({ text: piece, strong: i % 2 === 1 }))
  .filter((part) => part.text !== '').map((part) => (part.strong ? part : { text: part.text }));
