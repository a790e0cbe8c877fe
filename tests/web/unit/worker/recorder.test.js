import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecorder } from '../../../../web/worker/recorder.js';

/** A run whose losses take 10 ms of a clock that the test moves, and whose moments take 100. */
function createFakeRun(/** @type {{now: number}} */ clock, wants = { losses: true, moments: false }) {
  const run = {
    wants,
    at: 0,
    records: { losses: 0, moments: 0 },
    untilNext: { losses: 7, moments: 20 },
    step: () => run.at,
    wantsRecord: (/** @type {'losses'|'moments'} */ kind) => run.wants[kind],
    untilRecord: (/** @type {'losses'|'moments'} */ kind) => run.untilNext[kind],
    record(/** @type {'losses'|'moments'} */ kind) {
      clock.now += kind === 'losses' ? 10 : 100;
      ++run.records[kind];
    },
  };
  return run;
}

/** @param {Parameters<typeof createFakeRun>[1][]} wants of each run */
function start(...wants) {
  const clock = { now: 1000 };
  globalThis.performance.now = () => clock.now;
  const runs = wants.map((one) => createFakeRun(clock, one));
  const leader = () => runs.reduce((first, one) => (one.at > first.at ? one : first));
  const spent = { ms: 0 };
  const recorder = createRecorder(/** @type {any} */ ({ all: () => runs, leader }), (from, to) => {
    spent.ms += to - from;
  });
  return { runs, clock, spent, recorder };
}

test('losses are recorded whenever they are due, and what it took is told', () => {
  const { recorder, runs, spent } = start({ losses: true, moments: false });
  for (let i = 0; i < 3; ++i) recorder.recordIfDue();
  assert.deepEqual([runs[0].records.losses, spent.ms], [3, 30]);
});

test('moments are recorded unless that would take more than a twentieth of the time', () => {
  const { recorder, runs, clock, spent } = start({ losses: false, moments: true });
  recorder.recordIfDue();
  recorder.recordIfDue();
  clock.now += 1899;
  recorder.recordIfDue();
  assert.equal(runs[0].records.moments, 1);
  clock.now += 1;
  recorder.recordIfDue();
  assert.equal(runs[0].records.moments, 2);
  assert.equal(spent.ms, 200);
});

test('until the next record there are so many updates; a moment that is due is not waited for', () => {
  const { recorder, runs } = start({ losses: false, moments: false });
  recorder.recordIfDue();
  assert.deepEqual([runs[0].records, recorder.untilNext()], [{ losses: 0, moments: 0 }, 7]);
  runs[0].untilNext = { losses: 30, moments: 20 };
  assert.equal(recorder.untilNext(), 20);
  runs[0].wants.moments = true;
  assert.equal(recorder.untilNext(), 30);
});

test('of two runs none passes a step of its losses, but for one that diverged and stays behind', () => {
  const { recorder, runs } = start({ losses: false, moments: false }, { losses: false, moments: false });
  runs[1].untilNext.losses = 3;
  assert.equal(recorder.untilNext(), 3);
  runs[0].at = 1;
  assert.equal(recorder.untilNext(), 7);
});
