import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { createZip } from '../../../../../web/export/figures/zip-files.js';

test('a zip that is made in slices has its files, byte for byte', async () => {
  let rests = 0;
  const zip = createZip(async () => {
    rests += 1;
  });
  const files = {
    'figures/a.png': Uint8Array.from({ length: 150_000 }, (_, i) => (i * i) % 251),
    'numbers/b.csv': new TextEncoder().encode('1,2\r\n'.repeat(50_000)),
    'README.txt': new Uint8Array(0),
  };
  for (const [name, bytes] of Object.entries(files)) await zip.add({ name, bytes });
  const whole = new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (zip.end())).arrayBuffer());
  const read = unzipSync(whole);
  assert.deepEqual(Object.keys(read), Object.keys(files));
  for (const [name, bytes] of Object.entries(files)) assert.deepEqual(read[name], bytes, name);
  assert.ok(rests >= 8, 'it rested after every slice');
});
