/** Inputs that have done harm once, and sizes that fuzzing with small inputs does not reach. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readListing } from '../../../../web/experiment/set-record.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { readSetting } from '../../../../web/words/setting-remarks.js';
import { convert } from '../../../../web/import/convert.js';
import { openTable, openText } from '../../../../web/import/open-table.js';
import { readExperimentFile } from '../../../../web/link/experiment-file.js';
import { BadLink, readFields, writeFields } from '../../../../web/link/fields.js';
import { whyNotOpened } from '../../../../web/link/problem-sentence.js';

/** Why a text is no table; the number of its columns where it is one. @param {string} text */
function outcomeOf(text) {
  const opened = openText(text);
  const reading = 'problem' in opened ? opened : opened.read();
  return 'problem' in reading ? reading.problem.key : reading.table.columns.length;
}

const numbers = (/** @type {number} */ width, /** @type {number} */ rows) =>
  `${Array.from({ length: rows }, (_, k) => Array.from({ length: width }, (_, i) => (7 * i + 3 * k) % 11).join()).join('\n')}\n`;

test('wide tables are refused before their columns are compared with each other, or their rows filled up', () => {
  assert.equal(outcomeOf(numbers(1001, 20)), 'tables.tooWide');
  assert.equal(outcomeOf(numbers(900, 150) + '1,2,3\n'.repeat(45_000)), 'tables.tooManyCells');
  const keys = JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ [`k${i}`]: i })));
  assert.equal(outcomeOf(keys), 'tables.tooWide', 'each record has a key of its own');
});

test('JSON of values in values, and names that are objects', () => {
  for (const deep of ['['.repeat(20_000) + ']'.repeat(20_000), `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`])
    assert.match(String(outcomeOf(deep)), /^tables\./);
  assert.match(String(outcomeOf('{"columns": [{"toString": 1}, "y", "z"], "data": [[1, 2, 3]]}')), /^tables\./);
});

test('gzip of very many parts, of none that ends, and one that is damaged at its end', async () => {
  const problemOf = async (/** @type {Buffer|Uint8Array} */ file) => {
    const opened = await openTable(new Uint8Array(file));
    return 'problem' in opened ? opened.problem.key : 'read';
  };
  const table = gzipSync(numbers(3, 30));
  assert.equal(await problemOf(Buffer.concat([table, table])), 'read');
  // Node unpacks them all by itself; browsers give up after the first.
  assert.match(await problemOf(Buffer.concat(Array(20_000).fill(gzipSync('')))), /^tables\.(?:damagedGzip|empty)$/);
  const endless = new Uint8Array(4_000_000).fill(65);
  endless.set([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0]);
  assert.equal(await problemOf(endless), 'tables.damagedGzip');
  const marks = new Uint8Array(3_000_000).map((_, i) => [0x1f, 0x8b, 8][i % 3]);
  assert.equal(await problemOf(marks), 'tables.damagedGzip');
  table[table.length - 6] ^= 1;
  assert.equal(await problemOf(table), 'tables.damagedGzip', 'the checksum');
});

test('words of 1,600 letters that become inputs have names that the page can keep', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${i},b${i},${i === 8 ? 'a'.repeat(1600) : i % 3},${(i * 37) % 23}`,
  );
  const opened = openText(`id,name,part,y\n${rows.join('\n')}`);
  assert.ok('read' in opened);
  const reading = opened.read();
  assert.ok('table' in reading);
  const made = await convert(reading.table, 'f.csv', reading.proposal.choice, { trainShare: 50, dataSeed: 1 });
  assert.ok(
    'axes' in made && [made.axes.x, made.axes.y, ...(made.axes.columns ?? [])].every(({ name }) => name.length <= 400),
  );
});

test('half of a pair of letters in a link', () => {
  const hash = writeFields([['title', 'a\ud800b']]);
  assert.equal(readFields(hash).get('title'), 'a\ufffdb');
});

test('a file whose version or setting is an object says so as it stands there', () => {
  for (const wrong of [{ version: { toString: 1 } }, { version: 2, settings: { units: { toString: 1 } } }]) {
    const text = JSON.stringify({ format: 'backprop-playground-experiment', ...wrong });
    assert.throws(
      () => readExperimentFile(text, drawnAxes),
      (error) => error instanceof BadLink && whyNotOpened(error, 'my.json').includes('toString'),
    );
  }
});

test('a list of sets with places that are none, or sizes below 0', () => {
  const set = { id: 'a', name: 'b', added: 1, bytes: 10, classes: 2, inputs: 2, sample: [[1, 2, 1]] };
  assert.equal(readListing(JSON.stringify([set])).length, 1);
  for (const wrong of [{ sample: [[1, 2]] }, { bytes: -1e12 }, { id: '' }, { sample: Array(1000).fill([1, 2, 1]) }])
    assert.deepEqual(readListing(JSON.stringify([{ ...set, ...wrong }])), []);
});

test('no setting is −0', () => {
  const read = readSetting('bias', '−0');
  assert.ok(read.ok && Object.is(read.value, 0));
});
