import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRunCache } from '../../../../web/worker/run-cache.js';

function createRun({ bytes = 1, steps = 1 } = {}) {
  const run = {
    deleted: false,
    rested: false,
    bytes: () => bytes,
    latestStep: () => steps,
    rest() {
      run.rested = true;
    },
    delete() {
      run.deleted = true;
    },
  };
  return /** @type {any} */ (run);
}

test('runs are taken out of the place where they were put, once', () => {
  const cache = createRunCache(),
    runs = [createRun(), createRun()];
  cache.put(3, runs);
  assert.ok(runs.every(({ rested }) => rested));
  assert.equal(cache.take(4), null);
  assert.equal(cache.take(null), null);
  assert.equal(cache.take(3), runs);
  assert.equal(cache.take(3), null);
});

test('what nobody returns to, or was not trained, is deleted', () => {
  const cache = createRunCache(),
    [nowhere, untrained] = [createRun(), createRun({ steps: 0 })];
  cache.put(null, [nowhere]);
  cache.put(1, [untrained]);
  assert.deepEqual([nowhere.deleted, untrained.deleted, cache.take(1)], [true, true, null]);
});

test('the oldest go first: of more than eight, and of more than 64 MB', () => {
  const cache = createRunCache(),
    many = Array.from({ length: 9 }, () => createRun());
  many.forEach((run, place) => cache.put(place, [run]));
  assert.deepEqual(
    many.map(({ deleted }) => deleted),
    [true, ...new Array(8).fill(false)],
  );
  cache.put(9, [createRun({ bytes: 63_999_993 })]);
  assert.deepEqual([many[1].deleted, many[2].deleted, many[3].deleted], [true, false, false]);
});
