// The built module as JavaScript sees it: what it exports, what it answers, what it refuses.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  largeCircle as circle,
  squaredErrorConfig as defaultConfig,
  loadModule,
  palette,
  refused,
  succeed,
} from './load.js';

const core = await loadModule();
const { points } = succeed(core.generate(circle));

function newSession(config = defaultConfig()) {
  const session = new core.Session();
  succeed(session.configure(config, points));
  return session;
}

/** Names of the methods that a class hands to JavaScript. */
function methodsOf(/** @type {{prototype: object}} */ { prototype }) {
  const inherited = ['constructor', 'isAliasOf', 'clone', 'deleteLater', 'isDeleted', 'argCount'];
  const names = new Set();
  for (let proto = prototype; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
    for (const name of Object.getOwnPropertyNames(proto)) if (!inherited.includes(name)) names.add(name);
  }
  return [...names].sort();
}

test('the declaration names exactly what the modules export', async () => {
  const declaration = await readFile(new URL('../../wasm/backprop.d.ts', import.meta.url), 'utf8');
  const declared = (/** @type {string} */ heading) => {
    const body = declaration.split(`export interface ${heading} {`)[1].split('\n}')[0];
    return [...body.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1]);
  };
  const session = declared('Session');
  assert.ok(session.length > 15);
  for (const module of [core, await loadModule('wasm-scalar')])
    assert.deepEqual(methodsOf(module.Session), session.sort());
});

test('training through the module learns the circle, and sigmoid does not', () => {
  const relu = newSession(),
    sigmoid = newSession({ ...defaultConfig(), activation: 'sigmoid' });
  succeed(relu.train(3000));
  succeed(sigmoid.train(3000));
  assert.ok(succeed(relu.measure()).trainLoss < 0.1);
  const { trainLoss, layers } = succeed(sigmoid.measure());
  assert.ok(trainLoss > 0.9);
  assert.ok(layers.signal[0] / layers.signal[8] < 1e-4);
  relu.delete();
  sigmoid.delete();
});

test('a round of the four verbs is a step', () => {
  const whole = newSession(),
    parts = newSession();
  succeed(whole.train(3));
  for (let i = 0; i < 3; ++i) {
    succeed(parts.forward());
    assert.ok(Number.isFinite(succeed(parts.loss()).loss));
    succeed(parts.backward());
    succeed(parts.update());
  }
  assert.deepEqual(succeed(whole.weights()), succeed(parts.weights()));
  const early = parts.update();
  assert.deepEqual(early, { ok: false, message: 'update needs backward first' });
});

test("what is handed out is the receiver's, even when the module's memory grows", () => {
  const session = newSession();
  const { values, rgba } = succeed(session.surface(20, palette, null));
  const before = [...values];
  assert.equal(values.length, 400);
  assert.equal(rgba.length, 1600);
  assert.ok(rgba instanceof Uint8ClampedArray);
  succeed(session.configure({ ...defaultConfig(), hidden: [512, 512, 512, 512, 512, 512] }, points));
  succeed(session.train(1));
  assert.deepEqual([...values], before);
});

test('the prediction at a place is what the network gives for a point there', () => {
  for (const change of /** @type {Partial<import('../../wasm/backprop.js').RunConfig>[]} */ ([
    {},
    { precision: 'double', features: ['x_squared', 'sin_y', 'y'] },
  ])) {
    const session = newSession({ ...defaultConfig(), ...change });
    succeed(session.train(20));
    const training = [...points.x.keys()].filter((i) => !points.test[i]);
    for (const sample of [0, 7, 100]) {
      const [x, y] = [points.x[training[sample]], points.y[training[sample]]];
      const { outputs } = succeed(session.predict({ x, y })),
        wanted = succeed(session.states({ of: 'training', sample })).prediction ?? [];
      assert.equal(outputs.length, 1);
      // A pass of one sample and a picture's may use other instructions: the last digits of a float.
      assert.ok(Math.abs(outputs[0] - wanted[0]) < 1e-6, `${outputs[0]} ${wanted[0]}`);
    }
  }
  assert.match(/** @type {any} */ (newSession().predict(/** @type {any} */ ({ x: 1 }))).message, /y must be a number/);
});

test('the prediction for inputs is that at the place which has them', () => {
  const session = newSession({ ...defaultConfig(), features: ['x_squared', 'y'] });
  succeed(session.train(20));
  assert.deepEqual(succeed(session.predict({ inputs: [9, -2] })), succeed(session.predict({ x: 3, y: -2 })));
  assert.equal(refused(session.predict({ inputs: [9] })), 'a sample has 1 inputs, expected 2');
  assert.match(refused(session.predict(/** @type {any} */ ({ inputs: 9 }))), /inputs must be an array of numbers/);
});

test('the answer at a place is the output, or of a logit its probability', () => {
  const place = { x: 3, y: -2 };
  const of = (/** @type {Partial<import('../../wasm/backprop.js').RunConfig>} */ change) =>
    succeed(newSession({ ...defaultConfig(), ...change }).predict(place));
  const squared = of({ loss: 'squared_error' });
  assert.deepEqual(squared.answers, squared.outputs);
  const logit = of({ outputActivation: 'linear', loss: 'binary_cross_entropy' });
  assert.ok(Math.abs(logit.outputs[0]) > 1e-3);
  assert.ok(Math.abs(logit.answers[0] - 1 / (1 + Math.exp(-logit.outputs[0]))) < 1e-12);
  const { outputs, answers } = of({ outputActivation: 'linear', loss: 'softmax_cross_entropy' });
  assert.equal(answers.length, 2);
  assert.ok(Math.abs(answers[0] + answers[1] - 1) < 1e-12);
  assert.ok(Math.abs(answers[1] - 1 / (1 + Math.exp(outputs[0] - outputs[1]))) < 1e-12);
});

test('unit pictures come unit after unit', () => {
  const session = newSession({ ...defaultConfig(), hidden: [3, 2] });
  assert.equal(succeed(session.tiles(10, palette, null)).rgba.length, 5 * 100 * 4);
});

test('pictures are put into an array that is spare, if it has their length', () => {
  const session = newSession({ ...defaultConfig(), hidden: [3, 2] });
  for (const draw of [session.tiles.bind(session), session.surface.bind(session)]) {
    const first = succeed(draw(10, palette, null)).rgba,
      wanted = [...first];
    first.fill(0);
    assert.equal(succeed(draw(10, palette, first)).rgba, first);
    assert.deepEqual([...first], wanted);
    const gone = new Uint8ClampedArray(first.length);
    structuredClone(gone, { transfer: [gone.buffer] });
    for (const other of [
      new Uint8ClampedArray(8),
      gone,
      new Uint8Array(first.length),
      /** @type {any} */ ({ length: first.length }),
    ]) {
      const { rgba } = succeed(draw(10, palette, other));
      assert.notEqual(rgba, other);
      assert.deepEqual([...rgba], wanted);
    }
  }
});

test('it is said of how many samples the numbers are', () => {
  const { points: many } = succeed(core.generate({ ...circle, count: 4000, trainShare: 0.75 }));
  const session = new core.Session();
  succeed(session.configure(defaultConfig(), many));
  const all = { allTrain: 3000, allTest: 1000 };
  const followed = { followedTrain: 1000, followedTest: 1000 };
  assert.deepEqual(succeed(session.measure()).samples, {
    measured: 1000,
    train: 3000,
    test: 1000,
    ...followed,
    ...all,
  });
  assert.equal(
    succeed(session.follow()).testLoss,
    succeed(session.evaluate()).testLoss,
    'of the same where of as many',
  );
  succeed(session.configure({ ...defaultConfig(), hidden: Array(8).fill(512) }, many));
  const { samples } = succeed(session.measure());
  const { train } = samples;
  assert.deepEqual(samples, { measured: 32, train, test: train, followedTrain: train, followedTest: train, ...all });
  assert.ok(samples.train >= 100 && samples.train < 150, `${samples.train}`);
  // A sample beyond those that are measured.
  assert.equal(succeed(session.states({ of: 'training', sample: 2999 })).x?.length, 2);
  assert.equal(succeed(session.traceUnit({ layer: 8, unit: 0, sample: 2999 })).loss !== null, true);
});

test('every layer has every statistic', () => {
  const session = newSession();
  const { layers } = succeed(session.measure());
  for (const [name, values] of Object.entries(layers)) assert.equal(values.length, 9, name);
});

test('points can be exchanged during a run', () => {
  const session = newSession();
  succeed(session.train(10));
  const moved = { ...points, x: points.x.slice() };
  moved.x[0] = 5;
  succeed(session.setPoints(moved));
  assert.equal(succeed(session.measure()).step, 10);
});

test('both precisions agree at first, and 64 bits reach deeper', () => {
  const measure = (/** @type {'float'|'double'} */ precision) => {
    const session = newSession({ ...defaultConfig(), precision, activation: 'sigmoid', hidden: new Array(70).fill(8) });
    return succeed(session.measure()).layers.signal;
  };
  const single = measure('float'),
    double = measure('double');
  // A float has 24 bits: a few times 6e-8 for each of the layers passed.
  assert.ok(Math.abs(single[69] / double[69] - 1) < 1e-5);
  assert.ok(double[0] > 0 && double[0] < 1e-38);
  assert.equal(single[0], 0);
});

test('the scalar build computes the same', async () => {
  const scalar = await loadModule('wasm-scalar');
  const config = { ...defaultConfig(), activation: 'tanh' };
  const weights = [core, scalar].map((module) => {
    const session = new module.Session();
    succeed(session.configure(config, succeed(module.generate(circle)).points));
    succeed(session.train(100));
    return succeed(session.weights()).layers;
  });
  // SIMD lanes add up in another order, one rounding (6e-8) apart. That stays small for these 100 updates; where the
  // loss then falls steeply the dynamics multiply any difference, which is no fault of either build.
  weights[0].forEach((layer, l) =>
    layer.W.forEach((value, i) =>
      assert.ok(Math.abs(value - weights[1][l].W[i]) < 5e-5, `layer ${l + 1}, weight ${i}`),
    ),
  );
});

test('everything the catalog names can be configured and trained', () => {
  const catalog = succeed(core.catalog()).catalog;
  /** @type {[string, {name: string}[]][]} */
  const choices = [
    ['activation', catalog.activations],
    ['outputActivation', catalog.activations],
    ['initializer', catalog.initializers],
    ['loss', catalog.losses],
    ['optimizer', catalog.optimizers],
    ['schedule', catalog.schedules],
    ['clipping', catalog.clippings],
    ['batchOrder', catalog.batchOrders],
    ['normalization', catalog.normalizations],
  ];
  for (const [field, rows] of choices)
    for (const { name } of rows) {
      const session = newSession({ ...defaultConfig(), hidden: [4, 4], learningRate: 0.01, skip: true, [field]: name });
      succeed(session.train(20));
      assert.ok(Number.isFinite(succeed(session.measure()).trainLoss), `${field} ${name}`);
      session.delete();
    }
  const session = newSession({
    ...defaultConfig(),
    features: catalog.features.map(({ name }) => name),
    activations: catalog.activations.slice(0, 8).map(({ name }) => name),
  });
  assert.equal(succeed(session.weights()).layers[0].inputs, 7);
  assert.equal(succeed(session.surface(10, palette, null)).values.length, 100);
  assert.equal(succeed(session.tiles(10, palette, null)).rgba.length, 64 * 100 * 4);
});

test('several classes have an output, a picture and a colour each', () => {
  const spirals = succeed(core.generate({ ...circle, set: 'spiral5' })).points;
  assert.equal(spirals.classes, 5);
  const session = new core.Session();
  succeed(
    session.configure({ ...defaultConfig(), loss: 'softmax_cross_entropy', outputActivation: 'linear' }, spirals),
  );
  succeed(session.train(10));
  const colours = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 0],
    [0, 255, 255],
  ];
  const { values, rgba } = succeed(session.surface(10, { ...palette, classes: colours }, null));
  assert.equal(values.length, 500);
  assert.equal(rgba.length, 400);
  assert.match(/** @type {any} */ (session.surface(10, palette, null)).message, /0 class colours for 5/);
  assert.match(
    /** @type {any} */ (session.setTraining({ ...defaultConfig(), loss: 'squared_error' })).message ?? 'fine',
    /fine/,
  );
});

test('another loss goes on with targets of its own, or is refused and changes nothing', () => {
  const session = newSession({ ...defaultConfig(), hidden: [4], outputActivation: 'linear', learningRate: 0 });
  const lossOf = (/** @type {string} */ loss) => {
    succeed(session.setTraining({ ...defaultConfig(), loss, learningRate: 0 }));
    return succeed(session.evaluate()).trainLoss;
  };
  const before = lossOf('squared_error');
  assert.ok(lossOf('binary_cross_entropy') > 0);
  assert.equal(lossOf('half_squared_error'), before / 2);
  const answer = session.setTraining({ ...defaultConfig(), loss: 'softmax_cross_entropy' });
  assert.match(/** @type {any} */ (answer).message, /outputs/);
  assert.equal(succeed(session.evaluate()).trainLoss, before / 2);
});

test('samples and weights from outside give the worked example, gradients included', () => {
  const session = new core.Session();
  const config = {
    ...defaultConfig(),
    precision: 'double',
    hidden: [],
    outputActivation: 'sigmoid',
    learningRate: 0.1,
  };
  succeed(session.configureSamples(/** @type {any} */ (config), { inputs: 1, outputs: 1, x: [2], y: [1] }));
  assert.match(/** @type {any} */ (session.gradients()).message, /backward first/);
  succeed(session.setWeights([{ W: [0.5], b: [0] }]));
  succeed(session.forward());
  assert.equal(succeed(session.loss()).loss, 0.07232948812851325);
  succeed(session.backward());
  const [gradients] = succeed(session.gradients()).layers;
  assert.ok(Math.abs(gradients.dW[0] + 0.21150837113706686) < 1e-15);
  assert.ok(Math.abs(gradients.db[0] + 0.10575418556853343) < 1e-15);
  succeed(session.update());
  const [layer] = succeed(session.weights()).layers;
  assert.ok(Math.abs(layer.W[0] - 0.5211508371137067) < 1e-15);
  assert.match(/** @type {any} */ (session.setPoints(points)).message, /with samples, not with points/);
});

test('samples and weights of the wrong size are refused', () => {
  const session = new core.Session();
  const config = { ...defaultConfig(), hidden: [2] };
  const refused = (/** @type {any} */ answer, /** @type {RegExp} */ message) => assert.match(answer.message, message);
  refused(session.configureSamples(config, { inputs: 2, outputs: 1, x: [1, 2, 3], y: [1] }), /3 and 1 numbers/);
  refused(session.configureSamples(config, { inputs: 0, outputs: 1, x: [], y: [] }), /at least 1/);
  refused(session.configureSamples(config, { inputs: 1, outputs: 1, x: [NaN], y: [1] }), /not finite/);
  refused(session.configureSamples(config, { inputs: 1, outputs: 1, x: [1], y: [1], test: [1] }), /no training sample/);
  succeed(session.configureSamples(config, { inputs: 1, outputs: 1, x: [1], y: [1] }));
  refused(session.setWeights([{ W: [1, 2], b: [0, 0] }]), /array of 2 layers/);
  refused(
    session.setWeights([
      { W: [1, 2], b: [0, 0] },
      { W: [1], b: [0] },
    ]),
    /W has 1 numbers, expected 2/,
  );
  refused(
    session.setWeights([
      { W: [1, 2], b: [0, 0] },
      { W: [1, NaN], b: [0] },
    ]),
    /not finite/,
  );
});

/** @type {[string, object, RegExp][]} */
const refusedConfigs = [
  ['an unknown activation', { activation: 'step' }, /activation "step" is unknown; expected one of sigmoid/],
  ['a number as a text', { learningRate: '0.1' }, /learningRate must be a number/],
  ['no number at all', { learningRate: undefined }, /learningRate must be a number/],
  ['a rate that is NaN', { learningRate: NaN }, /the learning rate is .*nan/],
  ['a fraction of a batch', { batchSize: 2.7 }, /batchSize is 2\.7/],
  ['an empty batch', { batchSize: 0 }, /the batch size is 0, expected at least 1/],
  ['a negative seed', { seed: -1 }, /seed is -1/],
  ['a layer of no units', { hidden: [4, 0] }, /hidden holds 0/],
  ['a layer of half a unit', { hidden: [4.5] }, /hidden holds 4\.5/],
  ['layers that are no array', { hidden: 8 }, /hidden must be an array/],
  ['an activation too few', { activations: ['relu', 'tanh'] }, /2 activations for 8 hidden layers/],
  ['an input twice', { features: ['x', 'y', 'x'] }, /input x is given twice/],
  ['no input', { features: [] }, /no input/],
  ['a skip that is no flag', { skip: 1 }, /skip must be true or false/],
  ['an unknown optimizer', { optimizer: 'lion' }, /optimizer "lion" is unknown/],
  ['a momentum over 1', { momentum: 1.5 }, /the momentum is 1\.5/],
  ['a negative L1', { l1: -1 }, /L1 strength is -1/],
  ['a limit of 0', { clippingLimit: 0 }, /clipping limit is 0/],
  ['a period of 0', { schedulePeriod: 0 }, /period is 0/],
  ['batch normalisation of single samples', { normalization: 'batch', batchSize: 1 }, /at least 2 samples a batch/],
  ['an unknown precision', { precision: 'half' }, /precision "half" is unknown/],
];
for (const [what, change, message] of refusedConfigs) {
  test(`${what} is refused in words, and the run that was there stays`, () => {
    const session = newSession();
    succeed(session.train(5));
    const answer = session.configure(/** @type {any} */ ({ ...defaultConfig(), ...change }), points);
    assert.equal(answer.ok, false);
    assert.match(/** @type {any} */ (answer).message, message);
    assert.equal(succeed(session.measure()).step, 5);
  });
}

/** @type {[string, object, RegExp][]} */
const refusedPoints = [
  ['a coordinate that is NaN', { x: points.x.map((x, i) => (i === 7 ? NaN : x)) }, /point 8 has a coordinate/],
  ['a label that is none', { label: points.label.map((y, i) => (i === 2 ? 0 : y)) }, /point 3 has the label 0/],
  ['a label that is no class', { classes: 3 }, /label -1, expected a whole number from 0 to 2/],
  ['too many classes', { classes: 11, label: points.label.map(() => 0) }, /11 classes, expected 2 to 10/],
  ['arrays of different lengths', { y: points.y.slice(1) }, /500, 499, 500 and 500/],
  ['no training points', { test: points.test.map(() => 1) }, /no training point/],
  ['no arrays', { x: 'points' }, /x must be an array/],
];
for (const [what, change, message] of refusedPoints) {
  test(`points with ${what} are refused`, () => {
    const session = newSession();
    const answer = session.setPoints(/** @type {any} */ ({ ...points, ...change }));
    assert.equal(answer.ok, false);
    assert.match(/** @type {any} */ (answer).message, message);
  });
}

test('a session that was never configured says so', () => {
  assert.match(/** @type {any} */ (new core.Session().train(1)).message, /configure the session first/);
});

test('a run that overflows says where', () => {
  const session = newSession({
    ...defaultConfig(),
    activation: 'linear',
    outputActivation: 'linear',
    learningRate: 10,
  });
  const { steps, diverged } = succeed(session.train(1000));
  assert.ok(diverged);
  assert.equal(diverged.step, steps + 1);
  assert.ok(['weight', 'activation', 'gradient'].includes(diverged.quantity));
  assert.deepEqual(succeed(session.measure()).diverged, diverged);
});

test('the module needs no eval', async () => {
  const glue = await readFile(new URL('../../build/wasm/backprop.js', import.meta.url), 'utf8');
  assert.doesNotMatch(glue, /\beval\s*\(|new Function\s*\(/);
});
