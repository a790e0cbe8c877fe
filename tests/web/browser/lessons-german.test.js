// @ts-check
/**
 * Lessons in German. That they are the English ones in all but their words, course.test.js shows of every lesson; here those are
 * walked that have something of each kind: numbers typed with a comma, bars and curves, a long choice, the answers of the test.
 * With WALK=all, every one.
 */

import { COURSE } from '../unit/lesson/lesson-files.js';
import { useBrowser } from './harness.js';
import { walkLesson } from './lesson-walk.js';

const { testPage } = useBrowser();

const OF_EACH_KIND = ['one-neuron', 'vanishing', 'concept-test'];
const asked = process.env.LESSON?.split(',') ?? (process.env.WALK === 'all' ? COURSE : OF_EACH_KIND);

for (const id of COURSE.filter((one) => asked.includes(one)))
  testPage(`the lesson ${id} in German`, { path: `?lesson=${id}&lang=de` }, ({ page }) =>
    walkLesson(page, id, 'de', { isQuick: true }),
  );
