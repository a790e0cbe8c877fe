/** Where links run, and which one is under the pointer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkUnder, riseAt } from '../../../../../web/views/network/link-path.js';
import { layOutNetwork, unitAt } from '../../../../../web/views/network/network-layout.js';

const layout = layOutNetwork({ width: 800, height: 200, widths: [2, 3, 3, 1], scale: 1, opened: null });

test('a curve leaves and arrives level, and is halfway up in the middle', () => {
  assert.ok(riseAt(0.01) < 1e-3 && riseAt(0.99) > 1 - 1e-3);
  assert.ok(Math.abs(riseAt(0.5) - 0.5) < 1e-5);
  for (let i = 1; i <= 20; i++) assert.ok(riseAt(i / 20) > riseAt((i - 1) / 20));
});

test('the link under a pixel is the one whose curve is there', () => {
  for (let unit = 0; unit < 3; unit++) {
    for (let input = 0; input < 3; input++) {
      const [from, to] = [unitAt(layout, { column: 1, unit: input }), unitAt(layout, { column: 2, unit })];
      assert.ok(from && to);
      // Near its end no other link to another unit is as near.
      const x1 = from.x + layout.tileWidth / 2;
      const x2 = to.x - layout.tileWidth / 2;
      const y = from.y + (to.y - from.y) * riseAt(0.3);
      assert.deepEqual(linkUnder(layout, x1 + 0.3 * (x2 - x1), y), { column: 2, unit, input });
    }
  }
});

test('there is none on a tile, nor where columns stand too close', () => {
  const at = unitAt(layout, { column: 2, unit: 1 });
  assert.ok(at);
  assert.equal(linkUnder(layout, at.x, at.y), null);
  const dense = layOutNetwork({ width: 300, height: 200, widths: new Array(60).fill(3), scale: 1, opened: null });
  assert.equal(linkUnder(dense, 150, 100), null);
});
