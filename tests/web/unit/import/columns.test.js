/** Tables of many columns as a network's inputs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { valuesOf } from '../../../../web/experiment/points.js';
import { standardise } from '../../../../web/import/column-inputs.js';
import { pointRows } from '../../../../web/export/tables.js';
import { must } from '../../../must.js';
import { csv, load } from './open-file.js';

const golden = JSON.parse(readFileSync(new URL('../../../golden/columns.json', import.meta.url), 'utf8'));

const NAMES = ['length', 'width', 'mass', 'place', 'day', 'kind'];
const PLACES = ['bog', 'fen', 'wood'];
/** Thirty rows: three measurements, a place, a day and a class. */
const ROWS = Array.from({ length: 30 }, (_, i) => [
  100 + 3.5 * ((i * 7) % 30),
  ((i * 11) % 30) / 4,
  5 + i / 8,
  PLACES[(i * 5) % 3],
  `2024-03-${String(1 + ((i * 13) % 30)).padStart(2, '0')}`,
  i % 2 ? 'reed' : 'sedge',
]);

const all = async () =>
  (await load(csv([NAMES, ...ROWS]), { pick: (_, choice, { inputs }) => ({ ...choice, inputs }) })).data;

test('all proposed columns become inputs of mean 0 and deviation 1, words one each, and keep their names', async () => {
  const { points, axes, note } = await all();
  const columns = must(axes.columns);
  assert.equal(points.inputs, 7);
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['length', 'width', 'mass', 'place: bog', 'place: fen', 'place: wood', 'day (days since 2024-03-01)'],
  );
  for (let k = 0; k < 7; k++) {
    const own = ROWS.flatMap((_, i) => (points.test[i] ? [] : [valuesOf(points, i)[k]]));
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const square = own.reduce((sum, value) => sum + value ** 2, 0) / own.length;
    assert.ok(Math.abs(mean) < 1e-12 && Math.abs(square - 1) < 1e-12, columns[k].name);
  }
  assert.match(note, /All 7 inputs are scaled to mean 0 and standard deviation 1 of the training points/);
  assert.doesNotMatch(note, /the same in all/);
});

test("standardised inputs are PyTorch's, and test points are scaled by the training points alone", () => {
  for (const { columns: count, raw, x } of golden.cases) {
    const samples = x.length / count;
    // Each row once to train, and once, ten times as large, to test.
    const rows = Array.from({ length: 2 * samples }, (_, i) => i);
    const at = (/** @type {number} */ row, /** @type {number} */ k) => raw[(row >> 1) * count + k] * (row % 2 ? 10 : 1);
    const inputs = Array.from({ length: count }, (_, k) => ({
      ...{ name: `${k}`, from: k, valueOf: (/** @type {number} */ row) => at(row, k) },
    }));
    const { values, columns, constant } = standardise(
      inputs,
      rows,
      Uint8Array.from(rows, (row) => row % 2),
    );
    assert.deepEqual(constant, []);
    for (const row of rows)
      for (let k = 0; k < count; k++) {
        const { mean, deviation } = columns[k];
        const wanted = row % 2 ? (at(row, k) - mean) / deviation : x[(row >> 1) * count + k];
        const off = Math.abs(values[row * count + k] - wanted);
        // Of a column far from 0, subtracting the mean loses as many digits as it has times its deviation.
        assert.ok(off <= 1e-9 * Math.max(1, Math.abs(wanted)), `row ${row}, column ${k}: off by ${off}`);
      }
  }
});

test('a column that is the same in all usable or all training rows is named', async () => {
  const rows = ROWS.map(([length, width, , ...rest], i) => [i === 3 ? '' : length, width, i === 3 ? 9 : 5, ...rest]);
  const inputs = [0, 1, 2].map((column) => ({ column, becomes: /** @type {const} */ ('number') }));
  const { points, note } = (await load(csv([NAMES, ...rows]), { pick: (_, choice) => ({ ...choice, inputs }) })).data;
  assert.match(
    note,
    /; another split keeps this scale\. mass is the same in all training points: the network is given 0\./,
  );
  assert.ok(points.label.every((_, i) => valuesOf(points, i)[2] === 0));
});

test('points are saved with all columns in their own units', async () => {
  const { points, axes } = await all();
  const [head, ...rows] = pointRows(/** @type {any} */ ({ experiment: { points, axes } }));
  assert.deepEqual(head.slice(0, 3), ['length', 'width', 'mass']);
  const lengths = rows.map(([length]) => Number(length)).sort((a, b) => a - b);
  const wanted = ROWS.map(([length]) => Number(length)).sort((a, b) => a - b);
  lengths.forEach((length, i) => assert.ok(Math.abs(length - wanted[i]) < 1e-9));
  assert.equal(
    rows.every((row) => row.length === head.length),
    true,
  );
});

test('a row without a value in any of its inputs is left out', async () => {
  const rows = ROWS.map((row, i) => (i === 3 ? ['', ...row.slice(1)] : row));
  const { points, note } = (
    await load(csv([NAMES, ...rows]), {
      pick: (_, choice, { inputs }) => ({ ...choice, x: 1, y: 2, inputs }),
    })
  ).data;
  assert.equal(points.label.length, 29);
  assert.match(note, /1 row with a missing value was left out/);
});

test('one column makes a function of it', async () => {
  const { points, axes } = (
    await load(csv([NAMES.slice(0, 3), ...ROWS.map((row) => row.slice(0, 3))]), {
      pick: () => ({ x: 0, y: 2, label: 2, classes: [], inputs: [{ column: 0, becomes: 'number' }] }),
    })
  ).data;
  assert.deepEqual([points.inputs, points.classes], [1, 0]);
  assert.ok(points.label.every((label, i) => points.y[i] === 4 * label));
  assert.deepEqual([axes.x.name, axes.y.name], ['length', 'mass']);
});
