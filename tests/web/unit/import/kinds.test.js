/** Small files of every kind that people have: what is read of them, what is asked, and what is said. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { speak } from '../../../../web/words/text.js';
import { must } from '../../../must.js';
import { csv, load, readingOf, tryToLoad } from './open-file.js';

/** @typedef {import('../../../../web/import/table.js').ReadOptions} ReadOptions */

afterEach(() => speak('en'));

/** Twelve rows: two measurements and a label. */
const ROWS = Array.from({ length: 12 }, (_, i) => [i + 0.5, ((i * 7) % 12) + 0.25, i % 2 ? 'cat' : 'dog']);
const NAMES = ['height', 'width', 'animal'];

/** The numbers of a column as read, and the names of all columns. @param {string} text @param {ReadOptions} [options] */
function readColumns(text, options) {
  const { table, proposal } = readingOf(text, options);
  return {
    names: table.columns.map(({ name }) => name),
    numbers: table.columns.map(({ numbers }) => [...numbers]),
    table,
    proposal,
  };
}

const FIRST = ROWS.map(([x]) => x);

/** Files that all hold ROWS. @type {Record<string, string|Uint8Array>} */
const SAME = {
  commas: csv([NAMES, ...ROWS]),
  semicolons: csv([NAMES, ...ROWS], ';'),
  tabs: csv([NAMES, ...ROWS], '\t'),
  bars: csv([NAMES, ...ROWS], '|'),
  'dates with spaces between commas': csv([[...NAMES, 'day'], ...ROWS.map((row, i) => [...row, `Jan ${i + 1} 2000`])]),
  'spaces, aligned': [NAMES, ...ROWS].map((row) => row.map((cell) => String(cell).padStart(9)).join('')).join('\n'),
  'spaces and quotes': csv([NAMES, ...ROWS.map(([x, y, k]) => [x, y, `"${k}"`])], '  '),
  Markdown: `| ${NAMES.join(' | ')} |\n|---|--:|:-:|\n${ROWS.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  'a database’s frame': ` height | width | animal\n--------+-------+--------\n${csv(ROWS, ' | ')}`,
  'sep=;': `sep=;\n${csv([NAMES, ...ROWS], ';')}`,
  'sep= in quotes, with a mark and CRLF': `\uFEFF"sep=;"\r\n${csv([NAMES, ...ROWS], ';', '\r\n')}`,
  'SEP=\\t': `SEP=\\t\n${csv([NAMES, ...ROWS], '\t')}`,
  'sep=, padded by a program': `sep=,,,\n${csv([NAMES, ...ROWS])}`,
  'UTF-16 with mark': utf16(`\uFEFF${csv([NAMES, ...ROWS], '\t')}`),
  'UTF-16 without': utf16(csv([NAMES, ...ROWS], '\t')),
  'UTF-16, big end first': utf16(`\uFEFF${csv([NAMES, ...ROWS])}`, true),
  'UTF-16, big end first, without': utf16(csv([NAMES, ...ROWS]), true),
  'line ends of a classic Mac': csv([NAMES, ...ROWS], ',', '\r'),
  gzip: gzipSync(csv([NAMES, ...ROWS])),
  'gzip of several parts': Buffer.concat([
    gzipSync(csv([NAMES])),
    gzipSync(csv(ROWS.slice(0, 5))),
    gzipSync(csv(ROWS.slice(5))),
  ]),
  'JSON, a list of objects': JSON.stringify(ROWS.map(([height, width, animal]) => ({ height, width, animal }))),
  'JSON, a list of rows with names': JSON.stringify([NAMES, ...ROWS]),
  'JSON, an object a line': ROWS.map(([height, width, animal]) => JSON.stringify({ height, width, animal })).join('\n'),
  'JSON by columns, as pandas writes it': JSON.stringify(
    Object.fromEntries(NAMES.map((name, k) => [name, Object.fromEntries(ROWS.map((row, i) => [i, row[k]]))])),
  ),
  'JSON, split': JSON.stringify({ columns: NAMES, index: ROWS.map((_, i) => i), data: ROWS }),
  'JSON within an object': JSON.stringify({
    title: 'x',
    rows: ROWS.map(([height, width, animal]) => ({ height, width, animal })),
  }),
  'title lines': `Exported by Lab\n\nRun 7\n${csv([NAMES, ...ROWS])}`,
  'a title with empty cells': `Exported by Lab,,\n${csv([NAMES, ...ROWS])}`,
  'a title with a comma': `Lab A, run 7\n${csv([NAMES, ...ROWS])}`,
  'a comment at the end': `${csv([NAMES, ...ROWS])}# 12 rows, checked\n`,
  comments: `# from the lab\n# 12 rows\n${csv([NAMES, ...ROWS])}`,
  'names in a comment': `# height width animal\n${csv(ROWS, ' ')}`,
  'an empty column at the end': csv([[...NAMES, ''], ...ROWS.map((row) => [...row, ''])]),
  'Excel’s end of file': `${csv([NAMES, ...ROWS])}\u001a`,
  'scientific notation': csv([
    NAMES,
    ...ROWS.map(([x, y, k]) => [Number(x).toExponential(3), Number(y).toExponential(2).toUpperCase(), k]),
  ]),
  'decimal commas': csv([NAMES, ...ROWS.map(([x, y, k]) => [comma(x), comma(y), k])], ';'),
  'decimal commas in quotes between commas': csv([
    NAMES,
    ...ROWS.map(([x, y, k]) => [`"${comma(x)}"`, `"${comma(y)}"`, k]),
  ]),
  'decimal commas and spaces': csv([NAMES, ...ROWS.map(([x, y, k]) => [comma(x), comma(y), k])], ' '),
  euros: csv([NAMES, ...ROWS.map(([x, y, k]) => [`${comma(x)} €`, comma(y), k])], ';'),
  'a total': csv([NAMES, ...ROWS, ['Total', '', '']]),
};

function comma(/** @type {unknown} */ value) {
  return String(value).replace('.', ',');
}

function utf16(/** @type {string} */ text, bigEnd = false) {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  [...text].forEach((letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), !bigEnd));
  return bytes;
}

test('JSON: objects in objects and short lists become columns, named by their path', () => {
  const rows = ROWS.map(([x, y, kind]) => ({
    type: 'Feature',
    properties: { kind },
    geometry: { coordinates: [x, y] },
  }));
  const { names, numbers } = readColumns(JSON.stringify({ type: 'FeatureCollection', features: rows }));
  assert.deepEqual(names, ['type', 'properties.kind', 'geometry.coordinates.0', 'geometry.coordinates.1']);
  assert.deepEqual(numbers[2], FIRST);
  const deep = ROWS.map(([x, y, kind]) => ({ x, y, kind, a: { b: { c: { d: { e: 1 } } } }, '__proto__.z': 1 }));
  assert.equal(readColumns(JSON.stringify(deep)).names[3], 'a.b.c.d');
});

for (const [what, content] of Object.entries(SAME)) {
  test(`reads ${what}`, async () => {
    const { data, errors } = await load(content);
    assert.deepEqual(errors, []);
    const { x, y } = data.axes;
    assert.deepEqual([x.name.replace(' (€)', ''), y.name], ['height', 'width']);
    assert.deepEqual(data.axes.classes, ['cat', 'dog']);
    const heights = [...data.points.x].map((at) => x.low + ((at + 6) / 12) * (x.high - x.low)).sort((a, b) => a - b);
    assert.equal(heights.length, 12);
    heights.forEach((height, i) => assert.ok(Math.abs(height - Number(FIRST[i])) < 1e-9, `${height}`));
  });
}

/** Cells of one column, how they are read, and as which numbers. @type {Record<string, [cells: string[], numbers: number[]]>} */
const NUMBERS = {
  'points in groups of three, and one decimal comma': [
    ['1.234', '12.345', '1.234.567', '0,5'],
    [1234, 12345, 1234567, 0.5],
  ],
  'commas in groups of three': [
    ['1,234', '12,345', '1,234,567', '0.5'],
    [1234, 12345, 1234567, 0.5],
  ],
  'spaces in groups': [
    ['1 234', '12 345,5', '7', '0,5'],
    [1234, 12345.5, 7, 0.5],
  ],
  'narrow spaces': [
    ['1\u202f234', '1\u00a0234\u00a0567', '7', '8'],
    [1234, 1234567, 7, 8],
  ],
  apostrophes: [
    ["1'234.50", '1’234’567', '7', '8'],
    [1234.5, 1234567, 7, 8],
  ],
  'India’s groups': [
    ['1,23,456', '12,34,567.5', '7', '8'],
    [123456, 1234567.5, 7, 8],
  ],
  'currencies before': [
    ['$1,234.50', '-$2', '$-3', '($4.00)'],
    [1234.5, -2, -3, -4],
  ],
  'currencies after': [
    ['1.234,50 €', '-2 €', '3 EUR', '4,00€'],
    [1234.5, -2, 3, 4],
  ],
  'Swiss francs': [
    ["CHF 1'234.50", "CHF 2'000.–", 'Fr. 3', '4'],
    [1234.5, 2000, 3, 4],
  ],
  percent: [
    ['12.5%', '3 %', '-4%', '0%'],
    [12.5, 3, -4, 0],
  ],
  'percent beside plain numbers': [
    ['12.5%', '3 %', '0.4', '7%'],
    [12.5, 3, NaN, 7],
  ],
  'Unicode minus': [
    ['−1.5', '–2.5', '3.5', '−4'],
    [-1.5, -2.5, 3.5, -4],
  ],
  'minus behind': [
    ['1.5-', '2.5', '3.5', '4'],
    [-1.5, 2.5, 3.5, 4],
  ],
  'scientific notation': [
    ['1.5e3', '2E-05', '3e+2', '−4e−1'],
    [1500, 2e-5, 300, -0.4],
  ],
  'no digit before the mark': [
    ['.5', '-.25', '1.', '+2'],
    [0.5, -0.25, 1, 2],
  ],
  'what is missing': [
    ['1.5', 'NA', '#NV', '<NA>'],
    [1.5, NaN, NaN, NaN],
  ],
};

for (const [what, [cells, numbers]] of Object.entries(NUMBERS)) {
  test(`reads numbers: ${what}`, () => {
    const rows = Array.from({ length: 48 }, (_, i) => [cells[i % 4], i * i, (i >> 2) % 2]);
    const { table } = readingOf(csv([['n', 'b', 'k'], ...rows], '\t'));
    assert.equal(table.columns[0].kind, 'number');
    assert.deepEqual([...table.columns[0].numbers.slice(0, 4)], numbers);
    assert.equal(table.columns[0].question, null, 'nothing is open');
  });
}

/** Columns that can be read in two ways, whatever separates them. @type {Record<string, {cells: string[], point: number, comma: number}>} */
const OPEN = {
  'a German sheet’s thousands': { cells: ['901', '902', '1.207', '1.208'], point: 1.207, comma: 1207 },
  'an American sheet’s thousands': { cells: ['901', '902', '1,207', '1,208'], point: 1207, comma: 1.207 },
  'three decimals throughout': { cells: ['2.620', '2.875', '2.320', '3.215'], point: 2.32, comma: 2320 },
  'with a currency': { cells: ['901 €', '902 €', '1.207 €', '1.208 €'], point: 1.207, comma: 1207 },
};

for (const [what, { cells, point, comma: asComma }] of Object.entries(OPEN)) {
  test(`asks how numbers are read: ${what}`, async () => {
    for (const separator of [',', ';', '\t']) {
      const rows = Array.from({ length: 12 }, (_, i) => [i * i, `"${cells[i % 4]}"`, i % 2 ? 'a' : 'b']);
      const text = csv([['x', 'y', 'k'], ...rows], separator);
      const { asked } = await load(text);
      const question = must(must(asked).table.columns[1].question);
      assert.equal(question.open, true);
      assert.deepEqual(
        question.readings.map(({ notation }) => notation),
        ['point', 'comma'],
      );
      for (const [notation, value] of /** @type {const} */ ([
        ['point', point],
        ['comma', asComma],
      ])) {
        const answered = readingOf(text, { notations: { 1: notation } }).table.columns[1];
        assert.equal(answered.numbers[2], value);
        assert.equal(must(answered.question).open, false);
      }
    }
  });
}

test('what the column leaves open, the others of the table tell; it is shown all the same', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => [`${i},5`, i % 3 ? '1.207' : '901', i % 2 ? 'a' : 'b']);
  const { asked } = await load(csv([['x', 'y', 'k'], ...rows], ';'));
  const { numbers, question } = must(asked).table.columns[1];
  assert.equal(numbers[1], 1207);
  assert.equal(must(question).open, false);
});

test('days and months that could be exchanged are asked about; a day beyond the twelfth tells', async () => {
  const rows = (/** @type {number} */ last) =>
    csv([
      ['when', 'x', 'k'],
      ...Array.from({ length: 12 }, (_, i) => [`${i === 0 ? last : 3}/04/2024`, i * i + 0.5, i % 2]),
    ]);
  const open = readingOf(rows(5)).table.columns[0];
  assert.equal(open.kind, 'date');
  assert.equal(must(open.question).open, true);
  const told = readingOf(rows(25)).table.columns[0];
  assert.equal(told.question, null);
  assert.equal(told.numbers[0] - told.numbers[1], 22, 'the day comes first');
});

/** Dates, and the same day in ISO 8601. */
for (const [cell, day] of [
  ['2024-02-29', '2024-02-29'],
  ['2024/02/29', '2024-02-29'],
  ['29.02.2024', '2024-02-29'],
  ['2024-02-29 12:30', '2024-02-29'],
  ['2024-02-29T12:30:00Z', '2024-02-29'],
  ['29 Feb 2024', '2024-02-29'],
  ['29. Mai 2024', '2024-05-29'],
  ['Feb 29, 2024', '2024-02-29'],
  ['29.02.24', '2024-02-29'],
]) {
  test(`reads the date ${cell}`, () => {
    const { columns } = readingOf(
      csv([
        ['when', 'x', 'k'],
        ...Array.from({ length: 12 }, (_, i) => [`"${cell}"`, i * i, i % 2]),
        ['"1 Jan 2024"', 5, 1],
      ]),
    ).table;
    assert.equal(columns[0].kind, 'date');
    assert.equal(new Date(columns[0].numbers[0] * 86_400_000).toISOString().slice(0, 10), day);
  });
}

/** First rows, and whether they are names. @type {[what: string, first: unknown[], below: (i: number) => unknown[], header: boolean][]} */
const HEADERS = [
  ['pandas’ numbers over decimals', [0, 1, 2], (i) => [i + 0.5, i * 0.3, i % 2], true],
  ['pandas’ numbers over whole ones', [0, 1, 2], (i) => [i * i + 3, (i * 7) % 12, i % 2], true],
  ['pandas’ numbers within the range of those below', [0, 1, 2], (i) => [i * i, (i * 7) % 12, (i * 5) % 4], true],
  ['pandas’ numbers with an index', ['', 0, 1, 2], (i) => [i, i * i + 3, (i * 7) % 12, i % 2], true],
  ['years over measurements', [1990, 2000, 2010], (i) => [i + 0.5, i * 0.3, i % 2], true],
  ['years beside a name', ['land', 1990, 2000, 2010], (i) => [`l${i % 3}`, i + 0.5, i * 0.3, i % 2], true],
  ['rows of numbers', [5.1, 3.5, 0], (i) => [i + 0.5, i * 0.3, i % 2], false],
  ['rows of whole numbers in order', [0, 1, 2], (i) => [i + 1, i + 2, (i + 3) % 7], false],
  ['rows that end in a word', [5.1, 3.5, 'a'], (i) => [i + 0.5, i * 0.3, i % 2 ? 'a' : 'b'], false],
  ['words over numbers', ['x', 'y', 'k'], (i) => [i, i * i, i % 2], true],
  ['a word that is also a label below', ['x', 'y', 'a'], (i) => [i, i * i, i % 2 ? 'a' : 'b'], true],
];

for (const [what, first, below, header] of HEADERS) {
  test(`${header ? 'takes' : 'does not take'} for names: ${what}`, () => {
    const text = csv([first, ...Array.from({ length: 12 }, (_, i) => below(i))]);
    const { table } = readingOf(text);
    assert.equal(table.header.used, header);
    assert.equal(readingOf(text, { header: !header }).table.rows, header ? 13 : 12, 'the person may say otherwise');
  });
}

/** Columns that count or name the rows, whatever they are called. */
for (const [what, name, cell] of /** @type {[string, string, (i: number) => string|number][]} */ ([
  ['from 0, without a name', '', (i) => i],
  ['from 1', 'lfd', (i) => i + 1],
  ['shuffled', '', (i) => (i * 5) % 12],
  ['an identifier', 'customer_id', (i) => 1000 + 7 * i],
  ['names', 'who', (i) => `n${i}`],
  ['a constant', 'lab', () => 7],
  ['empty', 'note', () => ''],
])) {
  test(`is no input: ${what}`, () => {
    for (const place of [0, 3]) {
      const rows = [NAMES, ...ROWS].map(
        (row, i) =>
          row.toSpliced?.(place, 0, i === 0 ? name : cell(i - 1)) ?? [
            ...row.slice(0, place),
            i === 0 ? name : cell(i - 1),
            ...row.slice(place),
          ],
      );
      if (place === 3 && (what === 'shuffled' || name === '')) continue;
      const { names, proposal } = readColumns(csv(rows));
      assert.deepEqual([names[proposal.choice.x], names[proposal.choice.y], names[proposal.choice.label]], NAMES);
      assert.ok(proposal.inputs.every(({ column }) => column !== place));
    }
  });
}

test('R’s names of rows have no name of their own', () => {
  const { names, proposal } = readColumns(
    `"height" "width" "animal"\n${ROWS.map(([x, y, k], i) => `"${i + 1}" ${x} ${y} "${k}"`).join('\n')}`,
  );
  assert.deepEqual(names, ['', ...NAMES]);
  assert.deepEqual([proposal.choice.x, proposal.choice.y, proposal.choice.label], [1, 2, 3]);
});

/** Tables, and which column is to be learned, as what. @type {[what: string, names: string[], row: (i: number) => unknown[], label: string, classes: string[]|'values'][]} */
const LABELS = [
  [
    'the name class before other words',
    ['class', 'a', 'b', 'land'],
    (i) => [i % 3, i + 0.5, i * i, i % 2 ? 'x' : 'y'],
    'class',
    ['0', '1', '2'],
  ],
  [
    'survived',
    ['Survived', 'Age', 'Fare', 'Sex'],
    (i) => [i % 2, i + 20, i * 3.5, i % 3 ? 'm' : 'f'],
    'Survived',
    ['0', '1'],
  ],
  ['y of x1, x2', ['x1', 'x2', 'y'], (i) => [i + 0.5, i * i, i % 2], 'y', ['0', '1']],
  ['not y beside x', ['x', 'y', 'k'], (i) => [i + 0.5, i * i, i % 2], 'k', ['0', '1']],
  [
    'a longer name',
    ['amount', 'months', 'default.payment.next.month', 'sex'],
    (i) => [i * 7.5, i * i, i % 2, i % 3 ? 1 : 2],
    'default.payment.next.month',
    ['0', '1'],
  ],
  [
    'words before codes',
    ['a', 'b', 'code', 'kind'],
    (i) => [i + 0.5, i * i, i % 4, `k${i % 3}`],
    'kind',
    ['k0', 'k1', 'k2'],
  ],
  ['a number with many values', ['a', 'b', 'price'], (i) => [i + 0.5, (i * 5) % 12, i * 3.25], 'price', 'values'],
  [
    'a target of many values',
    ['target', 'age', 'bmi'],
    (i) => [i * 3.25, i + 20, ((i * 5) % 12) + 0.5],
    'target',
    'values',
  ],
  [
    'the first of three, which the others explain',
    ['loss', 'hard', 'tens'],
    (i) => [i * 2.5 + (i % 2), i + 0.5, ((i * 7) % 24) * 1.5],
    'loss',
    'values',
  ],
  [
    'a name that is its first column, before other codes',
    ['low', 'age', 'smoke', 'ht', 'bwt'],
    (i) => [i % 2, 20 + ((i * 7) % 24), (i >> 1) % 2, (i >> 2) % 2, 3 * i],
    'low',
    ['0', '1'],
  ],
  [
    'the measurement of an experiment, before the words of its conditions',
    ['Eth', 'Sex', 'Lrn', 'Days'],
    (i) => [i % 2 ? 'A' : 'N', (i >> 1) % 2 ? 'F' : 'M', (i >> 2) % 2 ? 'AL' : 'SL', (i * 7) % 24],
    'Days',
    'values',
  ],
  [
    'what is measured, not the sex of who was',
    ['year', 'sex', 'education', 'vocabulary'],
    (i) => [1974 + i, i % 2 ? 'Female' : 'Male', ((i * 5) % 12) + 4, ((i * 7) % 24) / 2],
    'vocabulary',
    'values',
  ],
  [
    'a concentration as time passes',
    ['Weight', 'Dose', 'Time', 'conc'],
    (i) => [70 + ((i * 5) % 24), 4 + (i % 3), i / 2, ((i * 7) % 24) / 3],
    'conc',
    'values',
  ],
  [
    'not a concentration that was given',
    ['Run', 'conc', 'cAMP'],
    (i) => [i % 4, (i % 6) * 2.5, ((i * 7) % 24) * 1.5],
    'cAMP',
    'values',
  ],
  [
    'not what is computed from another column',
    ['educ', 'books', 'vocab', 'educGroup'],
    (i) => [(i % 12) + 5, (i * 11) % 24, ((i * 7) % 24) / 2, ['low', 'mid', 'high'][Math.floor((i % 12) / 4)]],
    'vocab',
    'values',
  ],
  [
    'the last of a series, however well its first is explained',
    ['X1868', 'X1872', 'X1876'],
    (i) => [i * 2.5 + (i % 2), i + 0.5, ((i * 7) % 24) * 1.5],
    'X1876',
    'values',
  ],
  [
    'what was found at a place, not the place',
    ['x', 'y', 'age'],
    (i) => [i + 0.5, (i * 7) % 24, i % 3],
    'age',
    ['0', '1', '2'],
  ],
  [
    'no class of words that hardly come twice',
    ['length', 'height', 'width', 'strip'],
    (i) => [((i * 7) % 24) / 2, (i * 5) % 24, i * 1.5, `S${i % 8}`],
    'width',
    'values',
  ],
  [
    'solid and acid, which are no numbers of rows',
    ['a', 'b', 'acid'],
    (i) => [i + 0.5, (i * 5) % 24, i % 2],
    'acid',
    ['0', '1'],
  ],
  [
    'the first of all numbers, which the others explain, before one word of a longer name',
    ['fertility', 'schooling', 'faith', 'infant.mortality'],
    (i) => [i * 3 + 0.5, 90 - i * 3 + (i % 4), (i * 5) % 24, ((i * 11) % 24) / 2],
    'fertility',
    'values',
  ],
  [
    'r of n trials',
    ['n', 'r', 'x', 'plot'],
    (i) => [80 + ((i * 7) % 24), (i * 5) % 24, ((i * 11) % 24) + 0.5, (i * 13) % 24],
    'r',
    'values',
  ],
  [
    'whether somebody was arrested, before numbers and other words',
    ['age', 'arrest', 'married', 'prior'],
    (i) => [20 + ((i * 7) % 24), Number(i % 5 === 0), i % 3 ? 'no' : 'yes', ((i * 5) % 24) + 0.5],
    'arrest',
    ['0', '1'],
  ],
  [
    'a signal, before the price of the same day',
    ['open', 'high', 'close', 'signal', 'back'],
    (i) => [i + 0.5, i + 1.5, ((i * 7) % 24) + 0.5, ['long', 'short', 'none'][i % 3], ((i * 5) % 24) / 3],
    'signal',
    ['long', 'none', 'short'],
  ],
  [
    'the words of the first column, that were found, before two others',
    ['switch', 'arsenic', 'distance', 'association'],
    (i) => [i % 3 ? 'yes' : 'no', ((i * 7) % 24) / 5, ((i * 5) % 24) + 0.5, i % 2 ? 'yes' : 'no'],
    'switch',
    ['no', 'yes'],
  ],
  [
    'the words of the first column, before a number among conditions',
    ['works', 'household', 'children', 'region'],
    (i) => [i % 4 ? (i % 3 ? 'full' : 'part') : 'no', (i * 7) % 24, i % 3 ? 'yes' : 'no', ['A', 'B', 'C'][(i * 5) % 3]],
    'works',
    ['full', 'no', 'part'],
  ],
  [
    'what was measured of each animal, not what each was fed',
    ['growth', 'time', 'rat', 'diet'],
    (i) => [((i * 7) % 24) / 2 + 0.25, i % 4, 1 + (i >> 2), ['oats', 'rye', 'milk'][(i >> 2) % 3]],
    'growth',
    'values',
  ],
  [
    'what was fed, where it changes from row to row of each animal',
    ['growth', 'time', 'rat', 'diet'],
    (i) => [((i * 7) % 24) / 2 + 0.25, i % 4, 1 + (i >> 2), ['oats', 'rye', 'milk'][(i * i + (i >> 3)) % 3]],
    'diet',
    ['milk', 'oats', 'rye'],
  ],
  [
    'the yield of an experiment in which each variety had each amount',
    ['variety', 'nitrogen', 'yield'],
    (i) => ['abc'[i % 3], Math.floor(i / 6) / 5, ((i * 7) % 24) / 2 + 40],
    'yield',
    'values',
  ],
  [
    'a variety that comes as it was found',
    ['variety', 'amount', 'yield'],
    (i) => ['abc'[(i * i) % 3], Math.floor(i / 6), ((i * 7) % 24) / 2 + 40],
    'variety',
    ['a', 'b'],
  ],
  [
    'what was measured, not a constant of each stratum',
    ['heat', 'force', 'strata', 'v'],
    (i) => [((i * 5) % 24) + 0.5, ((i * 7) % 24) / 2 + 0.25, 1 + (i >> 3), [3.7, 607.1, 138.6][i >> 3]],
    'force',
    'values',
  ],
];

for (const [what, names, row, label, classes] of LABELS) {
  test(`proposes to learn ${label}: ${what}`, () => {
    const { proposal } = readingOf(csv([names, ...Array.from({ length: 24 }, (_, i) => row(i))]));
    assert.equal(names[proposal.choice.label], label);
    assert.deepEqual(proposal.choice.classes, classes === 'values' ? [] : classes);
    assert.deepEqual(
      proposal.unused.find(({ column }) => column === proposal.choice.label),
      { column: proposal.choice.label, why: 'label' },
    );
  });
}

test('of two columns of numbers one is a function of the other', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => [1900 + i, ((i * 7) % 24) / 4 - 3]);
  const { data, asked } = await load(csv([['year', 'temperature'], ...rows]));
  assert.deepEqual(must(asked).proposal.choice.inputs, [{ column: 0, becomes: 'number' }]);
  const { points, axes } = data;
  assert.equal(points.inputs, 1);
  assert.equal(points.classes, 0);
  assert.equal(must(axes.target).name, 'temperature');
  assert.equal(axes.x.name, 'year');
  // In the file's units again: x along its axis, the label between the smallest and the largest value.
  const years = [...points.x].map((x) => axes.x.low + ((x + 6) / 12) * (axes.x.high - axes.x.low));
  const { low, high } = must(axes.target);
  years.forEach((year, i) => {
    const row = Math.round(year) - 1900;
    assert.ok(Math.abs(year - 1900 - row) < 1e-9);
    assert.ok(Math.abs(low + ((points.label[i] + 1) / 2) * (high - low) - Number(rows[row][1])) < 1e-9);
  });
});

for (const [what, names, third] of /** @type {[string, string[], (i: number) => unknown][]} */ ([
  ['names the rows', ['market', 'share', 'month'], (i) => `${(i % 12) + 1}/${86 + Math.floor(i / 12)}`],
  ['is always the same', ['weight', 'heart', 'sex'], () => 'F'],
])) {
  test(`of two columns of numbers one is a function of the other, beside a third that ${what}`, async () => {
    const rows = Array.from({ length: 24 }, (_, i) => [((i * 5) % 24) + 0.5, ((i * 7) % 24) / 4 - 3, third(i)]);
    const { data, asked } = await load(csv([names, ...rows]));
    assert.deepEqual(must(asked).proposal.choice.inputs, [{ column: 0, becomes: 'number' }]);
    assert.equal(must(data.axes.target).name, names[1]);
    assert.equal(data.points.inputs, 1);
  });
}

test('one class beside two columns of numbers is a class that is missing, and no function', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => [((i * 5) % 24) + 0.5, ((i * 7) % 24) / 4 - 3, 'small']);
  await assert.rejects(load(csv([['height', 'weight', 'kind'], ...rows])), /two classes were expected/);
});

test('what was measured of each subject as time passes is a curve, and the subject’s number no input', () => {
  const rows = Array.from({ length: 24 }, (_, i) => [1 + (i >> 3), (i % 8) * 2.5, ((i * 7) % 24) / 4]);
  const { proposal } = readingOf(csv([['subject', 'time', 'conc'], ...rows]));
  assert.deepEqual(proposal.choice, {
    x: 1,
    y: 2,
    label: 2,
    classes: [],
    inputs: [{ column: 1, becomes: 'number' }],
  });
  assert.deepEqual(proposal.unused[0], { column: 0, why: 'group' });
});

test('numbers of groups are no inputs but where hardly anything else is', () => {
  const row = (/** @type {number} */ i) => [1 + (i % 6), 'abc'[i % 3], ((i * 7) % 24) / 4, ((i * 5) % 24) + 0.5];
  const inputsOf = (/** @type {string[]} */ names, /** @type {number[]} */ used) =>
    readingOf(csv([names, ...Array.from({ length: 24 }, (_, i) => used.map((k) => row(i)[k]))])).proposal.inputs.map(
      ({ column }) => names[column],
    );
  assert.deepEqual(inputsOf(['subject', 'machine', 'heat', 'score'], [0, 1, 2, 3]), ['machine', 'heat']);
  assert.deepEqual(inputsOf(['worker', 'machine', 'score'], [0, 1, 2]), ['worker', 'machine']);
  assert.deepEqual(inputsOf(['stations', 'machine', 'heat', 'score'], [0, 1, 2, 3]), ['stations', 'machine', 'heat']);
});

test('a name and a place are no function', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => [`Town ${i}`, ((i * 5) % 24) + 0.5, ((i * 7) % 24) / 4 - 3]);
  assert.equal((await tryToLoad(csv([['town', 'lat', 'lon'], ...rows]))).data, null);
});

test('an average size in the last rows is no total where it stands above too', async () => {
  const size = (/** @type {number} */ i) => ['slim', 'average', 'heavy'][i % 3];
  const rows = Array.from({ length: 24 }, (_, i) => [((i * 5) % 24) + 0.5, ((i * 7) % 24) / 4, size(i), i % 2]);
  const names = ['x', 'y', 'size', 'label'];
  assert.equal((await load(csv([names, ...rows]))).data.points.x.length, 24);
  const { data } = await load(csv([names, ...rows, ['Average', 3, 'heavy', 1]]));
  assert.equal(data.points.x.length, 24);
});

test('words say under what conditions a number was measured: each is an input of 0 and 1', async () => {
  const rows = Array.from({ length: 36 }, (_, i) => [
    `B${i % 3}`,
    ['a', 'b', 'c', 'd'][(i >> 1) % 4],
    ((i * 7) % 36) / 2,
  ]);
  const { data, asked } = await load(csv([['field', 'nitrogen', 'yield'], ...rows]));
  const { choice } = must(asked).proposal;
  assert.equal(choice.label, 2);
  assert.deepEqual(
    must(choice.inputs).map(({ becomes }) => becomes),
    ['oneHot', 'oneHot'],
  );
  assert.equal(data.points.inputs, 7);
  assert.equal(data.points.values?.length, 7 * 36);
});

test('part of what is to be predicted is no axis where there are others', () => {
  const row = (/** @type {number} */ i) => [i * 3, i * 3 + 2, i * 2 + (i % 5), ((i * 7) % 24) + i, i * 3 + 1];
  const names = ['Min.Price', 'Max.Price', 'Horsepower', 'Weight', 'Price'];
  const { proposal } = readingOf(csv([names, ...Array.from({ length: 24 }, (_, i) => row(i))]));
  assert.deepEqual([proposal.choice.x, proposal.choice.y, proposal.choice.label], [2, 3, 4]);
});

/** Sixty rows, of which the label is known before one column is. @param {string[]} names @param {(i: number) => unknown} label */
const known = (names, label) =>
  readingOf(
    csv([
      names,
      ...Array.from({ length: 60 }, (_, i) => [
        ((i * 7) % 60) + 20.5,
        label(i),
        ((i * 11) % 60) / 4 + (i % 5),
        ((i * 13) % 60) * 2.5,
      ]),
    ]),
  ).proposal;

for (const [name, label] of [
  ['time', 'status'],
  ['futime', 'death'],
  ['pgtime', 'pgstat'],
  ['survival_days', 'event'],
]) {
  test(`${name} is known only with ${label}: no input of it, but of other labels`, () => {
    const isLate = (/** @type {number} */ i) => Number((i * 7) % 60 > (i % 10 ? 20 : 40));
    const proposal = known([name, label, 'age', 'thickness'], isLate);
    assert.deepEqual([proposal.choice.x, proposal.choice.y, proposal.choice.label], [2, 3, 1]);
    assert.deepEqual(proposal.unused[0], { column: 0, why: 'outcomeTime' });
    const { choice } = known([name, 'label', 'age', 'thickness'], isLate);
    assert.equal(choice.x, 0);
  });
}

test('no input decides by a threshold which class a row has, where the classes touch', () => {
  const proposal = known(['birthWeight', 'low', 'age', 'height'], (i) => Number((i * 7) % 60 < 25));
  assert.deepEqual([proposal.choice.x, proposal.choice.y, proposal.choice.label], [2, 3, 1]);
  assert.deepEqual(proposal.unused[0], { column: 0, why: 'decides' });
});

test('classes that lie apart are told by what was measured', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [((i * 7) % 30) / 10 + (i % 2) * 5, i % 2, (i * 11) % 60]);
  const { proposal } = readingOf(csv([['petal', 'species', 'sepal'], ...rows]));
  assert.deepEqual(
    proposal.inputs.map(({ column }) => column),
    [0, 2],
  );
});

test('the same numbers once more are no input', () => {
  const rows = Array.from({ length: 24 }, (_, i) => [i * 2.5, (i * 7) % 24, i * 2.5, ((i * 5) % 24) + i, i * 2.5]);
  const { proposal } = readingOf(csv([['adjusted', 'a', 'again', 'b', 'price'], ...rows]));
  assert.deepEqual([proposal.choice.x, proposal.choice.y], [1, 3]);
  assert.deepEqual(
    proposal.unused.map(({ why }) => why),
    ['copy', 'copy', 'label'],
  );
});

test('of more than ten classes the commonest nine, and all others as one', async () => {
  const rows = Array.from({ length: 150 }, (_, i) => [i + 0.5, (i * 7) % 150, `k${Math.floor(Math.sqrt(i))}`]);
  const { data, asked } = await load(csv([['a', 'b', 'label'], ...rows]));
  const commonest = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((k) => `k${k}`);
  assert.deepEqual(must(asked).proposal.choice.classes, commonest);
  assert.deepEqual(data.axes.classes, [...commonest, 'other']);
  assert.equal(data.points.x.length, 150);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => data.points.label.filter((one) => one === k).length),
    [7, 9, 11, 13, 15, 17, 19, 21, 23, 15],
  );
});

test('date and word columns are offered as what they can become', () => {
  const { proposal } = readingOf(
    csv([
      ['when', 'x', 'colour', 'label'],
      ...Array.from({ length: 24 }, (_, i) => [
        `2024-01-${String(i + 1).padStart(2, '0')}`,
        i * i + 0.5,
        `c${i % 5}`,
        i % 2,
      ]),
    ]),
  );
  assert.deepEqual(proposal.inputs, [
    { column: 0, becomes: 'days' },
    { column: 1, becomes: 'number' },
    { column: 2, becomes: 'oneHot' },
  ]);
});

test('two words are an input of 0 and 1 where numbers are too few', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => [
    i % 3 ? 'yes' : 'no',
    i % 2 ? 'f' : 'm',
    `${1 + (i % 4)}th`,
    20 + i,
  ]);
  const { data, asked } = await load(csv([['survived', 'sex', 'passengerClass', 'age'], ...rows]));
  assert.ok(asked, 'a person is asked');
  assert.deepEqual([data.axes.x.name, data.axes.y.name], ['sex (f 0, m 1)', 'age']);
  assert.deepEqual(data.axes.classes, ['no', 'yes']);
});

/** What is left out of a file, in both languages. @type {[what: string, rows: unknown[][], english: string, german: string][]} */
const LEFT_OUT = [
  [
    'missing values',
    [
      ['NA', 1, 'cat'],
      ['', 1, 'cat'],
      [1, '#N/A', 'cat'],
      [1, 2, ''],
    ],
    '4 rows with a missing value were left out',
    '4 Zeilen mit fehlendem Wert blieben weg',
  ],
  [
    'infinity',
    [['inf', 1, 'cat']],
    '1 row with an infinite value was left out',
    '1 Zeile mit unendlichem Wert blieb weg',
  ],
  ['totals', [['Summe', 120, '']], '1 row of totals was left out', '1 Summenzeile blieb weg'],
  [
    'several reasons',
    [
      ['NA', 1, 'cat'],
      ['Total', 120, ''],
      [1, 'abc', 'dog'],
    ],
    '1 row with a missing value, 1 row with text in place of a number and 1 row of totals were left out (line 16: “abc” in column width)',
    '1 Zeile mit fehlendem Wert, 1 Zeile mit Text statt einer Zahl und 1 Summenzeile blieben weg (Zeile 16: „abc“ in Spalte width)',
  ],
];

for (const [what, rows, english, german] of LEFT_OUT) {
  test(`leaves out and counts ${what}`, async () => {
    const content = csv([NAMES, ...ROWS, ...rows]);
    assert.equal((await load(content)).data.note, `file.csv: 12 points loaded; ${english}.`);
    await speak('de');
    assert.equal((await load(content)).data.note, `file.csv: 12 Punkte geladen; ${german}.`);
  });
}

test('lines above the table are passed over, and said so', async () => {
  const content = `Exported by Lab\n\n${csv([NAMES, ...ROWS])}`;
  assert.equal(
    (await load(content)).data.note,
    'file.csv: 12 points loaded. Line 1 is no part of the table: “Exported by Lab”.',
  );
  await speak('de');
  assert.equal(
    (await load(content)).data.note,
    'file.csv: 12 Punkte geladen. Zeile 1 gehört nicht zur Tabelle: „Exported by Lab“.',
  );
});

/** Files that cannot be used, and why, in both languages. @type {[what: string, content: string|Uint8Array, english: string, german: string][]} */
const REFUSED = [
  [
    'a workbook',
    Uint8Array.of(0x50, 0x4b, 3, 4, 20),
    'file.csv is a workbook or an archive; a sheet of it saved as CSV was expected.',
    'file.csv ist eine Arbeitsmappe oder ein Archiv; ein daraus als CSV gespeichertes Blatt wurde erwartet.',
  ],
  [
    'damaged gzip',
    gzipSync(csv(ROWS)).subarray(0, 30),
    'file.csv is damaged: it could not be unpacked.',
    'file.csv ist beschädigt: Die Datei ließ sich nicht entpacken.',
  ],
  [
    'gzip of several parts, the last of them damaged',
    Buffer.concat([gzipSync(csv(ROWS)), gzipSync(csv(ROWS)).subarray(0, 30)]),
    'file.csv is damaged: it could not be unpacked.',
    'file.csv ist beschädigt: Die Datei ließ sich nicht entpacken.',
  ],
  [
    'broken JSON',
    '[\n{"a": 1},\n{"a": }]',
    'file.csv, line 3: the JSON document has a mistake there; a list of rows or of objects was expected.',
    'file.csv, Zeile 3: Dort hat das JSON-Dokument einen Fehler; eine Liste von Zeilen oder Objekten wurde erwartet.',
  ],
  [
    'one column of numbers',
    csv([NAMES, ...ROWS.map(([x, , k]) => [x, 'small', k])]),
    'file.csv, line 2: only one column holds numbers, column height; column width holds text (“small”) and column animal holds text (“dog”); two columns of numbers and one of labels were expected.',
    'file.csv, Zeile 2: Nur eine Spalte enthält Zahlen, Spalte height; Spalte width enthält Text („small“) und Spalte animal enthält Text („dog“); zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
  ],
  [
    'all rows with a missing value',
    csv([NAMES, ...ROWS.map(([x, , k], i) => [x, i < 9 ? 'NA' : i, k])]),
    'file.csv ends at line 13 with 3 usable rows beside 9 rows with a missing value; at least 10 are needed.',
    'file.csv endet bei Zeile 13 mit 3 brauchbaren Zeilen neben 9 Zeilen mit fehlendem Wert; mindestens 10 werden gebraucht.',
  ],
];

for (const [what, content, english, german] of REFUSED) {
  test(`refuses ${what} with its reason`, async () => {
    assert.deepEqual((await tryToLoad(content)).errors, [english]);
    await speak('de');
    assert.deepEqual((await tryToLoad(content)).errors, [german]);
  });
}
