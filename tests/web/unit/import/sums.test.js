/** Sums among many columns, of rows of which the first are all 0; rows that are drawn; numbers whose squares are none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import seedrandom from 'seedrandom';
import { standardise } from '../../../../web/import/column-inputs.js';
import { drawRows } from '../../../../web/import/nearest-rows.js';
import { findSums } from '../../../../web/import/sums.js';
import { csv, readingOf } from './open-file.js';

const random = seedrandom('sums');
const count = () => Math.floor(1000 * random());

/** @param {number} rows @param {number} others columns in front @param {number} zeros rows at the top that are all 0 */
function tableWithTotal(rows, others, zeros) {
  const header = [...Array.from({ length: others }, (_, i) => `m${i}`), 'casual', 'registered', 'cnt'];
  const body = Array.from({ length: rows }, (_, row) => {
    const numbers = Array.from({ length: others + 2 }, () => (row < zeros ? 0 : count()));
    return [...numbers, numbers[others] + numbers[others + 1]];
  });
  return readingOf(csv([header, ...body])).table;
}

test('a total behind fifty columns is found, though the rows at the top are all 0', () => {
  const { columns } = tableWithTotal(400, 50, 200);
  const total = columns.findIndex(({ name }) => name === 'cnt');
  const parts = findSums(columns)
    .filter((sum) => sum.total === total)
    .map((sum) => sum.parts.map((i) => columns[i].name).join());
  assert.deepEqual(parts, ['casual,registered']);
});

test('rows are drawn evenly, also of a table whose rows go round', () => {
  for (const [rows, classes] of [
    [20_000, 4],
    [6000, 8],
  ]) {
    const drawn = drawRows(rows, () => true);
    for (let k = 0; k < classes; k++) {
      const share = (drawn.filter((row) => row % classes === k).length * classes) / drawn.length;
      assert.ok(share > 0.6 && share < 1.5, `${rows} rows, ${k} of ${classes}: ${share}`);
    }
    const early = drawn.filter((row) => row < rows / 2).length / drawn.length;
    assert.ok(early > 0.4 && early < 0.6, `${rows} rows: ${early} of the first half`);
  }
  assert.equal(new Set(drawRows(100, () => true)).size, 100);
});

test('numbers of any size are scaled to mean 0 and deviation 1', () => {
  for (const size of [1e-300, 1e-200, 1, 1e200, 1e300]) {
    const values = [1, 2, 3, 6].map((value) => value * size);
    const rows = [0, 1, 2, 3];
    const input = { name: 'a', from: 0, valueOf: (/** @type {number} */ row) => values[row] };
    const made = standardise([input, input, input], rows, new Uint8Array(4));
    const scaled = Array.from(made.values.slice(0, 4 * 3)).filter((_, i) => i % 3 === 0);
    const [mean, square] = [0, 0].map((_, k) => scaled.reduce((sum, value) => sum + value ** (k + 1), 0) / 4);
    assert.ok(Math.abs(mean) < 1e-12 && Math.abs(square - 1) < 1e-12, `${size}: ${scaled}`);
  }
});
