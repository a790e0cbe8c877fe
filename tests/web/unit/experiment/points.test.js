import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addPoint,
  areSameSamples,
  dataFactsOf,
  movedPoint,
  movePoint,
  removePoint,
  validLabel,
  valuesOf,
} from '../../../../web/experiment/points.js';

const points = () => ({
  x: Float64Array.of(1, 2, 3),
  y: Float64Array.of(4, 5, 6),
  label: Float64Array.of(1, -1, 1),
  test: Uint8Array.of(0, 1, 0),
});

test('inputs that belong to a gesture alone are changed in place, and the points are others all the same', () => {
  const plane = { origin: Float64Array.of(0, 0, 0), across: Float64Array.of(1, 0, 0), up: Float64Array.of(0, 1, 0) };
  const before = { ...points(), inputs: 3, values: new Float64Array(3 * points().x.length), plane },
    once = movePoint(before, 1, 1, 2),
    twice = movePoint(once, 1, 3, 4, true);
  assert.ok(before.values.every((value) => value === 0));
  assert.equal(twice.values, once.values);
  assert.deepEqual([...valuesOf(twice, 1)], [3, 4, 0]);
  assert.deepEqual([areSameSamples(twice, once), movedPoint(twice, once), movedPoint(twice, before)], [false, 1, -1]);
});

test('editing a point makes new points and leaves the old ones alone', () => {
  const before = points(),
    moved = movePoint(before, 1, -2, 5.5);
  assert.deepEqual([...moved.x], [1, -2, 3]);
  assert.deepEqual([...moved.y], [4, 5.5, 6]);
  assert.deepEqual(before, points());
});

test('points stay inside the plot', () => {
  const moved = movePoint(points(), 0, 100, -100);
  assert.deepEqual([moved.x[0], moved.y[0]], [6, -6]);
});

test('a new point trains and stands at the end', () => {
  const more = addPoint(points(), 0.5, -0.5, -1);
  assert.deepEqual([more.x[3], more.y[3], more.label[3], more.test[3]], [0.5, -0.5, -1, 0]);
});

test('adding works with as many points as a file may have', () => {
  const count = 200_000;
  const many = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    label: new Float64Array(count).fill(1),
    test: new Uint8Array(count),
  };
  assert.equal(addPoint(many, 1, 1, 1).x.length, count + 1);
});

test('removing takes the one point out of every array', () => {
  const fewer = removePoint(points(), 1);
  assert.deepEqual(
    [[...fewer.x], [...fewer.y], [...fewer.label], [...fewer.test]],
    [
      [1, 3],
      [4, 6],
      [1, 1],
      [0, 0],
    ],
  );
});

test('the label of the next point is one that its data has', () => {
  assert.deepEqual(
    [validLabel(2, 3), validLabel(2, -0.5), validLabel(3, -1), validLabel(3, 2), validLabel(5, 5), validLabel(0, 4)],
    [1, -1, 0, 2, 0, 1],
  );
  const label = validLabel(0, 0.25);
  assert.equal(addPoint({ ...points(), classes: 0 }, 0, 0, label).label[3], 0.25);
});

test('of a function the height of a point is its value', () => {
  const wave = { ...points(), y: Float64Array.of(4, -4, 2), label: Float64Array.of(1, -1, 0.5), classes: 0, inputs: 1 };
  const moved = movePoint(wave, 1, 2.5, 3);
  assert.deepEqual(
    [[...moved.x], [...moved.y], [...moved.label]],
    [
      [1, 2.5, 3],
      [4, 3, 2],
      [1, 0.75, 0.5],
    ],
  );
  assert.deepEqual([...wave.label], [1, -1, 0.5], 'the old ones are left alone');
  assert.equal(moved.test, wave.test, 'by which they are known as the same set');
  const more = addPoint(wave, 0, -100, 9);
  assert.deepEqual([more.y[3], more.label[3]], [-6, -1.5], 'inside the plot, whatever label was asked for');
  assert.deepEqual(dataFactsOf(more), { classes: 0, inputs: 1, training: 3 });
  assert.deepEqual(dataFactsOf(points()), { classes: 2, inputs: 2, training: 2 });
});
