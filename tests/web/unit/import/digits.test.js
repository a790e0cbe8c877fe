/** The digits that come with the page: what is in the file, and what the network is given of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { valuesOf } from '../../../../web/experiment/points.js';
import { digitPoints } from '../../../../web/import/digits.js';
import { principalPlane } from '../../../../web/actions/plane.js';
import { strongestCell } from '../../../../web/views/plot/picture-cells.js';
import { loadModule, succeed } from '../../../wasm/load.js';

const TEXT = readFileSync(new URL('../../../../web/data/digits.txt', import.meta.url), 'utf8');
const { points, axes } = digitPoints(TEXT, { trainShare: 50, dataSeed: 1 });

test('the digits are those of the public set, number by number', () => {
  const rows = readFileSync(new URL('../../../literature/data/digits.csv', import.meta.url), 'utf8').split('\n');
  assert.equal(points.label.length, 900);
  points.label.forEach((digit, i) => {
    const inks = Array.from(valuesOf(points, i), (value) => 16 * value);
    assert.equal([...inks, digit].join(), rows[i]);
  });
});

test('they are small, half of them train, and of each digit some', () => {
  assert.ok(Buffer.byteLength(TEXT) <= 60_000);
  assert.equal(
    points.test.reduce((sum, one) => sum + one, 0),
    450,
  );
  for (let digit = 0; digit < 10; ++digit) {
    const tests = points.test.filter((_, i) => points.label[i] === digit);
    const share = tests.reduce((sum, one) => sum + one, 0) / tests.length;
    assert.ok(tests.length >= 85 && Math.abs(share - 0.5) < 0.15, `${digit}: ${share} of ${tests.length}`);
  }
});

test('each cell is a column of ink, and the points are those of a picture', () => {
  assert.equal(axes.picture, true);
  assert.equal(axes.columns?.length, 64);
  assert.deepEqual(axes.columns?.[8], { name: 'row 2, column 1', mean: 0, deviation: 16 });
  assert.deepEqual(axes.classes, [...'0123456789']);
});

test('they are drawn by their two principal components', async () => {
  const core = await loadModule();
  const laid = await principalPlane({ points, axes }, async (_, request) =>
    succeed(core.principalPlane(/** @type {any} */ (request))),
  );
  assert.equal(laid.axes.plane?.kind, 'principal');
  assert.equal(laid.points.values, points.values);
  assert.ok(laid.points.x.every((x) => Math.abs(x) <= 6) && new Set(laid.points.x).size > 800);
});

test('the strongest cell is the one farthest from 0', () => {
  assert.equal(strongestCell([0, 0.5, -0.75, 0.7]), 2);
  assert.equal(strongestCell(new Float64Array(64)), 0);
});
