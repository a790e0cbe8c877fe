/** How far one is in a lesson: steps begin, guesses stand, outcomes come about once, things are tried. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beginStep,
  commit,
  fitProgress,
  isAwaited,
  lookupAtBegin,
  lookupAtOutcome,
  lookupNow,
  NO_PROGRESS,
  observeStep,
  stepAt,
  stepState,
  withState,
} from '../../../../web/lesson/progress.js';
import { readLesson } from '../../../../web/lesson/read-lesson.js';
import { momentWith } from './moments.js';

const LESSON = readLesson(`---
title: a
minutes: 1
goal: b
---

## Guess and run {#first}

{begin.step} {last.step}

\`\`\`predict
kind: number
ask: How large?
of: trainLoss
\`\`\`

\`\`\`run
press: train
until: step >= 10
\`\`\`

### Why

{trainLoss} {at.first.step}

### Now try

\`\`\`watch
- task: Go on.
  until: step >= 20 and trainLoss < begin.trainLoss
\`\`\`

## Only a guess {#constructor}

\`\`\`predict
kind: curve
ask: How?
of: testLoss
to: 10
\`\`\`

## Only to try

### Nothing

{last.step} {at.first.trainLoss}

### Try

\`\`\`watch
- task: Drag.
  until: moved > 0
\`\`\`

## To read
`);
const [FIRST, CURVE, TRY, READ] = LESSON.steps;
const begun = (/** @type {any} */ step, progress = NO_PROGRESS) => beginStep(LESSON, progress, step, momentWith());
const observe = (/** @type {any} */ progress, /** @type {any} */ step, /** @type {any} */ moment) =>
  observeStep(LESSON, progress, step, moment);

test('the names of a lesson are those of all its expressions, without their moment', () => {
  assert.deepEqual([...LESSON.names].sort(), ['moved', 'step', 'trainLoss']);
});

test('nothing comes about before the step has begun, and no outcome before a guess', () => {
  const late = momentWith({ step: 50, trainLoss: 0.1 });
  assert.equal(observe(NO_PROGRESS, FIRST, late), NO_PROGRESS);
  const open = begun(FIRST);
  assert.equal(observe(open, FIRST, late), open);
  assert.ok(!isAwaited(FIRST, stepState(open, FIRST)));
});

test('the outcome is what was measured when the condition came to hold, and stays', () => {
  const waiting = commit(begun(FIRST), FIRST, 0.5);
  assert.ok(isAwaited(FIRST, stepState(waiting, FIRST)));
  assert.equal(observe(waiting, FIRST, momentWith({ step: 9 })), waiting);
  assert.equal(observe(waiting, FIRST, { ...momentWith(), snapshot: null }), waiting);
  const out = observe(waiting, FIRST, momentWith({ step: 10, trainLoss: 0.4 }));
  assert.deepEqual(stepState(out, FIRST).outcome?.values, { step: 10, trainLoss: 0.4, moved: 0 });
  assert.equal(stepState(out, FIRST).guess, 0.5);
  const later = observe(out, FIRST, momentWith({ step: 20, trainLoss: 0.3 }));
  assert.deepEqual(stepState(later, FIRST).outcome, stepState(out, FIRST).outcome);
  assert.deepEqual([stepState(out, FIRST).tried, stepState(later, FIRST).tried], [[false], [true]]);
  assert.deepEqual(stepState(observe(later, FIRST, momentWith()), FIRST).tried, [true], 'what was tried stays so');
  const now = momentWith({ step: 30 });
  assert.equal(lookupNow(LESSON, later, FIRST, now)('step'), 30);
  assert.equal(lookupNow(LESSON, later, FIRST, now)('begin.trainLoss'), 0.7);
  assert.equal(lookupAtOutcome(LESSON, later, FIRST)('step'), 10);
  assert.equal(lookupAtOutcome(LESSON, later, FIRST)('at.first.step'), 10);
  assert.equal(lookupNow(LESSON, later, CURVE, now)('last.step'), 10);
  assert.equal(lookupNow(LESSON, later, TRY, now)('last.step'), null, 'the one before has no outcome');
  assert.equal(lookupNow(LESSON, later, FIRST, now)('last.step'), null, 'nothing is before the first');
});

test('a step that is begun again forgets', () => {
  const out = observe(commit(begun(FIRST), FIRST, 1), FIRST, momentWith({ step: 10 }));
  assert.deepEqual(stepState(begun(FIRST, out), FIRST), {
    begin: { step: 0, trainLoss: 0.7, moved: 0 },
    tried: [false],
  });
});

test('a curve is kept up to its end, where it was measured', () => {
  const waiting = commit(begun(CURVE), CURVE);
  assert.equal(observe(waiting, CURVE, momentWith({ step: 9 })), waiting);
  const out = observe(waiting, CURVE, momentWith({ step: 20 }));
  assert.deepEqual(stepState(out, CURVE).outcome?.curve, [
    [0, 0.8],
    [5, 0.7],
    [10, 0.6],
  ]);
  assert.ok(
    stepState(observe(waiting, CURVE, momentWith({ step: 3, diverged: 'a' })), CURVE).outcome,
    'it ends with the run',
  );
});

test('things to try of a step that asks nothing are watched from its beginning', () => {
  const deeds = { moved: 1, crossed: 0, added: 0, removed: 0, undone: false };
  assert.deepEqual(stepState(observe(begun(TRY), TRY, momentWith({}, { deeds })), TRY).tried, [true]);
  assert.ok(stepState(observe(begun(TRY), TRY, momentWith()), TRY).outcome, 'its explanation is there at once');
  const read = begun(READ);
  assert.equal(observe(read, READ, momentWith({ step: 99 })), read);
});

test('a key that every object has is one like others', () => {
  assert.deepEqual(stepState(NO_PROGRESS, CURVE), {});
  assert.deepEqual(stepState(withState(NO_PROGRESS, CURVE, { isMeasured: true }), CURVE), { isMeasured: true });
});

test('where the lesson was changed, a step that now asks for something else begins anew', () => {
  const kept = {
    at: 9,
    steps: { first: { guess: 1 }, constructor: { guess: 3 }, gone: { tried: [] }, 'step-3': { tried: [true] } },
  };
  assert.deepEqual(fitProgress(LESSON, /** @type {any} */ (kept)), {
    at: 3,
    steps: { first: { guess: 1 }, 'step-3': { tried: [true] } },
  });
  assert.equal(stepAt(LESSON, { at: 99, steps: {} }), READ);
});

test('what was measured when a step began is known without the page', () => {
  const [first, second] = LESSON.steps;
  const begun = beginStep(LESSON, NO_PROGRESS, first, momentWith({ step: 3, trainLoss: 0.5 }));
  assert.equal(lookupAtBegin(LESSON, begun, first)('trainLoss'), 0.5);
  assert.equal(lookupAtBegin(LESSON, begun, first)('begin.step'), 3);
  assert.equal(lookupAtBegin(LESSON, begun, second)('trainLoss'), null);
});
