/** How wide a link is drawn: the larger its number, the wider, and small ones can still be seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestWeight, linkStrength, linkWidth } from '../../../../../web/views/network/link-painter.js';

const widthOf = (/** @type {'weights'|'gradients'|'updates'} */ kind, /** @type {number} */ value, largest = 4) =>
  linkWidth(linkStrength(kind, value, largest));

test('a weight’s line grows with its size, whatever its sign, and the largest is the widest', () => {
  const sizes = [0.01, 0.1, 0.5, 1, 2, 3.9, 4];
  const widths = sizes.map((size) => widthOf('weights', size));
  widths.slice(1).forEach((width, i) => assert.ok(width > widths[i], `${sizes[i + 1]} is wider than ${sizes[i]}`));
  assert.deepEqual(
    sizes.map((size) => widthOf('weights', -size)),
    widths,
  );
  assert.equal(widths.at(-1), linkWidth(1));
  assert.equal(widthOf('weights', 2), linkWidth(0.5 ** 0.75), 'a power of its share of the largest');
  assert.equal(linkStrength('weights', 0, 4), 0, 'nothing is drawn for 0');
  assert.equal(linkStrength('weights', Infinity, 4), 1, 'what overflowed is as wide as the widest');
});

test('gradients and updates go by decades: eight of them from the widest to the thinnest', () => {
  for (const kind of /** @type {const} */ (['gradients', 'updates'])) {
    const strengths = [0, 1, 2, 4, 7].map((decades) => linkStrength(kind, 10 ** -decades, 1));
    [1, 7 / 8, 6 / 8, 4 / 8, 1 / 8].forEach((expected, i) => assert.ok(Math.abs(strengths[i] - expected) < 1e-12));
    assert.ok(linkStrength(kind, 1e-30, 1) > 0, 'the tiniest is still drawn');
    assert.equal(linkStrength(kind, 0, 1), 0);
    assert.equal(linkStrength(kind, 0, 0), 0, 'where all are 0');
  }
});

test('the largest of all layers, as far as it is finite', () => {
  const layer = (/** @type {number[]} */ ...W) => ({
    W: Float64Array.from(W),
    b: new Float64Array(1),
    scale: new Float64Array(0),
    shift: new Float64Array(0),
    inputs: 1,
  });
  assert.equal(largestWeight([layer(1, -3), layer(2)]), 3);
  assert.equal(largestWeight([layer(1, Infinity, NaN)]), 1);
  assert.equal(largestWeight([]), 0);
});
