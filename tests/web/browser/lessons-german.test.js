// @ts-check
/** Every lesson of the course in German, from its first step to its last; what is to be tried is the same as in English. */

import { COURSE, written } from '../unit/lesson/lesson-files.js';
import { useBrowser } from './harness.js';
import { walkLesson } from './lesson-walk.js';

const { testPage } = useBrowser();

const asked = process.env.LESSON?.split(',') ?? COURSE;

for (const id of COURSE.filter((one) => asked.includes(one) && written('de').includes(one)))
  testPage(`the lesson ${id} in German`, { path: `?lesson=${id}&lang=de` }, ({ page }) =>
    walkLesson(page, id, 'de', { isQuick: true }),
  );
