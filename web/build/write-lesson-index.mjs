// @ts-check
// Writes build/lessons.js: the lessons of the course in their order, with what the list says of each, and how its text is loaded.
// A lesson that is wrong stops the build.
import { readFile, writeFile } from 'node:fs/promises';
import { LessonProblem } from '../lesson/lesson-problem.js';
import { readLesson } from '../lesson/read-lesson.js';

const LESSONS = new URL('../lessons/', import.meta.url),
  INDEX = new URL('../../build/lessons.js', import.meta.url);

/** @param {string} language @param {string} id @returns {Promise<string|null>} null where it is not there */
async function entryOf(language, id) {
  const text = await readFile(new URL(`${language}/${id}.md`, LESSONS), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { title, minutes, goal, steps, test } = readLesson(text);
    const facts = JSON.stringify({ id, title, minutes, goal, steps: steps.length, test });
    return `  { ...${facts}, load: () => import('../web/lessons/${language}/${id}.md') },\n`;
  } catch (error) {
    if (!(error instanceof LessonProblem)) throw error;
    throw new Error(
      `web/lessons/${language}/${id}.md, line ${error.line}: ${error.code} ${JSON.stringify(error.values)}`,
    );
  }
}

/** @type {string[]} */
const ids = JSON.parse(await readFile(new URL('course.json', LESSONS), 'utf8'));
const parts = [];
for (const language of ['en', 'de']) {
  const entries = await Promise.all(ids.map((id) => entryOf(language, id)));
  parts.push(`${language}: [\n${entries.filter((entry) => entry !== null).join('')}],\n`);
}
await writeFile(INDEX, `// @ts-nocheck\nexport const lessons = {\n${parts.join('')}};\n`);
