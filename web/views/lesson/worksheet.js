/**
 * A lesson as a sheet for a learner: each step's question with blanks, room to predict, what came out, and why in words of one's own.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../lesson/step-blocks.js').Prediction} Prediction
 * @typedef {import('./worksheet-figures.js').StepFacts} StepFacts
 */
import { t } from '../../words/lesson-text.js';
import { html, setText } from '../shared/dom.js';
import { emptyBars, emptyCurve } from './empty-charts.js';
import { createPageProse, headingOf, headOf, sourcesOf } from './page-prose.js';
import { openSheet } from './sheet.js';
import { makeFigures } from './worksheet-figures.js';

/** Lines to write on. */
const LINES = { came: 1, why: 3 };

/** @param {Lesson} lesson @param {Pick<import('./lesson-session.js').LessonRoom, 'actions'|'isCurrent'>} room @param {() => void} [onClose] */
export async function openWorksheet(lesson, { actions, isCurrent }, onClose = () => {}) {
  let isMaking = true,
    isCancelled = false;
  // Until the page is given back, nothing of it can be pressed.
  const mayClose = () => {
    isCancelled = true;
    return !isMaking;
  };
  const sheet = openSheet(`${lesson.title}: ${t('lesson.list.worksheet')}`, onClose, mayClose);
  if (!sheet) return;
  const making = createMaking(lesson, sheet.close);
  sheet.allowPrint(false);
  sheet.paper.append(making.element);
  const facts = await makeFigures(lesson, {
    ...{ actions, isCurrent, onProgress: making.draw },
    isCancelled: () => isCancelled,
  })
    .catch((error) => {
      isCancelled = true;
      throw error;
    })
    .finally(() => {
      isMaking = false;
      if (isCancelled) sheet.close();
    });
  if (!facts || isCancelled) return;
  sheet.paper.replaceChildren(...createPages(lesson, facts));
  sheet.paper.classList.add('worksheet', ...(lesson.test ? ['test'] : []));
  sheet.allowPrint(true);
}

/** @param {Lesson} lesson @param {() => void} close */
function createMaking({ steps }, close) {
  const bar = html('progress', { max: String(steps.length), value: '0', 'aria-labelledby': 'sheet-title' }),
    said = html('p', { role: 'status' }),
    cancel = html('button', { type: 'button' }, t('lesson.pages.cancel'));
  cancel.addEventListener('click', close);
  return {
    element: html('div', { class: 'page-making' }, html('p', {}, t('lesson.pages.making')), bar, said, cancel),
    /** @param {number} at */
    draw(at) {
      bar.value = at;
      setText(said, t('lesson.pages.step', { at: at + 1, count: steps.length, name: steps[at].name }));
    },
  };
}

/** @param {Lesson} lesson @param {StepFacts[]} facts @returns {Node[]} */
function createPages(lesson, facts) {
  const field = (/** @type {string} */ key) => html('span', {}, `${t(`lesson.pages.${key}`)}: `, html('i'));
  return [
    html('p', { class: 'page-fields' }, field('name'), field('date')),
    ...headOf(lesson, t('lesson.list.worksheet')),
    ...lesson.steps.map((_, at) => createStep(lesson, at, facts[at])),
    ...sourcesOf(lesson),
  ];
}

/** @param {Lesson} lesson @param {number} at @param {StepFacts} facts */
function createStep(lesson, at, facts) {
  const { title, question, prediction, run, figure, why, whyTitle, watch } = lesson.steps[at];
  const write = createPageProse(lesson.sources);
  const part = (/** @type {string} */ key, /** @type {(Node|string)[]} */ ...nodes) =>
    html('div', { class: 'page-part' }, html('h3', {}, t(`lesson.pages.${key}`)), ...nodes);
  const isDrawn = prediction?.kind === 'bars' || prediction?.kind === 'curve';
  const came = isDrawn ? html('p', {}, t('lesson.pages.cameBars')) : createLines(LINES.came);
  return html(
    'section',
    { class: 'page-step' },
    headingOf(at, write(title)),
    ...write(question),
    ...(facts.figure ? [html('figure', {}, facts.figure)] : []),
    ...(facts.problem ? [html('p', { class: 'page-small' }, t('lesson.pages.notDrawn', { why: facts.problem }))] : []),
    ...(prediction
      ? [part('expect', html('p', { class: 'page-ask' }, prediction.ask), createRoom(prediction, facts))]
      : []),
    ...(run?.task ? [part('task', html('p', {}, run.task))] : []),
    ...(figure ? [part('figure', html('p', {}, figure.claim), html('p', { class: 'page-small' }, figure.source))] : []),
    ...(!lesson.test && (prediction || run || figure) ? [part('came', came)] : []),
    ...(!lesson.test && (why.length > 0 || whyTitle.length > 0) ? [part('whyOwn', createLines(LINES.why))] : []),
    ...(watch.length > 0 ? [part('try', createBoxes(watch.map(({ task }) => task)))] : []),
  );
}

/** To be filled in. @param {Prediction} prediction @param {StepFacts} facts @returns {Node} */
function createRoom(prediction, { layers, loss }) {
  if (prediction.kind === 'choice') return createBoxes(prediction.options.map(({ says }) => says));
  if (prediction.kind === 'number') return html('p', { class: 'page-number' }, html('i'), ` ${prediction.unit ?? ''}`);
  return prediction.kind === 'bars' ? emptyBars(prediction.of, layers) : emptyCurve(prediction.to, loss);
}

/** @param {string[]} texts */
const createBoxes = (texts) => html('ul', { class: 'page-boxes' }, ...texts.map((text) => html('li', {}, text)));

/** @param {number} count */
const createLines = (count) =>
  html('div', { class: 'page-lines', 'aria-hidden': 'true' }, ...Array.from({ length: count }, () => html('i')));
