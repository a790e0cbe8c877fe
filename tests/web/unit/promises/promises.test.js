// @ts-check
/** The first view keeps its three promises, of half the seeds that docs/promises.md has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEARNING_UPDATES, measurePromises } from './measure-promises.js';

for (const seed of Array.from({ length: 15 }, (_, i) => i + 1))
  test(`seed ${seed}: sigmoid is stuck, ReLU learns, a dragged point is followed`, () => {
    const { stuckLoss, share, learnedAt, gap, deep } = measurePromises(seed, 5000);
    assert.ok(stuckLoss > 0.67 && stuckLoss < 0.7, `stuck at ${stuckLoss}`);
    assert.ok(share < 1e-4, `layer 1 gets ${share}`);
    assert.ok(learnedAt <= LEARNING_UPDATES, `learned after ${learnedAt}`);
    assert.ok(gap.wonAt < Infinity, 'the surface comes to the gap');
    assert.ok(deep.moved >= 0.1, `moved by ${deep.moved}`);
  });
