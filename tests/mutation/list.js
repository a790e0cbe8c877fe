/** The list of mutations, `mutations.txt`, and what a mutation makes of a file. */
import { readFileSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);

/**
 * A small mistake in one file of the core.
 * @typedef {object} Mutation
 * @property {string} file from the root of the project
 * @property {string[]} tests files of tests/core that are asked first, without `.cpp`
 * @property {string} what the mistake, in words
 * @property {string} find what stands there; once in the file
 * @property {string} replace what the mistake makes of it
 * @property {string} equivalent why no test can tell; '' where one should
 * @property {number} at the line in the list
 */

/**
 * @typedef {object} Group
 * @property {string} file
 * @property {string[]} tests
 */

/** @param {string} line @returns {Group} of a line such as "# core/loss.cpp: loss_test, network_test" */
function readGroup(line) {
  const [file, tests] = line.slice(2).split(': ');
  const own = file.replace(/^.*\//, '').replace(/\.[ch]pp$/, '_test');
  return { file, tests: tests ? tests.split(', ') : [own] };
}

/** @param {string[]} lines of one mutation @param {string} mark @returns {string} those with the mark, without it */
const marked = (lines, mark) =>
  lines
    .filter((line) => line[0] === mark)
    .map((line) => line.slice(2))
    .join('\n');

/** @param {string[]} lines @param {Group} group @param {number} at @returns {Mutation} */
function readMutation(lines, group, at) {
  const mutation = {
    ...group,
    what: lines[0],
    find: marked(lines, '-'),
    replace: marked(lines, '+'),
    equivalent: marked(lines, '='),
    at,
  };
  if (!mutation.find || lines.slice(1).some((line) => !/^[-+=]( |$)/.test(line)))
    throw new Error(`mutations.txt:${at}: "${lines[0]}" is no mutation`);
  return mutation;
}

/**
 * Paragraphs: "# FILE" begins the mutations of a file; each has a line of words, lines "- " of what stands there, lines
 * "+ " of what it becomes, and maybe "= " with the reason why nothing can tell.
 * @param {string} text @returns {Mutation[]}
 */
export function parseMutations(text) {
  /** @type {Mutation[]} */
  const mutations = [];
  /** @type {Group} */
  let group = { file: '', tests: [] };
  let at = 1;
  for (const paragraph of text.split('\n\n')) {
    const lines = paragraph.split('\n').filter((line) => line !== '');
    if (lines.length > 0)
      if (lines[0].startsWith('# ')) group = readGroup(lines[0]);
      else mutations.push(readMutation(lines, group, at));
    at += paragraph.split('\n').length + 1;
  }
  return mutations;
}

export const readMutations = () => parseMutations(readFileSync(new URL('mutations.txt', import.meta.url), 'utf8'));

/** @param {string} file @returns {string} */
export const readSource = (file) => readFileSync(new URL(file, ROOT), 'utf8');

/** @param {Mutation} mutation @param {string} source @returns {string} why it cannot be applied, or '' */
export function faultOf(mutation, source) {
  const times = source.split(mutation.find).length - 1;
  if (times !== 1) return `what it looks for stands ${times} times in ${mutation.file}`;
  return mutation.find === mutation.replace ? 'it changes nothing' : '';
}

/** @param {Mutation} mutation @param {string} source @returns {string} the mutated file */
export const mutated = (mutation, source) => source.split(mutation.find).join(mutation.replace);

/** @param {Mutation} mutation @param {string} source @returns {string} "core/loss.cpp:12" */
export const placeOf = (mutation, source) =>
  `${mutation.file}:${source.slice(0, Math.max(0, source.indexOf(mutation.find))).split('\n').length}`;
