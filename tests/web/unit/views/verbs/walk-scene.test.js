/** What there is to see of a verb on its way, and that numbers touch nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haveRoom, labelsOn } from '../../../../../web/views/verbs/moving-numbers.js';
import { cellsOf } from '../../../../../web/views/verbs/walk-cells.js';
import {
  hopsOf,
  moveAt,
  quantityOn,
  reachedColumn,
  strengthOf,
  valuesOn,
} from '../../../../../web/views/verbs/walk-scene.js';

const layer = { z: Float64Array.of(1, 2), a: Float64Array.of(3, 4), dz: Float64Array.of(5, 6) };
const states = { x: Float64Array.of(7, 8), layers: [layer] };
const links = { updates: [{ b: Float64Array.of(0.5, 0.25) }] };
const snapshot = /** @type {any} */ ({ round: { states }, links });

/** What stands on four columns. @param {import('../../../../../web/engine/protocol.js').Verb} verb @param {number} at */
const columnsAt = (verb, at) => [0, 1, 2, 3].map((column) => quantityOn(verb, at, column, 4));

test('forward fills column after column, backward turns a into dz from the output on, the inputs stay', () => {
  assert.deepEqual([hopsOf('forward', 4), hopsOf('backward', 4), hopsOf('loss', 4), hopsOf('update', 4)], [3, 2, 0, 0]);
  assert.deepEqual(columnsAt('forward', 0), ['x', null, null, null]);
  assert.deepEqual(columnsAt('forward', 1), ['x', 'a', null, null]);
  assert.deepEqual(columnsAt('forward', 3), ['x', 'a', 'a', 'a']);
  assert.deepEqual(columnsAt('loss', 0), ['x', 'a', 'a', 'a']);
  assert.deepEqual(columnsAt('backward', 0), ['x', 'a', 'a', 'dz']);
  assert.deepEqual(columnsAt('backward', 1), ['x', 'a', 'dz', 'dz']);
  assert.deepEqual(columnsAt('backward', 2), ['x', 'dz', 'dz', 'dz']);
  assert.deepEqual(columnsAt('update', 0), ['x', 'Δb', 'Δb', 'Δb']);
});

test('what moves comes from the column before, in the verb’s direction, and then stands to be read', () => {
  const forward = moveAt('forward', 1.3, 4);
  assert.deepEqual([forward?.from, forward?.to], [1, 2]);
  assert.ok(Math.abs((forward?.share ?? 0) - 0.5) < 1e-12);
  const backward = moveAt('backward', 0.3, 4);
  assert.deepEqual([backward?.from, backward?.to], [3, 2]);
  assert.equal(moveAt('forward', 1.8, 4), null);
  assert.equal(reachedColumn('forward', 1.8, 4), 2, 'it has arrived');
  assert.equal(moveAt('forward', 3, 4), null);
  assert.equal(reachedColumn('backward', 2, 4), 1);
});

test('each quantity is the core’s', () => {
  assert.equal(valuesOn(snapshot, 'x', 0), states.x);
  assert.equal(valuesOn(snapshot, 'a', 1), layer.a);
  assert.equal(valuesOn(snapshot, 'dz', 1), layer.dz);
  assert.equal(valuesOn(snapshot, 'Δb', 1), links.updates[0].b);
  const mean = /** @type {any} */ ({ round: { states: { ...states, x: null } }, links: null });
  assert.equal(valuesOn(mean, 'x', 0), null, 'the mean over points has no input');
  assert.equal(valuesOn(mean, 'Δb', 1), null);
});

test('a gradient a million times smaller is still coloured, and 0 is not', () => {
  assert.equal(strengthOf('a', 0.5, 1), 0.5);
  assert.ok(strengthOf('dz', 1e-6, 1) > 0.2);
  assert.equal(strengthOf('dz', 0, 1), 0);
  assert.equal(strengthOf('dz', 1, 0), 1);
});

/** @param {number} pitch @param {number} rowStep */
const geometryOf = (pitch, rowStep) => ({
  width: 3 * pitch,
  height: 3 * rowStep,
  scale: 1,
  columns: [0, 1, 2].map((c) => {
    const x = pitch * (c + 0.5);
    const at = (/** @type {number} */ unit) => ({ x, y: rowStep * (unit + 0.5) });
    return { x, wide: 12, high: 12, shown: 3, rowStep, acrossStep: null, isLinked: c > 0, at };
  }),
  rise: (/** @type {number} */ share) => share,
});
const measure = (/** @type {string} */ text) => 7 * text.length;

test('cells touch neither each other nor the edge, and where they would, they have no number', () => {
  const values = Float64Array.of(0.123, -1.5e-5, 3);
  for (const [pitch, rowStep, hasText] of /** @type {const} */ ([
    [90, 20, true],
    [150, 40, true],
    [40, 20, false],
    [90, 12, false],
  ])) {
    const geometry = geometryOf(pitch, rowStep);
    const columns = [0, 1, 2].map((column) => cellsOf(geometry, column, values, measure));
    for (const cell of columns.flat()) {
      assert.equal(cell.text !== '', hasText, `${pitch} × ${rowStep}`);
      assert.ok(cell.box.x - cell.box.width / 2 >= 0 && cell.box.x + cell.box.width / 2 <= geometry.width);
      if (hasText) assert.ok(measure(cell.text) < cell.box.width);
      assert.ok(cell.box.height < rowStep || !hasText);
    }
    for (const [left, right] of [columns.slice(0, 2), columns.slice(1)])
      assert.ok(left[0].box.x + left[0].box.width / 2 < right[0].box.x - right[0].box.width / 2);
  }
  assert.equal(cellsOf(geometryOf(90, 20), 1, values, measure)[1].text, '−1.5·10⁻⁵');
  assert.equal(
    cellsOf(geometryOf(150, 20), 1, values, measure)[0].text,
    '0.1230',
    'as many digits as there is room for',
  );
});

test('numbers on their way hide where they would touch a unit or one another', () => {
  const column = { ...geometryOf(100, 20).columns[0], shown: 3 };
  /** @param {number} shown @param {number} x */
  const labels = (shown, x) =>
    labelsOn(
      {
        source: column,
        target: { ...column, shown },
        x,
        y: (row, toRow) => 10 + 20 * (row + (toRow - row) * (x / 100)),
      },
      (row) => `n${row}`,
    );
  assert.deepEqual(
    labels(3, 50).map(({ y, text }) => [y, text]),
    [
      [10, 'n0'],
      [30, 'n1'],
      [50, 'n2'],
    ],
  );
  const halves = [15, 15, 15];
  assert.equal(haveRoom(labels(3, 50), halves, [10, 90], 15), true);
  assert.equal(haveRoom(labels(3, 20), halves, [10, 90], 15), false, 'on the unit it leaves');
  assert.equal(haveRoom(labels(3, 80), halves, [10, 90], 15), false, 'on the one it comes to');
  assert.equal(haveRoom(labels(1, 20), halves, [0, 100], 15), true);
  assert.equal(haveRoom(labels(1, 50), halves, [0, 100], 15), false, 'where all come together');
});
