import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpray, MOST_SPRAYED, withoutErased, withSprayed } from '../../../../web/experiment/brush-edits.js';
import { noPoints } from '../../../../web/experiment/points.js';
import { MAX_ROWS } from '../../../../web/import/limits.js';

const points = () => ({
  x: Float64Array.of(0, 1, 2, 3),
  y: Float64Array.of(0, 0, 0, 0),
  label: Float64Array.of(-1, 1, -1, 1),
  test: Uint8Array.of(0, 0, 1, 0),
});
const ALL = { showTest: true, least: 1 };

test('a press sprays one point where it is, a way one for every length of it, within reach', () => {
  const spray = createSpray(0.25, 0.5);
  assert.deepEqual(spray.to(1, 1), [{ x: 1, y: 1 }]);
  const places = [...spray.to(1.6, 1), ...spray.to(3, 1)];
  assert.equal(places.length, 8, 'a way of 2 in two parts');
  for (const [i, { x, y }] of places.entries())
    assert.ok(Math.hypot(x - (1 + 0.25 * (i + 1)), y - 1) <= 0.5 + 1e-5, `${x}, ${y}`);
  assert.ok(new Set(places.map(({ y }) => y)).size === 8, 'not in a line');
});

test('the same way leaves the same points, however many moves tell of it; none lies beside the plot', () => {
  const [one, many] = [createSpray(0.25, 0.5), createSpray(0.25, 0.5)];
  const places = [...one.to(-6, 0), ...one.to(2, 0)];
  const parts = Array.from({ length: 65 }, (_, i) => many.to(-6 + i / 8, 0)).flat();
  assert.deepEqual(parts, places);
  assert.ok(places.length < 33 && places.every(({ x }) => x >= -6));
});

test('sprayed points train, are of the label, and lie in the plane of points of more columns', () => {
  const sprayed = withSprayed(points(), [{ x: 5, y: -5 }], -1);
  assert.deepEqual([sprayed.x[4], sprayed.y[4], sprayed.label[4], sprayed.test[4]], [5, -5, -1, 0]);
  const plane = { origin: Float64Array.of(1, 2, 3), across: Float64Array.of(1, 0, 0), up: Float64Array.of(0, 0, 2) };
  const columns = { ...noPoints(), inputs: 3, values: new Float64Array(0), plane };
  assert.deepEqual([...(withSprayed(columns, [{ x: 2, y: 1 }], 1).values ?? [])], [3, 2, 5]);
});

test('so many points are enough', () => {
  const places = Array.from({ length: 8 }, (_, i) => ({ x: i / 2, y: 0 }));
  assert.ok(MOST_SPRAYED >= MAX_ROWS + 10_000, 'any set that is loaded has room for more');
  const x = new Float64Array(MOST_SPRAYED - 3);
  const full = { x, y: x, label: x, test: new Uint8Array(x.length) };
  const sprayed = withSprayed(full, places, 1);
  assert.equal(sprayed.x.length, MOST_SPRAYED);
  assert.equal(withSprayed(sprayed, places, 1), sprayed);
});

test('what is under the eraser goes, and its columns with it', () => {
  const columns = { ...points(), inputs: 3, values: Float64Array.from({ length: 12 }, (_, i) => i) };
  const { points: left, kept } = withoutErased(columns, [{ x: 1.4, y: 0 }], 0.5, ALL);
  assert.deepEqual([[...left.x], [...left.label], [...left.test], kept], [[0, 2, 3], [-1, -1, 1], [0, 1, 0], false]);
  assert.deepEqual([...(left.values ?? [])], [0, 1, 2, 6, 7, 8, 9, 10, 11]);
});

test('hidden test points stay, and as many training points as are needed', () => {
  const everywhere = [{ x: 1.5, y: 0 }];
  const hidden = withoutErased(points(), everywhere, 9, { showTest: false, least: 1 });
  assert.deepEqual([[...hidden.points.test], hidden.kept], [[1, 0], true], 'the last one it came to');
  assert.equal(withoutErased(points(), everywhere, 9, { showTest: true, least: 2 }).points.x.length, 2);
  const same = points();
  assert.equal(withoutErased(same, [{ x: -5, y: 5 }], 1, ALL).points, same, 'no edit');
});
