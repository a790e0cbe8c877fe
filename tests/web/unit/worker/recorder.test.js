import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecorder } from '../../../../web/worker/recorder.js';

/** One run that always wants its losses recorded, or never; that takes 10 ms of a clock that the test moves, a moment 100. */
function start(wants = true, wantsMoments = false) {
  const clock = { now: 1000 };
  globalThis.performance.now = () => clock.now;
  const page = { clock, records: 0, spent: 0, moments: 0, wants };
  const run = {
    wantsRecord: (/** @type {string} */ kind) => (kind === 'losses' ? page.wants : wantsMoments),
    untilRecord: (/** @type {string} */ kind) => (kind === 'losses' ? 7 : 20),
    record(/** @type {string} */ kind) {
      clock.now += kind === 'losses' ? 10 : 100;
      ++page[kind === 'losses' ? 'records' : 'moments'];
    },
  };
  const recorder = createRecorder(/** @type {any} */ ({ all: () => [run], leader: () => run }), (start, end) => {
    page.spent += end - start;
  });
  return { ...page, page, recorder };
}

test('what is due is recorded, unless that would take more than a twentieth of the time', () => {
  const { recorder, page, clock } = start();
  recorder.recordIfDue();
  recorder.recordIfDue();
  clock.now += 189;
  recorder.recordIfDue();
  assert.equal(page.records, 1);
  clock.now += 1;
  recorder.recordIfDue();
  assert.equal(page.records, 2);
  assert.equal(page.spent, 20, 'and what it took is told');
});

test('nothing is recorded that is not due; until then there are so many updates, then only those to a record of the other kind', () => {
  const { recorder, page } = start(false);
  recorder.recordIfDue();
  assert.deepEqual([page.records, recorder.untilNext()], [0, 7]);
  page.wants = true;
  assert.equal(recorder.untilNext(), 20, 'what is due is not waited for, the other kind is');
});

test('losses do not wait for what moments took: each kind has a share of its own', () => {
  const { recorder, page, clock } = start(true, true);
  recorder.recordIfDue();
  for (let ms = 0; ms < 1000; ms += 10) {
    clock.now += 10;
    recorder.recordIfDue();
  }
  assert.deepEqual([page.records, page.moments], [6, 1]);
});
