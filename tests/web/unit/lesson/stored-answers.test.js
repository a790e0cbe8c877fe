/** Answers that are kept in the browser: they come back, and nothing that stands there otherwise does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_PROGRESS } from '../../../../web/lesson/progress.js';
import { answersFile, keepProgress, readAnswers, readProgress } from '../../../../web/lesson/stored-answers.js';

/** @type {Map<string, string>} */
const stored = new Map();
Object.assign(globalThis, {
  localStorage: {
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void stored.set(key, text),
  },
});
const KEY = 'backprop-playground/lessons';
const STEPS = ['a', 'b'];
/** @type {import('../../../../web/lesson/progress.js').Progress} */
const PROGRESS = {
  at: 1,
  steps: {
    a: {
      ...{ begin: { step: 0, activation: 'relu', signal: [1, null] }, guess: [0.1, 1], isCommitted: true },
      outcome: { values: { step: 3 }, curve: [[0, 1]] },
      tried: [true, false],
    },
  },
};
const keep = (/** @type {string} */ name) => keepProgress(name, { progress: PROGRESS, title: 'A', steps: STEPS });

test('what is kept comes back, for the same steps only', () => {
  stored.clear();
  assert.deepEqual(readAnswers(), {});
  assert.equal(readProgress('one', STEPS), NO_PROGRESS);
  keep('one');
  assert.deepEqual(readProgress('one', STEPS), PROGRESS);
  assert.equal(readProgress('one', ['a', 'c']), NO_PROGRESS);
  assert.equal(readProgress('two', STEPS), NO_PROGRESS);
  assert.deepEqual(JSON.parse(answersFile(readAnswers(), '2026')).lessons.one.progress, PROGRESS);
});

test('names that every object has are names like others', () => {
  stored.clear();
  for (const name of ['__proto__', 'constructor', 'toString']) {
    assert.equal(readProgress(name, STEPS), NO_PROGRESS, name);
    keep(name);
    assert.deepEqual(readProgress(name, STEPS), PROGRESS, name);
  }
  assert.deepEqual(Object.keys(readAnswers()), ['__proto__', 'constructor', 'toString']);
  assert.deepEqual(Object.keys(Object.prototype), []);
});

test('the oldest are forgotten where all together are too long, but never the last', () => {
  stored.clear();
  keep('old');
  keepProgress('long', { progress: { ...PROGRESS, at: 0 }, title: 'x'.repeat(200_000), steps: STEPS });
  keepProgress('longer', { progress: PROGRESS, title: 'x'.repeat(310_000), steps: STEPS });
  assert.deepEqual(Object.keys(readAnswers()), ['longer']);
});

test('where nothing can be kept, nothing is read and nothing fails', () => {
  const { localStorage } = globalThis;
  Object.assign(globalThis, {
    localStorage: {
      getItem() {
        throw new Error('switched off');
      },
      setItem() {
        throw new Error('full');
      },
    },
  });
  keep('one');
  assert.deepEqual(readAnswers(), {});
  Object.assign(globalThis, { localStorage });
});

/** @param {unknown} state */
const withState = (state) => ({ progress: { at: 0, steps: { a: state } }, title: 'A', steps: STEPS });

const HOSTILE = /** @type {unknown[]} */ ([
  ...[5, 'a', null, [], {}, true],
  ...[
    { progress: 5, title: 'A', steps: STEPS },
    { progress: PROGRESS, title: 5, steps: STEPS },
    { progress: PROGRESS, title: 'A', steps: 'ab' },
  ],
  ...[-1, 2, 0.5, '0', null, 1e99].map((at) => ({ progress: { at, steps: {} }, title: 'A', steps: STEPS })),
  ...[5, [], null].map((steps) => ({ progress: { at: 0, steps }, title: 'A', steps: STEPS })),
  ...[5, 'a', null, [], { begin: 5 }, { begin: { step: { a: 1 } } }, { begin: [] }, { outcome: {} }].map(withState),
  ...[
    { outcome: { values: 5 } },
    { outcome: { values: {}, curve: 5 } },
    { outcome: { values: {}, curve: [1, 2] } },
  ].map(withState),
  ...[{ guess: 'a' }, { guess: {} }, { guess: [[1]] }, { guess: ['a'] }, { tried: 5 }, { tried: ['a'] }].map(withState),
]);
for (const kept of HOSTILE)
  test(`left out: ${JSON.stringify(kept)}`, () => {
    stored.set(
      KEY,
      JSON.stringify({ version: 1, lessons: { one: kept, two: { progress: PROGRESS, title: 'A', steps: STEPS } } }),
    );
    assert.deepEqual(Object.keys(readAnswers()), ['two']);
    assert.equal(readProgress('one', STEPS), NO_PROGRESS);
  });

test('whatever text is stored, it is read or left out', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((text) => `{"version":1,"lessons":${text}}`),
    fc.json().map((text) => `{"version":1,"lessons":{"one":${text},"__proto__":${text}}}`),
    fc
      .json()
      .map(
        (text) =>
          `{"version":1,"lessons":{"one":{"title":"a","steps":["a","b"],"progress":{"at":0,"steps":{"a":${text}}}}}}`,
      ),
  );
  fc.assert(
    fc.property(texts, (text) => {
      stored.set(KEY, text);
      const { at, steps } = readProgress('one', STEPS);
      assert.ok(at >= 0 && at < STEPS.length && Object.values(steps).every((state) => typeof state === 'object'));
      for (const kept of Object.values(readAnswers())) assert.ok(Array.isArray(kept.steps) && kept.progress.at >= 0);
      assert.deepEqual(Object.keys(Object.prototype), []);
    }),
    { numRuns: 1000, seed: 20_261_130 },
  );
});
