import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { keepResult, testResults } from '../../../../web/lesson/test-results.js';

/** @type {Map<string, string>} */
const stored = new Map();
Object.assign(globalThis, {
  localStorage: {
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void stored.set(key, text),
  },
});
afterEach(() => stored.clear());

const result = (/** @type {number} */ right) => ({ date: '2026-11-30', right, count: 10, guesses: `tried ${right}` });

test('results are kept one after the other, the same try once', () => {
  assert.deepEqual(testResults('test'), []);
  keepResult('test', result(6));
  keepResult('test', result(6));
  keepResult('other', result(2));
  assert.deepEqual(
    keepResult('test', result(9)).map(({ right }) => right),
    [6, 9],
  );
  assert.deepEqual(
    testResults('other').map(({ right }) => right),
    [2],
  );
});

test('what was stored by someone else is passed over', () => {
  for (const text of ['{', 'null', '[]', '{"test": 5}', '{"test": [null, {"right": "6"}]}', '{"__proto__": [1]}']) {
    stored.set('backprop-playground/test-results', text);
    assert.deepEqual(testResults('test'), [], text);
    assert.deepEqual(testResults('__proto__'), [], text);
  }
  assert.equal(keepResult('test', result(3)).length, 1);
});
