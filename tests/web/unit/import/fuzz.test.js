/**
 * Mutated tables: nothing throws or hangs, every row is loaded or counted as left out, and what is proposed loads.
 * `TABLES=100000 node --test tests/web/unit/import/fuzz.test.js` tries as many as that.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import seedrandom from 'seedrandom';
import { convert } from '../../../../web/import/convert.js';
import { openTable, openText } from '../../../../web/import/open-table.js';
import { sentenceOf } from '../../../../web/import/sentences.js';
import { findUsableRows } from '../../../../web/import/usable-rows.js';
import { SETTINGS } from './open-file.js';

/** @typedef {import('../../../../web/import/table.js').Table} Table */
/** @typedef {import('../../../../web/import/proposal.js').Proposal} Proposal */

const TABLES = Number(process.env.TABLES ?? 2000);

/** No table of this size may take longer. */
const MOST_MS = 2000;

const random = seedrandom('tables');
const below = (/** @type {number} */ count) => Math.floor(random() * count);
/** @template T @param {ArrayLike<T>} items @returns {T} */
const oneOf = (items) => items[below(items.length)];

/** What cells hold. @type {((row: number) => string)[]} */
const CELLS = [
  (row) => String(row),
  (row) => String(row + 1),
  () => String(below(1000) / 8),
  () => String(below(1000) / 8).replace('.', ','),
  () => `${1 + below(9)}.${100 + below(900)}`,
  () => `"${1 + below(99)},${100 + below(900)}"`,
  () => `${below(100)} %`,
  () => `$${below(100)}.50`,
  () => (random() * 1e6).toExponential(3),
  () => oneOf(['NA', '', '#NV', '?', '-', 'inf', '<NA>', '1e999', '0']),
  () => oneOf(['cat', 'dog']),
  () => oneOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
  () => `n${below(1e6)}`,
  () => `2024-0${1 + below(9)}-1${below(9)}`,
  () => `${1 + below(12)}/${1 + below(28)}/2023`,
  () => oneOf(['0', '1']),
  () => '7',
  () => '"a ""word"" of, more; than one"',
];

const NAMES = [
  'x',
  'y',
  'label',
  'class',
  'id',
  '',
  'price',
  '0',
  '1',
  '2020',
  'sex',
  'name',
  'Größe (m)',
  '"a,b"',
  'target',
  'target',
  '#',
];

function makeTable() {
  const separator = oneOf([',', ',', ';', '\t', '|', ' ', '  ']);
  const kinds = Array.from({ length: 1 + below(6) }, () => oneOf(CELLS));
  const rows = Array.from({ length: below(40) }, (_, i) => kinds.map((cell) => cell(i)).join(separator));
  const names = random() < 0.8 ? [kinds.map(() => oneOf(NAMES)).join(separator)] : [];
  const above =
    random() < 0.2 ? [oneOf(['Exported by Lab', '# a comment', 'sep=;', '', '"sep=,"', '12,3', '% x'])] : [];
  return [...above, ...names, ...rows, ...(random() < 0.1 ? [`Total${separator}${below(99)}`] : [])].join(
    oneOf(['\n', '\n', '\r\n', '\r']),
  );
}

const SIGNS = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '\n',
  '\r',
  ' ',
  '.',
  '-',
  '#',
  '€',
  '%',
  '{',
  '[',
  '\u0000',
  '\uFEFF',
  '−',
  '\u202f',
  'e',
  '0',
  '{"a":',
  '(',
  "'",
  '\ud800',
];

/** One small change of a text. @type {((text: string, at: number) => string)[]} */
const MUTATIONS = [
  (text, at) => text.slice(0, at) + oneOf(SIGNS) + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1 + below(5)),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(below(text.length + 1)),
  (text) => text.replaceAll(oneOf(SIGNS), oneOf(SIGNS)),
  (text) => text.split('\n').reverse().join('\n'),
  (text) =>
    text
      .split('\n')
      .sort(() => random() - 0.5)
      .join('\n'),
  (text) => text + text,
  (text) => JSON.stringify(text.split('\n').map((line) => line.split(','))),
  (text) => JSON.stringify(text.split('\n').map((line) => ({ ...line.split(',').map(Number) }))),
];

/** The bytes of a text in one of the encodings that files have. @param {string} text */
function encode(text) {
  if (random() < 0.9) return new TextEncoder().encode(text);
  if (random() < 0.5) return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
  return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
}

/** @param {import('../../../../web/import/table-problem.js').Problem} problem */
function checkSentence(problem) {
  const sentence = sentenceOf(problem, 'f.csv');
  assert.match(sentence, /^f\.csv[^]*\.$/);
  assert.doesNotMatch(sentence, /undefined|\[object|tables\./);
}

/** @param {Table} table @param {Proposal} proposal */
async function checkReading(table, proposal) {
  const { choice } = proposal;
  const { rows, left } = findUsableRows(table, choice);
  assert.equal(rows.length + Object.values(left).reduce((sum, count) => sum + count, 0), table.rows, 'no row is lost');
  for (const { numbers, faults, kind } of table.columns) {
    if (kind === 'number' || kind === 'date')
      faults.forEach((fault, i) => assert.equal(Number.isFinite(numbers[i]), fault === 0));
  }
  const made = await convert(table, 'f.csv', choice, SETTINGS);
  if ('error' in made) throw new Error(`what is proposed does not load: ${made.error}`);
  const { points, axes, note } = made;
  assert.equal(points.x.length, rows.length);
  for (const values of [points.x, points.y, points.label]) assert.ok(values.every(Number.isFinite), 'finite numbers');
  assert.equal(axes.classes.length === 0, axes.target !== undefined);
  assert.doesNotMatch(note, /undefined|\[object|tables\./);
}

/** @param {string} text */
async function tryTable(text) {
  const opened = random() < 0.3 ? await openTable(encode(text)) : openText(text);
  if ('problem' in opened) return checkSentence(opened.problem);
  for (const options of [
    {},
    { header: random() < 0.5 },
    { notations: { 0: oneOf(/** @type {const} */ (['point', 'comma'])) } },
  ]) {
    const reading = opened.read(options);
    if ('problem' in reading) checkSentence(reading.problem);
    else await checkReading(reading.table, reading.proposal);
  }
  return undefined;
}

test(`${TABLES} mutated tables`, async () => {
  for (let i = 0; i < TABLES; i++) {
    let text = makeTable();
    for (let k = below(4); k > 0; k--) text = oneOf(MUTATIONS)(text, below(text.length + 1));
    const began = performance.now();
    await tryTable(text).catch((error) => {
      throw new Error(`table ${i}: ${JSON.stringify(text)}: ${error.stack}`);
    });
    assert.ok(performance.now() - began < MOST_MS, `table ${i} takes too long: ${JSON.stringify(text)}`);
  }
});
