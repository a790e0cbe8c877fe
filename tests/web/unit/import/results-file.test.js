/** Results of an exported script: what they come to, and that nothing else is taken for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import seedrandom from 'seedrandom';
import { readResults } from '../../../../web/import/results-file.js';

const run = (/** @type {number} */ seed, changes = {}, more = {}) => ({
  seed,
  changes,
  steps: [0, 10, 20],
  train: [1, 0.5, null],
  test: [1, 0.6, 0.4],
  signal: [1e-6, 0.5],
  'batch gradient': [0.1, 0.2],
  accuracy: 0.75,
  diverged: null,
  ...more,
});

const file = (/** @type {unknown[]} */ ...runs) => ({ format: 'backprop-playground-results', version: 1, runs });
const read = (/** @type {unknown} */ value) => readResults(JSON.stringify(value));

test('runs are grouped by what was changed, and what is null is no number', () => {
  const opened = read(
    file(
      run(1, { rate: 0.1 }),
      run(1, { rate: 0.2 }),
      run(2, { rate: 0.1 }, { test: undefined, accuracy: null, diverged: 7 }),
    ),
  );
  assert.ok('groups' in opened);
  assert.deepEqual(opened.steps, [0, 10, 20]);
  assert.deepEqual(
    opened.groups.map(({ changes, results }) => [changes, results.map(({ seed }) => seed)]),
    [
      [[['rate', 0.1]], [1, 2]],
      [[['rate', 0.2]], [1]],
    ],
  );
  const [first, second] = opened.groups[0].results;
  assert.deepEqual([...first.train], [1, 0.5, NaN]);
  assert.equal(first.ratio, 2e-6);
  assert.deepEqual([...second.test, second.trainAccuracy], [NaN, NaN, NaN, NaN]);
  assert.deepEqual([first.diverged, second.diverged], [null, 7]);
});

test('what is no such file is refused', () => {
  for (const text of [
    '',
    'null',
    '[]',
    '{"runs": []}',
    '{',
    JSON.stringify(file()),
    JSON.stringify({ ...file(run(1)), version: 2 }),
  ])
    assert.deepEqual(readResults(text), { problem: 'format' }, text);
  assert.deepEqual(readResults(' '.repeat(50e6 + 1)), { problem: 'size' });
  assert.deepEqual(read(file(...Array(10_001).fill(run(1)))), { problem: 'format' });
});

test('a run that lacks something, or has something else in its place, is named', () => {
  const bad = [
    null,
    [],
    run(-1),
    run(1.5),
    run(1, { '<b>': 1 }),
    run(1, { rate: 'fast' }),
    run(1, Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`a${i}`, 1]))),
    run(1, {}, { steps: [0, 10] }),
    run(1, {}, { steps: [0, 20, 10] }),
    run(1, {}, { train: [1, 2] }),
    run(1, {}, { train: ['1', '2', '3'] }),
    run(1, {}, { train: { length: 3 } }),
    run(1, {}, { signal: [] }),
    run(1, {}, { 'batch gradient': [1] }),
    run(1, {}, { accuracy: 2 }),
    run(1, {}, { diverged: -1 }),
    run(1, {}, { signal: Array(1001).fill(1), 'batch gradient': Array(1001).fill(1) }),
  ];
  for (const one of bad) assert.deepEqual(read(file(run(1), one)), { problem: 'run', run: 2 }, JSON.stringify(one));
});

test('names of another prototype change nothing', () => {
  const text = JSON.stringify(file(run(1))).replace('"changes":{}', '"changes":{"__proto__":1,"constructor":2}');
  const opened = readResults(text);
  assert.ok('problem' in opened || Object.getPrototypeOf(opened.groups[0].results[0]) === Object.prototype);
  assert.equal(/** @type {any} */ ({}).rate, undefined);
});

test('of 3000 texts with other characters in them each is read or refused', () => {
  const random = seedrandom('results'),
    text = JSON.stringify(file(run(1, { rate: 0.1 }), run(2, { rate: 0.1 })));
  for (let i = 0; i < 3000; i++) {
    const at = Math.floor(random() * text.length),
      length = Math.floor(random() * 4),
      put = ['', '0', '"', '[', '}', '-1', 'null', '1e999', ','][Math.floor(random() * 9)];
    const opened = readResults(text.slice(0, at) + put + text.slice(at + length));
    if ('problem' in opened) continue;
    for (const { results } of opened.groups)
      for (const { train, test: tested } of results)
        assert.deepEqual([train.length, tested.length], [opened.steps.length, opened.steps.length]);
  }
});
