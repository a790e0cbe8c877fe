/** What a learner's visits leave with the platform, one after the other; also where the experiment fails or is late. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createAttempt } from '../../../../web/scorm/attempt.js';
import { readGoalTexts } from '../../../../web/scorm/goal-text.js';
import { createRecord } from '../../../../web/scorm/record.js';
import { createVisit, watchPage } from '../../../../web/scorm/visit.js';
import { createCourse } from './fake-platform.js';

const VERSIONS = /** @type {const} */ (['1.2', '2004']);
const GOALS = readGoalTexts(['A: step > 5', 'B: testLoss < 0.1']);
const STATUS = { 1.2: 'cmi.core.lesson_status', 2004: 'cmi.completion_status' };
const SCORE = { 1.2: 'cmi.core.score.raw', 2004: 'cmi.score.raw' };

const failing = (/** @type {string} */ code) => async () => {
  throw Object.assign(new Error(code), { code });
};

/** The element, as it answers where all is well. */
function createPlayground() {
  const events = new EventTarget();
  /** @type {[string, any][]} */
  const asked = [];
  const answer = (/** @type {string} */ name) => async (/** @type {any} */ given) => void asked.push([name, given]);
  return {
    asked,
    request: answer('request'),
    setState: answer('setState'),
    subscribe: answer('subscribe'),
    setGoals: answer('setGoals'),
    getNumbers: async () => ({ step: /** @type {number|null} */ (0) }),
    getState: async () => ({ link: 'v=2&activation=relu', whole: true }),
    addEventListener: events.addEventListener.bind(events),
    tell: (/** @type {string} */ name, /** @type {object} */ detail) =>
      events.dispatchEvent(new CustomEvent(name, { detail })),
  };
}

/** @param {ReturnType<typeof createCourse>} course @param {'1.2'|'2004'} version @param {typeof GOALS} [goals] */
function come(course, version, goals = GOALS, file = '', lesson = '') {
  const { api, values, leave, calls } = course.visit();
  const record = createRecord({ version, api }, () => 0);
  assert.ok(record.begin());
  const attempt = createAttempt(record, goals);
  const playground = createPlayground();
  const visit = createVisit(playground, attempt, { file, lesson, changed() {} });
  const go = () => {
    attempt.end();
    leave();
    assert.equal(record.hasFailed(), false, 'the platform took all of it');
  };
  return { record, attempt, playground, visit, values, calls, go, leave };
}

/** How answers were judged. @param {Record<string, string>} values */
const resultsIn = (values) =>
  Object.entries(values).flatMap(([key, value]) => (key.endsWith('.result') ? [value] : []));

for (const version of VERSIONS) {
  test(`${version}: without goals, what was trained stays done at the next visit`, async () => {
    const course = createCourse(version);
    const first = come(course, version, []);
    await first.visit.begin();
    await first.visit.keep();
    first.playground.tell('step', { step: 3 });
    first.playground.tell('finished', { step: 3 });
    await turn();
    first.go();
    assert.equal(course.kept()[STATUS[version]], 'completed');
    assert.equal(JSON.parse(course.kept()['cmi.suspend_data']).hasWorked, true);
    const second = come(course, version, []);
    assert.ok(second.attempt.isDone());
    second.go();
    assert.equal(course.kept()[STATUS[version]], 'completed');
  });

  test(`${version}: another setting alone is no training, nor is what a file brings`, async () => {
    const { attempt, playground, values, visit } = come(createCourse(version), version, []);
    playground.tell('step', { step: 0 });
    playground.getNumbers = async () => ({ step: 500 });
    await visit.begin();
    playground.tell('step', { step: 500 });
    playground.tell('step', { step: 0 });
    assert.equal(attempt.isDone(), false);
    assert.equal(values[STATUS[version]], 'incomplete');
  });

  test(`${version}: who has passed has passed, though the page is closed at once`, async () => {
    const course = createCourse(version);
    const first = come(course, version);
    await first.visit.begin();
    await first.visit.keep();
    first.playground.getState = () => new Promise(() => {});
    for (const { name } of GOALS) first.playground.tell('goalReached', { name, numbers: { step: 6 } });
    first.go();
    const passed = course.kept();
    assert.equal(passed[SCORE[version]], '100');
    const second = come(course, version);
    assert.deepEqual(second.attempt.open(), []);
    assert.equal(second.attempt.link, 'v=2&activation=relu');
    second.go();
    assert.equal(course.kept()[STATUS[version]], version === '1.2' ? 'passed' : 'completed');
    assert.equal(course.kept()[SCORE[version]], '100');
    assert.equal(course.kept()['cmi.success_status'], passed['cmi.success_status']);
  });

  test(`${version}: the steps of a lesson are counted, each with the answer and whether it is right`, async () => {
    const course = createCourse(version);
    const steps = ['1. One', '2. Two'].map((name) => ({ name, conditions: [] }));
    const first = come(course, version, steps, '', 'loop');
    await first.visit.begin();
    assert.ok(!first.playground.asked.some(([name]) => name === 'setGoals'));
    assert.ok(first.playground.asked.find(([name]) => name === 'subscribe')?.[1].events.includes('lesson'));
    first.playground.tell('lesson', { lesson: 'other', at: 1, guess: 1, isRight: true });
    first.playground.tell('lesson', { lesson: 'loop', at: 1, guess: 2, isRight: false });
    assert.equal(first.values[SCORE[version]], '50');
    assert.deepEqual(resultsIn(first.values), [version === '1.2' ? 'wrong' : 'incorrect']);
    first.go();
    const second = come(course, version, steps, '', 'loop');
    assert.deepEqual(
      second.attempt.open().map(({ name }) => name),
      ['2. Two'],
    );
    await second.visit.begin();
    second.playground.tell('lesson', { lesson: 'loop', at: 2, guess: null, isRight: null });
    assert.equal(resultsIn(second.values).at(-1), 'neutral');
    assert.ok(second.attempt.isDone());
  });

  test(`${version}: a visit that is cut off leaves what was reached`, async () => {
    const course = createCourse(version);
    const first = come(course, version);
    await first.visit.begin();
    first.playground.tell('goalReached', { name: 'A', numbers: { step: 6 } });
    first.leave(); // without a word
    assert.deepEqual(come(course, version).attempt.reached(), ['A']);
  });

  test(`${version}: a platform that has lost what was left keeps the pass that it has`, async () => {
    const course = createCourse(version);
    const first = come(course, version);
    for (const { name } of GOALS) first.playground.tell('goalReached', { name, numbers: { step: 6 } });
    first.go();
    course.kept()['cmi.suspend_data'] = '';
    const second = come(course, version);
    assert.ok(second.attempt.isDone());
    second.playground.tell('goalReached', { name: 'A', numbers: { step: 6 } });
    second.go();
    assert.equal(course.kept()[STATUS[version]], version === '1.2' ? 'passed' : 'completed');
    assert.equal(course.kept()[SCORE[version]], '100');
  });

  test(`${version}: an experiment that does not answer leaves the last one as it was`, async () => {
    const course = createCourse(version);
    const first = come(course, version);
    await first.visit.begin();
    await first.visit.keep();
    first.playground.getState = failing('failed');
    first.playground.tell('goalReached', { name: 'A', numbers: { step: 6 } });
    await first.visit.keep();
    first.go();

    const second = come(course, version);
    assert.equal(second.attempt.link, 'v=2&activation=relu');
    second.playground.request = () => new Promise(() => {});
    void second.visit.begin(); // it never comes
    await second.visit.keep();
    second.go();
    assert.equal(come(course, version).attempt.link, 'v=2&activation=relu');
  });

  test(`${version}: what is shown before a file is opened is not kept`, async () => {
    const course = createCourse(version);
    const { visit, playground, go } = come(course, version, GOALS, '{}');
    playground.setState = () => new Promise(() => {});
    void visit.begin();
    await visit.keep();
    go();
    assert.equal(come(course, version, GOALS, '{}').attempt.link, '');
  });
}

test('an experiment that is late is waited for; one that refuses is said', async () => {
  const { visit, playground } = come(createCourse('1.2'), '1.2');
  const { request } = playground;
  playground.request = async () => {
    playground.request = request;
    return failing('late')();
  };
  await visit.begin();
  await turn();
  assert.deepEqual(
    playground.asked.map(([name]) => name),
    ['request', 'subscribe', 'setGoals'],
  );
  assert.equal(visit.hasTrouble(), false);

  const other = come(createCourse('1.2'), '1.2', GOALS, 'too long');
  other.playground.setState = failing('large');
  await other.visit.begin();
  assert.ok(other.visit.hasTrouble());
  assert.equal(other.playground.asked.length, 1, 'and not tried again');
});

test('answers that come late are not asked for twice, and tell a finished visit nothing', async () => {
  const { visit, playground, attempt, values } = come(createCourse('2004'), '2004');
  await visit.begin();
  let asked = 0;
  let arrive = (/** @type {any} */ _) => {};
  playground.getState = () => {
    ++asked;
    return new Promise((resolve) => {
      arrive = resolve;
    });
  };
  const kept = visit.keep();
  void visit.keep();
  assert.equal(asked, 1);
  attempt.end();
  const before = { ...values };
  arrive({ link: 'v=2', whole: true });
  await kept;
  assert.deepEqual(values, before);
});

test('a page that comes back from the browser’s cache begins anew', () => {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  /** @type {string[]} */
  const done = [];
  watchPage(
    { window, document, reload: () => void done.push('reload') },
    { keep: () => void done.push('keep'), end: () => void done.push('end') },
  );
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  assert.deepEqual(done, []);
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  assert.deepEqual(done, ['keep', 'end', 'reload']);
});
