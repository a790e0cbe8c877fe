/** The conversation with a page around this one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakePage, HOST, snapshotWith } from './fake-page.js';

const OTHER = 'https://elsewhere.example';
const hello = { protocol: 'backprop-playground', version: 1, id: 'h', type: 'hello' };

test('nothing is answered before hello; then only the origin that said it', async () => {
  const page = createFakePage();
  assert.equal(await page.ask('getState'), undefined);
  await page.receive(hello, { isFromHost: false });
  assert.equal(page.state.sent.length, 0, 'another window is not heard');
  await page.receive(hello);
  assert.equal(page.state.sent[0].message.ok, true);
  await page.receive({ ...hello, id: 'other' }, { origin: OTHER });
  await page.receive({ ...hello, id: 'mine', type: 'getState' });
  assert.deepEqual(
    page.state.sent.map(({ message, origin }) => [message.id, origin]),
    [
      ['h', HOST],
      ['mine', HOST],
    ],
  );
});

test('what is not meant for this protocol passes by', async () => {
  const page = createFakePage();
  await page.ask('hello');
  for (const data of [null, 7, 'hello', [], {}, { protocol: 'other' }, new Map(), Object.create(hello)])
    await page.receive(data);
  assert.equal(page.state.sent.length, 1);
});

test('state goes out as link and as file, and comes in as either', async () => {
  const page = createFakePage();
  await page.ask('hello');
  assert.deepEqual((await page.ask('getState')).result, {
    ...{ link: 'v=2&activation=relu', whole: true, file: '{"format":"…"}' },
  });
  assert.deepEqual(await page.ask('setState', { link: 'v=2&units=4' }).then(({ ok }) => ok), true);
  assert.deepEqual(page.state.done, [['open', { link: 'v=2&units=4' }]]);
  const refused = await page.ask('setState', { link: 'bad' });
  assert.deepEqual(refused.error, { code: 'state', message: 'This link was not opened.' });
  assert.equal((await page.ask('setState', {})).error.code, 'form');
  assert.equal((await page.ask('setState', { link: 'a', file: 'b' })).error.code, 'form');
});

test('numbers are those that are shown; what is none is null', async () => {
  const page = createFakePage();
  await page.ask('hello');
  const names = [
    'step',
    'trainLoss',
    'testLoss',
    'firstOverLast',
    'signal',
    'gain',
    'weights',
    'gradients',
    'hiddenLayers',
  ];
  assert.deepEqual((await page.ask('getNumbers', { names })).result, {
    step: 0,
    values: {
      ...{
        step: 0,
        trainLoss: 0.7,
        testLoss: null,
        firstOverLast: 0.01,
        signal: [0.01, 0.1, 1],
        gain: [0.1, 0.1, null],
      },
      ...{ weights: [{ inputs: 2, W: [1, 2], b: [0] }], gradients: null, hiddenLayers: 8 },
    },
  });
  const refused = await page.ask('getNumbers', { names: ['step', 'constructor'] });
  assert.equal(refused.error.code, 'form');
  assert.equal((await page.ask('getNumbers', { names: ['b.trainLoss'] })).result.values['b.trainLoss'], null);
});

test('actions, settings and looks reach the page; what is none of them does not', async () => {
  const page = createFakePage();
  await page.ask('hello');
  await page.ask('act', { action: 'backward' });
  assert.deepEqual((await page.ask('set', { setting: 'activation', value: 'relu' })).result, {
    value: 'relu',
    note: '',
  });
  await page.ask('look', { parts: ['plot'], theme: 'dark' });
  assert.deepEqual(page.state.done, [
    ['act', 'backward'],
    ['set', 'activation', 'relu'],
    ['look', { parts: ['plot'], theme: 'dark' }],
  ]);
  page.state.done.length = 0;
  for (const [type, fields] of /** @type {[string, object][]} */ ([
    ['act', { action: 'toString' }],
    ['set', { setting: '__proto__', value: 1 }],
    ['set', { setting: 'units', value: {} }],
    ['look', { parts: ['everything'] }],
    ['look', { theme: 'dark', more: 1 }],
    ['constructor', {}],
    ['act', {}],
  ]))
    assert.equal((await page.ask(type, fields)).ok, false, `${type} ${JSON.stringify(fields)}`);
  assert.deepEqual(page.state.done, []);
  assert.equal((await page.ask('set', { setting: 'units', value: 'many' })).error.code, 'setting');
});

test('points that do not come, and settings that go with them, are refused in the page’s own sentence', async () => {
  const page = createFakePage();
  await page.ask('hello');
  const before = page.state.shown;
  page.state.settled = async () => {
    page.state.shown = before;
    page.session.tellNotice({ kind: 'error', text: 'The points could not be loaded.' });
  };
  const answer = await page.ask('set', { setting: 'dataSet', value: 'xor' });
  assert.deepEqual([answer.ok, answer.error?.message], [false, 'The points could not be loaded.']);
  page.state.settled = async () => {
    page.state.shown = before;
  };
  const { error } = await page.ask('set', { setting: 'dataSet', value: 'xor' });
  assert.deepEqual(error, { code: 'setting', message: 'it was not taken' }, 'an earlier sentence is not the reason');
});

test('hello waits for no numbers; where none will come, the others are told why', async () => {
  const page = createFakePage();
  page.state.started = () => new Promise(() => {});
  assert.equal((await page.ask('hello')).ok, true);
  page.state.started = () => Promise.reject(new Error('The computation has stopped.'));
  const { error } = await page.ask('getNumbers');
  assert.deepEqual(error, { code: 'failed', message: 'The computation has stopped.' });
});

test('a list with gaps is refused', async () => {
  const page = createFakePage();
  await page.ask('hello');
  const gaps = new Array(1);
  for (const [type, fields] of /** @type {[string, object][]} */ ([
    ['subscribe', { numbers: gaps }],
    ['subscribe', { events: gaps }],
    ['getNumbers', { names: gaps }],
    ['look', { parts: gaps }],
    ['setGoals', { goals: gaps }],
    ['setGoals', { goals: [{ name: 'a', conditions: gaps }] }],
  ]))
    assert.equal((await page.ask(type, fields)).error?.code, 'form', `${type} ${Object.keys(fields)}`);
  page.session.tellNumbers();
  page.wait(1000);
  assert.deepEqual(page.told('numbers'), []);
});

test('another version, a message without id and one that is too large are refused with the reason', async () => {
  const page = createFakePage();
  await page.ask('hello');
  const code = async (/** @type {object} */ over) => {
    await page.receive({ ...hello, type: 'getState', ...over });
    return page.state.sent.at(-1)?.message.error?.code;
  };
  assert.equal(await code({ version: 2 }), 'version');
  assert.equal(await code({ version: '1' }), 'version');
  assert.equal(await code({ id: {} }), 'form');
  assert.equal(await code({ id: 'x'.repeat(65) }), 'form');
  assert.equal(await code({ type: 7 }), 'form');
  assert.equal(await code({ names: Array(3000).fill('step') }), 'large');
  assert.equal(await code({ names: [[[[[[[1]]]]]]] }), 'large');
  assert.equal(await code({ link: 'x'.repeat(5_000_000) }), 'large');
  assert.equal(await code({ link: new Date(0) }), 'form');
});

test('events come where they were asked for, frequent ones at the chosen rate, and the last of them is not lost', async () => {
  const page = createFakePage();
  await page.ask('hello');
  page.session.tell('step', { step: 1 });
  assert.deepEqual(page.told('step'), []);
  await page.ask('subscribe', { events: ['step', 'verdict'], numbers: ['trainLoss'], every: 100 });
  for (const step of [2, 3, 4]) page.session.tell('step', { step });
  assert.deepEqual(page.told('step'), [{ step: 2 }]);
  page.wait(100);
  assert.deepEqual(page.told('step'), [{ step: 2 }, { step: 4 }]);
  for (const verdict of ['a', 'b']) page.session.tell('verdict', { verdict });
  assert.equal(page.told('verdict').length, 2, 'a change is told at once');
  page.session.tellNumbers();
  assert.deepEqual(page.told('numbers'), [{ step: 0, values: { trainLoss: 0.7 } }]);
  await page.ask('unsubscribe', { events: ['step'] });
  page.session.tell('step', { step: 5 });
  page.wait(1000);
  assert.equal(page.told('step').length, 2);
  await page.ask('unsubscribe');
  page.session.tell('verdict', { verdict: 'c' });
  assert.equal(page.told('verdict').length, 2);
});

test('a goal is reached once, when all of its conditions hold', async () => {
  const page = createFakePage();
  await page.ask('hello');
  const goals = [
    { name: 'deep', conditions: [{ of: 'hiddenLayers', is: 'atLeast', than: 8 }] },
    {
      name: 'learned',
      conditions: [
        { of: 'trainLoss', is: 'below', than: 0.1 },
        { of: 'verdict', is: 'equal', than: 'learned' },
        { of: 'testLoss', is: 'atMost', than: 1 },
      ],
    },
  ];
  await page.ask('setGoals', { goals });
  page.wait(0);
  assert.deepEqual(page.told('goalReached'), [{ name: 'deep', step: 0, numbers: { hiddenLayers: 8 } }]);
  const show = (/** @type {object} */ over, verdict = 'learned') => {
    page.state.shown = { ...page.state.shown, snapshot: snapshotWith({ step: 9, ...over }), verdict };
    page.session.checkGoals();
  };
  show({ trainLoss: 0.05, testLoss: NaN });
  show({ trainLoss: 0.05, testLoss: 0.2 }, 'healthy');
  assert.equal(page.told('goalReached').length, 1, 'no number holds no condition');
  show({ trainLoss: 0.05, testLoss: 0.2 });
  show({ trainLoss: 0.05, testLoss: 0.2 });
  assert.deepEqual(page.told('goalReached')[1], {
    ...{ name: 'learned', step: 9, numbers: { trainLoss: 0.05, verdict: 'learned', testLoss: 0.2 } },
  });
  assert.equal(page.told('goalReached').length, 2);
});

for (const [what, goals] of /** @type {[string, unknown][]} */ ([
  ['no list', { length: 1 }],
  ['no goal', [null]],
  ['no condition', [{ name: 'a', conditions: [] }]],
  ['an unknown number', [{ name: 'a', conditions: [{ of: 'hasOwnProperty', is: 'below', than: 1 }] }]],
  ['a list of numbers', [{ name: 'a', conditions: [{ of: 'signal', is: 'below', than: 1 }] }]],
  ['an unknown comparison', [{ name: 'a', conditions: [{ of: 'step', is: 'constructor', than: 1 }] }]],
  ['text to compare with', [{ name: 'a', conditions: [{ of: 'step', is: 'below', than: '1' }] }]],
  ['not a number', [{ name: 'a', conditions: [{ of: 'step', is: 'below', than: NaN }] }]],
  ['the same name twice', Array(2).fill({ name: 'a', conditions: [{ of: 'step', is: 'above', than: 1 }] })],
  [
    'too many',
    Array.from({ length: 21 }, (_, i) => ({ name: `${i}`, conditions: [{ of: 'step', is: 'above', than: 1 }] })),
  ],
])) {
  test(`goals with ${what} are refused`, async () => {
    const page = createFakePage();
    await page.ask('hello');
    assert.equal((await page.ask('setGoals', { goals })).error.code, 'form');
  });
}

test('whoever asks without waiting for answers is told that it is too much', async () => {
  const page = createFakePage();
  await page.ask('hello');
  const asked = Array.from({ length: 150 }, () => page.ask('getNumbers', { names: ['step'] }));
  const answers = await Promise.all(asked);
  assert.equal(answers.filter(({ ok }) => ok).length, 100);
  assert.equal(answers.filter(({ error }) => error?.code === 'busy').length, 50);
});
