/** Tables from files and from the clipboard: as text, as JSON, packed with gzip. */
import assert from 'node:assert/strict';
import { gzipSync, strToU8 } from 'fflate';
import Papa from 'papaparse';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { convert } from '../../../../../web/import/convert.js';
import { openTable, openText } from '../../../../../web/import/open-table.js';
import { sentenceOf } from '../../../../../web/import/sentences.js';
import { findUsableRows } from '../../../../../web/import/usable-rows.js';
import { toCsv } from '../../../../../web/export/csv.js';
import { pointRows } from '../../../../../web/export/tables.js';
import { changeBytes } from '../mutate-bytes.js';
import { changeText } from '../mutate-text.js';
import { changeValue } from '../mutate-value.js';

/** @typedef {ReturnType<typeof openText>} Opened */

const SETTINGS = { trainShare: 50, dataSeed: 1 };
const ROWS = 11;

/** @param {string} head @param {(i: number) => unknown[]} row @param {string} [separator] @param {string} [newline] */
const table = (head, row, separator = ',', newline = '\n') =>
  [head, ...Array.from({ length: ROWS }, (_, i) => row(i).join(separator))].join(newline);

const half = (/** @type {number} */ i) => ((i * 37) % 23) / 8;

const TEXTS = [
  table('len,wid,species', (i) => [half(i), half(i + 5), i % 2 ? 'reed' : 'sedge']),
  table(
    'x;y;target',
    (i) => [String(half(i)).replace('.', ','), i, String(half(2 * i)).replace('.', ',')],
    ';',
    '\r\n',
  ),
  table('year\tprice', (i) => [1990 + i, half(i)], '\t'),
  table('date,open,close,label', (i) => [`2024-01-${10 + i}`, `$${half(i)}`, `${i} %`, 'abc'[i % 3]]),
  table('a b c', (i) => [half(i), half(i + 1), i % 2], ' '),
  table('|a|b|kind|', (i) => ['', half(i), half(i + 3), i % 2 ? 'yes' : 'no', ''], '|'),
  table('id,"name, long",part,y', (i) => [i, `"a ""${i}"" b"`, i % 3 ? 'train' : 'test', half(i)]),
  table('# made by a program\nx,y,class', (i) => [half(i), i === 3 ? 'NA' : half(i + 2), ['=1+1', '-', '@a'][i % 3]]),
];

/** @type {unknown[]} */
const DOCUMENTS = [
  Array.from({ length: ROWS }, (_, i) => ({ x: half(i), y: half(i + 3), label: i % 2 ? 'a' : 'b' })),
  Array.from({ length: ROWS }, (_, i) => [half(i), i, half(2 * i)]),
  { columns: ['x', 'y', 'z'], data: Array.from({ length: ROWS }, (_, i) => [half(i), i, 'ab'[i % 2]]) },
  { x: { 0: 1, 1: 2, 2: 3 }, y: { 0: 1, 1: 5, 2: 3 } },
  { rows: Array.from({ length: ROWS }, (_, i) => ({ size: { x: half(i), y: [i, 2 * i] }, kind: 'ab'[i % 2] })) },
];

/** @param {import('../../../../../web/import/table-problem.js').Problem} problem */
function checkSentence(problem) {
  const sentence = sentenceOf(problem, 'f.csv');
  assert.match(sentence, /^f\.csv[^]*\.$/);
  assert.doesNotMatch(sentence, /\[object|^tables\./);
  assert.ok(sentence.length < 600, sentence);
  assert.doesNotMatch(sentence, /[\u202a-\u202e\u2066-\u2069\u0000]/);
  return 'refused';
}

/** Every row is loaded or counted as left out, what is proposed loads, and its names can be kept. @param {Opened} opened @param {object} [options] */
async function readOpened(opened, options) {
  if ('problem' in opened) return checkSentence(opened.problem);
  const reading = opened.read(options);
  if ('problem' in reading) return checkSentence(reading.problem);
  const { table: read, proposal } = reading;
  const { rows, left } = findUsableRows(read, proposal.choice);
  assert.equal(rows.length + Object.values(left).reduce((sum, count) => sum + count, 0), read.rows, 'no row is lost');
  const made = await convert(read, 'f.csv', proposal.choice, SETTINGS);
  if ('error' in made) throw new Error(`what is proposed does not load: ${made.error}`);
  const { points, axes, note } = made;
  for (const values of [points.x, points.y, points.label]) assert.ok(values.every(Number.isFinite), 'finite numbers');
  for (const name of [axes.x.name, axes.y.name, axes.source, axes.label ?? '', ...axes.classes])
    assert.ok(name.length <= 400);
  assert.equal(new Set(axes.classes).size, axes.classes.length);
  assert.doesNotMatch(note, /\[object|tables\.\w+\./);
  assert.ok(note.length < 1500, note);
  if (turn++ % 16 === 0)
    checkSaved(
      /** @type {any} */ ({
        experiment: {
          points,
          settings: { ...defaultSettings(), ...SETTINGS },
          axes: { ...axes, set: { id: 'a', name: 'b' } },
        },
      }),
    );
  return 'read';
}

/** No cell of what is saved again is a formula. @param {Parameters<typeof pointRows>[0]} model */
function checkSaved(model) {
  const cells = Papa.parse(toCsv(pointRows(model))).data.flat();
  // Some programs part what is in a cell once more.
  for (const cell of cells.flatMap((one) => String(one).split(/[;\t\r\n]/)))
    assert.ok(!FORMULA.test(cell), JSON.stringify(cell));
}

/** What a spreadsheet would run; a number with its sign is none. */
const FORMULA = /^["\s\u0000]*(?:[=@＝＠].|[+\-＋－](?![\d.]|Infinity).)/su;

let turn = 0;

/** @type {import('../try-inputs.js').Target<string>} */
export const tableText = {
  name: 'table',
  corpus: TEXTS,
  change: (text, random) => changeText(text, random, TEXTS),
  read: (text) => readOpened(openText(text), [{}, { header: true }, { notations: { 0: 'comma' } }][turn % 3]),
};

/** @type {import('../try-inputs.js').Target<unknown>} */
export const tableJson = {
  name: 'table-json',
  corpus: DOCUMENTS,
  change: (document, random) =>
    typeof document === 'string' || random.chance(0.1)
      ? changeText(typeof document === 'string' ? document : (JSON.stringify(document) ?? ''), random, TEXTS)
      : changeValue(document, random),
  read: (document) =>
    readOpened(openText(typeof document === 'string' ? document : (JSON.stringify(document) ?? 'null'))),
};

const PACKED = [...TEXTS.slice(0, 3), JSON.stringify(DOCUMENTS[0])].map(
  (text) => new Uint8Array(gzipSync(strToU8(text), { mtime: 0 })),
);
const BYTES = [
  ...PACKED,
  new Uint8Array([...PACKED[0], ...PACKED[1]]),
  ...TEXTS.slice(3, 6).map((text) => new Uint8Array(strToU8(text))),
  new Uint8Array(Uint16Array.from(TEXTS[0], (letter) => letter.charCodeAt(0)).buffer),
];

/** @type {import('../try-inputs.js').Target<Uint8Array<ArrayBuffer>>} */
export const tableBytes = {
  name: 'table-file',
  corpus: BYTES,
  change: (bytes, random) => changeBytes(bytes, random, BYTES),
  read: async (bytes) => readOpened(await openTable(bytes)),
};
