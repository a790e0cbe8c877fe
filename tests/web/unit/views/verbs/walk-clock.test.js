/** A verb's walk in time: a reading pace, and the ways to hold it, make it column by column, and end it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWalkClock } from '../../../../../web/views/verbs/walk-clock.js';

/** A clock whose frames come when the test says so. @param {boolean} [isStill] */
function createClock(isStill = false) {
  /** @type {((now: number) => void)[]} */
  const waiting = [];
  let now = 0,
    moves = 0;
  const clock = createWalkClock({
    onMove: () => (moves += 1),
    nextFrame: (act) => waiting.push(act),
    isStill: () => isStill,
  });
  return {
    clock,
    moves: () => moves,
    waiting,
    /** Frames for so many milliseconds. @param {number} time */
    run(time) {
      for (const end = now + time; now < end && waiting.length > 0; now += 20) waiting.shift()?.(now);
    },
  };
}

test('about half a second a column, and a few seconds however many there are', () => {
  for (const [hops, least, most] of [
    [2, 900, 1100],
    [9, 4000, 4700],
    [100, 4000, 4700],
  ]) {
    const { clock, run } = createClock();
    clock.start(hops);
    run(least);
    assert.ok(clock.at() < hops, `${hops} columns take at least ${least} ms`);
    run(most - least);
    assert.deepEqual([clock.at(), clock.isPlaying()], [hops, false], `${hops} columns take at most ${most} ms`);
  }
});

test('without motion it is at its end at once, and no frame is asked for', () => {
  const { clock, waiting } = createClock(true);
  clock.start(9);
  assert.deepEqual([clock.at(), clock.isPlaying(), waiting.length], [9, false, 0]);
});

test('paused, made column by column, skipped, and seen again', () => {
  const { clock, run, moves } = createClock();
  clock.start(4);
  run(800);
  clock.toggle();
  const held = clock.at();
  run(2000);
  assert.equal(clock.at(), held);
  assert.ok(held > 1 && held < 2);
  const before = moves();
  clock.step();
  assert.equal(clock.at(), held > 1.6 ? 3 : 2, 'the column after the one that it has reached');
  assert.equal(moves(), before + 1, 'and that is drawn');
  clock.toggle();
  run(400);
  assert.ok(clock.at() > 2 && clock.isPlaying());
  clock.skip();
  assert.deepEqual([clock.at(), clock.isPlaying()], [4, false]);
  clock.toggle();
  run(400);
  assert.ok(clock.at() < 1 && clock.isPlaying(), 'from the beginning again');
  clock.start(2);
  assert.deepEqual([clock.at(), clock.hops(), clock.isPlaying()], [0, 2, true], 'another walk ends this one');
});

test('who has paused one walk begins the next one paused, until it is played', () => {
  const { clock, run, waiting } = createClock();
  clock.start(4);
  run(300);
  clock.toggle();
  run(100);
  clock.start(4);
  assert.deepEqual([clock.at(), clock.isPlaying(), waiting.length], [0, false, 0]);
  clock.step();
  assert.equal(clock.at(), 1);
  clock.toggle();
  run(4000);
  clock.start(4);
  assert.ok(clock.isPlaying(), 'played again, the next one plays as well');
});
