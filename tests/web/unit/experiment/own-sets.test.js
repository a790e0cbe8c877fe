/** One's own data sets, over a database and a list that the test plays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { nameSet } from '../../../../web/experiment/name-set.js';
import { createOwnSets, MAX_STORED_BYTES } from '../../../../web/experiment/own-sets.js';
import { describeExperiment, readExperiment, setOf } from '../../../../web/experiment/serialization.js';
import { bytesOf, readListing } from '../../../../web/experiment/set-record.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { must } from '../../../must.js';

/** @typedef {import('../../../../web/experiment/set-record.js').Data} Data */

/** Numbers that a rounded decimal would not bring back. */
const AWKWARD = [0.1 + 0.2, Math.PI, -5.999999999999999, 5e-324];

/** @param {string} id @returns {Data} */
const twoColumns = (id, x = AWKWARD) => ({
  points: {
    x: Float64Array.from(x),
    y: Float64Array.from(x).reverse(),
    label: Float64Array.from(x, (_, i) => (i % 2 ? 1 : -1)),
    test: Uint8Array.from(x, (_, i) => (i === 2 ? 1 : 0)),
  },
  axes: {
    ...drawnAxes(),
    x: { name: 'alcohol', low: 11, high: 15 },
    source: 'wine.csv',
    set: { id, name: `${id}.csv` },
  },
  split: { trainShare: 50, dataSeed: 1 },
});

/** Three columns, whose values are a view of a larger buffer. @param {string} id @returns {Data} */
function threeColumns(id) {
  const data = twoColumns(id),
    plane = { origin: Float64Array.of(1, 2, 3), across: Float64Array.of(1, 0, 0), up: Float64Array.of(0, 1 / 3, 0) };
  const values = Float64Array.from({ length: 20 }, (_, i) => Math.sin(i)).subarray(4, 16);
  const columns = ['a', 'b', 'c'].map((name, i) => ({ name, mean: i / 3, deviation: 0.1 + 0.2 }));
  return {
    ...data,
    points: { ...data.points, inputs: 3, values, plane, file: values.slice() },
    axes: { ...data.axes, label: 'kind', columns, plane: { kind: 'columns', x: 0, y: 1, rest: 'mean' } },
  };
}

/** What a browser keeps from one visit to the next. */
function createBrowser() {
  /** @type {Map<string, any>} */
  const records = new Map();
  const browser = { records, list: /** @type {string|null} */ (null), refuses: false, clock: 0, visit };

  /** The page is opened. */
  function visit() {
    const told = /** @type {string[][]} */ ([]),
      shown = { sets: /** @type {import('../../../../web/experiment/set-record.js').OwnSet[]} */ ([]) };
    const answer = async (/** @type {() => any} */ give) => {
      if (browser.refuses) throw new Error('refused');
      return structuredClone(give());
    };
    const sets = createOwnSets({
      database: {
        get: (id) => answer(() => records.get(id)),
        set: (id, record) => answer(() => void records.set(id, structuredClone(record))),
        del: (id) => answer(() => void records.delete(id)),
        keys: () => answer(() => [...records.keys()]),
      },
      list: {
        read: () => browser.list,
        write(text) {
          browser.list = text;
        },
      },
      drawnAxes,
      onChange: (next) => {
        shown.sets = next;
      },
      onTrouble: (...trouble) => void told.push(trouble),
      now: () => ++browser.clock,
    });
    sets.tell();
    return { sets, told, names: () => shown.sets.map(({ name }) => name), shown };
  }
  return browser;
}

test('sets are there again at the next visit, to the bit, each with its name, columns and scales', async () => {
  const browser = createBrowser(),
    first = browser.visit();
  for (const data of [twoColumns('wine'), threeColumns('ten')]) await first.sets.keep(data);
  assert.equal(must(browser.records.get('ten')).points.values.buffer.byteLength, 12 * 8, 'no more than its own values');
  const later = browser.visit();
  assert.deepEqual(later.names(), ['wine.csv', 'ten.csv']);
  assert.deepEqual(await later.sets.load('wine'), twoColumns('wine'));
  assert.deepEqual(await later.sets.load('ten'), threeColumns('ten'));
  const { sample, classes, inputs, bytes } = must(later.shown.sets[1]);
  assert.deepEqual([sample.length, classes, inputs, bytes], [4, 2, 3, bytesOf(threeColumns('ten').points)]);
});

test('axes that are only drawn are named in the language of the later visit', async () => {
  const browser = createBrowser();
  const data = twoColumns('curve'),
    axes = nameSet(drawnAxes(), 'curve', [{ name: 'curve' }]);
  assert.equal(axes.set?.name, 'curve (2)');
  await browser.visit().sets.keep({ ...data, axes });
  assert.equal(browser.records.get(axes.set?.id ?? '').axes, null);
  assert.deepEqual((await browser.visit().sets.load(axes.set?.id ?? ''))?.axes, axes);
});

test('an edit is kept, and what is as it was is not written again', async () => {
  const browser = createBrowser(),
    { sets } = browser.visit();
  const data = twoColumns('wine');
  await sets.keep(data);
  const record = browser.records.get('wine');
  await sets.keep({ ...data, split: { trainShare: 80, dataSeed: 1 } });
  assert.equal(browser.records.get('wine'), record, 'the same points');
  await sets.keep({ ...data, points: { ...data.points, x: Float64Array.of(1, 2, 3, 4) } });
  assert.deepEqual([...must(await browser.visit().sets.load('wine')).points.x], [1, 2, 3, 4]);
  assert.equal(readListing(browser.list).length, 1);
});

test('what was cleared from outside is stored again with the next change, also where only one of its places was', async () => {
  const browser = createBrowser(),
    { sets, told } = browser.visit(),
    data = threeColumns('ten');
  for (const clear of [
    () => browser.records.clear(),
    () => {
      browser.list = null;
    },
    () => {
      browser.records.clear();
      browser.list = null;
    },
  ]) {
    await sets.keep(data);
    clear();
    await sets.keep({ ...data, split: { trainShare: 80, dataSeed: 1 } });
    assert.deepEqual((await browser.visit().sets.load('ten'))?.points, data.points);
  }
  assert.deepEqual(told, []);
});

test('a browser that refused for a while has the set a little later', async () => {
  const browser = createBrowser(),
    { sets, told } = browser.visit(),
    data = twoColumns('wine');
  browser.refuses = true;
  await sets.keep(data);
  browser.refuses = false;
  await sets.keep({ ...data });
  assert.equal(browser.records.size, 0, 'not with every change');
  browser.clock += 60_000;
  await sets.keep({ ...data });
  assert.deepEqual(await browser.visit().sets.load('wine'), data);
  assert.equal(told.length, 1);
});

test('a removed set can be brought back until another one is removed', async () => {
  const browser = createBrowser(),
    page = browser.visit();
  for (const id of ['a', 'b', 'c']) await page.sets.keep(twoColumns(id));
  await page.sets.remove('b');
  assert.deepEqual([...browser.records.keys()], ['a', 'c']);
  assert.deepEqual(
    readListing(browser.list).map(({ id }) => id),
    ['a', 'c'],
    'it is gone after a reload',
  );
  assert.deepEqual(
    page.shown.sets.map(({ id, removed = false }) => [id, removed]),
    [
      ['a', false],
      ['b', true],
      ['c', false],
    ],
  );
  await page.sets.bringBack('b');
  assert.deepEqual(await browser.visit().sets.load('b'), twoColumns('b'));
  assert.deepEqual(page.names(), ['a.csv', 'b.csv', 'c.csv'], 'in its former place');
  await page.sets.remove('a');
  await page.sets.remove('c');
  assert.deepEqual(page.names(), ['b.csv', 'c.csv']);
  await page.sets.keep(must(await page.sets.load('c')));
  assert.ok(browser.records.has('c'), 'undo makes the experiment use it again');
});

test('where the browser refuses, or all is full, a set works in this visit, and that is said once', async () => {
  const browser = createBrowser();
  browser.refuses = true;
  const page = browser.visit();
  await page.sets.keep(twoColumns('wine'));
  await page.sets.keep(twoColumns('wine', [1, 2, 3]));
  assert.deepEqual(page.told, [['setRefused', 'wine.csv']]);
  assert.deepEqual([...must(await page.sets.load('wine')).points.x], [1, 2, 3]);
  assert.equal(page.shown.sets[0]?.unstored, true);
  assert.deepEqual(browser.visit().names(), []);

  browser.refuses = false;
  const large = twoColumns(
    'large',
    Array.from({ length: MAX_STORED_BYTES / 25 - 2 }, () => 1),
  );
  assert.ok(bytesOf(large.points) < MAX_STORED_BYTES);
  await page.sets.keep(large);
  await page.sets.keep(twoColumns('more'));
  assert.deepEqual(page.told.at(-1), ['setsFull', 'more.csv']);
  assert.deepEqual(await page.sets.load('more'), twoColumns('more'));
  await page.sets.remove('large');
  assert.deepEqual(
    readListing(browser.list).map(({ id }) => id),
    ['wine', 'more'],
    'there is room for both now',
  );
});

test('list and database are made to agree, and a set that cannot be read is given up in a sentence', async () => {
  const browser = createBrowser();
  for (const id of ['a', 'b', 'c']) await browser.visit().sets.keep(twoColumns(id));
  browser.list = JSON.stringify(readListing(browser.list).filter(({ id }) => id !== 'b'));
  browser.records.delete('c');
  browser.records.get('a').points.x[0] = Number.NaN;
  const page = browser.visit();
  assert.equal(await page.sets.load('a', 'a.csv'), null);
  assert.deepEqual(page.told, [['setLost', 'a.csv']]);
  assert.deepEqual(page.names(), ['b.csv']);
  for (const list of ['', '7', '[null, {"id": 1}]', '[{"id":"x"}]', '{']) assert.deepEqual(readListing(list), [], list);
});

test('an experiment names the set that its points are kept with', async () => {
  const { points, axes } = twoColumns('wine');
  const first = defaultExperiment(drawnAxes());
  const experiment = {
    ...first,
    twin: null,
    points,
    axes,
    settings: /** @type {const} */ ({ ...first.settings, dataSet: 'custom' }),
  };
  const apart = JSON.stringify(describeExperiment(experiment, 'set', drawnAxes)),
    whole = JSON.stringify(describeExperiment(experiment, 'here', drawnAxes));
  assert.deepEqual([setOf(apart), setOf(whole), setOf('{')], [axes.set, null, null]);
  assert.ok(!apart.includes('"points"'));
  assert.deepEqual(readExperiment(apart, drawnAxes, { points, axes }), experiment);
  assert.deepEqual(readExperiment(whole, drawnAxes), experiment);
  assert.equal(readExperiment(apart, drawnAxes), null, 'without its set');
});
