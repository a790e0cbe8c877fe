/**
 * The text of a lesson: of the course, by its name, or of a file on the page's own server.
 *
 * @typedef {{text: string, name: string, isServed?: boolean}} LessonText `name`: under which its answers are kept; `isServed`:
 *   whether it is found again under its name
 */
import { lessonCalled } from './course.js';

const LARGEST = 1_000_000;

/** Why a lesson cannot be had: a code of `lesson` in words/, and what is said of it. */
export class NoLesson extends Error {
  /** @param {'notFound'|'tooLarge'} code @param {string} name */
  constructor(code, name) {
    super(code);
    this.code = code;
    this.name = name;
  }
}

/** @param {string} asked `vanishing`, or a path such as `my/lesson.md` @param {string} language @returns {Promise<LessonText>} */
export async function findLesson(asked, language) {
  const entry = lessonCalled(language, asked);
  if (entry) return { text: (await entry.load()).default, name: asked, isServed: true };
  const url = new URL(asked, document.baseURI);
  if (url.origin !== location.origin || !url.pathname.endsWith('.md')) throw new NoLesson('notFound', asked);
  const reply = await fetch(url).catch(() => null);
  if (!reply?.ok) throw new NoLesson('notFound', asked);
  const text = await reply.text();
  if (text.length > LARGEST) throw new NoLesson('tooLarge', asked);
  return { text, name: asked, isServed: true };
}

/** @param {File} file @returns {Promise<LessonText>} */
export async function readLessonFile(file) {
  if (file.size > LARGEST) throw new NoLesson('tooLarge', file.name);
  return { text: await file.text(), name: file.name };
}
