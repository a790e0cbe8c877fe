/**
 * Hostile input through every entrance: 10,000 inputs each, always the same ones. `./run fuzz` tries as many as one likes, and other
 * ones with each seed. What has done harm once stands in counterexamples.test.js.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TARGETS } from './targets.js';
import { tryInputs } from './try-inputs.js';

const INPUTS = 10_000;
const SEED = 20_261_130;

/** Two files share the entrances, so that they are tried side by side. @param {0|1} half */
export function tryAll(half) {
  for (const target of TARGETS.filter((_, i) => i % 2 === half)) {
    test(`${INPUTS} inputs: ${target.name}`, async () => {
      const ends = await tryInputs(target, { inputs: INPUTS, seed: SEED });
      // A corpus of which nothing is read any more, or all, tries little.
      for (const end of ['read', 'refused']) assert.ok((ends[end] ?? 0) > INPUTS / 100, JSON.stringify(ends));
    });
  }
}
