import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zeroLine } from '../../../web/views/plot-contour.js';

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
  const values = Float32Array.from({ length: n * n }, (_, i) => 20 - Math.hypot((i % n) - 29.5, Math.floor(i / n) - 29.5));
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
