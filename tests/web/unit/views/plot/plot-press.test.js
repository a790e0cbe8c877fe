import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { frameOf } from '../../../../../web/views/plot/plot-axes.js';
import { plotLength } from '../../../../../web/views/plot/plot-geometry.js';
import {
  draggedTo,
  hasLeftStart,
  newGesture,
  offerAt,
  startPress,
  stillHolds,
  takesOffer,
} from '../../../../../web/views/plot/plot-press.js';

/** @param {number[]} x */
const pointsAt = (x) => ({
  x: Float64Array.from(x),
  y: Float64Array.of(3, 4),
  label: Float64Array.of(1, -1),
  test: Uint8Array.of(0, 0),
});
const points = pointsAt([1, 2]);
const frame = frameOf(400, 400, drawnAxes());

const press = (type = 'mouse', index = 1) =>
  startPress(
    /** @type {any} */ ({ pointerId: 7, pointerType: type, timeStamp: 5 }),
    { px: 100, py: 50 },
    index,
    points,
  );

test('a press remembers the point that it holds and where that was', () => {
  const { index, x, y, to, moved, set } = press();
  assert.deepEqual({ index, x, y, to, moved }, { index: 1, x: 2, y: 4, to: null, moved: false });
  assert.equal(set, points.test);
  assert.notEqual(press().gesture, press().gesture);
  assert.match(newGesture('keys'), /^keys-\d+$/);
});

test('a finger may wander further than a mouse and still click', () => {
  const at = { px: 105, py: 50 };
  assert.equal(hasLeftStart(press('mouse'), at), true);
  assert.equal(hasLeftStart(press('pen'), at), false);
  assert.equal(hasLeftStart(press('touch'), { px: 108, py: 53 }), false);
  assert.equal(hasLeftStart(press('touch'), { px: 110, py: 50 }), true);
  assert.equal(hasLeftStart(press('unknown'), at), true, 'as a mouse');
});

test('a point goes as far as the pointer: right is +x, down is −y', () => {
  const { x, y } = draggedTo(press(), { px: 110, py: 70 }, frame);
  assert.equal(x, 2 + plotLength(frame, 10));
  assert.equal(y, 4 - plotLength(frame, 20));
});

test('a press holds its point until something else moves it', () => {
  const held = press();
  assert.equal(stillHolds(held, points), true);
  assert.equal(stillHolds(held, { ...points, x: pointsAt([1, 2.5]).x }), false, 'moved by another');
  assert.equal(stillHolds(held, { ...points, test: Uint8Array.of(0, 0) }), false, 'other points');
  held.to = { x: 2.5, y: 4 };
  assert.equal(stillHolds(held, points), false);
  assert.equal(stillHolds(held, { ...points, x: pointsAt([1, 2.5]).x }), true);
});

test('a second tap near the first, and soon after it, takes what was offered', () => {
  const offer = offerAt({ px: 100, py: 50 }, 1000);
  assert.ok(takesOffer(offer, { px: 110, py: 45 }, 1300));
  assert.ok(!takesOffer(offer, { px: 140, py: 50 }, 1300), 'elsewhere');
  assert.ok(!takesOffer(offer, { px: 100, py: 50 }, 9000), 'later');
  assert.ok(!takesOffer(null, { px: 100, py: 50 }, 1300), 'the first');
});
