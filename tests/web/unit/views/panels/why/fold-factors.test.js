import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldMiddle } from '../../../../../../web/views/panels/why/fold-factors.js';

const total = (/** @type {ReturnType<typeof foldMiddle>} */ { head, hidden, tail }) => head + hidden + tail;

test('a row that fits is not folded, a longer one keeps both its ends', () => {
  assert.deepEqual(foldMiddle(8, 8), { head: 8, hidden: 0, tail: 0 });
  assert.deepEqual(foldMiddle(100, 9), { head: 4, hidden: 92, tail: 4 });
  for (let count = 0; count < 40; count++) {
    for (let room = -3; room < 12; room++) {
      const fold = foldMiddle(count, room);
      assert.equal(total(fold), count);
      assert.ok(fold.hidden !== 1, 'a fold of one saves nothing');
    }
  }
});
