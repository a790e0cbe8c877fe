import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecorder } from '../../../../web/worker/recorder.js';

/** One run that always wants to be recorded, or never; recording takes 10 ms of a clock that the test moves. */
function start(wants = true) {
  const clock = { now: 1000 };
  globalThis.performance.now = () => clock.now;
  const page = { clock, records: 0, spent: 0, wants };
  const run = {
    wantsRecord: () => page.wants,
    untilRecord: () => 7,
    record() {
      clock.now += 10;
      ++page.records;
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

test('nothing is recorded that is not due; until then there are so many updates, and any number once it is', () => {
  const { recorder, page } = start(false);
  recorder.recordIfDue();
  assert.deepEqual([page.records, recorder.untilNext()], [0, 7]);
  page.wants = true;
  assert.equal(recorder.untilNext(), Infinity);
});
