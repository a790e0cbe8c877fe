/**
 * The card of a lesson: where one is in it, the step, and the ways on, back and out.
 *
 * @typedef {import('../../lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../lesson/progress.js').Progress} Progress
 *
 * @typedef {object} CardDeeds
 * @property {(at: number) => void} goTo
 * @property {() => void} again
 * @property {() => void} finish after the last step
 * @property {() => void} close
 */
import { t } from '../../words/lesson-text.js';
import { stepState } from '../../lesson/progress.js';
import { html, icon, setAttribute, setShown, setText, watchSize } from '../shared/dom.js';

/** Less is no more than the space after the last line. */
const HIDDEN_PX = 24;

/** @param {Lesson} lesson @param {CardDeeds} deeds */
export function createLessonCard(lesson, deeds) {
  const where = html('p', { class: 'lesson-where' });
  const button = (/** @type {string} */ key, /** @type {() => void} */ act, name = 'quiet') => {
    const one = html('button', { type: 'button', class: name }, t(`lesson.${key}`));
    one.addEventListener('click', act);
    return one;
  };
  const close = html(
    'button',
    { type: 'button', class: 'icon-only quiet', 'aria-label': t('lesson.close'), title: t('lesson.close') },
    icon('close'),
  );
  close.addEventListener('click', deeds.close);
  const fold = html('button', { type: 'button', class: 'quiet lesson-fold' });
  const dots = lesson.steps.map(({ name }, i) => {
    const label = t('lesson.goTo', { at: i + 1, name });
    const dot = html('button', { type: 'button', class: 'lesson-dot', 'aria-label': label, title: name });
    dot.addEventListener('click', () => deeds.goTo(i));
    return dot;
  });
  const body = html('div', { class: 'lesson-body' });
  const more = button('more', () => body.scrollBy({ top: 0.8 * body.clientHeight, behavior: 'smooth' }), 'lesson-more');
  /** What waits below the fold is told: a step goes on after its outcome. */
  const tellMore = () => setShown(more, body.scrollHeight - body.scrollTop - body.clientHeight > HIDDEN_PX);
  body.addEventListener('scroll', tellMore, { passive: true });
  watchSize(body, tellMore);
  let at = 0;
  const back = button('back', () => deeds.goTo(at - 1)),
    again = button('again', deeds.again),
    next = button('next', () => (at + 1 < lesson.steps.length ? deeds.goTo(at + 1) : deeds.finish()), 'lesson-next');
  const settings = button(
    'settings',
    () => showSettings(settings.getAttribute('aria-expanded') !== 'true'),
    'quiet lesson-settings',
  );
  const element = html(
    'aside',
    { id: 'lesson', class: 'card lesson', 'aria-label': `${t('lesson.name')}: ${lesson.title}` },
    html('header', { class: 'lesson-head' }, html('h2', {}, lesson.title), fold, close),
    html('nav', { class: 'lesson-nav', 'aria-label': t('lesson.name') }, ...dots, where),
    html('div', { class: 'lesson-view' }, body, more),
    html('footer', { class: 'lesson-foot' }, back, again, next),
    settings,
  );
  const root = document.documentElement;
  fold.addEventListener('click', () => foldCard(!element.classList.contains('folded')));
  foldCard(false);
  showSettings(false);

  function foldCard(/** @type {boolean} */ on) {
    element.classList.toggle('folded', on);
    setText(fold, t(on ? 'lesson.unfold' : 'lesson.fold'));
    setAttribute(fold, 'aria-expanded', String(!on));
  }

  function showSettings(/** @type {boolean} */ on) {
    setAttribute(settings, 'aria-expanded', String(on));
    root.dataset.lessonSettings = on ? 'shown' : 'hidden';
  }

  return {
    element,
    body,
    showSettings,
    tellMore,
    /** @param {Progress} progress */
    draw(progress) {
      at = progress.at;
      setText(where, t('lesson.step', { at: at + 1, count: lesson.steps.length }));
      dots.forEach((dot, i) => {
        const { outcome, isCommitted } = stepState(progress, lesson.steps[i]);
        setAttribute(dot, 'aria-current', i === at ? 'step' : 'false');
        dot.classList.toggle('done', lesson.test ? Boolean(isCommitted) : Boolean(outcome));
      });
      setShown(back, at > 0);
      const { outcome, isCommitted } = stepState(progress, lesson.steps[at]);
      next.classList.toggle('primary', Boolean(lesson.test ? isCommitted : outcome) || !isAnswered(lesson, at));
      setText(
        next,
        at + 1 < lesson.steps.length ? t('lesson.next') : t(lesson.test ? 'lesson.test.finish' : 'lesson.finish'),
      );
    },
  };
}

/** Whether a step has something to be answered or seen. @param {Lesson} lesson @param {number} at */
const isAnswered = ({ steps }, at) => Boolean(steps[at].prediction || steps[at].run || steps[at].why.length > 0);
