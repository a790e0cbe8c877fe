import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSeed } from '../../../../web/worker/seed-run.js';

test('a failing core is reported, and its session given back', () => {
  let deleted = 0;
  class Session {
    configure() {
      return { ok: false, message: 'too few points' };
    }
    delete() {
      deleted += 1;
    }
  }
  assert.throws(
    () => runSeed(/** @type {any} */ ({ Session }), /** @type {any} */ ({ config: {}, points: {}, steps: [0] })),
    /too few points/,
  );
  assert.equal(deleted, 1);
});
