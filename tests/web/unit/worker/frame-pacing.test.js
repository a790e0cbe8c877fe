import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFramePacing } from '../../../../web/worker/frame-pacing.js';

/**
 * A worker in a world of its own time: it trains in slices of 8 ms, and the page asks for another snapshot as soon as it has
 * one. `cost`: what a snapshot takes, in milliseconds; `recording`: what is recorded after each slice.
 */
function createWorld({ cost = 40, updatesPerSlice = 100, recording = 0 } = {}) {
  /** What is to be called later. @type {{at: number, call: (now: number) => void}[]} */
  const timers = [];
  const pacing = createFramePacing((call, delay) => void timers.push({ at: world.now + delay, call }));
  const world = { pacing, cost, now: 0, trained: 0, snapshots: /** @type {number[]} */ ([]), updatesPerSlice };
  function request() {
    pacing.request(() => {
      const start = world.now;
      world.now += world.cost;
      pacing.spend(start, world.now);
      world.snapshots.push(start);
      queue.push(request);
    }, world.now);
  }
  /** What comes with later messages. @type {(() => void)[]} */
  const queue = [];
  return {
    ...world,
    world,
    request,
    slice() {
      queue.splice(0).forEach((next) => next());
      world.now += 8;
      world.trained += 8;
      pacing.spend(world.now, world.now + recording);
      world.now += recording;
      pacing.trained(world.updatesPerSlice, world.now);
    },
    /** Nothing is done until `time` but what was to be called later. */
    rest(/** @type {number} */ time) {
      queue.splice(0).forEach((next) => next());
      for (const timer of timers.splice(0).filter(({ at }) => at <= time)) {
        world.now = Math.max(world.now, timer.at);
        timer.call(world.now);
      }
      world.now = time;
    },
  };
}

for (const cost of [1, 12, 60, 400]) {
  test(`at full speed training has more than 70 % of the time where a snapshot takes ${cost} ms`, () => {
    const { pacing, world, request, slice } = createWorld({ cost });
    pacing.setTraining(true, 0);
    request();
    while (world.now < 20_000) slice();
    const share = world.trained / world.now;
    assert.ok(share > 0.7, `${share}`);
    assert.ok(cost < 8 || share < 0.82, `${share}: no more waiting than that needs`);
  });
}

test('at rest a snapshot is made at once, and one that waits when training ends', () => {
  const { pacing, world, request, slice } = createWorld();
  request();
  request();
  assert.equal(world.snapshots.length, 2);
  pacing.setTraining(true, world.now);
  slice();
  assert.equal(world.snapshots.length, 3);
  request();
  assert.equal(world.snapshots.length, 3);
  pacing.setTraining(false, world.now);
  assert.equal(world.snapshots.length, 4);
});

test('no snapshot is made twice of one step', () => {
  const { pacing, world, request, slice } = createWorld({ cost: 1, updatesPerSlice: 0 });
  pacing.setTraining(true, 0);
  request();
  for (let i = 0; i < 100; i++) slice();
  const before = world.snapshots.length;
  for (let i = 0; i < 100; i++) slice();
  assert.equal(world.snapshots.length, before);
  world.updatesPerSlice = 1;
  slice();
  assert.equal(world.snapshots.length, before + 1);
});

test('an edit is shown sooner than its turn, but takes no more than half of the time', () => {
  const { pacing, world, request, slice } = createWorld({ cost: 40 });
  pacing.setTraining(true, 0);
  request();
  slice();
  const made = world.snapshots.length;
  while (world.now < 2000) {
    slice();
    pacing.edited(world.now);
  }
  const during = world.snapshots.length - made;
  assert.ok(during >= 20 && during <= 25, `${during} of 40 ms in 2 s`);
  const end = world.now;
  while (world.now < end + 400) slice();
  assert.ok(
    (world.snapshots.at(-1) ?? 0) > end,
    'what an edit cost is not made up for with a picture that stands still',
  );
});

test('what else takes time from training delays the next snapshot', () => {
  const { pacing, world, request, slice } = createWorld({ cost: 1 });
  pacing.setTraining(true, 0);
  request();
  slice();
  const made = world.snapshots.length;
  pacing.spend(world.now, world.now + 100);
  world.now += 100;
  while (world.snapshots.length === made) slice();
  assert.ok(world.now > 400, `${world.now}`);
});

test('at ten steps a second every step is shown, though each is recorded just before its turn', () => {
  const { pacing, world, request, slice, rest } = createWorld({ cost: 5, updatesPerSlice: 1, recording: 1 });
  pacing.setTraining(true, 0);
  request();
  for (let step = 1; step <= 50; step++) {
    slice();
    rest(step * 100);
  }
  assert.equal(world.snapshots.length, 1 + 50, 'one of the beginning, and one of each step');
});
