/** A loaded set that is saved has the digits of its file, and is read as the same points, bit for bit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPoint, movePoint, removePoint } from '../../../../web/experiment/points.js';
import { scatteredOrder } from '../../../../web/experiment/scattered-order.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { csv, load, SETTINGS } from '../import/open-file.js';
import { toCsv } from '../../../../web/export/csv.js';
import { pointRows } from '../../../../web/export/tables.js';

/**
 * @typedef {Awaited<ReturnType<typeof load>>['data']} Data
 * @typedef {Parameters<typeof load>[1]} How
 */

/** The rows of a file, in its digits. @param {number} seed */
function createDigits(seed) {
  let state = seed;
  return (/** @type {number} */ size, /** @type {number} */ decimals, from = 0) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return String(Number((from + (state / 2147483648) * size).toFixed(decimals)));
  };
}

/** @param {Data} data */
const saved = ({ points, axes }) =>
  toCsv(
    pointRows(
      /** @type {any} */ ({
        experiment: {
          points,
          axes: { ...axes, set: { id: 'a', name: 'file.csv' } },
          settings: { ...defaultSettings(), ...SETTINGS },
        },
      }),
    ),
  );

/** @type {NonNullable<How>} */
const several = { pick: (_, choice, { inputs }) => ({ ...choice, inputs }) };

/** @type {NonNullable<How>} */
const allInputs = {
  pick: (table, choice) => {
    const label = table.columns.length - 1,
      { values } = table.columns[label];
    const inputs = table.columns
      .slice(0, -1)
      .map((_, column) => ({ column, becomes: /** @type {const} */ ('number') }));
    return { ...choice, x: 0, y: 1, label, inputs, classes: table.columns[label].kind === 'text' ? values : [] };
  },
};

/** @param {number} count @param {(i: number) => unknown[]} row */
const rows = (count, row) => Array.from({ length: count }, (_, i) => row(i));

const number = createDigits(7);
/** @type {[string, string[], unknown[][], How?][]} */
const FILES = [
  ['two columns', ['len', 'wid', 'class'], rows(300, (i) => [number(7, 1), number(3, 2), i % 2 ? 'reed' : 'sedge'])],
  [
    'far from 0',
    ['year', 'mass', 'class'],
    rows(200, (i) => [number(90, 0, 1900), number(1e-3, 7, 1e3), 'abc'[i % 3]]),
  ],
  ['large and small', ['a', 'b', 'class'], rows(200, (i) => [number(1e12, 0), number(1e-9, 13), 'ab'[i % 2]])],
  [
    'of very different sizes',
    ['a', 'b', 'class'],
    rows(200, (i) => [Number(`1e${(i % 12) - 6}`), number(5, 3), 'ab'[i % 2]]),
  ],
  ['many digits', ['a', 'b', 'class'], rows(200, (i) => [number(7, 14), number(0.3, 15), 'ab'[i % 2]])],
  ['numbers to predict', ['len', 'wid', 'price'], rows(200, () => [number(7, 1), number(3, 2), number(1000, 2)])],
  ['a function', ['year', 'temperature'], rows(120, (i) => [1900 + i, number(30, 1, -10)])],
  [
    'ten columns',
    [...'abcdefghij', 'class'],
    rows(400, (i) => [...'abcdefghij'].map((_, k) => number(10 ** (k - 4), 10 - k)).concat(i % 3 ? 'reed' : 'sedge')),
    several,
  ],
  [
    'columns and a number',
    [...'abcd', 'price'],
    rows(200, () => [...'abcd'].map(() => number(50, 1, -20)).concat(number(9, 3))),
    several,
  ],
];

for (const [name, head, body, how] of FILES) {
  test(`saved again: ${name}`, async () => {
    const file = csv([head, ...body], ',', '\r\n');
    const first = await load(file, how);
    const again = saved(first.data);
    assert.equal(again.replace(/,(?:part|train|test)\r\n/g, '\r\n'), file);
    await assertSame(again, first.data, how);
  });
}

/** Reads a saved file: the same points, and what is saved of them is the file. @param {string} file @param {Data} data @param {How} [how] */
async function assertSame(file, data, how) {
  const again = (await load(file, how)).data;
  assert.deepEqual(again.points, data.points);
  assert.deepEqual(again.axes, data.axes);
  assert.equal(saved(again), file);
}

/** Doubles of all kinds: any bits of a mantissa, of one size, of all sizes, halfway decimals, neighbours. @type {Record<string, (random: () => number) => number>} */
const NUMBERS = {
  'of one size': (random) => random(),
  'of 16 and 17 digits far from 0': (random) => 1e6 + random(),
  'of all sizes': (random) => (random() - 0.5) * 10 ** Math.floor(600 * (random() - 0.5)),
  'of sizes that drown each other': (random) => (random() - 0.5) * 10 ** Math.floor(40 * (random() - 0.5)),
  'whole and large': (random) => Math.floor(random() * 2 ** 53) * 2 ** Math.floor(20 * random()),
  neighbours: (random) => 1 + Math.floor(40 * random()) * Number.EPSILON,
  'smallest of all': (random) => Math.floor(1000 * random()) * Number.MIN_VALUE,
  'quotients of whole numbers': (random) => Math.floor(1000 * random()) / 7,
  'short decimals': (random) => Math.round(1e4 * random()) / 10 ** Math.floor(9 * random()),
};

/** 53 random bits. @param {number} seed */
function randomOf(seed) {
  const digits = createDigits(seed);
  return () =>
    (Math.floor(Number(digits(2 ** 27, 0))) * 2 ** 26 + Math.floor(Number(digits(2 ** 26 - 1, 0)))) / 2 ** 53;
}

for (const [kind, draw] of Object.entries(NUMBERS)) {
  test(`every number comes back to the bit: ${kind}`, async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const random = randomOf(seed),
        row = (/** @type {number} */ width) => Array.from({ length: width }, () => draw(random));
      for (const [head, body, how] of /** @type {[string[], unknown[][], How?][]} */ ([
        [['x', 'y', 'kind'], rows(60, (i) => [...row(2), 'ab'[i % 2]])],
        [['x', 'y', 'price'], rows(60, () => row(3))],
        [['year', 'price'], rows(60, () => row(2))],
        [[...'abcdef', 'kind'], rows(60, (i) => [...row(6), 'rst'[i % 3]]), allInputs],
        [[...'abcdef', 'price'], rows(60, () => row(7)), allInputs],
      ])) {
        const file = csv([head, ...body], ',', '\r\n'),
          { data } = await load(file, how),
          again = saved(data);
        assert.equal(again.replace(/,(?:part|train|test)\r\n/g, '\r\n'), file, `${seed} ${head}`);
        await assertSame(again, data, how);
      }
    }
  });
}

test('another split is read again, and so is the name of the column of classes', async () => {
  const { data } = await load(csv([['len', 'wid', 'reed'], ...FILES[0][2]]));
  for (const [test, share] of /** @type {const} */ ([
    [data.points.test.map((one) => 1 - one), 50],
    [data.points.test.map((_, i) => Number(i > 5)), 10],
  ])) {
    const again = saved({ ...data, points: { ...data.points, test } });
    const second = (await load(again)).data;
    assert.deepEqual([second.points.test, second.axes], [test, data.axes]);
    assert.equal(second.axes.label, 'reed');
    assert.equal(second.trainShare, share);
  }
});

test('points that are removed and added leave the digits of the others', async () => {
  const random = randomOf(3);
  const body = rows(60, (i) => [random(), random(), 'ab'[i % 2]]),
    { data } = await load(csv([['x', 'y', 'kind'], ...body]));
  const edited = addPoint(removePoint(movePoint(data.points, 4, 1, 1), 7), 2, 3, 1);
  const lines = saved({ ...data, points: edited })
    .split('\r\n')
    .slice(1, -1);
  const own = new Set(body.map((row) => row.join()));
  assert.equal(lines.length, 60);
  assert.equal(lines.filter((line) => own.has(line.split(',').slice(0, 3).join())).length, 58);
});

test('a point that was moved is read where it is', async () => {
  const { data } = await load(csv([FILES[0][1], ...FILES[0][2]]));
  const x = data.points.x.slice();
  x[3] = 1.2345678;
  const lines = saved({ ...data, points: { ...data.points, x } }).split('\r\n');
  const again = await load(lines.join('\n'));
  assert.ok(again.data.points.x.some((value) => Math.abs(value - 1.2345678) < 1e-14));
});

test('a drawn set that is saved has its classes, their colours and its split when it is opened', async () => {
  const random = randomOf(5),
    x = Float64Array.from({ length: 80 }, random),
    label = x.map((_, i) => (i % 3 ? -1 : 1));
  const points = { x, y: x.map(random), label, test: Uint8Array.from(label, (_, i) => Number(i % 4 === 1)) };
  const drawn = { points, axes: drawnAxes(), settings: defaultSettings() };
  const lines = toCsv(pointRows(/** @type {any} */ ({ experiment: drawn })));
  const { data } = await load(lines);
  assert.deepEqual([data.axes.classes, data.axes.label], [['orange', 'blue'], 'class']);
  const order = scatteredOrder(80, SETTINGS.dataSeed);
  assert.deepEqual(
    [...data.points.test],
    Array.from(order, (i) => points.test[i]),
  );
  assert.deepEqual(
    [...data.points.label],
    Array.from(order, (i) => label[i]),
  );
});
