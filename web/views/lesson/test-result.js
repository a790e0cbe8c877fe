/**
 * The end of a concept test: how many are right, and each answer explained.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 */
import { t } from '../../words/lesson-text.js';
import { language } from '../../words/text.js';
import { judgeGuess } from '../../lesson/judge-guess.js';
import { lookupAtOutcome, stepState } from '../../lesson/progress.js';
import { answersFile } from '../../lesson/stored-answers.js';
import { keepResult, testResults } from '../../lesson/test-results.js';
import { openDialog } from '../shared/dialog.js';
import { html } from '../shared/dom.js';
import { download } from '../shared/saving/download.js';
import { createPredictionForm } from './prediction-form.js';
import { drawProse } from './prose-view.js';

/** @param {Lesson} lesson @param {string} name @param {import('./lesson-session.js').LessonSession} session */
export function showTestResult(lesson, name, session) {
  const progress = session.progress();
  const judged = lesson.steps.map((step) => {
    const { guess, isCommitted } = stepState(progress, step);
    const measure = lookupAtOutcome(lesson, progress, step);
    return {
      step,
      guess,
      isOpen: !isCommitted,
      isRight: step.prediction && judgeGuess(step.prediction, guess, measure).isRight,
    };
  });
  const open = judged.flatMap(({ isOpen }, i) => (isOpen ? [String(i + 1)] : []));
  const right = judged.filter(({ isRight }) => isRight).length;
  const all = open.length > 0 ? testResults(name) : keepResult(name, resultOf(judged, right));
  const earlier = open.length > 0 ? all : all.slice(0, -1);
  const dialog = html('dialog', { class: 'import-dialog lesson-list', 'aria-labelledby': 'test-title' });
  const close = html('button', { type: 'button' }, t('lesson.list.close'));
  close.addEventListener('click', () => dialog.close());
  const save = html('button', { type: 'button' }, t('lesson.test.file'));
  save.addEventListener('click', () => {
    const kept = { progress, title: lesson.title, steps: lesson.steps.map(({ key }) => key) };
    const summary = judged.map(({ step, guess, isRight }) => ({
      step: step.key,
      question: step.name,
      guess: guess ?? null,
      isRight,
    }));
    const file = answersFile(
      { [name]: { ...kept, result: { right, count: judged.length, answers: summary, earlier } } },
      new Date().toISOString(),
    );
    download(`backprop-${name.replace(/[^\w-]+/g, '-')}.json`, new Blob([file], { type: 'application/json' }));
  });
  const again = html('button', { type: 'button' }, t('lesson.test.again'));
  again.addEventListener('click', () => {
    dialog.close();
    session.restart();
  });
  // What is not answered yet is not explained either.
  const items = open.length > 0 ? [] : judged.map(({ step }) => explain(lesson, step, progress));
  dialog.append(
    html(
      'div',
      { class: 'import-form' },
      html(
        'h2',
        { id: 'test-title', tabindex: '-1', autofocus: '' },
        `${lesson.title}: ${t('lesson.test.result', { right, count: judged.length })}`,
      ),
      ...(open.length > 0 ? [html('p', { role: 'status' }, t('lesson.test.open', { open: open.join(', ') }))] : []),
      ...(earlier.length > 0
        ? [html('p', {}, t('lesson.test.earlier', { results: earlier.map(resultLine).join(', ') }))]
        : []),
      html('ol', { class: 'lesson-explained' }, ...items),
      html('div', { class: 'import-buttons' }, save, again, close),
    ),
  );
  openDialog(dialog);
}

/** @param {{guess: unknown}[]} judged @param {number} right @returns {import('../../lesson/test-results.js').TestResult} */
const resultOf = (judged, right) => ({
  date: new Date().toISOString(),
  right,
  count: judged.length,
  guesses: JSON.stringify(judged.map(({ guess }) => guess ?? null)),
});

/** @param {import('../../lesson/test-results.js').TestResult} result */
const resultLine = ({ right, count, date }) =>
  t('lesson.test.one', { right, count, date: new Date(date).toLocaleDateString(language()) });

/** @param {Lesson} lesson @param {import('../../lesson/read-lesson.js').Step} step @param {import('../../lesson/progress.js').Progress} progress */
function explain(lesson, step, progress) {
  const state = stepState(progress, step),
    measure = lookupAtOutcome(lesson, progress, step);
  const title = drawProse(step.title, lesson.sources),
    why = drawProse(step.why, lesson.sources);
  why.update(measure);
  const form = step.prediction && createPredictionForm(step.prediction, state, { layers: 1, loss: 1 });
  form?.lock();
  form?.show(state, measure);
  return html('li', {}, html('strong', {}, ...title.nodes), ...(form ? [form.element] : []), ...why.nodes);
}
