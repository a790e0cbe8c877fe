/** Where the arrow keys lead from the chosen unit or link. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextLink, nextUnit } from '../../../../../web/views/network/network-keys.js';
import { layOutNetwork } from '../../../../../web/views/network/network-layout.js';

const layout = layOutNetwork({ width: 400, height: 200, widths: [2, 3, 1], scale: 1, opened: null });
const unit = (/** @type {number} */ column, /** @type {number} */ unit) => ({ column, unit, input: null });

test('arrows walk over the units and stay on the network', () => {
  assert.deepEqual(nextUnit(layout, unit(1, 1), 'ArrowDown'), unit(1, 2));
  assert.deepEqual(nextUnit(layout, unit(1, 2), 'ArrowDown'), unit(1, 2));
  assert.deepEqual(nextUnit(layout, unit(1, 2), 'ArrowRight'), unit(2, 0), 'a column with fewer units');
  assert.deepEqual(nextUnit(layout, unit(0, 1), 'ArrowLeft'), unit(0, 1));
  assert.deepEqual(nextUnit(layout, unit(1, 1), 'End'), unit(2, 0));
  assert.deepEqual(nextUnit(layout, unit(1, 1), 'Home'), unit(0, 1));
  assert.equal(nextUnit(layout, unit(1, 1), 'a'), null);
});

test('without a chosen unit they begin at the first layer, End at the output', () => {
  assert.deepEqual(nextUnit(layout, null, 'ArrowUp'), unit(1, 0));
  assert.deepEqual(nextUnit(layout, null, 'End'), unit(2, 0));
});

test('from a link an arrow leads to its unit’s neighbour', () => {
  assert.deepEqual(nextUnit(layout, { ...unit(1, 0), input: 1 }, 'ArrowDown'), unit(1, 1));
});

test('with Shift they walk over the links that lead to a unit', () => {
  assert.deepEqual(nextLink(layout, unit(1, 2), 'ArrowDown'), { ...unit(1, 2), input: 0 });
  assert.deepEqual(nextLink(layout, { ...unit(1, 2), input: 0 }, 'ArrowDown'), { ...unit(1, 2), input: 1 });
  assert.deepEqual(nextLink(layout, { ...unit(1, 2), input: 1 }, 'ArrowDown'), { ...unit(1, 2), input: 1 });
  assert.equal(nextLink(layout, unit(0, 0), 'ArrowDown'), null, 'nothing leads to an input');
  assert.equal(nextLink(layout, unit(1, 0), 'ArrowRight'), null);
});
