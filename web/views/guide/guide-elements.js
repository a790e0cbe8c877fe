/**
 * The elements of the steps: the next one as a button, what was seen of the last, and dots for the others.
 *
 * @typedef {import('../../guide/steps.js').StepName} StepName
 * @typedef {ReturnType<typeof createGuideElements>} GuideElements
 */
import { t } from '../../words/text.js';
import { STEPS } from '../../guide/steps.js';
import { html } from '../shared/dom.js';

export function createGuideElements() {
  const number = html('span', { class: 'guide-number', 'aria-hidden': 'true' }),
    words = html('span', { class: 'guide-words' }),
    next = html('button', { type: 'button', class: 'guide-next' }, number, words);
  const seen = html('p', { class: 'guide-seen', role: 'status' });
  const dots = STEPS.map(({ name }, i) => createDot(name, i + 1));
  const why = small('guide-why', t('guide.why')),
    back = small('guide-back', ''),
    dismiss = small('guide-dismiss', '×'),
    open = small('guide-open', t('suggestions.title')),
    lessons = small('guide-lessons', t('guide.lessons'));
  for (const name of ['aria-label', 'title']) dismiss.setAttribute(name, t('guide.dismiss'));
  why.title = t('guide.whyHint');
  lessons.title = t('guide.lessonsHint');
  const line = html('div', { class: 'guide-line' }, ...dots.map(([, dot]) => dot), why, back, dismiss);
  return {
    number,
    words,
    next,
    seen,
    dots,
    why,
    back,
    dismiss,
    open,
    lessons,
    body: html('div', { class: 'guide', role: 'group', 'aria-label': t('suggestions.title') }, seen, next, line),
  };
}

/** What a step's dot is called. @param {StepName} name @param {number} number @param {boolean} isSeen whether the run has shown it */
export const dotLabel = (name, number, isSeen) =>
  `${number} ${t(`guide.steps.${name}.do`)}${isSeen ? t('guide.done') : ''}`;

/** @param {StepName} name @param {number} number @returns {[StepName, HTMLButtonElement]} */
function createDot(name, number) {
  const label = dotLabel(name, number, false);
  const dot = html('button', { type: 'button', class: 'guide-dot', title: label, 'aria-label': label }, String(number));
  return [name, dot];
}

const small = (/** @type {string} */ name, /** @type {string} */ words) =>
  html('button', { type: 'button', class: name }, words);
