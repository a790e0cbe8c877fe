// Points of many columns: gradients of weights and inputs, principal components and pictures of a plane, against PyTorch.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultConfig, loadModule, palette, refused, succeed } from './load.js';

const core = await loadModule();
const { cases } = JSON.parse(readFileSync(new URL('../golden/columns.json', import.meta.url), 'utf8'));

/** @typedef {import('../../wasm/backprop.js').Points} Points */

const TOLERANCE = 1e-9;
const LOSSES = /** @type {Record<string, string>} */ ({
  mse: 'squared_error',
  softmax_cross_entropy: 'softmax_cross_entropy',
});

/** @param {ArrayLike<number>} actual @param {ArrayLike<number>} expected @param {string} what */
function near(actual, expected, what) {
  assert.equal(actual.length, expected.length, what);
  const size = Math.max(1e-12, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++)
    assert.ok(Math.abs(actual[i] - expected[i]) <= TOLERANCE * size, `${what} ${i}: ${actual[i]}, not ${expected[i]}`);
}

/** @param {any} one */
const coloursOf = ({ outputs }) => ({
  ...palette,
  classes: outputs > 1 ? Array.from({ length: outputs }, (_, i) => [25 * i, 0, 0]) : [],
});

/** The plane of the first two principal components, as PyTorch has them. @param {any} one */
const planeOf = ({ columns, principal }) => ({
  origin: new Float64Array(columns),
  across: Float64Array.from(principal.first),
  up: Float64Array.from(principal.second),
});

/** @param {any} one @returns {Points} */
function pointsOf(one) {
  const count = one.classes.length;
  return {
    x: new Float64Array(count),
    y: new Float64Array(count),
    label: Float64Array.from(one.classes, (/** @type {number} */ own) => (one.outputs > 1 ? own : 2 * own - 1)),
    test: new Uint8Array(count),
    classes: one.outputs > 1 ? one.outputs : 2,
    inputs: one.columns,
    values: Float64Array.from(one.x),
    plane: planeOf(one),
  };
}

/** @param {any} one @param {object} [change] */
function sessionOf(one, change = {}) {
  const session = new core.Session();
  const config = {
    ...defaultConfig(),
    precision: /** @type {const} */ ('double'),
    hidden: one.hidden,
    activation: 'tanh',
    loss: LOSSES[one.loss],
    features: [],
    batchSize: 16,
    ...change,
  };
  succeed(session.configure(config, pointsOf(one)));
  succeed(session.setWeights(one.W.map((/** @type {number[]} */ W, /** @type {number} */ l) => ({ W, b: one.b[l] }))));
  return session;
}

for (const one of cases) {
  const name = `${one.columns} columns, ${one.outputs} outputs`;

  test(`${name}: gradients of weights and of each sample's inputs are PyTorch's`, () => {
    const session = sessionOf(one);
    succeed(session.forward());
    succeed(session.loss());
    succeed(session.backward());
    succeed(session.gradients()).layers.forEach(({ dW, db }, l) => {
      near(dW, one.dW[l], `dW ${l}`);
      near(db, one.db[l], `db ${l}`);
    });
    for (let sample = 0; sample < one.classes.length; sample++) {
      const { inputs, gradient } = succeed(session.inputGradient({ sample }));
      const own = (/** @type {number[]} */ all) => all.slice(sample * one.columns, (sample + 1) * one.columns);
      assert.deepEqual([...inputs], own(one.x));
      near(gradient, own(one.dx), `dx of sample ${sample}`);
    }
    session.delete();
  });

  test(`${name}: principal components are those by singular values`, () => {
    const { ok, ...plane } = succeed(core.principalPlane({ inputs: one.columns, values: one.x }));
    near(plane.first, one.principal.first, 'first');
    near(plane.second, one.principal.second, 'second');
    near([plane.firstVariance, plane.secondVariance], one.principal.variances, 'variances');
    near([plane.totalVariance], [one.principal.total], 'total');
  });

  test(`${name}: the plot's places are points of the plane`, () => {
    const session = sessionOf(one);
    for (const [k, [x, y]] of one.places.entries())
      near(succeed(session.predict({ x, y })).outputs, one.onPlane[k], `${k}`);
    const before = succeed(session.checkpoint()).bytes,
      { values } = succeed(session.surface(5, coloursOf(one), null));
    const { origin, across, up } = planeOf(one);
    succeed(session.setPlane({ origin, across: up, up: across }));
    const turned = succeed(session.surface(5, coloursOf(one), null)).values;
    // Where x and y change places, (column, row) is at (rows − 1 − row, columns − 1 − column).
    for (let row = 0; row < 5; row++)
      for (let column = 0; column < 5; column++)
        assert.ok(Math.abs(turned[row * 5 + column] - values[(4 - column) * 5 + 4 - row]) < 1e-6);
    assert.deepEqual(succeed(session.checkpoint()).bytes, before, 'the run is the same');
    assert.match(refused(session.curves({ places: 9 })), /input/);
    session.delete();
  });
}

for (const one of cases.slice(1)) {
  const name = `${one.columns} columns, ${one.outputs} outputs`;

  test(`${name}: what is asked about two inputs is answered for all of them`, () => {
    const session = sessionOf(one);
    // The chain rule, of each weight of the first unit: dz · a, a mean over samples whose a is the column.
    for (let input = 0; input < one.columns; input++) {
      const trace = succeed(session.traceParameter({ layer: 0, unit: 0, input }));
      near([trace.gradient], [one.dW[0][input]], `the weight of column ${input}`);
      near(
        trace.sampleAPrev,
        one.classes.map((/** @type {number} */ _, /** @type {number} */ i) => one.x[i * one.columns + input]),
        `column ${input}`,
      );
    }
    const { checks } = succeed(session.checkGradients({ count: 50 }));
    // Central differences in double: what they lose is far below this, and a wrong factor far above.
    assert.ok(checks.every(({ relativeError }) => relativeError < 1e-6));
    const { layers, whole } = succeed(session.spectrum());
    // A layer has as many directions as the smaller side of its matrix; the whole of it, as the smallest layer.
    const widths = [one.columns, ...one.hidden, one.outputs];
    assert.deepEqual(
      layers.map(({ length }) => length),
      one.W.map((/** @type {unknown} */ _, /** @type {number} */ l) => Math.min(widths[l], widths[l + 1])),
    );
    assert.ok(whole.every(Number.isFinite));
    const { counts, below, above } = succeed(session.slope({ layer: 0, bins: 20, points: 11 }));
    const counted = counts.reduce((sum, count) => sum + count, below + above);
    assert.equal(counted, one.hidden[0] * one.classes.length);
    session.delete();
  });

  test(`${name}: a step of the past is what it was, and the landscape stands at the run's loss`, () => {
    const session = sessionOf(one, { learningRate: 0.01, optimizer: 'adam', normalization: 'batch' });
    succeed(session.train(20));
    const then = succeed(session.checkpoint()).bytes,
      { trainLoss } = succeed(session.evaluate());
    succeed(session.train(30));
    const later = succeed(session.checkpoint()).bytes;
    assert.notEqual(succeed(session.evaluate()).trainLoss, trainLoss);
    succeed(session.restore(then));
    assert.equal(succeed(session.evaluate()).trainLoss, trainLoss);
    succeed(session.train(30));
    assert.deepEqual(succeed(session.checkpoint()).bytes, later, 'the same from there to the bit');
    session.delete();

    const plain = sessionOf(one);
    const plane = succeed(
      plain.startLandscape({ directions: 'random', seed: 1, reach: 0.5, columns: 5, rows: 5, samples: 100 }),
    );
    assert.equal(plane.samples, one.classes.length);
    const { losses } = succeed(plain.landscapeRows(5));
    near([losses[12]], [succeed(plain.evaluate()).trainLoss], 'the loss in the middle');
    plain.delete();
  });
}

test('what does not fit is refused in words, and changes nothing', () => {
  const one = cases[1];
  const session = sessionOf(one);
  const before = succeed(session.checkpoint()).bytes;
  const said = (/** @type {object} */ change) => refused(session.setPoints({ ...pointsOf(one), ...change }));
  assert.match(said({ inputs: 65 }), /65 inputs, expected 1 to 64/);
  assert.match(said({ inputs: 1e9 }), /inputs, expected 1 to 64/);
  assert.match(said({ inputs: 2.5 }), /inputs is 2.5, expected a whole number/);
  assert.match(said({ inputs: 9 }), /160 values, expected 144 of 9 inputs/);
  assert.match(said({ values: new Float64Array(7) }), /7 values, expected 160/);
  assert.match(said({ values: undefined }), /0 values, expected 160/);
  assert.match(said({ values: 'nonsense' }), /values must be an array of numbers/);
  assert.match(said({ values: new Float64Array(160).fill(NaN) }), /point 1 has a value that is not a finite number/);
  assert.match(said({ plane: undefined }), /the plane's origin has 0 numbers, expected 10/);
  const plane = planeOf(one);
  assert.match(said({ plane: { ...plane, up: plane.across } }), /cosine is 1, expected 0/);
  assert.match(said({ plane: { ...plane, up: undefined } }), /up must be an array of numbers/);
  assert.match(refused(session.setPlane({ ...plane, origin: new Float64Array(3) })), /3 numbers, expected 10/);
  assert.match(refused(session.inputGradient({ sample: 16 })), /no.* sample 16/);
  assert.match(refused(session.inputGradient({ sample: -1 })), /sample is -1, expected/);
  assert.deepEqual(succeed(session.checkpoint()).bytes, before);
  assert.match(
    refused(new core.Session().configure({ ...defaultConfig(), features: ['x'] }, pointsOf(one))),
    /1 features for points of 10 inputs/,
  );
  assert.match(refused(core.principalPlane({ inputs: 1, values: [1, 2, 3] })), /inputs is 1, expected .* 2 to 64/);
  assert.match(refused(core.principalPlane({ inputs: 2, values: [1, 2, 3] })), /3 numbers are no points of 2 each/);
  session.delete();
});

test('of x and y the inputs and their gradient are those of the features', () => {
  const session = new core.Session();
  const { points } = succeed(core.generate({ set: 'circle', count: 20, noise: 0, trainShare: 1, seed: 1 }));
  const features = ['x_squared', 'y'];
  succeed(session.configure({ ...defaultConfig(), precision: 'double', features }, points));
  const { inputs, gradient } = succeed(session.inputGradient({ sample: 4 }));
  assert.deepEqual([...inputs], [points.x[4] ** 2, points.y[4]]);
  assert.equal(gradient.length, 2);
  assert.match(refused(session.setPlane(planeOf(cases[0]))), /points of 2 inputs have no plane/);
  session.delete();
});
