// @ts-check
// The licences of everything that is shipped: this project's, the core's, those of the npm packages that were bundled, the data's.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Eigen's licence, of which what is shipped need only say where it is. */
export const MPL = join(ROOT, 'packaging/licences/MPL-2.0.txt');

export const RULE = `\n${'-'.repeat(80)}\n\n`;

/** What every licence of a package has to say. */
const GRANT =
  /permission (?:is hereby granted|to use, copy)|redistribution and use|apache license|python software foundation license/i;

/** Packages that come with others already in them. @type {Record<string, string[]>} */
export const INSIDE = { 'markdown-it': ['entities', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro'] };

/** From a file of its own, or the end of what is to be read first. @param {string} folder @returns {Promise<string>} */
async function licenceIn(folder) {
  const names = await readdir(folder);
  const own = names.find((name) => /^licen[cs]e/i.test(name));
  if (own) return readFile(join(folder, own), 'utf8');
  const readme = names.find((name) => /^readme/i.test(name));
  const text = readme ? await readFile(join(folder, readme), 'utf8') : '';
  return /^#* *licen[cs]e[\s\S]*/im.exec(text)?.[0] ?? '';
}

/**
 * @param {string} path of an npm package under node_modules/
 * @throws {Error} where its licence is not found, so that nothing is shipped without
 */
export async function licenceOf(path) {
  const folder = join(ROOT, 'node_modules', path);
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const lines = (await licenceIn(folder)).trim().split('\n');
  const isNotice = (/** @type {string} */ line) => /^\s*(?:copyright|\(c\))\b/i.test(line);
  const isTitle = (/** @type {string} */ line) => /^[-=]+$|^[^.]{0,20}licen[cs]e[^.]{0,8}$/i.test(line.trim());
  const terms = lines.filter((line) => !isNotice(line) && !isTitle(line)).join('\n');
  if (!GRANT.test(terms)) throw new Error(`the licence of ${path} was not found in its package`);
  const notices = lines.filter(isNotice).map((line) => `  ${line.trim()}`);
  return { title: [`${name} ${version}, ${license}`, ...notices].join('\n'), terms: terms.trim() };
}

/** The same terms are written once. @param {Awaited<ReturnType<typeof licenceOf>>[]} found */
function byTerms(found) {
  const key = (/** @type {string} */ terms) => terms.toLowerCase().replace(/[^a-z]+/g, ' ');
  return [...new Set(found.map(({ terms }) => key(terms)))].map((one) => {
    const same = found.filter(({ terms }) => key(terms) === one);
    return `${same.map(({ title }) => title).join('\n')}\n\n${same[0].terms}\n`;
  });
}

/** @param {Iterable<string>} packages the npm packages that were bundled @returns {Promise<string>} */
export async function licences(packages) {
  const read = (/** @type {string} */ name) => readFile(join(ROOT, name), 'utf8');
  const all = [...packages].flatMap((name) => [name, ...(INSIDE[name] ?? [])]);
  const found = byTerms(await Promise.all(all.sort().map(licenceOf)));
  // Of this one the packages have no more than its address.
  const apache = found.some((text) => /apache license/i.test(text)) ? ['packaging/licences/Apache-2.0.txt'] : [];
  const texts = await Promise.all(['LICENSE', 'packaging/licences/core.txt'].map(read));
  return [...texts, ...found, await read('web/data/README.md'), ...(await Promise.all(apache.map(read)))].join(RULE);
}
