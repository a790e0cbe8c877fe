import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDrawnCurve } from '../../../../web/experiment/drawn-curve.js';

/** @param {[x: number, y: number][]} way @param {number} count */
function drawn(way, count) {
  const curve = createDrawnCurve();
  for (const [x, y] of way) curve.to(x, y);
  return curve.points(count);
}

/** @param {ArrayLike<number>} values @param {number[]} expected @param {number} tolerance */
function isClose(values, expected, tolerance) {
  assert.equal(values.length, expected.length);
  expected.forEach((value, i) => {
    assert.ok(Math.abs(values[i] - value) < tolerance, `${values[i]} instead of ${value}`);
  });
}

test('points lie on the line, evenly spaced over what was drawn', () => {
  const points = drawn(
    [
      [-4, -2],
      [0, 2],
      [4, 2],
    ],
    4,
  );
  assert.ok(points);
  isClose(points.x, [-3, -1, 1, 3], 1e-9);
  isClose(points.y, [-1, 1, 2, 2], 1e-9);
});

test('it may be drawn from right to left, and slowly or fast', () => {
  const slow = Array.from(
    { length: 801 },
    (_, i) => /** @type {[number, number]} */ ([4 - i / 100, (4 - i / 100) / 2]),
  );
  const [a, b] = [
    drawn(slow, 50),
    drawn(
      [
        [4, 2],
        [-4, -2],
      ],
      50,
    ),
  ];
  assert.ok(a && b);
  isClose(a.x, [...b.x], 1e-9);
  // Where the pointer stood is rounded to a place: 1/80 of a unit, on a slope of a half.
  isClose(a.y, [...b.y], 0.5 / 80);
});

test('going back replaces what was drawn there: there is one height for every x', () => {
  const points = drawn(
    [
      [-5, 1],
      [5, 1],
      [0, -3],
    ],
    100,
  );
  assert.ok(points);
  points.x.forEach((x, i) => {
    const expected = x < 0 ? 1 : -3 + (4 * x) / 5;
    // Between the place at 0 and the one before it the height changes at once.
    if (Math.abs(x) > 0.02) assert.ok(Math.abs(points.y[i] - expected) < 1e-9, `${points.y[i]} at ${x}`);
  });
});

test('beside the plot it goes along the edge', () => {
  const points = drawn(
    [
      [-100, 9],
      [100, 9],
    ],
    3,
  );
  assert.ok(points);
  isClose(points.x, [-4, 0, 4], 1e-9);
  isClose(points.y, [6, 6, 6], 1e-9);
});

test('a click or a line straight up is no curve', () => {
  assert.equal(drawn([[1, 1]], 10), null);
  assert.equal(
    drawn(
      [
        [1, -5],
        [1.1, 5],
      ],
      10,
    ),
    null,
  );
});
