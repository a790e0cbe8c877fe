/** What became of the mutants, kept in build/mutate/ from run to run. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, ROOT, readSource } from './list.js';
import { BUILD } from './programs.js';

/** @typedef {import('./list.js').Mutation} Mutation */

/**
 * `ending`: "caught" by `by` (a test, or the time limit); "survived" `tests` (a hash of them); "broken" where the list
 * is wrong, for the reason `by`.
 * @typedef {{ending: 'caught' | 'survived' | 'broken', by: string, tests: string}} Result
 */

const FILE = join(BUILD, 'results.json');

/** @param {unknown} value @returns {string} */
const hash = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);

/** @param {Mutation} mutation @returns {string} the same as long as the mutation and its file are */
export const keyOf = ({ file, find, replace }) => hash([file, find, replace, readSource(file)]);

/** @param {string} folder @returns {string} the same as long as the sources in it are */
export const hashOf = (folder) =>
  hash(readdirSync(new URL(folder, ROOT)).map((name) => readSource(`${folder}/${name}`)));

/** @returns {Map<string, Result>} of earlier runs */
export const readResults = () => new Map(existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : []);

/** @param {Map<string, Result>} results */
export const writeResults = (results) => writeFileSync(FILE, JSON.stringify([...results], null, 1));

/** @param {Mutation} mutation @param {Result | undefined} result */
function endingOf(mutation, result) {
  if (!result) return 'open';
  return mutation.equivalent && result.ending === 'survived' ? 'equivalent' : result.ending;
}

/** @param {Mutation} mutation @param {Result | undefined} result @returns {string[]} what is to be told of it */
function linesOf(mutation, result) {
  const place = `${placeOf(mutation, readSource(mutation.file))}: ${mutation.what}`;
  const ending = endingOf(mutation, result);
  if (ending === 'survived') return [`survived   ${place}`];
  if (ending === 'broken') return [`broken     ${place}`, `           ${result?.by}`];
  return ending === 'caught' && mutation.equivalent ? [`caught, and so not equivalent   ${place}`] : [];
}

/**
 * The share that is caught, and all that is not, with its place.
 * @param {Mutation[]} mutations @param {Map<string, Result>} results
 * @returns {{text: string, good: boolean}}
 */
export function report(mutations, results) {
  const counts = { caught: 0, survived: 0, broken: 0, equivalent: 0, open: 0 };
  for (const mutation of mutations) counts[endingOf(mutation, results.get(keyOf(mutation)))] += 1;
  const lines = mutations.flatMap((mutation) => linesOf(mutation, results.get(keyOf(mutation))));
  const judged = counts.caught + counts.survived;
  const share = judged > 0 ? ((100 * counts.caught) / judged).toFixed(1) : '0';
  const sums =
    `${mutations.length} mutations: ${counts.caught} of ${judged} caught, ${share} %; ` +
    `${counts.equivalent} equivalent, ${counts.broken} broken, ${counts.open} not run`;
  return { text: `${[...lines, sums].join('\n')}\n`, good: lines.length === 0 && counts.open === 0 };
}
