import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLossHistory } from '../../../../web/worker/loss-history.js';

const SMALL = { weights: 472, samples: 150 };
const LARGE = { weights: 475_520, samples: 2000 };

/** Records a run that is trained in pieces of at most `piece` updates. @param {number} steps */
function run(steps, size = SMALL, piece = Infinity) {
  const history = createLossHistory();
  history.begin(size);
  history.record(0, 1, 1);
  goOn(history, 0, steps, piece);
  return history;
}

/** @param {ReturnType<typeof createLossHistory>} history @param {number} from @param {number} to */
function goOn(history, from, to, piece = Infinity) {
  for (let step = from; step < to; ) {
    step += Math.min(piece, to - step, history.untilNext(step));
    if (history.wants(step)) history.record(step, 1 / step, 2 / step);
  }
}

/** @param {Float64Array} steps */
const gaps = (steps) => Array.from(steps.subarray(1), (step, i) => step - steps[i]);

test('a short run is recorded step by step, whatever its size', () => {
  for (const size of [SMALL, LARGE]) assert.deepEqual([...run(5, size).copy().step], [0, 1, 2, 3, 4, 5]);
});

test('a long run of a small network is shown with few losses, evenly spaced, from its beginning to its end', () => {
  for (const steps of [1_000, 1_024, 5_000, 1_000_000]) {
    const { step, train, test: tested } = run(steps).copy();
    assert.ok(step.length > 500 && step.length <= 1025, String(step.length));
    assert.equal(train.length, step.length);
    assert.equal(new Set(gaps(step)).size, 1);
    assert.equal(step[0], 0);
    assert.ok(steps - step[step.length - 1] < step[1] - step[0]);
    assert.equal(tested[3], 2 / step[3]);
  }
});

test('where measuring is dear, losses lie further apart, in proportion to the step and up to a bound', () => {
  const { step } = run(100_000, LARGE).copy();
  const between = gaps(step);
  assert.ok(step.length < 150, String(step.length));
  between.forEach((gap, i) => assert.ok(gap >= (between[i - 1] ?? 1) && gap <= Math.max(128, step[i] / 8)));
  assert.equal(Math.max(...between), 2048);
});

test('what is recorded is the same in pieces of any size, and in a run that was longer and went back', () => {
  for (const size of [SMALL, LARGE]) {
    const once = run(20_000, size).copy();
    for (const piece of [1, 7, 1000, 4096]) assert.deepEqual(run(20_000, size, piece).copy(), once);
    const back = run(300_000, size, 999);
    back.truncateAfter(1_500);
    goOn(back, 1_500, 20_000, 77);
    assert.deepEqual(back.copy(), once);
    assert.deepEqual(run(300_000, size).upTo(20_000).copy(), once);
  }
});

test('little is kept however long the run', () => {
  let records = 0;
  const history = createLossHistory();
  history.begin(SMALL);
  for (let step = 0; step < 1e9; step += history.untilNext(step)) ++records;
  assert.ok(records < 12_000, String(records));
});

test('a step that was recorded is recorded again where it was changed by hand, and replaced', () => {
  const history = createLossHistory();
  history.record(0, 1, 1);
  assert.ok(history.takes(0) && !history.wants(0));
  history.record(0, 3, 3);
  assert.deepEqual([...history.copy().train], [3]);
});

test('a copy ends at the present state, which need not be recorded', () => {
  const history = createLossHistory();
  for (const step of [0, 1, 2]) history.record(step, 1, 1);
  const { step, train, test: tested } = history.copy({ step: 7, train: 0.5, test: 0.6 });
  assert.deepEqual([[...step], train.at(-1), tested.at(-1)], [[0, 1, 2, 7], 0.5, 0.6]);
  assert.deepEqual(
    [...history.copy({ step: 2, train: 0.4, test: 0.6 }).train],
    [1, 1, 0.4],
    'other points change the loss of the same step',
  );
  assert.deepEqual([...history.copy().step], [0, 1, 2], 'nothing was recorded by it');
});

test('while a step before is looked at it ends where the run stands, until it continues from there', () => {
  const history = createLossHistory();
  for (const step of [0, 1, 2]) history.record(step, 1, 1);
  history.endAt({ step: 7, train: 0.5, test: 0.6 });
  assert.deepEqual([...history.copy().step], [0, 1, 2, 7]);
  history.truncateAfter(1);
  assert.deepEqual([...history.copy().step], [0, 1]);
});

test('another run begins anew, step by step', () => {
  const history = run(5000);
  history.begin(SMALL);
  history.record(0, 1, 1);
  assert.ok(history.wants(1));
  assert.equal(history.untilNext(0), 1);
  assert.deepEqual([...history.copy().step], [0]);
});
