import assert from 'node:assert/strict';
import { test } from 'node:test';
import { t } from '../../../../web/words/text.js';
import { createTimeline } from '../../../../web/worker/timeline.js';
import { must } from '../../../must.js';

const conditions = {},
  other = {};
/** @type {(step: number) => object} */
const always = () => conditions;

/** A run of `steps` updates whose checkpoints have `size` bytes; byte 0 says of which step it is, modulo 251. */
/** @param {number} steps */
function run(steps, { capacity = 16, memory = Infinity, size = 8, conditionsAt = always } = {}) {
  const timeline = createTimeline(capacity, memory);
  goOn(timeline, 0, steps, size, conditionsAt);
  return timeline;
}

/** @typedef {ReturnType<typeof createTimeline>} Timeline */

/** @param {Timeline} timeline @param {number} from @param {number} to */
function goOn(timeline, from, to, size = 8, conditionsAt = always) {
  for (let step = from; step <= to; ++step) {
    if (timeline.wants(step))
      timeline.record({
        step,
        signal: Float64Array.of(step, -step),
        bytes: new Uint8Array(size).fill(step % 251),
        conditions: conditionsAt(step),
      });
  }
}

test('a short run is kept step by step', () => {
  assert.deepEqual([...run(5).copy().step], [0, 1, 2, 3, 4, 5]);
});

test('a long run thins itself: few moments, evenly spaced, from its beginning to its end', () => {
  const { step, layers, signal } = run(100_000).copy();
  assert.ok(step.length >= 8 && step.length < 16, String(step.length));
  const spacing = step[1] - step[0];
  assert.ok(Number.isInteger(Math.log2(spacing)));
  for (let i = 0; i < step.length; ++i) {
    assert.equal(step[i], i * spacing);
    assert.deepEqual([...signal.subarray(i * layers, (i + 1) * layers)], [step[i], -step[i]]);
  }
  assert.ok(100_000 - step[step.length - 1] < spacing);
});

test('all checkpoints together stay within the memory, and the first is always there', () => {
  for (const [size, memory] of [
    [100, 1000],
    [100, 250],
    [100, 10],
  ]) {
    const timeline = run(200, { memory, size, capacity: 64 });
    const { step } = timeline.copy();
    const own = [...step].filter((at) => timeline.planRestore(at, 0, 0)?.moment.step === at);
    assert.ok(
      own.length * size <= Math.max(memory, 2 * size),
      `${own.length} checkpoints of ${size} bytes in ${memory}`,
    );
    assert.equal(own[0], 0);
    assert.ok(step.length > 32, 'the signals stay');
  }
});

test('the way leads to the last moment up to a step, from a few updates before it', () => {
  const timeline = run(12);
  assert.deepEqual(wayTo(timeline, 7), { to: 7, from: 6, updates: 1 });
  assert.deepEqual(wayTo(timeline, 7.9), { to: 7, from: 6, updates: 1 });
  assert.deepEqual(
    wayTo(timeline, 7, 0),
    { to: 7, from: 7, updates: 0 },
    'where no update may be made: by its own checkpoint',
  );
  assert.deepEqual(wayTo(timeline, 0), { to: 0, from: 0, updates: 0 });
  assert.equal(timeline.planRestore(-1), null);
});

test('without a checkpoint of its own a moment is reached by updates, if they are not too many', () => {
  const timeline = run(200, { memory: 10, size: 100, capacity: 64 });
  const middle = timeline.copy().step[20];
  const near = wayTo(timeline, middle);
  assert.equal(near.to, middle);
  assert.equal(near.from, 0, 'only the first and the last have one');
  const far = wayTo(timeline, middle, 0, 7);
  assert.ok(far.to > 0 && far.to <= 7, `the nearest that may be reached, ${far.to}`);
  assert.doesNotMatch(t('time.hint'), /any moment/, 'some are not reached');
});

test('no way leads through a change of the data or the settings', () => {
  const first = {},
    second = {};
  const timeline = run(12, { conditionsAt: (step) => (step < 7 ? first : second) });
  assert.deepEqual(wayTo(timeline, 7), { to: 7, from: 7, updates: 0 });
  assert.deepEqual(wayTo(timeline, 8), { to: 8, from: 7, updates: 1 });
  assert.equal(must(timeline.planRestore(7)).moment.conditions, second);
  assert.equal(must(timeline.planRestore(6)).moment.conditions, first);
});

test('a step between moments is come to from the checkpoint before it, unless that is too far or something was changed', () => {
  const timeline = run(100, { capacity: 16 });
  const { step } = timeline.copy(),
    spacing = step[1];
  assert.ok(spacing > 2);
  const plan = must(timeline.planRestoreBetween(step[3] + 2, Infinity, conditions));
  assert.deepEqual([plan.moment.step, plan.updates, plan.bytes[0]], [step[3] + 2, 2, step[3]]);
  assert.equal(timeline.planRestoreBetween(step[3] + 2, 1, conditions), null, 'too far');
  assert.equal(timeline.planRestoreBetween(step[3], Infinity, conditions), null, 'a moment itself');
  const last = step[step.length - 1];
  assert.equal(must(timeline.planRestoreBetween(last + 1, Infinity, conditions)).updates, 1);
  assert.equal(timeline.planRestoreBetween(last + 1, Infinity, {}), null, 'something was changed after the last');
  const changed = run(100, { capacity: 16, conditionsAt: (at) => (at <= step[3] ? conditions : other) });
  assert.equal(changed.planRestoreBetween(step[3] + 2, Infinity, other), null, 'or between two');
  assert.equal(must(changed.planRestoreBetween(step[4] + 2, Infinity, other)).updates, 2);
});

test('another one goes on from a step, and neither knows of the other', () => {
  const timeline = run(100, { capacity: 16, memory: 20, size: 8 });
  const { step } = timeline.copy(),
    held = timeline.bytes();
  const branch = timeline.upTo(step[4]);
  assert.deepEqual([...branch.copy().step], [...step.subarray(0, 5)]);
  goOn(branch, step[4] + 1, 100);
  assert.deepEqual([...timeline.copy().step], [...step]);
  assert.equal(timeline.bytes(), held);
});

test('a branch forgets what came after, and is recorded as finely as any run of its length', () => {
  const timeline = run(100_000);
  const { step } = timeline.copy();
  const version = timeline.version();
  timeline.truncateAfter(step[2]);
  assert.notEqual(timeline.version(), version);
  assert.deepEqual([...timeline.copy().step], [...step.subarray(0, 3)]);
  goOn(timeline, step[2] + 1, step[2] * 1.2);
  const after = timeline.copy().step;
  assert.ok(after.length < 16);
  assert.ok(after[after.length - 1] > step[2], 'something is recorded soon');
  for (let i = 1; i < after.length; ++i) assert.ok(after[i] > after[i - 1]);
});

test('going back to the beginning starts step by step', () => {
  const timeline = run(100_000);
  timeline.truncateAfter(0);
  goOn(timeline, 1, 5);
  assert.deepEqual([...timeline.copy().step], [0, 1, 2, 3, 4, 5]);
});

/** @type {(timeline: Timeline, step: number, few?: number, most?: number) => {to: number, from: number, updates: number}} */
function wayTo(timeline, step, few, most) {
  const { moment, bytes, updates } = must(timeline.planRestore(step, few, most));
  const from = moment.step - updates;
  assert.equal(bytes[0], from % 251, 'the checkpoint is that of where the way begins');
  return { to: moment.step, from, updates };
}

test('the points of all moments stay within the memory; the first and the latest always lead back', () => {
  const points = (/** @type {number} */ at) => ({ label: new Float64Array(1000).fill(at) });
  let now = { points: points(0) };
  const conditionsAt = (/** @type {number} */ step) => {
    if (step > 20) now = { points: points(step) }; // a drag while it trains
    return now;
  };
  const timeline = createTimeline(64, Infinity, undefined, 3 * 8000);
  goOn(timeline, 0, 40, 8, conditionsAt);
  const leadsBack = [...timeline.copy().step].filter((at) => timeline.planRestore(at, 0, 0)?.moment.step === at);
  assert.deepEqual(leadsBack, [...Array(21).keys(), 39, 40], 'those that share their points cost nothing');
  assert.equal(timeline.copy().step.length, 41, 'the signals of all are kept');
  assert.equal(timeline.bytes(), 23 * 8 + 3 * 8000);
});
