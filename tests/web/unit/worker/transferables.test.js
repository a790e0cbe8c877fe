import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buffersIn, buffersOfSnapshot } from '../../../../web/worker/transferables.js';

test('the buffers of all arrays in a value, however deep', () => {
  const [a, b] = [new Float64Array(2), new Uint8Array(3)];
  assert.deepEqual(buffersIn({ a, list: [{ b }, null, 'text', 4] }), [a.buffer, b.buffer]);
});

test('of a snapshot each buffer once, those of both runs, and not those that the run still needs', () => {
  const weights = new Float64Array(1),
    other = new Float64Array(1);
  const shot = {
    settings: {},
    past: { step: 3, points: { x: new Float64Array(4) } },
    links: { weights: [{ W: weights }], shown: [{ W: weights }] },
    twin: { settings: {}, past: null, twin: null, links: { weights: [{ W: other }] } },
  };
  assert.deepEqual(buffersOfSnapshot(/** @type {any} */ (shot)), [weights.buffer, other.buffer]);
});
