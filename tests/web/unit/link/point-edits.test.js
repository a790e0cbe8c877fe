import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addPoint, movePoint, removePoint } from '../../../../web/experiment/points.js';
import { BadLink } from '../../../../web/link/fields.js';
import { readPointEdits, withPointEdits, writePointEdits } from '../../../../web/link/point-edits.js';

/** @typedef {import('../../../../web/experiment/points.js').Points} Points */

/** @param {number} count @returns {Points} */
const madePoints = (count, more = {}) => ({
  x: Float64Array.from({ length: count }, (_, i) => 5 * Math.sin(i)),
  y: Float64Array.from({ length: count }, (_, i) => 5 * Math.cos(i)),
  label: Float64Array.from({ length: count }, (_, i) => (i % 2 ? 1 : -1)),
  test: Uint8Array.from({ length: count }, (_, i) => Number(i % 3 === 0)),
  ...more,
});

/** @param {() => unknown} act */
function problemOf(act) {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof BadLink, String(error));
    return error.problem;
  }
  return null;
}

test('a point that was moved is one short edit', () => {
  const made = madePoints(150);
  const moved = movePoint(made, 12, 3.2, -0);
  assert.equal(writePointEdits(made, moved), '12:3.2,-0');
  assert.deepEqual(withPointEdits(made, readPointEdits('12:3.2,-0')), moved);
});

test('points taken away and added are named, in the numbers of the points before', () => {
  const made = madePoints(20);
  const now = addPoint(removePoint(removePoint(movePoint(made, 9, 1, 2), 3), 3), 0.5, 5, 1);
  const text = writePointEdits(made, now);
  assert.equal(text, 'cut:3;cut:4;9:1,2;new:0.5,5,1');
  assert.deepEqual(withPointEdits(made, readPointEdits(String(text))), now);
});

test('of a function the height is the value', () => {
  const made = madePoints(5, { classes: 0, inputs: 1 });
  const now = movePoint(made, 2, 1, 3);
  assert.equal(now.label[2], 0.75);
  assert.deepEqual(withPointEdits(made, readPointEdits(String(writePointEdits(made, now)))), now);
});

test('what is no edit of these points is not written as one', () => {
  const made = madePoints(30);
  assert.equal(writePointEdits(made, { ...made, test: made.test.map((one) => 1 - one) }), null);
  assert.equal(writePointEdits(made, { ...made, label: made.label.map((one) => -one) }), null);
  assert.equal(writePointEdits(made, { ...made, classes: 3 }), null);
  assert.equal(writePointEdits(made, madePoints(30, { inputs: 3, values: new Float64Array(90) })), null);
});

test('whatever is done to points comes back to the bit', () => {
  const place = fc.tuple(fc.double({ min: -6, max: 6, noNaN: true }), fc.double({ min: -6, max: 6, noNaN: true }));
  const deed = fc.tuple(fc.constantFrom('move', 'cut', 'add'), fc.nat(200), place);
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 60 }), fc.array(deed, { maxLength: 25 }), (count, deeds) => {
      const made = madePoints(count);
      let now = made;
      for (const [what, which, [x, y]] of deeds) {
        const index = which % now.x.length;
        if (what === 'move') now = movePoint(now, index, x, y);
        else if (what === 'add') now = addPoint(now, x, y, which % 2 ? 1 : -1);
        else if (now.x.length > 5) now = removePoint(now, index);
      }
      const text = writePointEdits(made, now);
      assert.ok(text !== null);
      if (text !== '') assert.deepEqual(withPointEdits(made, readPointEdits(text)), now);
    }),
    { seed: 20, numRuns: 500 },
  );
});

test('edits of a stranger are read, or refused with their words', () => {
  const made = madePoints(10);
  const read = (/** @type {string} */ text) => problemOf(() => withPointEdits(made, readPointEdits(text)));
  assert.equal(read('9:6,-6'), null);
  for (const wrong of [
    '10:1,1',
    '1:7,1',
    '1:1,1e999',
    'new:0,0,0.5',
    'new:0,0',
    'cut:10',
    'cut:-1',
    '1:NaN,0',
    'x',
    '',
    '__proto__:1,1',
  ])
    assert.equal(read(wrong)?.code, 'edit', wrong);
  const digits = '1'.repeat(400_000); // would be gone over again and again
  assert.equal(read(`0:${digits}x`)?.code, 'edit');
  assert.equal(read(Array(1001).fill('1:1,1').join(';'))?.code, 'manyEdits');
  assert.equal(read(Array(1000).fill('1:1,1').join(';')), null, 'the last one counts');
});
