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

/** A word that is explained: "[gradient|Gradienten]". */
const TERM = /(\[\w+\|[^\]]+\])/;

/** @param {string} text with *stars* @returns {import('./judge.js').Part[]} */
export const inParts = (text) =>
  text.split('*').flatMap((piece, i) =>
    piece
      .split(TERM)
      .filter((each) => each !== '')
      .map((each) => partOf(each, i % 2 === 1)),
  );

/** @param {string} text @param {boolean} strong @returns {import('./judge.js').Part} */
function partOf(text, strong) {
  const [, term, word] = /^\[(\w+)\|(.+)\]$/.exec(text) ?? [];
  if (term) return { text: word, term };
  return strong ? { text, strong } : { text };
}
