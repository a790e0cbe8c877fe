/**
 * The first page of a SCORM package: the experiment in a frame, its goals above it, and what a learning platform is told.
 *
 * @typedef {object} Package what `./run scorm` wrote into the page
 * @property {import('./find-api.js').ScormVersion} version
 * @property {string} title
 * @property {''|'en'|'de'} lang
 * @property {string} link
 * @property {string} file '' or the text of an experiment file, instead of the link
 * @property {string} lesson '' or one of the course, whose steps are the goals
 * @property {string[]} parts
 * @property {import('../embed/goals.js').Goal[]} goals
 */
import '../element/backprop-playground.js';
import { createAttempt } from './attempt.js';
import { findApi } from './find-api.js';
import { createRecord } from './record.js';
import { SENTENCES } from './sentences.js';
import { createVisit, watchPage } from './visit.js';

/** What is there is kept so often, while it changes. */
const KEEP_MS = 10_000;

/** @type {Package} */
const given = JSON.parse(document.getElementById('package')?.textContent ?? '{}');
const lang = given.lang || (navigator.language.startsWith('de') ? 'de' : 'en');
const sentences = SENTENCES[lang];
document.documentElement.lang = lang;

const found = findApi(window, given.version);
const record = found && createRecord(found, Date.now);
const isRecording = record?.begin() ?? false;
const attempt = createAttempt(isRecording ? record : null, given.goals);

const playground = /** @type {any} */ (document.createElement('backprop-playground'));
for (const [name, value] of Object.entries({
  ...{ src: 'inside.html', parts: given.parts.join(), lang, title: given.title },
  experiment: given.lesson ? lessonFields() : attempt.link || given.link,
}))
  playground.setAttribute(name, value);
playground.style.height = '100%';
document.querySelector('main')?.append(playground);

const visit = createVisit(playground, attempt, { file: given.file, lesson: given.lesson, changed: showState });
const reload = () => location.reload();
watchPage({ window, document, reload }, { keep: () => void visit.keep(), end: attempt.end });
setInterval(() => void visit.keep(), KEEP_MS);
showState();
void visit.begin();

/** The lesson at the first step that is not done yet. */
function lessonFields() {
  const step = Number.parseInt(attempt.open()[0]?.name ?? '1', 10);
  return `lesson=${encodeURIComponent(given.lesson)}&lessonStep=${step}`;
}

function showState() {
  const list = document.querySelector('ul');
  const reached = attempt.reached();
  list?.replaceChildren(
    ...given.goals.map(({ name }) => {
      const item = document.createElement('li');
      item.dataset.reached = String(reached.includes(name));
      item.textContent = `${name}: ${reached.includes(name) ? sentences.reached : sentences.open}`;
      return item;
    }),
  );
  list?.setAttribute('aria-label', sentences.goals);
  const status = document.querySelector('[role=status]');
  const text = stateSentence();
  if (status && status.textContent !== text) status.textContent = text;
}

function stateSentence() {
  if (!isRecording) return sentences.nothingRecords;
  if (visit.hasTrouble()) return sentences.notFollowed;
  if (record?.hasFailed()) return sentences.notTaken;
  return attempt.isDone() ? sentences.done : '';
}
