/** Points of three and more columns: the plane they are drawn in, and what moves them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsAlong, followPoint, layColumnPlane, layPrincipalPlane } from '../../../../web/experiment/lay-plane.js';
import { placeInPlane } from '../../../../web/experiment/plane.js';
import { addPoint, drawnAs, movePoint, removePoint, valuesOf } from '../../../../web/experiment/points.js';
import { must } from '../../../must.js';

/** Forty points of four columns, the last point far out in the first. */
function data() {
  const count = 40;
  const values = Float64Array.from({ length: 4 * count }, (_, i) => Math.sin(7 * i + (i % 4)));
  values[4 * (count - 1)] = 1000;
  const label = Float64Array.from({ length: count }, (_, i) => (i % 2 ? 1 : -1));
  const points = { x: label, y: label, label, test: new Uint8Array(count), inputs: 4, values };
  const columns = ['a', 'b', 'c', 'd'].map((name, i) => ({ name, mean: 10 * i, deviation: i + 1 }));
  const axis = { name: '', low: -1, high: 1 };
  return { points, axes: { x: axis, y: axis, classes: ['no', 'yes'], columns, source: '' } };
}

const planeOf = (/** @type {{points: import('../../../../web/experiment/points.js').Points}} */ { points }) =>
  must(points.plane);

test('two columns are drawn in their own units, and one that is far away does not squeeze the others', () => {
  const { points, axes } = layColumnPlane(data(), { kind: 'columns', x: 0, y: 2, rest: 'mean' });
  assert.deepEqual([axes.x.name, axes.y.name], ['a', 'c']);
  const near = points.x.slice(0, -1);
  assert.ok(Math.max(...near) > 1 && Math.min(...near) < -4, 'the others fill the plot');
  assert.equal(points.x.at(-1), 6, 'at the edge');
  const [value] = valuesOf(points, 3);
  const shown = axes.x.low + ((points.x[3] + 6) / 12) * (axes.x.high - axes.x.low);
  assert.ok(Math.abs(shown - value) < 1e-9, 'mean 0 and deviation 1: the value itself');
});

test('the other columns are held at their mean, their median or the values of a point', () => {
  const origin = (/** @type {'mean'|'median'|'point'} */ rest) =>
    planeOf(layColumnPlane(data(), { kind: 'columns', x: 1, y: 2, rest, point: 5 })).origin;
  const first = Float64Array.from({ length: 40 }, (_, i) => data().points.values[4 * i]);
  const mean = first.reduce((sum, value) => sum + value, 0) / 40;
  assert.ok(Math.abs(origin('mean')[0] - mean) < 1e-12);
  assert.equal(origin('median')[0], first.slice().sort()[20]);
  assert.equal(origin('point')[3], data().points.values[5 * 4 + 3]);
});

test('a plane through the selected point goes through the one that is selected next, in the same axes', () => {
  const laid = layColumnPlane(data(), { kind: 'columns', x: 1, y: 2, rest: 'point', point: 5 });
  assert.equal(followPoint(laid, 5), null, 'it does already');
  assert.equal(followPoint(laid, -1), null, 'none is selected');
  const followed = must(followPoint(laid, 7));
  const [first, x, y, last] = planeOf(followed).origin;
  assert.deepEqual(
    [first, last],
    [0, 3].map((i) => valuesOf(laid.points, 7)[i]),
  );
  assert.deepEqual([x, y], [...planeOf(laid).origin.slice(1, 3)]);
  assert.deepEqual(drawnAs(laid.points, followed.points).x, laid.points.x, 'the points stay where they are drawn');
  assert.deepEqual(followed.axes.plane, { kind: 'columns', x: 1, y: 2, rest: 'point', point: 7 });
  assert.equal(followPoint(layColumnPlane(data(), { kind: 'columns', x: 1, y: 2, rest: 'mean' }), 7), null);
});

test('a drag goes where the pointer is and keeps what is outside of the plane; a new point lies in it', () => {
  const laid = layColumnPlane(data(), { kind: 'columns', x: 0, y: 2, rest: 'mean' });
  const before = valuesOf(laid.points, 4).slice();
  const moved = movePoint(laid.points, 4, 1.5, -2);
  const place = placeInPlane(planeOf({ points: moved }), valuesOf(moved, 4));
  assert.ok(Math.abs(place.x - 1.5) < 1e-12 && Math.abs(place.y + 2) < 1e-12);
  assert.deepEqual(
    [1, 3].map((i) => valuesOf(moved, 4)[i]),
    [before[1], before[3]],
  );
  assert.deepEqual(valuesOf(laid.points, 4), before, 'the points before are untouched');

  const added = addPoint(laid.points, -3, 2, 1);
  assert.equal(added.values?.length, 4 * 41);
  const { x, y } = placeInPlane(planeOf({ points: added }), valuesOf(added, 40));
  assert.ok(Math.abs(x + 3) < 1e-12 && Math.abs(y - 2) < 1e-12);
  assert.deepEqual(removePoint(added, 40).values, laid.points.values);
  assert.deepEqual(valuesOf(removePoint(added, 0), 0), valuesOf(added, 1));
});

test('points of an earlier step are drawn in the plane of now', () => {
  const then = layColumnPlane(data(), { kind: 'columns', x: 0, y: 2, rest: 'mean' }).points;
  const now = layColumnPlane(data(), { kind: 'columns', x: 1, y: 3, rest: 'mean' }).points;
  assert.deepEqual(drawnAs(then, now).x, now.x);
  assert.equal(drawnAs(now, now), now);
});

test('two directions of the core make a plane with orthogonal axes, through whose middle the mean goes', () => {
  const mean = new Float64Array(4),
    first = Float64Array.of(0.6, 0.8, 0, 0),
    second = Float64Array.of(0.8, -0.6, 0, 0);
  const laid = layPrincipalPlane(data(), { mean, first, second }, ['one', 'two'], [0.5, 0.25]);
  const { across, up } = planeOf(laid);
  assert.ok(Math.abs(across.reduce((sum, value, i) => sum + value * up[i], 0)) < 1e-12);
  const value = valuesOf(laid.points, 7)[0] * 0.6 + valuesOf(laid.points, 7)[1] * 0.8;
  const { low, high } = laid.axes.x;
  assert.ok(Math.abs(low + ((laid.points.x[7] + 6) / 12) * (high - low) - value) < 1e-9);
  assert.deepEqual(laid.axes.plane, { kind: 'principal', shares: [0.5, 0.25] });
});

test('the columns that stand for components are two that these are most of, never one that is always the same', () => {
  const along = (/** @type {number[]} */ across, /** @type {number[]} */ up) =>
    columnsAlong({
      origin: new Float64Array(4),
      across: Float64Array.from(across),
      up: Float64Array.from(up),
    });
  assert.deepEqual(along([0, 0.2, -0.9, 0.1], [0, 0.1, 0.3, 0.2]), { x: 2, y: 3 });
  assert.deepEqual(along([0.9, 0, 0, 0.1], [0.8, 0, 0, -0.5]), { x: 0, y: 3 });
});
