/**
 * What the pages of a lesson that are read on paper have in common: its words with numbers or blanks in them, their head, their sources.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../lesson/prose.js').Prose} Prose
 * @typedef {import('../../lesson/expression.js').Lookup} Lookup
 */
import { t } from '../../words/lesson-text.js';
import { html } from '../shared/dom.js';
import { drawProse } from './prose-view.js';

/** Room for a number. */
export const BLANK = '_____';

/** @type {Lookup} */
const nothing = () => null;

/** Writes words with the numbers that are known; without any, all are blanks. @param {Record<string, string>} sources */
export const createPageProse =
  (sources) =>
  (/** @type {Prose[]} */ prose, /** @type {Lookup} */ measure = nothing) => {
    const { nodes, update } = drawProse(prose, sources);
    update(measure, BLANK);
    return nodes;
  };

/** @param {Lesson} lesson @param {string} kind @returns {Node[]} */
export const headOf = ({ title, minutes, steps, goal }, kind) => [
  html('p', { class: 'page-kind' }, `${t('lesson.name')} · ${kind}`),
  html('h1', {}, title),
  html('p', { class: 'page-facts' }, t('lesson.pages.facts', { minutes, count: steps.length })),
  html('p', { class: 'page-goal' }, html('strong', {}, `${t('lesson.pages.goal')} `), goal),
];

/** @param {number} at @param {Node[]} title */
export const headingOf = (at, title) => html('h2', {}, html('span', { class: 'page-at' }, `${at + 1}`), ' ', ...title);

/** @param {Lesson} lesson @returns {Node[]} */
export function sourcesOf({ sources }) {
  const all = Object.values(sources);
  if (all.length === 0) return [];
  const items = all.map((source) => html('li', {}, source));
  return [
    html('section', { class: 'page-sources' }, html('h2', {}, t('lesson.pages.sources')), html('ul', {}, ...items)),
  ];
}
