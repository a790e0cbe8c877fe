/** The code that documents show, so that tests run what readers copy. */
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

/** The fenced blocks of a document, in their order. @param {string} path from the root @param {string} language @returns {string[]} */
export function snippetsOf(path, language) {
  const blocks = readFileSync(new URL(path, ROOT), 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, of, code]) => (of === language ? [code] : []));
}

/** The first block that contains `text`. @param {string} path @param {string} language @param {string} text */
export function snippetWith(path, language, text) {
  const found = snippetsOf(path, language).find((code) => code.includes(text));
  if (found === undefined) throw new Error(`${path} has no ${language} with: ${text}`);
  return found;
}
