/**
 * The list of lessons: those of the course in their order, how far one is in each, and the way to open one from a file.
 *
 * @typedef {object} ListDeeds
 * @property {(id: string, how?: {as: string}) => void} open
 * @property {(file: File) => void} openFile
 * @property {(handle: {getFile: () => Promise<File>}) => void} preview
 * @property {import('../view-model.js').Actions['say']} say
 */
import { t } from '../../words/lesson-text.js';
import { language } from '../../words/text.js';
import { courseIn } from '../../lesson/course.js';
import { answersFile, readAnswers } from '../../lesson/stored-answers.js';
import { openDialog } from '../shared/dialog.js';
import { html } from '../shared/dom.js';
import { download } from '../shared/saving/download.js';

/** @param {ListDeeds} deeds */
export function openLessonList(deeds) {
  const answers = readAnswers();
  const dialog = html('dialog', { class: 'import-dialog lesson-list', 'aria-labelledby': 'lessons-title' });
  const leaving = (/** @type {() => void} */ act) => () => {
    dialog.close();
    act();
  };
  // The test comes before the course, and after it.
  const course = courseIn(language());
  const items = [...course.filter(({ test }) => test), ...course.filter(({ test }) => !test)].map((entry) =>
    createItem(entry, answers[entry.id], deeds, leaving),
  );
  const close = button(t('lesson.list.close'), () => dialog.close());
  const save = button(t('lesson.list.answers'), () => saveAnswers(answers, deeds.say));
  save.disabled = Object.keys(answers).length === 0;
  dialog.append(
    html(
      'div',
      { class: 'import-form' },
      html('h2', { id: 'lessons-title' }, t('lesson.list.title')),
      html('p', { class: 'hint' }, t('lesson.list.about')),
      html('ol', { class: 'lesson-items' }, ...items),
      html(
        'div',
        { class: 'import-buttons' },
        createFileButton(deeds, leaving),
        ...createPreviewButton(deeds, leaving),
        save,
        close,
      ),
    ),
  );
  openDialog(dialog);
}

/** @param {import('../../lesson/course.js').CourseEntry} entry @param {import('../../lesson/stored-answers.js').Kept|undefined} kept @param {ListDeeds} deeds @param {(act: () => void) => () => void} leaving */
function createItem({ id, title, minutes, goal, steps, test }, kept, deeds, leaving) {
  const done = kept ? Object.values(kept.progress.steps).filter(({ outcome }) => outcome).length : 0;
  const state =
    done >= steps
      ? t('lesson.list.done')
      : kept
        ? t('lesson.list.begun', { at: kept.progress.at + 1, count: steps })
        : '';
  const name = html(
    'button',
    { type: 'button', class: 'lesson-item' },
    html('strong', {}, title),
    html('span', {}, goal),
  );
  name.addEventListener(
    'click',
    leaving(() => deeds.open(id)),
  );
  const more = ['teacher', 'worksheet'].map((as) =>
    button(
      t(`lesson.list.${as}`),
      leaving(() => deeds.open(id, { as })),
      'quiet',
    ),
  );
  const facts = [t('lesson.list.minutes', { minutes }), state].filter(Boolean).join(' · ');
  return html('li', { class: test ? 'lesson-test' : '' }, name, html('p', { class: 'lesson-facts' }, facts, ...more));
}

/** @param {string} text @param {() => void} act @param {string} [name] */
function button(text, act, name = '') {
  const one = html('button', { type: 'button', class: name }, text);
  one.addEventListener('click', act);
  return one;
}

/** @param {ListDeeds} deeds @param {(act: () => void) => () => void} leaving */
function createFileButton(deeds, leaving) {
  const input = html('input', { type: 'file', accept: '.md,text/markdown', hidden: '' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) leaving(() => deeds.openFile(file))();
  });
  const choose = button(t('lesson.list.file'), () => input.click());
  choose.append(input);
  return choose;
}

/** Where the browser can look at a file again. @param {ListDeeds} deeds @param {(act: () => void) => () => void} leaving */
function createPreviewButton(deeds, leaving) {
  const picker = /** @type {{showOpenFilePicker?: (options: object) => Promise<{getFile: () => Promise<File>}[]>}} */ (
    window
  );
  if (!picker.showOpenFilePicker) return [];
  const preview = button(t('lesson.list.preview'), async () => {
    const types = [{ accept: { 'text/markdown': ['.md'] } }];
    const [handle] = (await picker.showOpenFilePicker?.({ types }).catch(() => [])) ?? [];
    if (handle) leaving(() => deeds.preview(handle))();
  });
  preview.title = t('lesson.list.previewHint');
  return [preview];
}

/** @param {ReturnType<typeof readAnswers>} answers @param {ListDeeds['say']} say */
function saveAnswers(answers, say) {
  const name = 'backprop-answers.json';
  download(name, new Blob([answersFile(answers, new Date().toISOString())], { type: 'application/json' }));
  say({ kind: 'info', text: t('lesson.saved', { name }) });
}
