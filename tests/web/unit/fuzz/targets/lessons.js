/** Lessons of strangers: Markdown with YAML and expressions in it; and the answers to lessons that the browser keeps. */
import assert from 'node:assert/strict';
import { lessonProblemSentence } from '../../../../../web/views/lesson/lesson-problem-sentence.js';
import { LessonProblem } from '../../../../../web/lesson/lesson-problem.js';
import { readLesson } from '../../../../../web/lesson/read-lesson.js';
import { textOf, written } from '../../lesson/lesson-files.js';
import { changeText } from '../mutate-text.js';

const HEAD = '---\ntitle: a\nminutes: 1\ngoal: b\nsources:\n  who: "A book"\n---\n';

/** Steps of the course, each as a small lesson. */
const STEPS = written('en').flatMap((id) => {
  const [start, ...steps] = textOf('en', id).split(/^(?=## )/m);
  const sources = /^sources:\n(?: {2}.*\n)+/m.exec(start)?.[0] ?? '';
  return steps
    .filter((step) => step.length < 1100)
    .map((step) => HEAD.replace(/sources:\n.*\n/, sources) + step)
    .filter(isWhole);
});

const PIECES = [
  '{1 + loss}',
  '```setup\nset: activation=relu, units=3\n```\n',
  '```watch\n- until: step > 100\n  says: a\n```\n',
  '[@who]',
  '$\\frac{a}{\\live{loss}}$',
  '```predict\nkind: choice\nask: a\noptions:\n  - says: a\n    when: loss > 1\n  - says: b\n    right: true\n```\n',
  '&a ',
  '*a',
  '<<: *a',
  '!!binary ',
  '? ',
  '[{a: ',
  '| a |\n|---|\n',
  'constructor: 1\n',
  '__proto__: {a: 1}\n',
  '2020-01-01',
  '.nan',
  '%YAML 1.1\n---\n',
  '{#constructor}',
  '[a](javascript:alert(1))',
  '![](x)',
];

/** @param {string} text */
function isWhole(text) {
  try {
    return Boolean(readLesson(text));
  } catch {
    return false; // it speaks of a step that is not in it
  }
}

/** @type {import('../try-inputs.js').Target<string>} */
export const lesson = {
  name: 'lesson',
  corpus: STEPS,
  change: (text, random) => {
    if (!random.chance(0.3)) return changeText(text, random, STEPS);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.oneOf(PIECES) + text.slice(at);
  },
  read(text) {
    try {
      readLesson(text);
      return 'read';
    } catch (error) {
      if (!(error instanceof LessonProblem)) throw error;
      const lines = text.split(/\r\n?|\n/).length;
      assert.ok(
        Number.isInteger(error.line) && error.line >= 1 && error.line <= lines,
        `line ${error.line} of ${lines}`,
      );
      const sentence = lessonProblemSentence(error);
      assert.ok(sentence.length < 1500, sentence);
      assert.doesNotMatch(sentence, /^lesson\.|\[object|[\u202a-\u202e\u2066-\u2069\u0000]/);
      return 'refused';
    }
  },
};
