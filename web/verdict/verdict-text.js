/** The one place where the verdict gets its words, which are those under `verdict` in the page's language. */
import { entryOf } from '../words/text.js';

/** The sentence called `key`, filled in. @param {string} key @param {Record<string, string|number>} [values] @returns {string} */
export function verdictText(key, values = {}) {
  const text = entryOf(`verdict.${key}`);
  if (typeof text !== 'string') throw new Error(`the verdict has no words called ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`the words ${key} need ${name}`);
    return String(values[name]);
  });
}

/** @param {string} text with *stars* @returns {import('./judge.js').Part[]} */
export const inParts = (text) =>
  text
    .split('*')
    .map((piece, i) => ({ text: piece, strong: i % 2 === 1 }))
    .filter((part) => part.text !== '')
    .map((part) => (part.strong ? part : { text: part.text }));
