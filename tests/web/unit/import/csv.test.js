import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scatteredOrder } from '../../../../web/experiment/scattered-order.js';
import { assignTest } from '../../../../web/experiment/train-test-split.js';
import { canBeAxis } from '../../../../web/import/axis-choice.js';
import { canBeClasses } from '../../../../web/import/column-role.js';
import { convert } from '../../../../web/import/convert.js';
import { decodeText } from '../../../../web/import/decode-text.js';
import { openTable } from '../../../../web/import/open-table.js';
import { penguinPoints } from '../../../../web/import/penguins.js';
import { must } from '../../../must.js';
import { bytesOf, csv, load, readingOf, SETTINGS, tryToLoad } from './open-file.js';

/** @typedef {import('../../../../web/import/proposal.js').ColumnChoice} ColumnChoice */

/** Twelve rows x, y, label: x counts 1 … 12, y is half of it, the label alternates. */
const ROWS = Array.from({ length: 12 }, (_, i) => [String(i + 1), String((i + 1) / 2), i % 2 ? 'cat' : 'dog']);

const HEADER = ['height', 'width', 'animal'];

const GOOD = {
  'comma, header': csv([HEADER, ...ROWS]),
  'comma, no header': csv(ROWS),
  semicolon: csv([HEADER, ...ROWS], ';'),
  tab: csv([HEADER, ...ROWS], '\t'),
  'tab, no header': csv(ROWS, '\t'),
  'decimal commas': csv([HEADER, ...ROWS.map((row) => row.map((cell) => cell.replace('.', ',')))], ';'),
  CRLF: csv([HEADER, ...ROWS], ',', '\r\n'),
  'CR only': csv([HEADER, ...ROWS], ',', '\r'),
  'byte order mark': `\uFEFF${csv([HEADER, ...ROWS])}`,
  'quoted fields': csv([HEADER, ...ROWS].map((row) => row.map((cell) => `"${cell}"`))),
  'blank lines': `\n\n${csv([HEADER, ...ROWS], ',', '\n\n')}\n\n`,
  'spaces around cells': csv([HEADER, ...ROWS], ' , '),
  'comma at every end': csv([HEADER, ...ROWS].map((row) => [...row, ''])),
  'separator named by Excel': `sep=;\n${csv([HEADER, ...ROWS], ';')}`,
  'no newline at the end': csv([HEADER, ...ROWS]).trimEnd(),
  'label first': csv([['animal', 'height', 'width'], ...ROWS.map(([x, y, label]) => [label, x, y])]),
  'label between': csv([['height', 'animal', 'width'], ...ROWS.map(([x, y, label]) => [x, label, y])]),
  'exponents and signs': csv([HEADER, ...ROWS.map(([x, y, label]) => [`+${x}e0`, `${y}E+00`, label])]),
};

for (const [what, content] of Object.entries(GOOD)) {
  test(`reads ${what}`, async () => {
    const { data, asked, errors } = await load(content);
    assert.deepEqual(errors, []);
    assert.equal(asked, null);
    assert.equal(data.points.x.length, 12);
    assert.deepEqual(data.axes.classes, ['cat', 'dog']);
    // 1 … 12 with a tenth of the span, 1.1, on either side.
    assert.ok(Math.abs(data.axes.x.low + 0.1) < 1e-12 && Math.abs(data.axes.x.high - 13.1) < 1e-12);
    assert.ok(Math.abs(data.axes.y.low + 0.05) < 1e-12 && Math.abs(data.axes.y.high - 6.55) < 1e-12);
    assert.equal(data.points.label.filter((label) => label === 1).length, 6);
  });
}

test('the data fills −5 … 5 and keeps its order by value', async () => {
  const { data } = await load(csv([HEADER, ...ROWS]));
  const x = [...data.points.x].sort((a, b) => a - b);
  assert.ok(Math.abs(x[0] + 5) < 1e-12 && Math.abs(x[11] - 5) < 1e-12);
  assert.deepEqual([...data.points.x], [...data.points.y]);
});

test('Windows-1252 and UTF-16 are read', async () => {
  const text = csv(
    [['Größe', 'Breite', 'Tier'], ...ROWS.map(([x, y, label]) => [x, y, label === 'cat' ? 'Bär' : 'Löwe'])],
    ';',
  );
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
  assert.deepEqual((await load(latin)).data.axes.classes, ['Bär', 'Löwe']);
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);
  assert.equal((await load(utf16)).data.axes.x.name, 'Größe');
});

test('labels may be numbers, of which the smaller is −1', async () => {
  const rows = ROWS.map(([x, y, label]) => [x, y, label === 'cat' ? '1' : '-1.0']);
  const { data, asked } = await load(csv([HEADER, ...rows]));
  assert.equal(asked, null);
  assert.deepEqual(data.axes.classes, ['−1', '1']);
  assert.equal(
    (await load(csv(rows.map(([x, y, label]) => [x, y, label === '1' ? '1' : '0'])))).data.axes.classes[0],
    '0',
  );
});

test('+ and − are labels, not missing values', async () => {
  const { data } = await load(csv(ROWS.map(([x, y, label]) => [x, y, label === 'cat' ? '+' : '-'])));
  assert.equal(data.points.x.length, 12);
});

test('rows with a missing value are left out, and counted', async () => {
  const rows = [HEADER, ...ROWS, ['NA', '1', 'cat'], ['', '2', 'cat'], ['3', '4', '']];
  const { data } = await load(csv(rows), { name: 'a.csv' });
  assert.equal(data.points.x.length, 12);
  assert.equal(data.note, 'a.csv: 12 points loaded; 3 rows with a missing value were left out.');
});

test('a constant column is drawn in the middle', async () => {
  for (const constant of ['7', '0', '-3e-9', '1e15']) {
    const { data, errors } = await load(csv([HEADER, ...ROWS.map(([x, , label]) => [x, constant, label])]), {
      // A constant column could not be told from a label with one value, but it is one of numbers.
      pick: (_, guess) => guess,
    });
    assert.deepEqual(errors, []);
    assert.ok(
      data.points.y.every((y) => Math.abs(y) < 1e-9),
      constant,
    );
    assert.ok(data.axes.y.low < data.axes.y.high);
  }
});

test('more columns, or more classes, are asked about, with a likely guess', async () => {
  const wide = csv([
    ['id', 'height', 'width', 'age', 'animal'],
    ...ROWS.map(([x, y, label], i) => [String(i), x, y, '3', label]),
  ]);
  /** @type {Partial<ColumnChoice>} */
  let seen = {};
  const first = await load(wide, {
    pick: (_, guess) => {
      seen = guess;
      return guess;
    },
  });
  assert.equal(first.asked !== null, true);
  assert.deepEqual(seen, { x: 1, y: 2, label: 4, classes: ['cat', 'dog'] });

  const three = csv([HEADER, ...ROWS, ...ROWS.map(([x, y]) => [x, y, 'eel'])]);
  const second = await load(three, { pick: (_, guess) => ({ ...guess, classes: ['eel', 'cat'] }) });
  assert.equal(second.asked !== null, true);
  assert.equal(second.data.points.x.length, 18);
  assert.deepEqual(second.data.axes.classes, ['eel', 'cat']);
  assert.match(second.data.note, /6 rows of other classes were left out/);
});

test('three to ten classes are numbered from 0, in the order they were chosen', async () => {
  const rows = ROWS.flatMap(([x, y], i) => [[x, y, ['eel', 'cat', 'dog'][i % 3]]]);
  /** @type {Partial<ColumnChoice>} */
  let seen = {};
  const { data, asked } = await load(csv([HEADER, ...rows]), {
    pick: (_, guess) => {
      seen = guess;
      return guess;
    },
  });
  assert.ok(asked);
  assert.deepEqual(seen.classes, ['cat', 'dog', 'eel'], 'all of them at first');
  assert.equal(data.points.classes, 3);
  assert.deepEqual(data.axes.classes, ['cat', 'dog', 'eel']);
  for (const label of [0, 1, 2]) assert.equal(data.points.label.filter((one) => one === label).length, 4);
  assert.ok(
    [0, 1, 2].every((label) => data.points.label.some((one, i) => one === label && data.points.test[i] === 0)),
    'each trains',
  );
  const many = csv([
    ['height', 'width', 'kind'],
    ...Array.from({ length: 110 }, (_, i) => [(i * 7) % 110, i / 2, `k${String(i % 11).padStart(2, '0')}`]),
  ]);
  await tryToLoad(many, {
    pick: (_, guess) => {
      seen = guess;
      return guess;
    },
  });
  assert.deepEqual(seen.classes?.length, 9, 'of too many, the commonest nine');
  assert.equal(seen.rest, true, 'and all others as one');
});

test('numbers to predict are scaled to −1 … 1, and back', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [String(i), String((i * 7) % 41), String(250 + 10 * i + 0.5)]);
  /** @type {Partial<ColumnChoice>} */
  let seen = {};
  const { data, asked } = await load(csv([['a', 'b', 'price'], ...rows]), {
    name: 'homes.csv',
    pick: (_, guess) => {
      seen = guess;
      return guess;
    },
  });
  assert.ok(asked);
  assert.deepEqual(seen, { x: 0, y: 1, label: 2, classes: [] });
  const { points, axes } = data;
  const target = must(axes.target);
  assert.equal(points.classes, 0);
  assert.deepEqual(axes.target, { name: 'price', low: 250.5, high: 640.5 });
  const values = [...points.label]
    .map((label) => target.low + ((label + 1) / 2) * (target.high - target.low))
    .sort((a, b) => a - b);
  values.forEach((value, i) => assert.ok(Math.abs(value - (250.5 + 10 * i)) < 1e-9));
  assert.match(data.note, /40 points loaded\. price from 251 to 641 is scaled to −1 … 1 for the network\.$/);
  assert.equal(points.test.filter((one) => one === 0).length, 20);
});

test('a number to predict that is text, missing or always the same', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [String(i), String((i * i) % 17), String(i / 7)]);
  const asValues = { pick: () => ({ x: 0, y: 1, label: 2, classes: [] }) };
  const missing = await load(
    csv([['a', 'b', 'c'], ...rows.map((row, i) => (i === 3 ? [row[0], row[1], 'NA'] : row))]),
    asValues,
  );
  assert.match(missing.data.note, /39 points loaded; 1 row with a missing value was left out/);
  const text = await load(
    csv([['a', 'b', 'c'], ...rows.map((row, i) => (i === 3 ? [row[0], row[1], 'much'] : row))]),
    asValues,
  );
  assert.match(
    text.data.note,
    /39 points loaded; 1 row with text in place of a number was left out \(line 5: “much” in column c\)/,
  );
  const { table } = readingOf(csv([['a', 'b', 'c'], ...rows.map(([a, b]) => [a, b, '7'])]));
  assert.deepEqual(await convert(table, 'f.csv', asValues.pick(), SETTINGS), {
    error: 'f.csv, up to line 41: column c is always 7; different numbers to predict were expected.',
  });
});

test('columns that cannot be an axis or a label are not offered as one', () => {
  const { table, proposal } = readingOf(
    csv([
      ['name', ...HEADER],
      ...ROWS.map((row, i) => [`n${i}${'x'.repeat(i)}`, ...row]),
      ...ROWS.map((row, i) => [`m${i}`, ...row]),
    ]),
  );
  assert.deepEqual(table.columns.map(canBeAxis), [false, true, true, true], 'two words are 0 and 1');
  assert.deepEqual(table.columns.map(canBeClasses), [true, true, true, true]);
  assert.equal(proposal.choice.label, 3);
  assert.deepEqual(proposal.unused, [
    { column: 0, why: 'identifier' },
    { column: 3, why: 'label' },
  ]);
});

const replace = (/** @type {number} */ row, /** @type {number} */ column, /** @type {string} */ cell) => {
  const rows = [HEADER, ...ROWS.map((cells) => [...cells])];
  rows[row][column] = cell;
  return csv(rows);
};

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);

/** What costs a row, why, and the first such cell. @type {Record<string, [content: string, why: string, first: string]>} */
const SPOILED = {
  'text in a number': [replace(5, 0, 'abc'), 'with text in place of a number', 'line 6: “abc” in column height'],
  'text in a number, after blank lines': [
    replace(5, 0, 'abc').replaceAll('\n', '\n\n'),
    'with text in place of a number',
    'line 11: “abc” in column height',
  ],
  'text in a number, CRLF': [
    replace(5, 0, 'abc').replaceAll('\n', '\r\n'),
    'with text in place of a number',
    'line 6: “abc” in column height',
  ],
  'text in a number, no header': [
    csv(ROWS).replace('\n5,', '\nfive,'),
    'with text in place of a number',
    'line 5: “five” in column 1',
  ],
  'after a quoted line break': [
    replace(2, 2, '"cat"').replace('animal', '"ani\nmal"').replace('\n5,', '\nfive,'),
    'with text in place of a number',
    'line 7: “five” in column height',
  ],
  hexadecimal: [replace(3, 1, '0x1F'), 'with text in place of a number', 'line 4: “0x1F” in column width'],
  infinity: [replace(3, 1, 'Infinity'), 'with an infinite value', ''],
  'too large': [replace(3, 1, '1e400'), 'with a number beyond 10³⁰⁰', 'line 4: “1e400” in column width'],
  'decimal comma between commas': [
    replace(3, 1, '"1,5"'),
    'with text in place of a number',
    'line 4: “1,5” in column width',
  ],
  'thousands between semicolons': [
    replace(3, 1, '1.234,5').replaceAll(',', ';').replace('1.234;5', '1.234,5'),
    'with text in place of a number',
    'line 4: “1.234,5” in column width',
  ],
};

for (const [what, [content, why, first]] of Object.entries(SPOILED)) {
  test(`leaves out a row with ${what}, and says which`, async () => {
    const { data, asked } = await load(content, { name: 'bad.csv' });
    assert.equal(data.points.x.length, 11);
    assert.equal(data.note, `bad.csv: 11 points loaded; 1 row ${why} was left out${first && ` (${first})`}.`);
    assert.equal(asked !== null, first !== '', 'a person is asked before text is dropped');
  });
}

/** @type {Record<string, [string|Uint8Array, string]>} */
const BAD = {
  empty: ['', 'bad.csv is empty; rows with two numbers and a label were expected.'],
  'only white space': [' \n\n', 'bad.csv is empty; rows with two numbers and a label were expected.'],
  'one value too many': [
    csv(ROWS).replace('5,2.5,dog', '5,2.5,dog,9'),
    'bad.csv, line 5: 4 values found; 3 were expected, as in line 1.',
  ],
  'one class': [
    csv([HEADER, ...ROWS.map(([x, y]) => [x, y, 'cat'])]),
    'bad.csv, lines 2 to 13: the label in column animal is always “cat”; two classes were expected.',
  ],
  'three rows': [
    csv([HEADER, ...ROWS.slice(0, 3)]),
    'bad.csv ends at line 4 with 3 rows of data; at least 10 are needed.',
  ],
  'three rows, no header': [
    csv(ROWS.slice(0, 3)),
    'bad.csv ends at line 3 with 3 rows of data; at least 10 are needed.',
  ],
  'only a header': ['x,y,label\n', 'bad.csv ends at line 1 with no rows of data; at least 10 are needed.'],
  'two columns, of which one holds words': [
    csv(ROWS.map(([x, , label]) => [x, label])),
    'bad.csv, line 1: only two columns found, and not both hold numbers; two columns of numbers, or more columns, separated by commas, semicolons, tabs or spaces, were expected.',
  ],
  prose: [
    'It was a dark night.\nThe rain fell.\n',
    'bad.csv, line 1: only one column found; two columns of numbers and one of labels, separated by commas, semicolons, tabs or spaces, were expected.',
  ],
  'a web page': [
    '<!doctype html>\n<html><head><title>x</title></head></html>',
    'bad.csv, line 1: this is a web page or XML; a table as CSV or JSON was expected.',
  ],
  'a picture': [png, 'bad.csv, line 3, holds bytes that no text has; a CSV file (plain text) was expected.'],
  'only one column of numbers': [
    csv([HEADER, ...ROWS.map(([x, , label]) => [x, 'small', label])]),
    'bad.csv, line 2: only one column holds numbers, column height; column width holds text (“small”) and column animal holds text (“dog”); two columns of numbers and one of labels were expected.',
  ],
  'no labels': [
    csv(Array.from({ length: 40 }, (_, i) => [String(i), String(i * i), `n${i}`])),
    'bad.csv, lines 1 to 40: beside two columns of numbers no column holds labels (column 3 has 40 different values); one with two classes was expected.',
  ],
  'an open quotation mark': [
    replace(4, 2, '"cat'),
    'bad.csv, line 5: a quotation mark is not closed, or stands within a value; quotes around whole values were expected.',
  ],
};

for (const [what, [content, sentence]] of Object.entries(BAD)) {
  test(`refuses ${what} in one sentence`, async () => {
    const { data, errors } = await tryToLoad(content, { name: 'bad.csv' });
    assert.equal(data, null);
    assert.deepEqual(
      errors.map((error) => error.replace(/\s/g, ' ')),
      [sentence],
    );
  });
}

test('a row that ends early has missing values', async () => {
  const { data } = await load(csv([...ROWS, ['5']]));
  assert.equal(data.points.x.length, 12);
  assert.match(data.note, /1 row with a missing value was left out/);
});

test('of 200,000 rows a sample is offered, in which each class has its share', async () => {
  const content = csv([
    HEADER,
    ...Array.from({ length: 200_000 }, (_, i) => [
      String(i % 997),
      String(i % 89),
      i % 10 === 0 ? 'cat' : i === 7 ? 'eel' : 'dog',
    ]),
  ]);
  const { data, asked } = await load(content, { name: 'large.csv' });
  assert.ok(asked);
  assert.equal(data.points.x.length, 20_000);
  assert.deepEqual(
    [0, 1, 2].map((label) => data.points.label.filter((one) => one === label).length),
    [2000, 17_999, 1],
  );
  assert.equal(
    data.note.replace(/\u202f/g, ' '),
    'large.csv: 20 000 points loaded, a random sample of 200 000 in which each class has its share.',
  );
  assert.deepEqual((await load(content)).data.points.x, data.points.x, 'the same of the same seed');
});

test('one class left after missing values is refused', async () => {
  const rows = ROWS.map(([x, y, label]) => [label === 'cat' ? 'NA' : x, y, label]);
  const { data, errors } = await tryToLoad(csv([HEADER, ...rows, ...rows]));
  assert.equal(data, null);
  assert.match(errors[0], /always “dog” where both numbers are there; two classes were expected\.$/);
});

test('20,000 rows, the most there may be, are read', async () => {
  const content = csv([
    HEADER,
    ...Array.from({ length: 20_000 }, (_, i) => [String(i), String(i % 97), i % 3 ? 'a' : 'b']),
  ]);
  const { data, errors } = await load(content);
  assert.deepEqual(errors, []);
  assert.equal(data.points.x.length, 20_000);
});

test('progress is told of the cells and then of the columns, and only grows', async () => {
  const content = csv([
    HEADER,
    ...Array.from({ length: 5000 }, (_, i) => [`${i % 89}`, `${i % 97}`, i % 3 ? 'a' : 'b']),
  ]);
  const cells = /** @type {number[]} */ ([]),
    columns = /** @type {number[]} */ ([]);
  const opened = await openTable(bytesOf(content), (share) => cells.push(share));
  assert.ok('read' in opened);
  await opened.read({}, (share) => columns.push(share));
  assert.equal(columns.length, 2 * HEADER.length, 'each column is looked at, and then made');
  for (const shares of [cells, columns])
    assert.ok(
      shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1),
      shares.join(' '),
    );
});

test('decodeText knows text from bytes', () => {
  assert.equal(decodeText(new TextEncoder().encode('ä,1')), 'ä,1');
  assert.equal(decodeText(Uint8Array.of(0xe4, 44, 49)), 'ä,1');
  assert.throws(() => decodeText(Uint8Array.of(65, 10, 0)), { key: 'tables.binary', values: { line: 2 } });
});

test('the split is the same every time, keeps the share, and trains on both classes', () => {
  const label = [1, ...Array(99).fill(-1)];
  for (const share of [10, 50, 90]) {
    for (let seed = 0; seed < 20; seed++) {
      const test = assignTest(label, share, seed);
      assert.deepEqual(assignTest(label, share, seed), test);
      assert.equal(test[0] === 0 || label.some((l, i) => l === 1 && !test[i]), true);
      assert.ok(Math.abs(test.filter((t) => t === 0).length - share) <= 1);
    }
  }
  assert.deepEqual(
    [...scatteredOrder(50, 3)].sort((a, b) => a - b),
    Array.from({ length: 50 }, (_, i) => i),
  );
  assert.notDeepEqual(scatteredOrder(50, 3), scatteredOrder(50, 4));
});

test('each class has its share of both parts, whatever the order of the file', () => {
  const label = [...Array(20).fill(0), ...Array(101).fill(1), ...Array(7).fill(2), ...Array(72).fill(3)];
  for (const share of [10, 50, 75, 90])
    for (let seed = 0; seed < 20; seed++) {
      const test = assignTest(label, share, seed, 4);
      for (const own of [0, 1, 2, 3]) {
        const members = label.flatMap((one, i) => (one === own ? [i] : []));
        const trained = members.filter((i) => test[i] === 0).length;
        assert.ok(
          Math.abs(trained - (members.length * share) / 100) < 1,
          `class ${own}: ${trained} of ${members.length}`,
        );
      }
      assert.equal(test.filter((one) => one === 0).length, 2 * share);
    }
  assert.deepEqual(assignTest([], 50, 1), new Uint8Array(0));
});

test('the penguins are all there', () => {
  const text = readFileSync(new URL('../../../../web/data/penguins.csv', import.meta.url), 'utf8');
  const { points, axes } = penguinPoints(text, SETTINGS);
  assert.deepEqual(axes.classes, ['Adelie', 'Chinstrap']);
  assert.equal(points.label.filter((label) => label === -1).length, 151);
  assert.equal(points.label.filter((label) => label === 1).length, 68);
  // The means of bill length that the data's publication gives: 38.8 and 48.8 mm.
  const mean = (/** @type {number} */ wanted) => {
    const lengths = [...points.x]
      .filter((_, i) => points.label[i] === wanted)
      .map((x) => axes.x.low + ((x + 6) / 12) * (axes.x.high - axes.x.low));
    return lengths.reduce((sum, value) => sum + value) / lengths.length;
  };
  assert.ok(Math.abs(mean(-1) - 38.79) < 0.005);
  assert.ok(Math.abs(mean(1) - 48.83) < 0.005);
});

test('why no column can be the label is true of the column that is named', async () => {
  const rows = (/** @type {(i: number) => unknown[]} */ row) =>
    Array.from({ length: 30 }, (_, i) => row(i).join(',')).join('\n');
  for (const [text, column] of [
    [`a,b,c\n${rows((i) => [i, 2 * i, 'NA'])}`, 'c'],
    [`a,b,c\n${rows((i) => ['NA', i % 5, i % 4])}`, 'a'],
  ]) {
    assert.deepEqual((await tryToLoad(text)).errors, [
      `file.csv, line 2: column ${column} is empty; two columns of numbers and one of labels were expected.`,
    ]);
  }
  const [error] = (await tryToLoad(`k,b,name\n${rows((i) => [i % 2, i, `id${i}`])}`)).errors;
  assert.match(error, /beside two columns of numbers no column holds labels \(column name has 30 different values\)/);
});

test('the ends of the scale of what is predicted are told apart', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${2 * i},${1e6 + 0.1 * i}`).join('\n');
  const { data } = await tryToLoad(`a,b,y\n${rows}`);
  const [, low, high] = must(/y from (.+) to (.+) is scaled/.exec(must(data).note));
  assert.notEqual(low, high);
});

test('one usable row is one row', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i ? 'NA' : 1},${i},${i % 2}`).join('\n');
  assert.match(
    (await tryToLoad(`a,b,c\n${rows}`)).errors[0],
    / with 1 usable row beside 11 rows with a missing value; at least 10 are needed/,
  );
});

test('the line of the first wrong cell is told, among missing ones', async () => {
  const { data, asked } = await load(csv([HEADER, ['NA', '5', 'cat'], ['5', 'x', 'cat'], ...ROWS]), { name: 'f.csv' });
  assert.ok(asked, 'nothing is left out unasked but what is missing');
  assert.equal(
    data.note,
    'f.csv: 12 points loaded; 1 row with a missing value and 1 row with text in place of a number were left out (line 3: “x” in column width).',
  );
});
