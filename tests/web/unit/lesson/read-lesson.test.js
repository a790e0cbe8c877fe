/** A whole lesson: what is read of it, and the line of every kind of problem. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lesson as words } from '../../../../web/words/en/lesson.js';
import { lessonProblemSentence } from '../../../../web/views/lesson/lesson-problem-sentence.js';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';
import { looksLikeLesson } from '../../../../web/lesson/looks-like-lesson.js';
import { plainText, readLesson } from '../../../../web/lesson/read-lesson.js';

const HEAD = '---\ntitle: A\nminutes: 4\ngoal: B\n---\n'; // five lines
const FULL = `---
title: A lesson
minutes: 4
goal: To know.
experiment: "https://example.org/#v=2&seed=3"
sources: {he: "He, 2015"}
teacher: |
  **Watch for** this [@he].
test: true
---

Before it all: {points}.

## What is *it*? {#it}

Text [@he].

\`\`\`setup
panel: slope
\`\`\`

\`\`\`predict
kind: bars
ask: Which?
of: signal
\`\`\`

\`\`\`run
press: step
until: step > 0
\`\`\`

### Why $x$

Because {begin.gain}.

\`\`\`text
as it stands
\`\`\`

### Try {step}

More.

\`\`\`watch
- task: Do.
  until: epoch > 1
\`\`\`

## 2. The rest

A heading
---------

Its text {at.it.trainLoss}.
`;

test('a lesson has its header, its words and its steps with all that stands in them', () => {
  for (const text of [FULL, FULL.replaceAll('\n', '\r\n'), `\uFEFF${FULL}`]) {
    const lesson = readLesson(text);
    assert.deepEqual([lesson.title, lesson.minutes, lesson.goal, lesson.test], ['A lesson', 4, 'To know.', true]);
    assert.deepEqual([lesson.experiment, lesson.sources], ['v=2&seed=3', { he: 'He, 2015' }]);
    assert.equal(plainText(lesson.teacher), 'Watch for this .');
    assert.equal(plainText(lesson.intro), 'Before it all: .');
    assert.deepEqual(
      lesson.steps.map(({ key, name }) => [key, name]),
      [
        ['it', 'What is it?'],
        ['step-2', '2. The rest'],
        ['step-3', 'A heading'],
      ],
    );
    const [first] = lesson.steps;
    assert.deepEqual(
      [first.setup.panel, first.prediction?.kind, first.run?.press, first.watch.length],
      ['slope', 'bars', 'step', 1],
    );
    assert.deepEqual([first.whyTitle, first.why, first.tryTitle, first.more].map(plainText), [
      'Why x',
      'Because .as it stands\n',
      'Try ',
      'More.',
    ]);
    assert.deepEqual(new Set(lesson.names), new Set(['step', 'points', 'signal', 'gain', 'epoch', 'trainLoss']));
  }
});

test('a header and one heading are a lesson', () => {
  const lesson = readLesson(`${HEAD}## A`);
  assert.deepEqual(lesson.steps.length, 1);
  assert.deepEqual([lesson.sources, lesson.test, lesson.teacher], [{}, false, []]);
});

/** @type {Record<string, [text: string, line: number][]>} by code */
const WRONG = {
  empty: [
    ['', 1],
    ['\n \n', 1],
  ],
  long: [
    [`${HEAD}## A\n${'a'.repeat(200_001)}`, 1],
    [`${HEAD}## A\n\n{${'1+'.repeat(200)}1}`, 8],
  ],
  header: [
    ['## A', 1],
    ['---\ntitle: A\n## B', 1],
    ['\n---\ntitle: A\n---\n## A', 1],
  ],
  yaml: [
    ['---\ntitle: A\nminutes: {\n---\n## A', 3],
    ['---\ntitle: A\ntitle: B\n---\n## A', 3],
    [`${HEAD}## A\n\n\`\`\`setup\npanel: "a\n\`\`\``, 10],
    [`${HEAD}## A\n\n\`\`\`setup\npanel: slope\n  set: x\n\`\`\``, 9],
  ],
  missing: [
    ['---\ntitle: A\nminutes: 4\n---\n## A', 2],
    [`${HEAD}## A\n\`\`\`predict`, 7],
    [`${HEAD}## A\n\n\`\`\`predict\nkind: bars\nof: signal\n\`\`\``, 9],
  ],
  unknown: [['---\ntitle: A\nminutes: 4\ngoals: B\n---\n## A', 4]],
  twice: [[`${HEAD}## A\n\`\`\`setup\nrestart: true\n\`\`\`\n\`\`\`setup\nrestart: true\n\`\`\``, 10]],
  text: [
    [`---\ntitle: ${'a'.repeat(81)}\nminutes: 4\ngoal: B\n---\n## A`, 2],
    ['---\ntitle: A\nminutes: 4\ngoal: []\n---\n## A', 4],
  ],
  number: [
    ['---\ntitle: A\nminutes: 61\ngoal: B\n---\n## A', 3],
    ['---\ntitle: A\nminutes: "4"\ngoal: B\n---\n## A', 3],
  ],
  choice: [
    [`${HEAD}## A\n\`\`\`javascript\nalert(1)\n\`\`\``, 7],
    [`${HEAD}## A\n\n{step | loud}`, 8],
  ],
  list: [
    [`${HEAD}${'## A\n'.repeat(41)}`, 6],
    [`${HEAD}## A\n### B\n### C\n\`\`\`watch\n[]\n\`\`\``, 10],
  ],
  flag: [['---\ntitle: A\nminutes: 4\ngoal: B\ntest: maybe\n---\n## A', 5]],
  syntax: [
    [`${HEAD}A {1 +}\n\n## A`, 6],
    [`${HEAD}## A\n- a\n- b {1 +}`, 8],
  ],
  name: [
    [`${HEAD}## A {stepp}`, 6],
    [`${HEAD}## A\n### B {stepp}`, 7],
    [`${HEAD}## A\n\n### B\n\nC\n\n{stepp}`, 12],
    ['---\ntitle: A\nminutes: 4\ngoal: B\nteacher: |\n  a\n\n  b {stepp}\n---\n## A', 8],
    ['---\ntitle: A\nminutes: 4\ngoal: B\nteacher: a {stepp}\n---\n## A', 5],
  ],
  call: [[`${HEAD}## A\n\n{weight(1)}`, 8]],
  tex: [[`${HEAD}## A\n\n$\\frac{$ or $\\frac{a$`, 8]],
  cite: [[`${HEAD}## A\n\nso [@he]`, 8]],
  noSteps: [
    [HEAD, 6],
    [`${HEAD}words\n### A`, 6],
  ],
  order: [
    [`${HEAD}## A\n\`\`\`watch\n- {task: a, until: undone}\n\`\`\``, 7],
    [`${HEAD}## A\n### B\n\`\`\`setup\nrestart: true\n\`\`\``, 8],
    [`${HEAD}## A\n### B\n### C\n\n\`\`\`predict\nkind: bars\n\`\`\``, 10],
  ],
  sections: [[`${HEAD}## A\n### B\n### C\n### D`, 9]],
  options: [[`${HEAD}## A\n\`\`\`predict\nkind: choice\nask: a\noptions: [{says: a}, {says: b}]\n\`\`\``, 8]],
  link: [['---\ntitle: A\nminutes: 4\ngoal: B\nexperiment: "https://example.org"\n---\n## A', 5]],
  settings: [[`${HEAD}## A\n\`\`\`setup\nset: activation=x\n\`\`\``, 8]],
  press: [[`${HEAD}## A\n\`\`\`run\ntask: a\n\`\`\``, 8]],
  block: [
    ['---\n- a\n---\n## A', 2],
    ['---\ntitle: A\nminutes: 4\ngoal: B\nsources: [a, b]\n---\n## A', 5],
    ['---\n\n---\n## A', 2],
  ],
  key: [
    [`${HEAD}## A {#a}\n## B {#a}`, 7],
    [`${HEAD}## A {#1a}`, 6],
    [`${HEAD}## A\n{at.b.step}\n## B {#b}`, 6],
    [`${HEAD}## A {#step-2}\n## B`, 7],
    ['---\ntitle: A\nminutes: 4\ngoal: B\nsources:\n  a: b\n  "a b": c\n---\n## A', 7],
  ],
  byLayer: [[`${HEAD}## A\n\`\`\`predict\nkind: bars\nask: a\nof: step\n\`\`\``, 10]],
};

for (const [code, cases] of Object.entries(WRONG))
  for (const [i, [text, line]] of cases.entries())
    test(`${code} (${i + 1}) is refused with line ${line}, in a sentence`, () => {
      assert.throws(
        () => readLesson(text),
        (problem) => {
          assert.ok(problem instanceof LessonProblem, String(problem));
          assert.deepEqual([problem.code, problem.line], [code, line]);
          assert.doesNotMatch(
            lessonProblemSentence(problem),
            /\{(?:field|value|key|least|most|choices|block|why)\}|^lesson\./,
          );
          return true;
        },
      );
    });

test('every problem that has a sentence is one that this file shows', () => {
  const codes = Object.keys(words.problems).filter((code) => code !== 'nameLike');
  assert.deepEqual(codes.sort(), Object.keys(WRONG).sort());
});

test('a lesson is known by its name and its beginning', () => {
  assert.ok(
    looksLikeLesson('a.md', FULL) && looksLikeLesson('A.MD', `\uFEFF${FULL}`) && looksLikeLesson('a.md', '---\r\n'),
  );
  assert.ok(!looksLikeLesson('a.csv', FULL) && !looksLikeLesson('a.md', '# A'));
});
