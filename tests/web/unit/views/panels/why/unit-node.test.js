import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseTerms } from '../../../../../../web/views/panels/why/unit-node.js';

test('of many terms the largest are written out, and the sum is kept', () => {
  const terms = Array.from({ length: 30 }, (_, unit) => ({
    unit,
    weight: 1,
    dzNext: 1,
    product: (unit % 2 ? -1 : 1) * unit,
  }));
  const { shown, rest, count } = chooseTerms(terms);
  assert.equal(shown.length + count, 30);
  assert.deepEqual(
    shown.slice(0, 2).map(({ unit }) => unit),
    [29, 28],
  );
  assert.equal(
    shown.reduce((sum, { product }) => sum + product, rest),
    terms.reduce((sum, { product }) => sum + product, 0),
  );
  assert.equal(chooseTerms(terms.slice(0, 12)).count, 0);
});
