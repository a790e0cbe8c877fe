import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { addPoint, noPoints } from '../../../../web/experiment/points.js';
import * as serialization from '../../../../web/experiment/serialization.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { speak } from '../../../../web/words/text.js';
import { must } from '../../../must.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

const readExperiment = (/** @type {string} */ text) => serialization.readExperiment(text, drawnAxes);
const writeExperiment = (/** @type {Experiment} */ experiment, /** @type {boolean} */ unedited) =>
  JSON.stringify(serialization.describeExperiment(experiment, unedited ? 'made' : 'here', drawnAxes));

/** Numbers that a rounded decimal would not bring back. */
const awkward = [0.1 + 0.2, Math.PI, -5.999999999999999, 5e-324];

/** @returns {Experiment} */
const edited = (over = {}) => ({
  settings: defaultSettings(),
  twin: null,
  axes: drawnAxes(),
  points: {
    x: Float64Array.from(awkward),
    y: Float64Array.from([...awkward].reverse()),
    label: Float64Array.from([-1, 1, 1, -1]),
    test: Uint8Array.from([0, 0, 1, 0]),
  },
  ...over,
});

/** @param {Experiment} experiment */
const restored = (experiment, asMade = false) => must(readExperiment(writeExperiment(experiment, asMade)));

/** What `edited` becomes as text, with one thing spoilt. @param {(stored: any) => void} spoil */
function spoilt(spoil) {
  const stored = JSON.parse(writeExperiment(edited({ axes: { ...drawnAxes(), source: 'mine' } }), false));
  spoil(stored);
  return readExperiment(JSON.stringify(stored));
}

const base64 = (/** @type {number[]} */ values) => Buffer.from(Float64Array.from(values).buffer).toString('base64');

test('what is written is read again, bit for bit', () => {
  const experiment = edited();
  assert.deepEqual(restored(experiment), experiment);
});

test('an emptied plot is empty again, and so is one with too few points', () => {
  const none = { ...edited().points, ...noPoints() };
  const one = addPoint(none, 0.1 + 0.2, -3, -1);
  for (const cleared of [none, one]) assert.deepEqual(restored(edited({ cleared })), edited({ cleared }));
  assert.deepEqual(restored(edited({ cleared: none }), true).cleared, noPoints());
  for (const kind of [{ classes: 3, label: Float64Array.of(2) }, { classes: 0 }])
    assert.deepEqual(restored(edited({ cleared: { ...one, ...kind } })).cleared, noPoints());
  const brokenText = { ...JSON.parse(writeExperiment(edited({ cleared: one }), false)), cleared: { x: 'AAAA' } };
  assert.equal(readExperiment(JSON.stringify(brokenText)), null);
});

test('numbers changed by hand at step 0 come back, the last of each place; what is none is refused', () => {
  const number = { layer: 1, part: 'weight', index: 2, value: 0.1 + 0.2, side: 'a', was: 1, step: 0 };
  const byHand = [{ ...number, value: 7 }, number, { ...number, index: 3, step: 5 }, { ...number, side: 'b' }];
  assert.deepEqual(restored(edited({ byHand })).byHand, [{ ...number, was: number.value }]);
  assert.equal(restored(edited({ byHand, twin: { units: 3 } })).byHand?.length, 2);
  for (const wrong of [{ layer: -1 }, { index: 0.5 }, { part: 'secret' }, { value: null }, { value: '1' }]) {
    const { layer, part, index, value } = { ...number, ...wrong };
    assert.equal(
      spoilt((stored) => {
        stored.byHand = [{ side: 'a', change: { layer, part, index, value } }];
      }),
      null,
      JSON.stringify(wrong),
    );
  }
  for (const wrong of [7, [null], [{ side: 'c', change: number }]])
    assert.equal(
      spoilt((stored) => {
        stored.byHand = wrong;
      }),
      null,
    );
});

test('an offset into a larger buffer is no trouble', () => {
  const experiment = edited();
  const inside = new Float64Array(9);
  inside.set(experiment.points.x, 3);
  experiment.points.x = inside.subarray(3, 7);
  assert.deepEqual([...restored(experiment).points.x], awkward);
});

test('points that are as made are their settings alone', () => {
  const experiment = edited({
    settings: { ...defaultSettings(), dataSet: 'spiral', dataSeed: 7, shape: '8,4,2', hiddenLayers: 3 },
  });
  const text = writeExperiment(experiment, true);
  assert.ok(!text.includes('"points"'));
  const back = must(readExperiment(text));
  assert.equal(back.points.x.length, 0);
  assert.deepEqual(back.settings, experiment.settings);
});

test('several classes, a regression, a twin and the axes of a file come back', () => {
  const several = edited();
  several.points = { ...several.points, label: Float64Array.from([0, 1, 2, 2]), classes: 3 };
  several.axes = drawnAxes(3);
  several.twin = { activation: 'relu', shape: '3,2' };
  assert.deepEqual(restored(several), several);
  const regression = edited();
  regression.points = { ...regression.points, label: Float64Array.from([0.25, -7, 1e-9, 3]), classes: 0 };
  regression.axes = drawnAxes(0);
  assert.deepEqual(restored(regression), regression);
  const wave = edited();
  const label = Float64Array.from([0.25, -1, 1e-9, 1 / 3]);
  wave.points = { ...wave.points, y: label.map((value) => 4 * value), label, classes: 0, inputs: 1 };
  wave.axes = drawnAxes(0, 1);
  assert.deepEqual(restored(wave), wave);
  wave.points = { ...wave.points, y: label };
  assert.equal(readExperiment(writeExperiment(wave, false)), null, 'drawn elsewhere than where its values are');
  const file = edited({ settings: { ...defaultSettings(), dataSet: 'custom' } });
  file.axes = {
    x: { name: 'Größe', low: -1, high: 2.5 },
    y: { name: '<b>', low: 0, high: 1e300 },
    classes: ['a', 'b'],
    source: 'Source: x.csv.',
  };
  assert.deepEqual(restored(file), file);
});

test('points of many columns come back with their plane, to the bit, and not where anything of it is wrong', () => {
  const axis = { name: 'a', low: -1, high: 2.5 };
  const columns = ['a', 'b', 'c'].map((name) => ({ name, mean: 1 / 3, deviation: 2 }));
  const table = edited({ settings: { ...defaultSettings(), dataSet: 'custom', features: 'columns:3' } });
  const values = Float64Array.from({ length: 3 * table.points.x.length }, (_, i) => Math.sin(i) / 3);
  const plane = {
    origin: Float64Array.of(0.1, 0.2, 0.3),
    across: Float64Array.of(0, 0.5, 0),
    up: Float64Array.of(1 / 7, 0, 0),
  };
  const file = values.map((value) => value / 7);
  table.points = { ...table.points, inputs: 3, values, plane, file };
  table.axes = {
    ...{ x: axis, y: axis, classes: ['no', 'yes'], label: 'answer', columns, source: '' },
    plane: { kind: 'columns', x: 1, y: 0, rest: 'mean' },
  };
  assert.deepEqual(restored(table), table);
  const stored = JSON.parse(writeExperiment(table, false));
  for (const [part, change] of /** @type {[string, object][]} */ ([
    ['settings', { features: 'x,y' }],
    ['settings', { features: 'columns:4' }],
    ['points', { inputs: 65 }],
    ['points', { values: stored.points.x }],
    ['points', { file: stored.points.x }],
    ['axes', { label: 7 }],
    ['points', { plane: { ...stored.points.plane, up: stored.points.plane.across } }],
    ['axes', { columns: columns.slice(1) }],
    ['axes', { plane: { kind: 'columns', x: 3, y: 0, rest: 'mean' } }],
  ])) {
    const spoiltText = JSON.stringify({ ...stored, [part]: { ...stored[part], ...change } });
    assert.equal(readExperiment(spoiltText), null, JSON.stringify(change));
  }
});

test('digits that nobody edited are their settings, and edited ones stay pictures', () => {
  const settings = { ...defaultSettings(), dataSet: 'digits', features: 'columns:64' };
  assert.equal(restored(edited({ settings }), true).settings.features, 'columns:64');
  assert.equal(readExperiment(writeExperiment(edited({ settings: { ...settings, features: 'x,y' } }), true)), null);

  const digits = edited({ settings });
  const direction = (/** @type {number} */ cell) => new Float64Array(64).map((_, i) => Number(i === cell));
  digits.points = {
    ...digits.points,
    inputs: 64,
    values: new Float64Array(64 * digits.points.x.length).fill(1 / 3),
    plane: { origin: new Float64Array(64), across: direction(0), up: direction(1) },
  };
  const columns = Array.from({ length: 64 }, (_, i) => ({ name: `${i}`, mean: 0, deviation: 16 }));
  digits.axes = { ...drawnAxes(), columns, plane: { kind: 'principal', shares: [0.2, 0.1] }, picture: true };
  assert.deepEqual(restored(digits), digits);
});

test('20,000 points are well below what a browser stores', () => {
  const length = 20_000;
  const points = {
    x: Float64Array.from({ length }, (_, i) => Math.sin(i)),
    y: Float64Array.from({ length }, (_, i) => Math.cos(i)),
    label: new Float64Array(length).fill(1),
    test: new Uint8Array(length),
  };
  const text = writeExperiment(edited({ points }), false);
  assert.ok(text.length < 1_000_000, `${text.length} characters`);
  assert.deepEqual(must(readExperiment(text)).points, points);
});

test('the drawn sets’ axes speak the language of the day', async () => {
  const text = writeExperiment(edited(), false);
  try {
    await speak('de');
    assert.deepEqual(must(readExperiment(text)).axes.classes, ['orange', 'blau']);
  } finally {
    await speak('en');
  }
});

test('settings that are not there are as by default, unknown ones are passed over', () => {
  const back = readExperiment(
    JSON.stringify({ version: 2, settings: { activation: 'relu', toString: 3, somethingNew: [1] } }),
  );
  assert.deepEqual(back, {
    ...defaultExperiment(drawnAxes()),
    settings: { ...defaultSettings(), activation: 'relu' },
    twin: null,
  });
});

for (const [what, text] of Object.entries({
  nothing: '',
  'no JSON': '{"version":1',
  null: 'null',
  'a number': '7',
  'a list': '[]',
  'no settings': '{"version":1}',
  'another version': '{"version":3,"settings":{}}',
  'settings as a list': '{"version":1,"settings":[]}',
  'a prototype': '{"version":1,"settings":{"__proto__":{"activation":"relu"},"activation":"nonsense"}}',
  'a file without its points': '{"version":1,"settings":{"dataSet":"custom"}}',
}))
  test(`refused: ${what}`, () => assert.equal(readExperiment(text), null));

for (const [what, settings] of Object.entries({
  'a choice that is none': { activation: 'relu6' },
  'a number out of range': { learningRate: 1e9 },
  'a fraction of a layer': { hiddenLayers: 2.5 },
  'NaN as a word': { learningRate: 'NaN' },
  'an object': { learningRate: {} },
  'a list': { learningRate: [0.1] },
  true: { batchSize: true },
  null: { seed: null },
  'an endless shape': { shape: '8,'.repeat(5000) },
  'more weights than fit': { hiddenLayers: 128, units: 512 },
})) {
  test(`refused as a setting: ${what}`, () => {
    assert.equal(readExperiment(JSON.stringify({ version: 1, settings })), null);
    assert.equal(readExperiment(JSON.stringify({ version: 1, settings: {}, twin: settings })), null, 'of the twin too');
  });
}

/** @type {Record<string, (stored: any) => void>} */
const SPOILT = {
  'points of other lengths': (stored) => {
    stored.points.y = base64([1, 2, 3]);
  },
  'no points': (stored) => {
    for (const name of ['x', 'y', 'label', 'test']) stored.points[name] = '';
  },
  'a place that is no number': (stored) => {
    stored.points.x = base64([NaN, 1, 2, 3]);
  },
  'an endless place': (stored) => {
    stored.points.y = base64([Infinity, 1, 2, 3]);
  },
  'a place far outside the plot': (stored) => {
    stored.points.x = base64([60.001, 1, 2, 3]);
  },
  'a third label of two classes': (stored) => {
    stored.points.label = base64([0, 1, 1, 1]);
  },
  'a label that is no number': (stored) => {
    stored.points.label = base64([NaN, 1, 1, 1]);
    stored.points.classes = 0;
  },
  'a class too many': (stored) => {
    stored.points.classes = 3;
    stored.points.label = base64([0, 1, 2, 3]);
  },
  'seven classes': (stored) => {
    stored.points.classes = 7;
  },
  'half a number': (stored) => {
    stored.points.x = Buffer.from('abc').toString('base64');
  },
  'no base64': (stored) => {
    stored.points.x = '***';
  },
  'numbers as a list': (stored) => {
    stored.points.x = [1, 2, 3, 4];
  },
  'no training point': (stored) => {
    stored.points.test = Buffer.from([1, 1, 1, 1]).toString('base64');
  },
  'a test mark of 2': (stored) => {
    stored.points.test = Buffer.from([2, 0, 0, 0]).toString('base64');
  },
  'points as a text': (stored) => {
    stored.points = 'all of them';
  },
  'points as null': (stored) => {
    stored.points = null;
  },
  'an axis of no length': (stored) => {
    stored.axes.x.low = stored.axes.x.high;
  },
  'an axis without numbers': (stored) => {
    stored.axes.y.high = '7';
  },
  'an axis without a name': (stored) => {
    delete stored.axes.x.name;
  },
  'a name as long as a book': (stored) => {
    stored.axes.x.name = 'x'.repeat(100_000);
  },
  'a class without a name': (stored) => {
    stored.axes.classes = ['a'];
  },
  'classes that are no names': (stored) => {
    stored.axes.classes = ['a', { toString: 1 }];
  },
};

for (const [what, spoil] of Object.entries(SPOILT)) test(`refused: ${what}`, () => assert.equal(spoilt(spoil), null));

test('the reference that is spoilt above is itself fine', () => assert.ok(spoilt(() => {})));

test('an experiment of version 1 keeps its values, and the defaults of its time where it names none', () => {
  const stored = JSON.parse(writeExperiment(edited(), false));
  assert.equal(stored.version, 2);
  const former = { pointCount: 500, outputActivation: 'tanh', learningRate: 0.03, loss: 'squared_error' };
  const old = { ...stored, version: 1, settings: { ...stored.settings, ...former, learningRate: 0.3 } };
  assert.deepEqual(must(readExperiment(JSON.stringify(old))).settings, {
    ...defaultSettings(),
    ...former,
    learningRate: 0.3,
  });
  const few = { ...stored, version: 1, settings: { activation: 'relu' } };
  assert.deepEqual(must(readExperiment(JSON.stringify(few))).settings, {
    ...defaultSettings(),
    ...former,
    activation: 'relu',
  });
});
