/** How the verdict speaks: sentences with {names} to be filled in and *stars* around what stands out. */
import { hasText, t } from '../text.js';

/** The sentence called `key`, filled in. @param {string} key @param {Record<string, string|number>} [values] @returns {string} */
export function say(key, values = {}) {
  if (!canSay(key)) throw new Error(`the verdict has no words called ${key}`);
  const sentence = t(`verdict.${key}`, values), hole = /\{(\w+)\}/.exec(sentence);
  if (hole) throw new Error(`the words ${key} need ${hole[1]}`);
  return sentence;
}

/** Whether there are words called `key`. @param {string} key */
export const canSay = (key) => hasText(`verdict.${key}`);

/** @param {string} text with *stars* @returns {import('./judge.js').Part[]} */
export const inParts = (text) => text.split('*').map((piece, i) => ({ text: piece, strong: i % 2 === 1 }))
  .filter((part) => part.text !== '').map((part) => (part.strong ? part : { text: part.text }));
