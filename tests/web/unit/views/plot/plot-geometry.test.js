import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAxisUnit } from '../../../../../web/experiment/axes.js';
import {
  nearestPoint,
  neighbourPoint,
  pixelX,
  pixelY,
  placeOf,
  plotX,
  plotY,
} from '../../../../../web/views/plot/plot-geometry.js';

const frame = { left: 20, top: 10, side: 240 };
const points = {
  x: Float64Array.of(0, 3, -2, 3, 5),
  y: Float64Array.of(0, 1, 4, -1, 5),
  label: Float64Array.of(1, 1, -1, -1, 1),
  test: Uint8Array.of(0, 0, 0, 0, 1),
};

test('corners and middle of the plot', () => {
  assert.deepEqual([pixelX(frame, -6), pixelY(frame, 6)], [20, 10]);
  assert.deepEqual([pixelX(frame, 6), pixelY(frame, -6)], [260, 250]);
  assert.deepEqual([plotX(frame, 140), plotY(frame, 130)], [0, 0]);
  assert.equal(toAxisUnit({ name: 'm', low: 10, high: 34 }, 0), 22);
});

test('the nearest visible point within reach', () => {
  assert.equal(nearestPoint(points, true, 0.2, 0.2, 0.5), 0);
  assert.equal(nearestPoint(points, true, 1, 1, 0.5), -1);
  assert.equal(nearestPoint(points, false, 5, 5, 0.5), -1);
  assert.equal(nearestPoint(points, true, 5, 5, 0.5), 4);
});

test('walking visits every visible point once, left to right, and goes round', () => {
  const walk = (/** @type {boolean} */ showTest, /** @type {1|-1} */ direction) => {
    /** @type {number[]} */
    const visited = [];
    for (
      let i = neighbourPoint(points, showTest, -1, direction);
      !visited.includes(i);
      i = neighbourPoint(points, showTest, i, direction)
    )
      visited.push(i);
    return visited;
  };
  assert.deepEqual(walk(true, 1), [2, 0, 3, 1, 4]);
  assert.deepEqual(walk(true, -1), [4, 1, 3, 0, 2]);
  assert.deepEqual(walk(false, 1), [2, 0, 3, 1]);
  assert.deepEqual(placeOf(points, true, 3), { place: 3, count: 5 });
  assert.deepEqual(placeOf(points, false, 1), { place: 4, count: 4 });
});

test('walking over no points, or one', () => {
  const none = { x: new Float64Array(0), y: new Float64Array(0), label: new Float64Array(0), test: new Uint8Array(0) };
  assert.equal(neighbourPoint(none, true, -1, 1), -1);
  const one = { x: Float64Array.of(1), y: Float64Array.of(1), label: Float64Array.of(1), test: Uint8Array.of(0) };
  assert.equal(neighbourPoint(one, true, -1, 1), 0);
  assert.equal(neighbourPoint(one, true, 0, 1), -1);
});
