// @ts-check
/** Every lesson of the course, from its first step to its last, as a learner goes through it. The German ones are in a file of their own. */

import { COURSE, written } from '../unit/lesson/lesson-files.js';
import { useBrowser } from './harness.js';
import { walkLesson } from './lesson-walk.js';

const { testPage } = useBrowser();

const asked = process.env.LESSON?.split(',') ?? COURSE;

for (const id of COURSE.filter((one) => asked.includes(one) && written('en').includes(one)))
  testPage(`the lesson ${id}`, { path: `?lesson=${id}` }, ({ page }) => walkLesson(page, id, 'en'));
