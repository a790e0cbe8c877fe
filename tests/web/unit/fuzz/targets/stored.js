/** What the browser's storage and its databases give back, which other programs of the same host may have written. */
import assert from 'node:assert/strict';
import { defaultExperiment } from '../../../../../web/experiment/experiment.js';
import { createOwnSets } from '../../../../../web/experiment/own-sets.js';
import { createSavedExperiments } from '../../../../../web/experiment/saved-experiments.js';
import { describeExperiment, readExperiment, setOf } from '../../../../../web/experiment/serialization.js';
import { readListing, readRecord, writeRecord } from '../../../../../web/experiment/set-record.js';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { changeText } from '../mutate-text.js';
import { changeValue } from '../mutate-value.js';

const SMALL = {
  x: Float64Array.of(1, -2, 3),
  y: Float64Array.of(0.5, 1, -6),
  label: Float64Array.of(1, -1, 1),
  test: Uint8Array.of(0, 0, 1),
};
const plane = { origin: new Float64Array(3), across: Float64Array.of(1, 0, 0), up: Float64Array.of(0, 1, 0) };
const COLUMNS = {
  ...SMALL,
  label: Float64Array.of(0, 2, 1),
  classes: 3,
  inputs: 3,
  values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
  plane,
};
const scale = (/** @type {string} */ name) => ({ name, low: -1, high: 2.5 });
const axesOfColumns = {
  ...drawnAxes(3, 2),
  x: scale('a'),
  y: scale('b'),
  classes: ['r', 's', 't'],
  columns: ['a', 'b', 'c'].map((name) => ({ name, mean: 0.1, deviation: 2 })),
  plane: { kind: /** @type {const} */ ('columns'), x: 0, y: 1, rest: /** @type {const} */ ('mean') },
};
const custom = { ...defaultSettings(), dataSet: 'custom', shape: '3,2', hiddenLayers: 2 };

/** @type {import('../../../../../web/experiment/experiment.js').Experiment[]} */
const EXPERIMENTS = [
  {
    ...defaultExperiment(drawnAxes()),
    settings: { ...custom, normalization: 'batch' },
    points: SMALL,
    twin: { activation: 'relu' },
    byHand: [{ side: 'a', layer: 0, part: 'weight', index: 1, value: -0, was: 0, step: 0 }],
  },
  { ...defaultExperiment(axesOfColumns), settings: { ...custom, features: 'columns:3' }, points: COLUMNS },
  defaultExperiment(drawnAxes()),
];

/** Objects, as JSON.parse gives them. @type {any[]} */
export const DESCRIPTIONS = EXPERIMENTS.map((experiment, i) =>
  JSON.parse(JSON.stringify({ ...describeExperiment(experiment, i < 2 ? 'here' : 'made', drawnAxes), kept: 1e12 })),
);

/** What was read can be written and read again, and is then the same. @param {import('../../../../../web/experiment/experiment.js').Experiment} experiment */
export function checkRoundTrip(experiment) {
  const where = experiment.points.label.length > 0 ? 'here' : 'made';
  const text = JSON.stringify(describeExperiment(experiment, where, drawnAxes));
  const again = readExperiment(text, drawnAxes);
  assert.ok(again, `what was read cannot be read again: ${text.slice(0, 500)}`);
  assert.equal(JSON.stringify(describeExperiment(again, where, drawnAxes)), text);
}

/** @param {unknown} value */
const asText = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Mostly values; now and then the text itself. @param {unknown} value @param {import('../random.js').Random} random @param {unknown[]} others */
export const changeStored = (value, random, others) =>
  typeof value === 'string' || random.chance(0.08)
    ? changeText(asText(value), random, others.map(asText))
    : changeValue(value, random);

/** @type {import('../try-inputs.js').Target<unknown>} */
export const storedExperiment = {
  name: 'stored-experiment',
  corpus: DESCRIPTIONS,
  change: (value, random) => changeStored(value, random, DESCRIPTIONS),
  read(value) {
    const text = asText(value);
    const set = setOf(text);
    assert.ok(set === null || (typeof set.id === 'string' && typeof set.name === 'string'));
    const experiment = readExperiment(text, drawnAxes);
    if (!experiment) return 'refused';
    checkRoundTrip(experiment);
    return 'read';
  },
};

const RECORDS = EXPERIMENTS.slice(0, 2).map(({ points, axes }, i) =>
  writeRecord(
    { points, axes: { ...axes, set: { id: `s${i}`, name: `set ${i}` } }, split: { trainShare: 50, dataSeed: i } },
    drawnAxes,
  ),
);
const LISTING = RECORDS.map((_, i) => ({
  id: `s${i}`,
  name: `set ${i}`,
  added: i,
  bytes: 100,
  classes: 2,
  inputs: 2,
  sample: [[1, 2, 1]],
}));

/** A record, and the list of all of them. @type {any[]} */
const OF_SETS = RECORDS.map((record) => ({ record, list: LISTING }));

/** @type {import('../try-inputs.js').Target<any>} */
export const ownSets = {
  name: 'own-sets',
  corpus: OF_SETS,
  change: (value, random) => changeValue(value, random),
  async read(value) {
    const { record, list } = typeof value === 'object' && value !== null ? value : { record: value, list: value };
    const data = readRecord(record, drawnAxes);
    let text = asText(list);
    for (const set of readListing(text))
      assert.ok(Number.isFinite(set.bytes) && set.bytes >= 0 && set.sample.every((place) => place.length === 3));
    const records = new Map([['s0', record]]);
    /** @type {unknown[]} */
    let told = [];
    const sets = createOwnSets({
      database: {
        get: async (id) => records.get(id),
        set: async (id, one) => void records.set(id, one),
        del: async (id) => void records.delete(id),
        keys: async () => [...records.keys()],
      },
      list: {
        read: () => text,
        write: (next) => {
          text = next;
        },
      },
      drawnAxes,
      onChange: (all) => {
        told = all;
      },
      onTrouble: () => {},
      now: () => 1,
    });
    sets.tell();
    const loaded = await sets.load('s0', 'a');
    assert.equal(loaded === null, data === null);
    // Nobody's data is thrown away because another's cannot be read.
    assert.ok(data === null || records.has('s0'));
    assert.ok(Array.isArray(told));
    return data ? 'read' : 'refused';
  },
};

const SAVED = { id: '1-2', name: 'my run', line: 'ReLU, 3 layers', saved: 1e12, text: '{}' };
/** @type {any[]} */
const SHELVES = [
  [
    ['1-2', SAVED],
    ['1-3', { ...SAVED, id: '1-3', name: 'my run (2)' }],
  ],
];

/** @type {import('../try-inputs.js').Target<any>} */
export const savedExperiments = {
  name: 'saved-experiments',
  corpus: SHELVES,
  change: (value, random) => changeValue(value, random),
  async read(value) {
    const entries = Array.isArray(value) ? value.filter(Array.isArray) : [];
    /** @type {Map<string, any>} */
    const kept = new Map(/** @type {any} */ (entries));
    const shelf = createSavedExperiments(
      {
        entries: async () => /** @type {[string, unknown][]} */ (entries),
        set: async (id, record) => void kept.set(id, record),
        del: async (id) => void kept.delete(id),
      },
      () => 5,
    );
    const list = await shelf.list();
    for (const one of list)
      assert.ok(typeof one.name === 'string' && typeof one.text === 'string' && Number.isFinite(one.saved));
    if (list.length > 0) await shelf.rename(list[0], 'my run');
    assert.equal(await shelf.save('a name', { line: 'b', text: 'c' }), true);
    return list.length > 0 ? 'read' : 'refused';
  },
};
