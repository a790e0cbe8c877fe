// The chain trace, the gradient check and checkpoints of the built module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must } from '../must.js';
import { largeCircle as circle, squaredErrorConfig as defaultConfig, loadModule, refused, succeed } from './load.js';

const core = await loadModule();
const { points } = succeed(core.generate(circle));

/** @param {Partial<import('../../wasm/backprop.js').RunConfig>} change */
function newSession(change = {}, data = points) {
  const session = new core.Session();
  succeed(
    session.configure(
      { ...defaultConfig(), precision: 'double', hidden: [4, 4, 4], activation: 'tanh', ...change },
      data,
    ),
  );
  return session;
}

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
// Sums of a few dozen doubles, whose terms may cancel: 1e-13 of a gradient near 1.
const near = (/** @type {number} */ a, /** @type {number} */ b) =>
  assert.ok(Math.abs(a - b) <= 1e-13, `${a} against ${b}`);

test('the worked example, number by number', () => {
  const session = new core.Session();
  /** @type {import('../../wasm/backprop.js').RunConfig} */
  const config = {
    ...defaultConfig(),
    precision: 'double',
    hidden: [],
    outputActivation: 'sigmoid',
    learningRate: 0.1,
    batchSize: 1,
  };
  succeed(session.configureSamples(config, { inputs: 1, outputs: 1, x: [2], y: [1] }));
  succeed(session.setWeights([{ W: [0.5], b: [0] }]));
  const unit = succeed(session.traceUnit({ layer: 0, unit: 0, sample: 0 }));
  near(unit.z, 1);
  near(must(unit.loss).prediction, 0.7310585786300049);
  near(unit.da, -0.5378828427399902);
  near(unit.derivative, 0.19661193324148185);
  near(unit.dz, -0.10575418556853343);
  near(succeed(session.traceParameter({ layer: 0, unit: 0, input: 0, sample: 0 })).gradient, -0.21150837113706686);
  near(succeed(session.traceParameter({ layer: 0, unit: 0 })).gradient, -0.10575418556853343);
});

for (const sample of [undefined, 3]) {
  test(`a trace of ${sample === undefined ? 'the mean' : 'a sample'} goes on, layer by layer, to the loss`, () => {
    const session = newSession({ normalization: 'batch', skip: true });
    for (let layer = 0; layer < 4; ++layer) {
      const trace = succeed(session.traceUnit({ layer, unit: 0, sample }));
      const da = trace.loss
        ? trace.loss.factor * trace.loss.error
        : sum(trace.terms.map((term) => term.product)) + (trace.skip ?? 0);
      near(da, trace.da);
      near(trace.derivative * trace.da + trace.covariance, trace.du);
      near(trace.norm ? trace.norm.own + trace.norm.throughMean + trace.norm.throughVariance : trace.du, trace.dz);
      for (const term of trace.terms) {
        assert.equal(succeed(session.traceUnit({ layer: layer + 1, unit: term.unit, sample })).dz, term.dzNext);
      }
      assert.equal(trace.loss !== null, layer === 3);
      assert.equal(trace.skip !== null, layer < 2);
    }
  });
}

test("the gradient of a batch is the mean of its samples' products", () => {
  const session = newSession();
  assert.match(refused(session.traceParameter({ layer: 1, unit: 2, input: 3, of: 'batch' })), /needs backward first/);
  succeed(session.forward());
  succeed(session.loss());
  succeed(session.backward());
  const trace = succeed(session.traceParameter({ layer: 1, unit: 2, input: 3, of: 'batch' }));
  assert.equal(trace.sampleDz.length, 10);
  near(sum([...trace.sampleDz].map((dz, i) => dz * trace.sampleAPrev[i])) / 10, trace.gradient);
  assert.equal(trace.gradient, succeed(session.gradients()).layers[1].dW[2 * 4 + 3]);
  succeed(session.update());
  assert.match(refused(session.traceUnit({ layer: 1, unit: 2, of: 'batch' })), /needs backward first/);
});

test('what cannot be traced is refused in words', () => {
  const session = newSession();
  assert.match(refused(session.traceUnit({ layer: 4, unit: 0 })), /there is no layer 4; expected 0 to 3/);
  assert.match(refused(session.traceUnit({ layer: 0, unit: 4 })), /there is no unit 4/);
  assert.match(refused(session.traceUnit({ layer: 0, unit: 0, sample: 250 })), /there is no sample 250/);
  assert.match(refused(session.traceUnit({ layer: 0, unit: 1.5 })), /unit is 1\.5/);
  assert.match(refused(session.traceUnit(/** @type {any} */ ({ layer: 0 }))), /unit must be a number/);
  assert.match(
    refused(session.traceUnit(/** @type {any} */ ({ layer: 0, unit: 0, of: 'test' }))),
    /of "test" is unknown/,
  );
  assert.match(refused(session.traceParameter({ layer: 0, unit: 0, input: 2 })), /there is no input 2/);
});

for (const precision of /** @type {const} */ (['float', 'double'])) {
  test(`every gradient of a run in ${precision} agrees with difference quotients, in double`, () => {
    const session = newSession({ precision, normalization: 'layer', activation: 'gelu' });
    succeed(session.train(50));
    const { parameters, checks } = succeed(session.checkGradients({}));
    assert.equal(parameters, 2 * 4 + 4 * 4 * 2 + 4 + 4 * 3 * 3 + 1);
    assert.equal(checks.length, parameters);
    assert.deepEqual(
      checks.filter((check) => !['agrees', 'too_small'].includes(check.verdict)),
      [],
    );
    assert.ok(checks.filter((check) => check.digits > 7).length > 0.9 * parameters);
    for (const { own, ownError, analytic } of checks) {
      if (precision === 'double') assert.deepEqual([own, ownError], [analytic, 0]);
      else assert.equal(own, Math.fround(own), 'the run’s own gradient is a float');
    }
  });
}

test('one gradient, and a few of them, are checked on as many samples as wanted', () => {
  const session = newSession();
  const one = succeed(session.checkGradient({ layer: 1, part: 'bias', index: 2, samples: 7 }));
  assert.equal(one.verdict, 'agrees');
  const { checks } = succeed(session.checkGradients({ first: 8, count: 5, samples: 7 }));
  assert.deepEqual(
    checks.map(({ layer, part, index }) => [layer, part, index]),
    [
      [0, 'bias', 0],
      [0, 'bias', 1],
      [0, 'bias', 2],
      [0, 'bias', 3],
      [1, 'weight', 0],
    ],
  );
  assert.deepEqual(succeed(session.checkGradients({ first: 1000 })).checks, []);
  assert.match(refused(session.checkGradient({ layer: 1, part: 'W', index: 0 })), /expected one of weight, bias/);
  assert.match(refused(session.checkGradient({ layer: 1, part: 'scale', index: 0 })), /among the 0/);
  assert.match(refused(session.checkGradients({ samples: 0 })), /at least 1/);
});

test('a kink is named: ReLU behind weights of zero', () => {
  const session = newSession({ activation: 'relu', initializer: 'zeros' });
  succeed(
    session.setWeights(
      succeed(session.weights()).layers.map((layer, l) => ({ ...layer, W: layer.W.fill(l > 0 ? 1 : 0) })),
    ),
  );
  assert.equal(succeed(session.checkGradient({ layer: 0, part: 'bias', index: 0 })).verdict, 'kink');
});

test('a run goes on from its checkpoint bit for bit, in another session', () => {
  /** @type {Partial<import('../../wasm/backprop.js').RunConfig>} */
  const change = { optimizer: 'adam', normalization: 'batch', schedule: 'cosine', warmUp: 5 };
  const straight = newSession(change),
    resumed = newSession({ ...change, seed: 9, learningRate: 1 });
  succeed(straight.train(37));
  const { bytes } = succeed(straight.checkpoint());
  assert.ok(bytes instanceof Uint8Array);
  const { sameData, training } = succeed(resumed.restore(bytes));
  assert.equal(sameData, true);
  assert.equal(training.learningRate, 0.03);
  assert.equal(training.optimizer, 'adam');
  succeed(resumed.setTraining(training));
  for (const session of [straight, resumed]) succeed(session.train(100));
  assert.deepEqual(succeed(straight.checkpoint()).bytes, succeed(resumed.checkpoint()).bytes);
  assert.equal(succeed(resumed.measure()).step, 137);
});

test('a damaged, foreign or unfitting checkpoint is refused in words, and changes nothing', () => {
  const session = newSession();
  succeed(session.train(3));
  const { bytes } = succeed(session.checkpoint());
  const refuse = (/** @type {any} */ given, /** @type {RegExp} */ reason) => {
    assert.match(refused(session.restore(given)), reason);
    assert.deepEqual(succeed(session.checkpoint()).bytes, bytes);
  };
  const damaged = bytes.slice();
  damaged[500] ^= 1;
  refuse(damaged, /damaged/);
  refuse(bytes.slice(0, -1), /bytes behind its header/);
  refuse(new TextEncoder().encode('{"format": 1}'), /no checkpoint/);
  refuse([...bytes], /must be a Uint8Array/);
  refuse(undefined, /must be a Uint8Array/);
  refuse(succeed(newSession({ hidden: [4, 5, 4] }).checkpoint()).bytes, /its layer 2 is 5 × 4 tanh/);
  refuse(succeed(newSession({ precision: 'float' }).checkpoint()).bytes, /in 32 bits; this one has 64/);
  refuse(succeed(newSession({ loss: 'huber' }).checkpoint()).bytes, /another loss/);
});

test('other points are said to be others', () => {
  const session = newSession();
  const { bytes } = succeed(session.checkpoint());
  const moved = { ...points, x: points.x.slice() };
  moved.x[points.test.indexOf(0)] += 1;
  succeed(session.setPoints(moved));
  assert.equal(succeed(session.restore(bytes)).sameData, false);
});
