import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classLines, zeroLine } from '../../../../../web/views/shared/contours.js';

test('a line between a negative and a positive column', () => {
  assert.deepEqual(zeroLine(Float32Array.of(-1, 3, -1, 3), 2), [0.25, 0, 0.25, 1]);
});

test('nothing where the sign does not change', () => {
  assert.deepEqual(zeroLine(Float32Array.of(1, 1, 1, 1), 2), []);
  assert.deepEqual(zeroLine(new Float32Array(9), 3), []);
});

test('numbers that are not finite are left out', () => {
  assert.deepEqual(zeroLine(Float32Array.of(-1, NaN, -1, 3), 2), []);
  assert.deepEqual(zeroLine(Float32Array.of(-1, Infinity, -1, 3), 2), []);
});

test('pieces come in fours, on the sides of their cell, for every pattern of signs', () => {
  for (let pattern = 0; pattern < 16; pattern++) {
    const values = Float32Array.from({ length: 4 }, (_, i) => (pattern & (1 << i) ? 1 : -2));
    const pieces = zeroLine(values, 2);
    assert.equal(pieces.length % 4, 0);
    for (let i = 0; i < pieces.length; i += 2) {
      const [x, y] = [pieces[i], pieces[i + 1]];
      assert.ok(x === 0 || x === 1 || y === 0 || y === 1);
    }
  }
});

test('a circle is closed and has its radius', () => {
  const n = 60;
  const values = Float32Array.from(
    { length: n * n },
    (_, i) => 20 - Math.hypot((i % n) - 29.5, Math.floor(i / n) - 29.5),
  );
  const pieces = zeroLine(values, n);
  const ends = new Map();
  for (let i = 0; i < pieces.length; i += 2) {
    const [x, y] = [pieces[i], pieces[i + 1]];
    // Linear between cells of a cone: well within a tenth of a cell.
    assert.ok(Math.abs(Math.hypot(x - 29.5, y - 29.5) - 20) < 0.1);
    const key = `${x.toFixed(6)} ${y.toFixed(6)}`;
    ends.set(key, (ends.get(key) ?? 0) + 1);
  }
  assert.ok([...ends.values()].every((times) => times === 2));
});

test('the border may be another value than zero', () => {
  assert.deepEqual(zeroLine(Float32Array.of(0, 1, 0, 1), 2, 0.75), [0.75, 0, 0.75, 1]);
});

test('of two outputs the line is where they are equal', () => {
  const first = [0, 1, 0, 1],
    second = [0.5, 0.5, 0.5, 0.5];
  assert.deepEqual(classLines(Float32Array.of(...first, ...second), 2), [0.5, 0, 0.5, 1]);
  assert.deepEqual(classLines(Float32Array.of(...first, ...first.map((value) => value - 2)), 2), []);
  assert.deepEqual(classLines(Float32Array.of(0, NaN, 0, 1, ...second), 2), []);
});

test('three classes meet in one point, and every piece lies where two are equal and largest', () => {
  const n = 40,
    at = (/** @type {number} */ k) => (2 * Math.PI * k) / 3;
  const planes = [0, 1, 2].map(
    (k) => (/** @type {number} */ x, /** @type {number} */ y) =>
      Math.cos(at(k)) * (x - 19.2) + Math.sin(at(k)) * (y - 19.7),
  );
  const values = Float32Array.from({ length: 3 * n * n }, (_, i) =>
    planes[Math.floor(i / (n * n))](i % n, Math.floor((i % (n * n)) / n)),
  );
  const pieces = classLines(values, n);
  assert.ok(pieces.length > 4 * n, 'three rays');
  let meetings = 0;
  for (let i = 0; i < pieces.length; i += 2) {
    const sorted = planes.map((plane) => plane(pieces[i], pieces[i + 1])).sort((a, b) => b - a);
    // Planes are linear in a cell: float32 rounding alone, but for the cell in which all three meet.
    const nearMeeting = Math.hypot(pieces[i] - 19.2, pieces[i + 1] - 19.7) < 1.5;
    assert.ok(sorted[0] - sorted[1] < (nearMeeting ? 0.5 : 1e-4), `${sorted}`);
    meetings += Number(nearMeeting);
  }
  assert.ok(meetings >= 6);
});
