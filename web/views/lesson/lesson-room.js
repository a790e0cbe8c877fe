/**
 * Opens lessons: of the course, of a file, of the page's own server; and the list of them. Loaded with the first one.
 *
 * @typedef {import('./lesson-session.js').LessonRoom} Room
 * @typedef {import('./lesson-session.js').LessonSession} LessonSession
 * @typedef {import('../../lesson/find-lesson.js').LessonText} LessonText
 */
import { t } from '../../words/lesson-text.js';
import { shownText } from '../../words/shown-text.js';
import { language } from '../../words/text.js';
import { findLesson, NoLesson, readLessonFile } from '../../lesson/find-lesson.js';
import { LessonProblem } from '../../lesson/lesson-problem.js';
import { fitProgress } from '../../lesson/progress.js';
import { readLesson } from '../../lesson/read-lesson.js';
import { keepProgress, readProgress } from '../../lesson/stored-answers.js';
import { openedStyles } from '../shared/opened-styles.js';
import { isPresenting } from '../shared/presenting.js';
import { addressOfStep, nameInAddress } from './lesson-address.js';
import { openLessonList } from './lesson-list.js';
import { lessonProblemSentence } from './lesson-problem-sentence.js';
import { createLessonSession } from './lesson-session.js';
import { keepOwn, offerOwn } from './own-experiment.js';
import { settled } from './run-step.js';
import { showTestResult } from './test-result.js';

/** @param {Room} room */
export function createLessonRoom(room) {
  const { actions } = room;
  /** @type {LessonSession|null} */
  let session = null;
  /** The lesson in memory, where nothing is stored. @type {Map<string, import('../../lesson/progress.js').Progress>} */
  const kept = new Map();
  /** Of the lesson that is open, if it is found again under it. */
  let openName = '';
  /** Whether no lesson was open since the page was. */
  let isFirst = true;
  /** Stops following a file that is being written. */
  let unfollow = () => {};

  /** @param {Promise<LessonText>} coming @param {{step?: number, as?: string}} [how] */
  async function open(coming, { step, as } = {}) {
    try {
      const [found] = await Promise.all([coming, openedStyles()]);
      const { text, name, isServed } = found;
      if (as === 'teacher' || as === 'worksheet') return await showPage(as, found);
      await show(text, name, step);
      openName = session && isServed ? name : '';
      nameInAddress(openName);
    } catch (error) {
      actions.say({ kind: 'error', text: sentenceOf(error) });
    }
  }

  /** @param {string} text @param {string} name @param {number|undefined} step */
  async function show(text, name, step) {
    const lesson = readNamed(text, name);
    leave();
    // What the page begins with may still be on its way.
    await settled({}, actions, room.isCurrent);
    await keepOwn(actions);
    const steps = keysOf(lesson);
    const before = progressOf(lesson, name);
    const progress = step === undefined ? before : { ...before, at: Math.min(Math.max(step - 1, 0), steps.length - 1) };
    session = createLessonSession(room, {
      ...{ lesson, name, progress },
      keep(next) {
        kept.set(name, next);
        keepProgress(name, { progress: next, title: lesson.title, steps });
      },
      close() {
        leave();
        offerOwn(actions);
      },
      finish: () => (lesson.test && session ? showTestResult(lesson, name, session) : list()),
    });
    document.querySelector('.page')?.prepend(session.element);
    document.documentElement.dataset.lesson = 'open';
    dispatchEvent(new Event('resize')); // what is drawn by the room that it has measures it anew
    await session.start(isFirst && isReload());
    isFirst = false;
  }

  /** @param {import('../../lesson/read-lesson.js').Lesson} lesson @param {string} name */
  const progressOf = (lesson, name) => fitProgress(lesson, kept.get(name) ?? readProgress(name, keysOf(lesson)));

  /** A page of the lesson for a class; the lesson that is open stays. @param {'teacher'|'worksheet'} as @param {LessonText} found */
  async function showPage(as, found) {
    const { text, name, isServed } = found;
    const lesson = readNamed(text, name),
      shown = () => nameInAddress(openName);
    if (as === 'worksheet') {
      const { openWorksheet } = await import('./worksheet.js');
      return openWorksheet(lesson, room, shown);
    }
    const { openTeacherPage } = await import('./teacher-page.js');
    return openTeacherPage({
      ...{ lesson, progress: progressOf(lesson, name) },
      addressOf: (at) => (isServed ? addressOfStep(name, at + 1) : ''),
      goTo: (at) => void open(Promise.resolve(found), { step: at + 1 }),
      onClose: shown,
    });
  }

  function leave() {
    unfollow();
    unfollow = () => {};
    if (!session) return;
    session.end();
    session.element.remove();
    session = null;
    openName = '';
    nameInAddress('');
    delete document.documentElement.dataset.lesson;
    delete document.documentElement.dataset.lessonSettings;
    dispatchEvent(new Event('resize'));
  }

  async function list() {
    await openedStyles().catch(() => {}); // unadorned it still opens
    openLessonList({
      open: (id, how) => void open(findLesson(id, language()), how),
      openFile: (file) => void open(readLessonFile(file)),
      preview: (handle) => void preview(handle),
      say: actions.say,
    });
  }

  /** Opens a file, and again whenever it is saved. @param {{getFile: () => Promise<File>}} handle */
  async function preview(handle) {
    const { followFile } = await import('./follow-file.js');
    await open(handle.getFile().then(readLessonFile));
    unfollow = followFile(handle, async (file) => {
      const at = (session?.progress().at ?? 0) + 1,
        stop = unfollow;
      unfollow = () => {};
      await open(readLessonFile(file), { step: at });
      unfollow = stop;
    });
  }

  /** @param {number} by steps on or back @returns {boolean} whether there is a lesson to be moved in */
  function move(by) {
    if (!session) return false;
    void session.goTo(session.progress().at + by);
    return true;
  }

  // What a presenter sends leads through the lesson that is open, before it leads through anything else.
  document.addEventListener(
    'keydown',
    (event) => {
      const by = { PageDown: 1, PageUp: -1 }[event.key];
      if (by === undefined || !isPresenting() || event.defaultPrevented) return;
      const isInUse = event.target instanceof Element && event.target.closest('dialog, [role=slider]');
      if (!isInUse && move(by)) event.preventDefault();
    },
    { capture: true },
  );

  return {
    list,
    /** @param {string} asked @param {{step?: number, as?: string}} [how] */
    open: (asked, how) => open(findLesson(asked, language()), how),
    /** @param {string} text @param {string} name */
    openText: (text, name) => open(Promise.resolve({ text, name })),
    arrived: () => session?.arrived(),
    move,
  };
}

/** @param {import('../../lesson/read-lesson.js').Lesson} lesson */
const keysOf = ({ steps }) => steps.map(({ key }) => key);

const isReload = () =>
  /** @type {PerformanceNavigationTiming|undefined} */ (performance.getEntriesByType('navigation')[0])?.type ===
  'reload';

/** @param {string} text @param {string} name */
function readNamed(text, name) {
  try {
    return readLesson(text);
  } catch (error) {
    if (!(error instanceof LessonProblem)) throw error;
    throw new Error(
      t('lesson.refused', { name: shownText(name), line: error.line, why: lessonProblemSentence(error) }),
    );
  }
}

/** @param {unknown} error */
function sentenceOf(error) {
  if (error instanceof NoLesson) return t(`lesson.${error.code}`, { name: shownText(error.name) });
  return error instanceof Error ? error.message : String(error);
}
