import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { settingsLine } from '../../../../web/words/settings-line.js';
import { separateValues } from '../../../../web/import/separated-values.js';
import { rowsOf, toCsv } from '../../../../web/export/csv.js';
import {
  factorRows,
  histogramRows,
  landscapeRows,
  seedRows,
  slopeRows,
  spectrumRows,
} from '../../../../web/export/panel-tables.js';
import {
  answerRows,
  layerRows,
  lossRows,
  pointRows,
  surfaceRows,
  timeRows,
  weightRows,
} from '../../../../web/export/tables.js';

test('numbers keep every digit, what is none is empty', () => {
  assert.equal(
    toCsv([
      ['a', 'b'],
      [0.1 + 0.2, 5e-324],
      [NaN, -Infinity],
    ]),
    'a,b\r\n0.30000000000000004,5e-324\r\n,-Infinity\r\n',
  );
});

test('separators, quotes and line ends within a text are quoted', () => {
  assert.equal(
    toCsv([['a,b', 'say "x"', 'two\nlines', 'plain; one']]),
    '"a,b","say ""x""","two\nlines","plain; one"\r\n',
  );
});

test('what a spreadsheet would run as a formula is text; numbers and single signs stay', () => {
  const formulas = ['=1+1', '+cmd|x', '-2+3+cmd', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', '＝1'];
  for (const text of formulas) assert.match(toCsv([[text]]), /^"?'/, text);
  assert.equal(toCsv([['-1', '+2.5e-3', '-', '+', 'a=b', 'x', -1]]), '-1,+2.5e-3,-,+,a=b,x,-1\r\n');
  // Read again, the guard is gone.
  const read = separateValues(toCsv([['a', 'b'], ...formulas.map((text) => [text, 'x'])]), () => {});
  assert.deepEqual(
    read.rows.slice(1).map(([cell]) => cell),
    formulas.map((text) => text.trim()),
  );
});

test('nor does it run what follows a semicolon, a tab or a line end in a text, and all is read as it was', () => {
  const texts = [
    "a;=cmd|' /C calc'!A0",
    'x\t=1+1',
    'a\n=cmd',
    'a\n\n=cmd',
    'a; @b',
    'a;"=cmd',
    "'-ism",
    '-ism',
    "''=1",
    "a;'=1",
  ];
  for (const text of texts.slice(0, 6))
    for (const piece of toCsv([['x', text]])
      .slice(2)
      .split(/[;\t\n]/))
      assert.doesNotMatch(piece, /^[\s"]*[=+@-]/, text);
  const { rows } = separateValues(toCsv([['n', 'b'], ...texts.map((text) => [text, 'x'])]), () => {});
  assert.deepEqual(
    rows.slice(1).map(([cell]) => cell),
    texts,
  );
});

test('columns of typed arrays become rows', () => {
  assert.deepEqual(
    rowsOf([
      ['n', [1, 2]],
      ['x', Float64Array.of(0.5, 0.25)],
    ]),
    [
      ['n', 'x'],
      [1, 0.5],
      [2, 0.25],
    ],
  );
  assert.deepEqual(rowsOf([]), [[]]);
});

/**
 * A model of which only that is there which the tables read.
 * @typedef {import('../../../../web/views/view-model.js').Model} Model
 * @typedef {import('../../../../web/views/view-model.js').Snapshot} Snapshot
 * @typedef {Model & {snapshot: Snapshot}} Measured
 */

/** @param {object} snapshot @returns {Measured} */
const modelOf = (snapshot, side = 'a') => /** @type {Measured} */ (/** @type {unknown} */ ({ side, snapshot }));

const two = (/** @type {number[]} */ ...values) => Float64Array.from(values);
const layers = {
  signal: two(1e-5, 2),
  signalNorm: two(3e-5, 2),
  batchGradient: two(1, 2),
  gain: two(5e-6, NaN),
  derivativeGain: two(1e-7, NaN),
  weightGain: two(5, NaN),
  skipGain: two(2, NaN),
  normalizationGain: two(5, 1),
  meanDerivative: two(0.2, 1),
  saturated: two(0, 0),
  dead: two(0, 0),
  inputSize: two(1, 1),
  weightedSize: two(1, 1),
  biasSize: two(0, 0),
  skipGrowth: two(1, 1),
  updateRatio: two(1e-7, 1e-3),
};
const history = { step: two(0, 10), train: two(1, 0.5), test: two(1.1, NaN) };
const model = /** @type {Measured} */ (
  /** @type {unknown} */ ({
    snapshot: { layers, history, surface: { resolution: 2, values: Float32Array.of(1, 2, 3, 4) } },
    ghost: { label: 'Sigmoid', history: { step: two(0), train: two(2), test: two(3) } },
    experiment: {
      settings: defaultSettings(),
      points: { x: two(-6, 3), y: two(0, 6), label: two(-1, 1), test: Uint8Array.of(0, 1) },
      axes: { ...drawnAxes(), x: { name: 'length', low: 0, high: 12 } },
    },
  })
);

test('a layer is a row, its numbers those that the core measured', () => {
  const [header, first, last] = layerRows(model);
  assert.deepEqual(header.slice(0, 5), ['layer', 'signal', 'norm of the signal', 'batch gradient', 'gain']);
  assert.equal(header.length, 13);
  assert.deepEqual(first.slice(0, 5), [1, 1e-5, 3e-5, 1, 5e-6]);
  assert.ok(Number.isNaN(last[4]));
});

test('the factors of a gain stand beside it, all of them', () => {
  for (const [rows, at] of /** @type {const} */ ([
    [layerRows(model), 4],
    [factorRows(model), 3],
  ])) {
    const [header, first] = rows;
    const factors = header.flatMap((name, i) => (String(name).startsWith('of which') ? [Number(first[i])] : []));
    assert.equal(factors.length, 4, String(header));
    const product = factors.reduce((whole, factor) => whole * factor, 1);
    assert.ok(Math.abs(product / Number(first[at]) - 1) < 1e-14, `${factors}`);
  }
});

test('the losses of this run and of the one before stand below each other', () => {
  assert.deepEqual(lossRows(model), [
    ['run', 'step', 'train loss', 'test loss'],
    ['now', 0, 1, 1.1],
    ['now', 10, 0.5, NaN],
    ['Sigmoid', 0, 2, 3],
  ]);
  const samples = { train: 5000, test: 400, followedTrain: 1000, followedTest: 400, allTrain: 5000, allTest: 400 };
  const some = /** @type {any} */ ({ ...model, snapshot: { ...model.snapshot, samples } });
  assert.deepEqual(lossRows(some)[0], ['run', 'step', 'train loss (1000/5000)', 'test loss (400/400)']);
});

test('points are in the units of their axes', () => {
  assert.deepEqual(pointRows(model), [
    ['length', 'y', 'label', 'class', 'part'],
    [0, 0, -1, 'orange', 'train'],
    [9, 6, 1, 'blue', 'test'],
  ]);
});

test('a cell of the surface stands for its middle, the first row is at the top', () => {
  assert.deepEqual(surfaceRows(model), [
    ['length', 'y', 'Output'],
    [3, 3, 1],
    [9, 3, 2],
    [3, -3, 3],
    [9, -3, 4],
  ]);
});

test('what a regression predicts is in the unit of what it predicts, like the points', () => {
  const { points } = model.experiment;
  const axes = { ...model.experiment.axes, classes: [], target: { name: 'price', low: 100, high: 300 } };
  const regression = {
    ...model,
    experiment: { ...model.experiment, axes, points: { ...points, label: two(-1, 0.5), classes: 0 } },
  };
  assert.deepEqual(pointRows(regression), [
    ['length', 'y', 'price', 'class', 'part'],
    [0, 0, 100, '', 'train'],
    [9, 6, 250, '', 'test'],
  ]);
  const [header, first] = surfaceRows(regression);
  assert.deepEqual(
    [header, first],
    [
      ['length', 'y', 'Output price'],
      [3, 3, 300],
    ],
  );
});

test('of a network with one input the answers are a curve over x', () => {
  const axes = { ...model.experiment.axes, classes: [], target: { name: 'price', low: 100, high: 300 } };
  const points = { ...model.experiment.points, classes: 0, inputs: 1 };
  const curves = /** @type {any} */ ({ places: 3, outputs: Float32Array.of(-1, 0, 0.5) });
  const wave = { ...model, experiment: { ...model.experiment, axes, points } };
  assert.deepEqual(answerRows({ ...wave, snapshot: { ...model.snapshot, surface: null, curves } }), [
    ['length', 'Output price'],
    [0, 100],
    [6, 200],
    [12, 250],
  ]);
  assert.deepEqual(answerRows({ ...wave, snapshot: null }), [['length', 'Output price']]);
  assert.deepEqual(answerRows(model), surfaceRows(model));
});

test('of several classes every output has a column', () => {
  const axes = { ...model.experiment.axes, classes: ['a', 'b', 'c'] };
  const values = Float32Array.from({ length: 12 }, (_, i) => i);
  const snapshot = { ...model.snapshot, surface: /** @type {any} */ ({ resolution: 2, values }) };
  assert.deepEqual(surfaceRows({ ...model, snapshot, experiment: { ...model.experiment, axes } }), [
    ['length', 'y', 'Output a', 'Output b', 'Output c'],
    [3, 3, 0, 4, 8],
    [9, 3, 1, 5, 9],
    [3, -3, 2, 6, 10],
    [9, -3, 3, 7, 11],
  ]);
});

test('weights and biases stand unit after unit, moments one below the other', async () => {
  const weights = [
    { inputs: 2, W: two(1, 2, 3, 4), b: two(5, 6) },
    { inputs: 2, W: two(7, 8), b: two(9) },
  ];
  const ask = async () => ({ layers: weights });
  const rows = await weightRows('a')(modelOf({ links: { weights } }), {
    ask: async () => assert.fail('they are there'),
  });
  assert.deepEqual(
    await weightRows('a')(modelOf({ links: null }), { ask }),
    rows,
    'too many to be drawn: they are asked for',
  );
  assert.deepEqual(
    await weightRows('b')(modelOf({ links: { weights: [] }, twin: { links: null } }), { ask }),
    rows,
    'and so are those of the second of two networks',
  );
  assert.deepEqual(rows.slice(1), [
    [1, 1, 1, 1],
    [1, 1, 2, 2],
    [1, 1, NaN, 5],
    [1, 2, 1, 3],
    [1, 2, 2, 4],
    [1, 2, NaN, 6],
    [2, 1, 1, 7],
    [2, 1, 2, 8],
    [2, 1, NaN, 9],
  ]);
  assert.deepEqual(timeRows(modelOf({ timeline: { layers: 2, step: two(0, 8), signal: two(1, 2, 3, 4) } })), [
    ['step', 'Layer 1', 'Layer 2'],
    [0, 1, 2],
    [8, 3, 4],
  ]);
});

test('of two networks that are compared both are saved, each row with its letter', () => {
  const twin = {
    ...model.snapshot,
    layers: { ...layers, signal: two(3, 4) },
    surface: { resolution: 1, values: Float32Array.of(9) },
    timeline: { layers: 1, step: two(0), signal: two(7) },
  };
  const both = {
    ...model,
    ...modelOf({ ...model.snapshot, twin, timeline: { layers: 2, step: two(0), signal: two(5, 6) } }),
  };
  assert.deepEqual(
    layerRows(both).map((row) => row.slice(0, 3)),
    [
      ['run', 'layer', 'signal'],
      ['A', 1, 1e-5],
      ['A', 2, 2],
      ['B', 1, 3],
      ['B', 2, 4],
    ],
  );
  assert.deepEqual(
    surfaceRows(both).map(([side]) => side),
    ['run', 'A', 'A', 'A', 'A', 'B'],
  );
  assert.deepEqual(timeRows(both), [
    ['run', 'step', 'Layer 1', 'Layer 2'],
    ['A', 0, 5, 6],
    ['B', 0, 7],
  ]);
  assert.deepEqual(
    factorRows(both)
      .map((row) => row.slice(0, 4))
      .slice(1),
    [
      ['A', 1, 1e-5, 5e-6],
      ['A', 2, 2, NaN],
      ['B', 1, 3, 5e-6],
      ['B', 2, 4, NaN],
    ],
  );
});

test('what the panels show, as rows', () => {
  const ask = async () => assert.fail('nothing more is asked for');
  const one = {
    negative: two(1, 0),
    positive: two(0, 2),
    zero: 3,
    negativeBelow: 0,
    positiveBelow: 4,
    negativeAbove: 5,
    positiveAbove: 0,
    notANumber: 6,
  };
  const rows = histogramRows(model, {
    ask,
    data: { edges: two(0.1, 1, 10), layers: [{ a: one, z: one, dz: one, dW: one }] },
  });
  assert.deepEqual(
    rows.filter(([, quantity]) => quantity === 'dz').map((row) => row.slice(2)),
    [
      [-Infinity, -10, 5],
      [-1, -0.1, 1],
      [0, 0, 3],
      [0, 0.1, 4],
      [1, 10, 2],
      [NaN, NaN, 6],
    ],
  );
  assert.deepEqual(
    spectrumRows(model, { ask, data: { layers: [two(2, 1)], whole: two(3) } })
      .slice(1)
      .map(([, value]) => value),
    [2, 1, 3],
  );
  assert.deepEqual(
    seedRows(model, {
      ask,
      data: {
        steps: [0, 9],
        results: [[{ seed: 4, train: two(1, 2), test: two(3, 4) }], [{ seed: 4, train: two(5, 6), test: two(7, 8) }]],
      },
    }).slice(1),
    [
      ['A', 4, 0, 1, 3],
      ['A', 4, 9, 2, 4],
      ['B', 4, 0, 5, 7],
      ['B', 4, 9, 6, 8],
    ],
  );
  assert.deepEqual(
    landscapeRows(model, {
      ask,
      data: { losses: two(1, 2, 3, 4), plane: { alpha: two(-1, 1), beta: two(5, 6) } },
    }).slice(1),
    [
      [-1, 5, 1],
      [1, 5, 2],
      [-1, 6, 3],
      [1, 6, 4],
    ],
  );
});

test('before anything is measured there are headers alone', () => {
  assert.equal(lossRows({ ...model, snapshot: null, ghost: null }).length, 1);
  assert.equal(surfaceRows({ ...model, snapshot: null }).length, 1);
});

test('the line of the settings names what one wants to know, and what is unusual', () => {
  assert.equal(
    settingsLine(defaultSettings()),
    'Circle · 8 × 8 units · Sigmoid · LeCun, √(1/n) · SGD · Learning rate 0.1 · Batch size 10 · Seed 1',
  );
  const unusual = settingsLine({ ...defaultSettings(), shape: '8,4', hiddenLayers: 2, l2: 0.1, momentum: 0.5 });
  assert.ok(unusual.includes('8-4 ·') && unusual.endsWith('L2 0.1'), unusual);
  assert.ok(!unusual.includes('Momentum'), 'what means nothing now is left out');
});

const unasked = () => Promise.reject(new Error('nothing is asked for'));

test('the slope of a layer: its curves, then its sums', () => {
  const data = { u: two(-5, 0, 5), value: two(0, 0.5, 1), derivative: two(0, 0.25, 0), counts: two(3, 4), reach: 5 };
  const [, first, , , low, high] = slopeRows(model, { ask: unasked, data });
  assert.deepEqual(first, [-5, 0, 0, '', '', '']);
  assert.deepEqual(low, ['', '', '', -5, 0, 3]);
  assert.deepEqual(high, ['', '', '', 0, 5, 4]);
  assert.equal(slopeRows(model, { ask: unasked, data: undefined }).length, 1);
});
