/** What a learning platform is told, also one that fails. */
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { aroundPage, manifest, readArguments } from '../../../../web/build/scorm.mjs';
import { writeExperimentFile } from '../../../../web/link/experiment-file.js';
import { createAttempt } from '../../../../web/scorm/attempt.js';
import { findApi } from '../../../../web/scorm/find-api.js';
import { readGoalTexts } from '../../../../web/scorm/goal-text.js';
import { createRecord } from '../../../../web/scorm/record.js';
import { SENTENCES } from '../../../../web/scorm/sentences.js';
import { createPlatform } from './fake-platform.js';

const GOALS = readGoalTexts(['Low loss: testLoss < 0.1', 'hiddenLayers >= 4 and firstOverLast > 1/100']);

/** @param {any} api @param {'1.2'|'2004'} version @param {import('../../../../web/embed/goals.js').Goal[]} goals */
function visit(api, version, goals = GOALS) {
  let now = Date.UTC(2026, 10, 30, 12);
  const record = createRecord({ version, api }, () => now);
  const isRecording = record.begin();
  const attempt = createAttempt(isRecording ? record : null, goals);
  return { record, attempt, isRecording, wait: (/** @type {number} */ ms) => (now += ms) };
}

test('goals are read as they are written', () => {
  assert.deepEqual(GOALS, [
    { name: 'Low loss', conditions: [{ of: 'testLoss', is: 'below', than: 0.1 }] },
    {
      name: 'hiddenLayers >= 4 and firstOverLast > 1/100',
      conditions: [
        { of: 'hiddenLayers', is: 'atLeast', than: 4 },
        { of: 'firstOverLast', is: 'above', than: 0.01 },
      ],
    },
  ]);
  assert.deepEqual(readGoalTexts(['verdict = learned'])[0].conditions, [
    { of: 'verdict', is: 'equal', than: 'learned' },
  ]);
  for (const wrong of ['testLoss', 'testLoss < low', 'signal > 1', 'constructor > 1', '', 'a: ']) {
    assert.throws(() => readGoalTexts([wrong]), Error, wrong);
  }
});

test('SCORM 1.2: incomplete, then passed with score, answers, time and what is left for the next visit', () => {
  const platform = createPlatform('1.2');
  const { record, attempt, wait } = visit(platform.api, '1.2');
  const { values } = platform;
  assert.equal(values['cmi.core.lesson_status'], 'incomplete');
  attempt.reach('Low loss', { testLoss: 0.05 });
  attempt.reach('Low loss', { testLoss: 0.04 });
  assert.equal(values['cmi.core.score.raw'], '50');
  assert.deepEqual(attempt.open(), [GOALS[1]]);
  attempt.reach(GOALS[1].name, { hiddenLayers: 4, firstOverLast: 0.2 });
  assert.equal(values['cmi.core.lesson_status'], 'passed');
  assert.equal(values['cmi.interactions.2.id'], 'Low_loss', 'after those of the visit before');
  assert.equal(values['cmi.interactions.2.student_response'], 'testLoss=0.05');
  assert.equal(values['cmi.interactions.3.id'], 'hiddenLayers_4_and_firstOverLast_1_100');
  assert.match(values['cmi.interactions.3.time'], /^\d\d:\d\d:\d\d$/);
  attempt.keep('v=2&activation=relu');
  assert.deepEqual(JSON.parse(values['cmi.suspend_data']), {
    ...{ reached: ['Low loss', GOALS[1].name], hasWorked: false, link: 'v=2&activation=relu' },
  });
  wait(3_725_500);
  attempt.end();
  attempt.end();
  assert.equal(values['cmi.core.session_time'], '0001:02:05.50');
  assert.equal(platform.calls.filter((name) => name === 'LMSFinish').length, 1);
  assert.equal(record.hasFailed(), false, 'the platform took all of it');
});

test('SCORM 2004: completion and success, a scaled score, and another visit goes on', () => {
  const platform = createPlatform('2004', '{"reached":["Low loss","Gone"],"hasWorked":true,"link":"v=2&units=4"}');
  const { record, attempt } = visit(platform.api, '2004');
  assert.equal(attempt.link, 'v=2&units=4');
  assert.deepEqual(attempt.reached(), ['Low loss'], 'a goal that there is no longer is left out');
  assert.equal(platform.values['cmi.completion_status'], 'incomplete');
  assert.equal(platform.values['cmi.score.scaled'], '0.5');
  attempt.reach(GOALS[1].name, { hiddenLayers: 4 });
  assert.equal(platform.values['cmi.completion_status'], 'completed');
  assert.equal(platform.values['cmi.success_status'], 'passed');
  assert.equal(platform.values['cmi.interactions.2.learner_response'], 'hiddenLayers=4');
  attempt.end();
  assert.equal(platform.values['cmi.exit'], 'suspend', 'else the next visit begins a new attempt with nothing');
  assert.equal(platform.state(), 'over');
  assert.equal(record.hasFailed(), false);
});

test('without goals it is done once something was trained', () => {
  const platform = createPlatform('1.2');
  const { attempt } = visit(platform.api, '1.2', []);
  assert.equal(platform.values['cmi.core.lesson_status'], 'incomplete');
  attempt.work();
  assert.equal(platform.values['cmi.core.lesson_status'], 'completed');
  assert.equal(platform.values['cmi.core.score.raw'], undefined);
});

test('what is left keeps within the limit: first without the experiment', () => {
  for (const [version, most] of /** @type {['1.2'|'2004', number][]} */ ([
    ['1.2', 4096],
    ['2004', 64_000],
  ])) {
    const platform = createPlatform(version);
    const { attempt } = visit(platform.api, version);
    attempt.keep('x'.repeat(most - 100));
    assert.ok(platform.values['cmi.suspend_data'].length > most - 100);
    attempt.keep('x'.repeat(most));
    assert.deepEqual(JSON.parse(platform.values['cmi.suspend_data']), { reached: [], hasWorked: false });
  }
});

for (const left of [
  '',
  'null',
  '{',
  '[]',
  '7',
  '{"link":7}',
  '{"reached":"all"}',
  '{"reached":[1,{}]}',
  '{"__proto__":{"link":"x"}}',
]) {
  test(`a visit after “${left}” begins anew`, () => {
    const { attempt } = visit(createPlatform('1.2', left).api, '1.2');
    assert.equal(attempt.link, '');
    assert.deepEqual(attempt.reached(), []);
  });
}

const failing = () => {
  throw new Error('the platform is down');
};
for (const [what, api, isRecording] of /** @type {[string, any, boolean][]} */ ([
  ['throws', new Proxy({}, { get: () => failing }), false],
  ['has no methods', {}, false],
  ['says false', new Proxy({}, { get: () => () => 'false' }), false],
  ['says nothing', new Proxy({}, { get: () => () => null }), false],
  ['fails later', new Proxy({}, { get: (_, name) => (name === 'LMSInitialize' ? () => 'true' : failing) }), true],
])) {
  test(`a platform that ${what} hinders nothing`, () => {
    const made = visit(api, '1.2');
    assert.equal(made.isRecording, isRecording);
    made.attempt.reach('Low loss', { testLoss: 0.01 });
    made.attempt.keep('v=2');
    made.attempt.end();
    assert.deepEqual(made.attempt.reached(), ['Low loss']);
    if (isRecording) assert.ok(made.record.hasFailed(), 'and it is known');
  });
}

test('the platform is found around the page and in what opened it, also behind windows that nobody may look at', () => {
  /** @param {object} own @param {any} [parent] @param {any} [opener] @returns {any} */
  const windowOf = (own, parent, opener = null) => {
    const made = { ...own, opener };
    return Object.assign(made, { parent: parent ?? made, top: parent === closed ? closed : (parent?.top ?? made) });
  };
  const closed = new Proxy({}, { get: failing });
  const api = {};
  const top = windowOf({ API: api, API_1484_11: null });
  assert.deepEqual(findApi(windowOf({}, windowOf({}, top)), '1.2'), { version: '1.2', api });
  assert.deepEqual(findApi(windowOf({}, top), '2004'), { version: '1.2', api }, 'the other one where there is no such');
  assert.deepEqual(findApi(windowOf({}, undefined, windowOf({ API_1484_11: api })), '2004'), { version: '2004', api });
  assert.equal(findApi(windowOf({}), '1.2'), null);
  assert.equal(findApi(windowOf({}, closed, closed), '1.2'), null);
  const circle = windowOf({}, {});
  circle.parent = { parent: circle };
  assert.equal(findApi(circle, '1.2'), null);
});

test('arguments are checked, and a lesson’s fields stay in its link', async () => {
  const { given } = await readArguments([
    '--link',
    'https://x.example/#v=2&activation=relu&lesson=vanishing&embed=plot',
    '--goal',
    'step > 5',
  ]);
  assert.equal(given.link, 'v=2&activation=relu&lesson=vanishing');
  assert.deepEqual(given.parts, ['plot']);
  assert.equal(given.goals.length, 1);
  for (const [args, why] of /** @type {[string[], RegExp][]} */ ([
    [['--link', 'activation=swosh'], /swosh/],
    [['--version', '3'], /1\.2 or 2004/],
    [['--goal', 'be good'], /no goal/],
    [['--parts', 'plot,all'], /“all”/],
    [['--lang', 'fr'], /en or de/],
    [['--dance'], /dance/],
  ]))
    await assert.rejects(readArguments(args), why);
});

test('a lesson is packed with its steps as goals', async () => {
  const { given } = await readArguments(['--lesson', 'training-loop', '--version', '2004']);
  assert.deepEqual([given.lesson, given.title, given.version], ['training-loop', 'The loop', '2004']);
  assert.deepEqual(
    given.goals.map(({ name }) => name.slice(0, 3)),
    ['1. ', '2. ', '3. ', '4. ', '5. '],
  );
  await assert.rejects(readArguments(['--lesson', '../x']), /there is no/);
  await assert.rejects(readArguments(['--lesson', 'training-loop', '--goal', 'step > 5']), /leave out/);
});

test('a file that the page in the package would not read is refused when it is made', async () => {
  const [x, y, label, test] = [
    Float64Array.of(1, 2),
    Float64Array.of(1, 2),
    Float64Array.of(1, -1),
    Uint8Array.of(0, 1),
  ];
  const experiment = { ...defaultExperiment(drawnAxes()), points: { x, y, label, test } };
  const text = writeExperimentFile(experiment, {}, drawnAxes);
  const path = join(tmpdir(), `experiment-${process.pid}.json`);
  try {
    await writeFile(path, text);
    assert.equal((await readArguments(['--file', path])).given.file, text);
    await writeFile(path, text + ' '.repeat(40_000_000));
    await assert.rejects(readArguments(['--file', path]), /too large for a package/);
  } finally {
    await rm(path, { force: true });
  }
});

test('a title of any letters stays text in the manifest and in the page', async () => {
  const title = '<script>&"x"</script>';
  for (const version of /** @type {const} */ (['1.2', '2004'])) {
    const text = manifest({ version, title });
    assert.ok(text.includes('<title>&#60;script&#62;&#38;&#34;x&#34;&#60;/script&#62;</title>'), text);
    assert.ok(text.includes(version === '1.2' ? 'scormtype="sco"' : 'scormType="sco"'));
  }
  const page = await aroundPage({
    version: '1.2',
    title,
    lang: '',
    link: '',
    file: '</script>',
    lesson: '',
    parts: ['plot'],
    goals: [],
  });
  assert.equal(page.match(/<\/script>/g)?.length, 2, 'of the package and of the script');
  assert.equal(page.match(/sha256-[\w+/=]+'/g)?.length, 2);
});

test('both languages have the same sentences', () => {
  assert.deepEqual(Object.keys(SENTENCES.de), Object.keys(SENTENCES.en));
});
