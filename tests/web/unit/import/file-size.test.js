/** How large a file may be: one of an experiment as large as any that the page saves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_WEIGHTS } from '../../../../web/experiment/network-shape.js';
import { MAX_BYTES } from '../../../../web/import/limits.js';
import { mostBytes } from '../../../../web/views/import/import-data.js';

test('a file of an experiment may be larger than a table', async () => {
  assert.equal(await mostBytes(new Blob(['x,y,label\n'])), MAX_BYTES);
  const most = await mostBytes(new Blob(['{\n "format": "backprop-playground-experiment",\n "version": 2']));
  // Two networks: first and present weights and two moments of each, and those from a file, as base64 of doubles.
  assert.ok(most > 2 * (4 + 1) * 8 * MAX_WEIGHTS * (4 / 3));
});
