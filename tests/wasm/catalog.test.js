/** The facts that the core hands over: that they are all there, and are those that its own computations show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeCircle as circle, squaredErrorConfig as defaultConfig, loadModule, succeed } from './load.js';

const core = await loadModule();
const catalog = succeed(core.catalog()).catalog;

/** @template {{name: string}} Row @param {Row[]} rows @param {string} name */
function row(rows, name) {
  const found = rows.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

/** A session that stands at step 0 on the circle. @param {object} changes of the usual configuration */
function newSession(changes) {
  const session = new core.Session();
  const { points } = succeed(core.generate(circle));
  succeed(session.configure({ ...defaultConfig(), hidden: [4, 4], ...changes }, points));
  return session;
}

test('every row has a name of its own and no value that is missing', () => {
  for (const [list, rows] of /** @type {[string, {name: string}[]][]} */ (Object.entries(catalog))) {
    assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length, list);
    for (const each of rows)
      for (const [fact, value] of Object.entries(each)) {
        assert.notEqual(value, undefined, `${list} ${each.name} ${fact}`);
        assert.ok(!Number.isNaN(value), `${list} ${each.name} ${fact}`);
      }
  }
});

test('the catalog is plain values: arrays, objects, strings, numbers, booleans and null', () => {
  assert.deepEqual(structuredClone(catalog), catalog);
  const check = (/** @type {unknown} */ value) => {
    if (typeof value !== 'object' || value === null)
      return assert.match(typeof value, /^(string|number|boolean|object)$/);
    assert.ok(Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
    Object.values(value).forEach(check);
  };
  check(catalog);
});

test('what is known of activations', () => {
  const { activations } = catalog;
  assert.deepEqual(row(activations, 'relu'), {
    name: 'relu',
    lowest: 0,
    highest: Infinity,
    canDie: true,
    saturates: false,
    largestDerivative: 1,
    secondMoment: row(activations, 'relu').secondMoment,
    derivativeSecondMoment: row(activations, 'relu').derivativeSecondMoment,
    kink: 0,
    matchedInitializer: 'he_normal',
    displayMiddle: 0,
    displaySpread: 1,
    targets: { low: -1, high: 1, border: 0 },
    lowestLoss: {
      squared_error: { own: 0, other: 1 },
      half_squared_error: { own: 0, other: 0.5 },
      binary_cross_entropy: { own: 0, other: Math.LN2 },
      huber: { own: 0, other: 0.5 },
    },
    lowestJointLoss: { softmax_cross_entropy: { 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0 } },
  });
  const namesWhere = (/** @type {(facts: import('../../wasm/backprop.js').ActivationFacts) => boolean} */ holds) =>
    activations.filter(holds).map(({ name }) => name);
  assert.deepEqual(
    namesWhere(({ saturates }) => saturates),
    ['sigmoid', 'tanh'],
  );
  assert.deepEqual(
    namesWhere(({ canDie }) => canDie),
    ['relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'],
  );
  assert.deepEqual(
    namesWhere(({ lowest }) => lowest === -Infinity),
    ['linear', 'leaky_relu'],
  );
  assert.deepEqual(
    namesWhere(({ lowest }) => lowest === 0),
    ['sigmoid', 'relu', 'softplus'],
  );
  assert.deepEqual(row(activations, 'sigmoid').targets, { low: 0, high: 1, border: 0.5 });
  assert.ok(Math.abs(row(activations, 'sigmoid').secondMoment - 0.293379) < 1e-6);
  assert.ok(Math.abs(row(activations, 'relu').derivativeSecondMoment - 0.5) < 1e-7);
  const joint = row(activations, 'tanh').lowestJointLoss.softmax_cross_entropy;
  for (const classes of [2, 3, 6, 10])
    assert.ok(Math.abs(joint[classes] - Math.log1p((classes - 1) * Math.exp(-2))) < 1e-15);
});

test('what is known of losses: their targets are those that points get', () => {
  const softmax = row(catalog.losses, 'softmax_cross_entropy');
  assert.deepEqual(softmax, {
    name: 'softmax_cross_entropy',
    takesLogits: true,
    jointOutputs: true,
    squareFactor: 0,
    targets: { low: 0, high: 1, border: 0 },
  });
  for (const { name, takesLogits, jointOutputs, targets } of catalog.losses) {
    const session = newSession({ loss: name, outputActivation: 'linear' });
    assert.equal(takesLogits, targets !== null);
    const wanted = new Set();
    for (let sample = 0; sample < 50; sample++) {
      const { target } = succeed(session.states({ of: 'training', sample }));
      assert.ok(target);
      assert.equal(target.length, jointOutputs ? 2 : 1);
      for (const value of target) wanted.add(value);
    }
    const { low, high } = targets ?? row(catalog.activations, 'linear').targets;
    assert.deepEqual([...wanted].sort(), [low, high].sort(), name);
    session.delete();
  }
});

test('what is known of initializers: the variance is that of the weights', () => {
  const inputs = 100,
    units = 64,
    size = 0.3;
  /** @type {Record<string, number>} */
  const factors = { fixed: 1, size: size ** 2, inputs: 1 / inputs, meanFan: 2 / (inputs + units), largerFan: 0.01 };
  for (const { name, distribution, scale, variance, bias, settings } of catalog.initializers) {
    if (scale === 'matched') continue;
    const session = newSession({ hidden: [inputs, units], initializer: name, initialSize: size, bias: 7 });
    const { W, b } = succeed(session.weights()).layers[1];
    const mean = W.reduce((sum, w) => sum + w, 0) / W.length;
    const spread = W.reduce((sum, w) => sum + (w - mean) ** 2, 0) / W.length;
    // The relative standard error of a variance over 6,400 normal draws is 0.018; five of them.
    if (distribution === 'none') assert.ok(W.every((w) => w === W[0]));
    else assert.ok(Math.abs(spread / (variance * factors[scale]) - 1) < 0.09, `${name}: ${spread}`);
    assert.ok(Math.abs(b[0] - (bias ?? 7)) < 1e-7, name);
    assert.equal(settings.includes('bias'), bias === null);
    assert.equal(settings.includes('initialSize'), scale === 'size');
    session.delete();
  }
});

test('what is known of optimizers, schedules and clippings: exactly the settings that they read change a run', () => {
  const other = {
    momentum: 0.5,
    smoothing: 0.5,
    beta1: 0.5,
    beta2: 0.5,
    weightDecay: 0.5,
    schedulePeriod: 3,
    scheduleFactor: 0.7,
    clippingLimit: 0.01,
  };
  const weightsAfter = (/** @type {object} */ changes) => {
    const session = newSession({ schedulePeriod: 5, learningRate: 0.01, ...changes });
    succeed(session.train(20));
    const { layers } = succeed(session.weights());
    session.delete();
    return layers.map(({ W }) => W);
  };
  const lists = { optimizer: catalog.optimizers, schedule: catalog.schedules, clipping: catalog.clippings };
  for (const [field, rows] of Object.entries(lists))
    for (const { name, settings } of rows) {
      const usual = weightsAfter({ [field]: name });
      for (const [setting, value] of Object.entries(other)) {
        const now = weightsAfter({ [field]: name, [setting]: value });
        const changed = now.some((W, l) => W.some((w, i) => w !== usual[l][i]));
        assert.equal(changed, settings.includes(setting), `${name} and ${setting}`);
      }
    }
});

test('what is known of normalizations and data sets', () => {
  for (const { name, fewestSamples } of catalog.normalizations) {
    const session = new core.Session();
    const { points } = succeed(core.generate(circle));
    const configure = (/** @type {number} */ batchSize) =>
      session.configure({ ...defaultConfig(), normalization: name, batchSize }, points).ok;
    assert.equal(configure(fewestSamples), true, name);
    assert.equal(fewestSamples > 1 && configure(fewestSamples - 1), false, name);
    session.delete();
  }
  for (const { name, classes } of catalog.dataSets)
    assert.equal(succeed(core.generate({ ...circle, set: name })).points.classes, classes, name);
});

test('a measurement says what share of the rate its schedule leaves', () => {
  const session = newSession({ schedule: 'step', schedulePeriod: 10, scheduleFactor: 0.5, warmUp: 4 });
  const shares = [0, 4, 9, 1].map((steps) => {
    succeed(session.train(steps));
    return succeed(session.measure()).scheduledShare;
  });
  assert.deepEqual(shares, [1, 1, 1, 0.5]);
  session.delete();
});
