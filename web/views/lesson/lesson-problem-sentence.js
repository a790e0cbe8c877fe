/** What is wrong with a lesson, in a sentence. */
import { t } from '../../words/lesson-text.js';

/** @param {import('../../lesson/lesson-problem.js').LessonProblem} problem */
export function lessonProblemSentence({ code, values }) {
  const name = code === 'name' && values.similar ? 'nameLike' : code;
  return t(`lesson.problems.${name}`, values);
}
