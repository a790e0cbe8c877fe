/**
 * A lesson as its teacher reads it: goal and time, what to watch for, and for each step the question, the answers, why, and what to try.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../lesson/read-lesson.js').Step} Step
 * @typedef {import('../../lesson/progress.js').Progress} Progress
 * @typedef {import('../../lesson/prose.js').Prose} Prose
 *
 * @typedef {object} TaughtLesson
 * @property {Lesson} lesson
 * @property {Progress} progress of the teacher's own run
 * @property {(at: number) => string} addressOf a step, from 0; '' where the lesson has no address
 * @property {(at: number) => void} goTo opens the step
 * @property {() => void} onClose
 */

import { formatInteger, formatLoss, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/lesson-text.js';
import { rightOption } from '../../lesson/judge-guess.js';
import { lookupAtBegin, lookupAtOutcome, stepState } from '../../lesson/progress.js';
import { html } from '../shared/dom.js';
import { BLANK, createPageProse, headingOf, headOf, sourcesOf } from './page-prose.js';
import { writeValue } from './prose-view.js';
import { openSheet } from './sheet.js';

/** @param {TaughtLesson} taught */
export function openTeacherPage(taught) {
  const { lesson, progress } = taught;
  const sheet = openSheet(`${lesson.title}: ${t('lesson.list.teacher')}`, taught.onClose);
  if (!sheet) return;
  const isKept = lesson.steps.some((step) => stepState(progress, step).outcome);
  const write = createPageProse(lesson.sources);
  sheet.paper.classList.add('teacher-page');
  sheet.paper.append(
    ...headOf(lesson, t('lesson.list.teacher')),
    html('p', { class: 'page-note' }, t(isKept ? 'lesson.pages.own' : 'lesson.pages.blanks', { blank: BLANK })),
    ...(lesson.teacher.length > 0
      ? [
          html(
            'section',
            { class: 'page-teacher' },
            html('h2', {}, t('lesson.pages.teacher')),
            ...write(lesson.teacher),
          ),
        ]
      : []),
    ...lesson.steps.map((_, at) => createStep(taught, at, write, sheet.close)),
    ...sourcesOf(lesson),
  );
}

/** @param {TaughtLesson} taught @param {number} at @param {ReturnType<typeof createPageProse>} write @param {() => void} close */
function createStep({ lesson, progress, addressOf, goTo }, at, write, close) {
  const step = lesson.steps[at];
  const began = lookupAtBegin(lesson, progress, step),
    came = lookupAtOutcome(lesson, progress, step);
  const part = (/** @type {string} */ key, /** @type {(Node|string)[]} */ ...nodes) =>
    nodes.length > 0 ? [html('div', { class: 'page-part' }, html('h3', {}, t(`lesson.pages.${key}`)), ...nodes)] : [];
  const task = step.run?.task ?? '',
    until = step.run?.until;
  return html(
    'section',
    { class: 'page-step' },
    headingOf(at, write(step.title, began)),
    createStepLink(addressOf(at), () => {
      close();
      goTo(at);
    }),
    ...write(step.question, began),
    ...(step.prediction ? part('asked', ...createAnswers(step, stepState(progress, step), came)) : []),
    ...(task || until
      ? part('task', html('p', {}, task), ...(until ? [condition('lesson.pages.until', until.text)] : []))
      : []),
    ...(step.figure
      ? part('figure', html('p', {}, step.figure.claim), html('p', { class: 'page-small' }, step.figure.source))
      : []),
    ...(step.why.length > 0
      ? [
          html(
            'div',
            { class: 'page-part' },
            html('h3', {}, ...orElse(write(step.whyTitle, came), 'why')),
            ...write(step.why, came),
          ),
        ]
      : []),
    ...(step.more.length > 0 || step.watch.length > 0
      ? [
          html(
            'div',
            { class: 'page-part' },
            html('h3', {}, ...orElse(write(step.tryTitle, came), 'try')),
            ...write(step.more, came),
            html(
              'ul',
              {},
              ...step.watch.map(({ task: one, until: when }) =>
                html('li', {}, one, ' ', html('code', { class: 'page-small' }, when.text)),
              ),
            ),
          ),
        ]
      : []),
  );
}

/** @param {Node[]} title @param {string} key */
const orElse = (title, key) => (title.length > 0 ? title : [t(`lesson.pages.${key}`)]);

/** @param {string} key @param {string} text */
function condition(key, text) {
  const [before, after] = t(key, { condition: '\n' }).split('\n');
  return html('p', { class: 'page-small' }, before, html('code', {}, text), after);
}

/** @param {string} address @param {() => void} act */
function createStepLink(address, act) {
  if (!address) {
    const button = html('button', { type: 'button', class: 'page-open' }, t('lesson.pages.open'));
    button.addEventListener('click', act);
    return button;
  }
  const link = html('a', { href: address }, t('lesson.pages.open'));
  link.addEventListener('click', (event) => {
    // In a tab of its own it is loaded there.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  });
  return html('p', { class: 'page-open' }, link, html('span', { class: 'page-address' }, ` ${address}`));
}

/** What is asked, and what is right. @param {Step} step @param {import('../../lesson/progress.js').StepState} state @param {import('../../lesson/expression.js').Lookup} came @returns {Node[]} */
function createAnswers({ prediction }, { outcome }, came) {
  if (!prediction) return [];
  const ask = html('p', { class: 'page-ask' }, prediction.ask);
  if (prediction.kind === 'choice')
    return [ask, createOptions(prediction, outcome ? rightOption(prediction, came) : -1)];
  if (prediction.kind === 'number') {
    const { near, of } = prediction;
    const close = 'by' in near ? t('lesson.pages.nearBy', near) : t('lesson.pages.nearFactor', near);
    const value = writeValue(of.value(came), 'number');
    return [
      ask,
      html('p', {}, t('lesson.pages.inRun'), ' ', html('strong', {}, blankIfNone(value)), ` ${prediction.unit ?? ''}`),
      html('p', { class: 'page-small' }, html('code', {}, of.text), ` · ${close}`),
    ];
  }
  if (prediction.kind === 'bars') {
    const values = outcome?.values[prediction.of];
    const list = Array.isArray(values) ? values.map((value) => writeValue(value, 'number')).join(' · ') : BLANK;
    return [ask, html('p', {}, t('lesson.pages.bars', { of: prediction.of }), ' ', html('strong', {}, list))];
  }
  const last = outcome?.curve?.at(-1);
  return [
    ask,
    html(
      'p',
      {},
      t('lesson.pages.curve', { of: prediction.of, to: formatInteger(prediction.to) }),
      ' ',
      html('strong', {}, last ? formatLoss(last[1]) : BLANK),
    ),
  ];
}

/** @param {string} value */
const blankIfNone = (value) => (value === NO_VALUE ? BLANK : value);

/** @param {import('../../lesson/step-blocks.js').ChoicePrediction} prediction @param {number} right of the teacher's own run; −1: there is none */
function createOptions({ options }, right) {
  return html(
    'ol',
    { class: 'page-options' },
    ...options.map(({ says, when, right: isRight, reply }, i) =>
      html(
        'li',
        i === right || isRight ? { class: 'right' } : {},
        html('span', { class: 'page-says' }, says),
        ...(isRight ? [html('strong', {}, ` ✓ ${t('lesson.pages.right')}`)] : []),
        ...(!isRight && i === right ? [html('strong', {}, ` ✓ ${t('lesson.pages.rightInRun')}`)] : []),
        ...(when ? [condition('lesson.pages.rightWhen', when.text)] : []),
        ...(reply ? [html('p', { class: 'page-small' }, t('lesson.pages.reply', { reply }))] : []),
      ),
    ),
  );
}
