/**
 * One step of a lesson: the question, what is expected, the run, the outcome, why, and what to try.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../lesson/read-lesson.js').Step} Step
 * @typedef {import('../../lesson/progress.js').StepState} StepState
 * @typedef {import('../../lesson/progress.js').Guess} Guess
 * @typedef {import('../../lesson/expression.js').Lookup} Lookup
 *
 * @typedef {object} StepDeeds what the learner does in it
 * @property {(guess: Guess|undefined) => void} commit
 * @property {() => void} press the step's button
 * @property {() => void} measured the step's figure
 *
 * @typedef {object} StepShown
 * @property {StepState} state
 * @property {boolean} isRunning whether its button has been pressed, and the outcome is not there
 * @property {boolean} isOver whether it did not come about within the limit
 * @property {Lookup} now
 * @property {Lookup} atOutcome
 */
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/lesson-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createPredictionForm } from './prediction-form.js';
import { drawProse } from './prose-view.js';
import { createReproduceView } from './reproduce-view.js';

/** Steps after which a run that shows nothing is given up, where the lesson does not say. */
export const USUAL_LIMIT = 20_000;

/** @param {Lesson} lesson @param {Step} step @param {StepState} state @param {{layers: number, loss: number}} facts @param {StepDeeds} deeds */
export function createStepView(lesson, step, state, facts, deeds) {
  const draw = (/** @type {import('../../lesson/prose.js').Prose[]} */ prose) => drawProse(prose, lesson.sources);
  const title = draw(step.title),
    question = draw(step.question),
    whyTitle = draw(step.whyTitle),
    why = draw(step.why),
    tryTitle = draw(step.tryTitle),
    more = draw(step.more);
  const heading = html('h3', { class: 'lesson-title', tabindex: '-1' }, ...title.nodes);
  const form = step.prediction && createPredictionForm(step.prediction, state, facts);
  const answer = form && createAnswerLine(lesson.test, form, deeds);
  const run = createRunLine(step, deeds);
  const figure = step.figure && createReproduceView(step.figure, { onDone: deeds.measured });
  const explained = html(
    'section',
    { class: 'lesson-why' },
    ...(step.whyTitle.length > 0 ? [html('h4', {}, ...whyTitle.nodes)] : []),
    ...why.nodes,
  );
  const tasks = step.watch.map(({ task }) => createTask(task));
  const tried = html(
    'section',
    { class: 'lesson-try' },
    ...(step.tryTitle.length > 0 ? [html('h4', {}, ...tryTitle.nodes)] : []),
    ...more.nodes,
    html('ul', { class: 'lesson-tasks' }, ...tasks.map(({ element }) => element)),
  );
  const element = html(
    'div',
    { class: 'lesson-step' },
    heading,
    ...question.nodes,
    ...(form && answer ? [form.element, answer.element] : []),
    run.element,
    ...(figure ? [figure.element] : []),
    explained,
    tried,
  );
  let isShown = false;
  return {
    element,
    heading,
    /** @param {StepShown} shown */
    update({ state: now, isRunning, isOver, now: measure, atOutcome }) {
      for (const prose of [title, question, tryTitle, more]) prose.update(measure);
      const isCommitted = Boolean(now.isCommitted) || !form,
        isOut = Boolean(now.outcome);
      if (answer) setShown(answer.element, !isCommitted);
      if (isCommitted) form?.lock();
      if (figure) setShown(figure.element, isCommitted);
      run.draw({ isShown: isCommitted && !isOut, isRunning, isOver });
      setShown(explained, step.why.length > 0 && isOut);
      setShown(tried, (step.more.length > 0 || tasks.length > 0) && (isOut || !isAnOutcomeComing(step)));
      tasks.forEach((task, i) => task.draw(now.tried?.[i] ?? false));
      if (!isOut || isShown) return;
      isShown = true;
      for (const prose of [whyTitle, why]) prose.update(atOutcome);
      form?.show(now, atOutcome);
      element.classList.add('out');
    },
    /** Brings what comes next into sight: the run, or what has come out of it. @param {'run'|'outcome'} part */
    reveal(part) {
      const parts = part === 'outcome' ? [form?.element, explained] : [figure?.element ?? run.element];
      for (const next of parts) next?.scrollIntoView({ block: 'nearest' });
    },
    destroy: () => figure?.destroy(),
  };
}

/** @typedef {ReturnType<typeof createStepView>} StepView */

const isAnOutcomeComing = (/** @type {Step} */ { prediction, run, figure, why }) =>
  Boolean(prediction || run || figure || why.length > 0);

/** @param {boolean} isTest @param {import('./prediction-form.js').PredictionForm} form @param {StepDeeds} deeds */
function createAnswerLine(isTest, form, { commit }) {
  const button = html(
      'button',
      { type: 'button', class: 'primary' },
      t(isTest ? 'lesson.commitTest' : 'lesson.commit'),
    ),
    skip = html('button', { type: 'button', class: 'quiet' }, t('lesson.noGuess'));
  button.addEventListener('click', () => {
    const guess = form.guess();
    if (guess !== null) commit(guess);
    else form.element.querySelector('input')?.focus();
  });
  skip.addEventListener('click', () => commit(undefined));
  return { element: html('div', { class: 'lesson-buttons' }, button, ...(isTest ? [] : [skip])) };
}

/** @param {Step} step @param {StepDeeds} deeds */
function createRunLine({ run }, { press }) {
  const label = run?.press ?? (run?.set ? 'set' : '');
  const task = html('p', { class: 'lesson-task' }, run?.task ?? ''),
    button = html('button', { type: 'button', class: 'primary' }),
    said = html('p', { class: 'hint', role: 'status' });
  button.addEventListener('click', press);
  return {
    element: html('div', { class: 'lesson-run' }, task, button, said),
    /** @param {{isShown: boolean, isRunning: boolean, isOver: boolean}} now */
    draw({ isShown, isRunning, isOver }) {
      setShown(task, isShown && Boolean(run?.task));
      setShown(button, isShown && label !== '');
      const now = isRunning && label === 'train' ? 'stop' : label;
      setText(button, now === '' ? '' : t(`lesson.press.${now}`));
      setShown(said, isShown && Boolean(run?.until));
      setText(
        said,
        isOver ? t('lesson.notYet', { limit: formatInteger(run?.limit ?? USUAL_LIMIT) }) : t('lesson.waiting'),
      );
    },
  };
}

/** @param {string} text */
function createTask(text) {
  const sign = html('span', { class: 'lesson-tick', 'aria-hidden': 'true' }, ''),
    done = html('span', { class: 'sr-only' });
  const element = html('li', {}, sign, html('span', {}, text), done);
  return {
    element,
    draw(/** @type {boolean} */ isDone) {
      element.classList.toggle('done', isDone);
      setText(sign, isDone ? '✓' : '');
      setText(done, isDone ? t('lesson.list.done') : '');
    },
  };
}
