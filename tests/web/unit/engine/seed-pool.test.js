/** The pool of workers for runs from several seeds, with workers that the test plays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordSteps, startSeedRuns } from '../../../../web/engine/seed-pool.js';

/** @type {any[]} */
let workers = [];
globalThis.Worker = /** @type {any} */ (
  class {
    constructor() {
      /** @type {number[]} */
      this.sent = [];
      this.onmessage = (/** @type {object} */ _) => {};
      this.ended = false;
      workers.push(this);
    }

    postMessage(/** @type {{id: number}} */ task) {
      this.sent.push(task.id);
    }

    terminate() {
      this.ended = true;
    }

    finish(/** @type {number} */ id) {
      this.onmessage({ data: { id, result: `result ${id}` } });
    }
  }
);

const tasks = (/** @type {number} */ count) =>
  /** @type {any} */ (Array.from({ length: count }, (_, seed) => ({ config: { seed } })));

test('steps of a record rise from 0 to the last, without repeats', () => {
  assert.deepEqual(recordSteps(10, 5), [0, 2, 4, 6, 8, 10]);
  assert.deepEqual(recordSteps(2, 5), [0, 1, 2]);
});

test('steps of a run are recorded from 0 to its end, each once', () => {
  assert.deepEqual(recordSteps(3), [0, 1, 2, 3]);
  const steps = recordSteps(3000);
  assert.equal(steps[0], 0);
  assert.equal(steps.at(-1), 3000);
  assert.equal(steps.length, 61);
});

test('each worker gets one task at a time, and the results come in the order of the tasks', async () => {
  workers = [];
  /** @type {number[]} */
  const progress = [];
  const { done } = startSeedRuns(tasks(3), (finished) => progress.push(finished), 2);
  assert.deepEqual(
    workers.map(({ sent }) => sent),
    [[0], [1]],
  );
  workers[1].finish(1);
  assert.deepEqual(workers[1].sent, [1, 2]);
  workers[1].finish(2);
  workers[0].finish(0);
  assert.deepEqual(await done, ['result 0', 'result 1', 'result 2']);
  assert.deepEqual(progress, [1, 2, 3]);
  assert.ok(workers.every(({ ended }) => ended));
});

test('no more workers are started than there are tasks', () => {
  workers = [];
  startSeedRuns(tasks(1), () => {}, 4);
  assert.equal(workers.length, 1);
});

test('a run that is refused ends all of them', async () => {
  workers = [];
  const { done } = startSeedRuns(tasks(3), () => {}, 2);
  workers[0].onmessage({ data: { id: 0, message: 'no such optimizer' } });
  await assert.rejects(done, /no such optimizer/);
  assert.ok(workers.every(({ ended }) => ended));
});

const die = (/** @type {any} */ worker) => worker.onerror({ preventDefault() {}, message: 'out of memory' });

test('another worker makes the run of one that died, and those that were still to come', async () => {
  workers = [];
  const { done } = startSeedRuns(tasks(4), () => {}, 2);
  die(workers[0]);
  assert.ok(workers[0].ended);
  assert.deepEqual(workers[2].sent, [0]);
  for (const [worker, id] of /** @type {const} */ ([
    [1, 1],
    [2, 0],
    [1, 2],
    [2, 3],
  ]))
    workers[worker].finish(id);
  assert.deepEqual(await done, ['result 0', 'result 1', 'result 2', 'result 3']);
  assert.ok(workers.every(({ ended }) => ended));
});

test('a run of which two workers die ends all of them', async () => {
  workers = [];
  const { done } = startSeedRuns(tasks(3), () => {}, 2);
  die(workers[0]);
  die(workers[2]);
  await assert.rejects(done, /out of memory/);
  assert.ok(workers.every(({ ended }) => ended));
});
