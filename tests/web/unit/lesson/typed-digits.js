/**
 * Digits in the words of a lesson that somebody typed. Numbers are measured by the engine, or stand in a paragraph that cites a source.
 *
 * @typedef {import('../../../../web/lesson/prose.js').Prose} Prose
 * @typedef {import('../../../../web/lesson/read-lesson.js').Lesson} Lesson
 */
import { parseMarkdown } from '../../../../web/lesson/markdown.js';
import { readProse } from '../../../../web/lesson/prose.js';

/** What is read as one piece: a citation in it vouches for all of its numbers. */
const PARAGRAPHS = ['p', 'li', 'blockquote', 'td', 'th', 'h4', 'h5', 'h6'];

/** Names that have a digit of their own; layers by their number, which is an index; what is taken from a whole, as in 1 − σ. */
const NAMES = /\b(?:L[12]|(?:[Ll]ayers?|Schicht(?:en)?)[ \u00a0]\d+)\b|\b1 − (?=[σŷ])/g;

/** In formulas: a half, one minus something, twice something. */
const SIMPLE = new Set(['0', '1', '2']);

const hasDigit = (/** @type {string} */ text) => /\d/.test(text.replace(NAMES, ''));

/** The digits of a formula that are neither measured, nor indices or exponents, nor 0, 1, 2 as in 1/2 or 1 − σ. @param {string} tex @returns {string[]} */
export function digitsOfTex(tex) {
  const rest = tex
    .replace(/\\class\{[^{}]*\}\{0\}/g, '')
    .replace(/\\class\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z]+/g, ' ')
    .replace(/[_^]\s*(?:\{[^{}]*\}|\S)/g, ' ');
  return (rest.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((number) => !SIMPLE.has(number));
}

/** @param {Prose} node @returns {boolean} */
const cites = (node) => 'cite' in node || ('nodes' in node && node.nodes.some(cites));

/** What was typed with digits, as it stands there. @param {Prose[]} nodes @returns {string[]} */
export const typedDigits = (nodes) =>
  nodes.flatMap((node) => {
    if ('text' in node) return hasDigit(node.text) ? [node.text] : [];
    if ('tex' in node) return digitsOfTex(node.tex).length > 0 ? [`$${node.tex}$`] : [];
    if (!('nodes' in node) || node.tag === 'code' || node.tag === 'pre') return [];
    return PARAGRAPHS.includes(node.tag) && cites(node) ? [] : typedDigits(node.nodes);
  });

/** Texts that are shown as they stand, without any marks. @param {Lesson} lesson @returns {string[]} */
export const plainTexts = ({ steps }) =>
  steps.flatMap(({ prediction, run, watch }) => [
    ...(prediction ? [prediction.ask] : []),
    ...(prediction?.kind === 'number' ? [prediction.unit ?? ''] : []),
    ...(prediction?.kind === 'choice' ? prediction.options.flatMap(({ says, reply }) => [says, reply ?? '']) : []),
    ...[run?.task ?? '', ...watch.map(({ task }) => task)],
  ]);

/** All that a learner reads. @param {Lesson} lesson @returns {string[]} */
export const typedInLesson = (lesson) => [
  ...[lesson.title, lesson.goal, ...plainTexts(lesson)].filter(hasDigit),
  ...typedDigits(lesson.intro),
  ...lesson.steps.flatMap(({ title, question, whyTitle, why, tryTitle, more }) =>
    [title, question, whyTitle, why, tryTitle, more].flatMap(typedDigits),
  ),
];

/** @param {string} markdown @param {string[]} [sources] */
export const typedIn = (markdown, sources = []) =>
  typedDigits(readProse(parseMarkdown(markdown), { line: 0, sources }));
