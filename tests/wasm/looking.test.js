// What the page looks at and takes hold of: units, batches, updates, single weights, checkpoints.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeCircle as circle, squaredErrorConfig as defaultConfig, loadModule, succeed } from './load.js';

const core = await loadModule();
const { points } = succeed(core.generate(circle));

/** @template {import('../../wasm/backprop.js').Session} S @param {{Session: {new (): S}}} module */
function newSession(module, change = {}) {
  const session = new module.Session();
  succeed(session.configure({ ...defaultConfig(), hidden: [4, 4], activation: 'tanh', ...change }, points));
  return session;
}
const message = (/** @type {any} */ result) => result.message;

test('a checkpoint goes on in another instance of the module, bit for bit', async () => {
  const other = await loadModule();
  for (const precision of ['float', 'double']) {
    const straight = newSession(core, { precision, optimizer: 'adam' }),
      resumed = newSession(other, { precision, seed: 9 });
    succeed(straight.train(37));
    const { sameData, training } = succeed(resumed.restore(succeed(straight.checkpoint()).bytes));
    assert.equal(sameData, true);
    assert.equal(training.optimizer, 'adam');
    for (const session of [straight, resumed]) succeed(session.train(200));
    assert.deepEqual(succeed(resumed.weights()), succeed(straight.weights()));
    assert.deepEqual(succeed(resumed.checkpoint()).bytes, succeed(straight.checkpoint()).bytes);
  }
});

test('one number is set, and the run goes on', () => {
  const session = newSession(core, { normalization: 'layer' });
  succeed(session.train(10));
  const before = succeed(session.weights()).layers;
  succeed(session.setParameter({ layer: 1, part: 'weight', index: 6, value: 0.5 }));
  succeed(session.setParameter({ layer: 2, part: 'bias', index: 0, value: -2 }));
  succeed(session.setParameter({ layer: 0, part: 'shift', index: 3, value: 4 }));
  before[1].W[6] = 0.5;
  before[2].b[0] = -2;
  before[0].shift[3] = 4;
  assert.deepEqual(succeed(session.weights()).layers, before);
  assert.equal(succeed(session.evaluate()).step, 10);
  assert.equal(succeed(session.train(5)).steps, 5);
});

test('a number that cannot be set is refused in words', () => {
  const session = newSession(core);
  const set = (/** @type {object} */ change) =>
    message(session.setParameter({ layer: 0, part: 'weight', index: 0, value: 1, ...change }));
  assert.match(set({ value: NaN }), /not a finite number/);
  assert.match(set({ value: 1e39 }), /not a finite number/);
  assert.match(set({ value: '1' }), /value must be a number/);
  assert.match(set({ index: 8 }), /no number 8 among the 8 of the part weight of layer 0/);
  assert.match(set({ layer: 3 }), /no layer 3/);
  assert.match(set({ part: 'scale' }), /among the 0/);
  assert.match(set({ part: 'W' }), /part "W" is unknown/);
});

test('a batch is named by its training samples, and its states by what has been computed', () => {
  const session = newSession(core);
  assert.equal(succeed(session.batchIndices()).indices.length, 0);
  assert.match(message(session.states({ of: 'batch' })), /needs forward first/);
  succeed(session.forward());
  const { indices } = succeed(session.batchIndices());
  assert.ok(indices instanceof Uint32Array);
  assert.equal(new Set(indices).size, 10);
  const training = [...points.x.keys()].filter((i) => !points.test[i]);
  const first = succeed(session.states({ of: 'batch', sample: 0 }));
  assert.ok(first.x && first.target);
  assert.deepEqual(
    [...first.x],
    [points.x, points.y].map((all) => Math.fround(all[training[indices[0]]])),
  );
  assert.deepEqual([...first.target], [points.label[training[indices[0]]]]);
  assert.equal(first.loss, null);
  assert.equal(first.layers[0].dz, null);
  const { loss } = succeed(session.loss());
  assert.equal(succeed(session.states({ of: 'batch' })).loss, loss);
  succeed(session.backward());
  const { layers } = succeed(session.states({ of: 'batch' }));
  const { db } = succeed(session.gradients()).layers[2];
  assert.ok(layers[2].dz && Math.abs(layers[2].dz[0] / db[0] - 1) < 1e-5, 'the mean of dz is db, to float');
  succeed(session.update());
  assert.match(message(session.states({ of: 'batch' })), /needs forward first/);
});

test('states of training samples begin as their traces do', () => {
  const session = newSession(core, { precision: 'double', normalization: 'layer' });
  succeed(session.train(5));
  for (const sample of [undefined, 17]) {
    const { layers } = succeed(session.states({ of: 'training', sample }));
    layers.forEach(({ z, u, a, dz }, layer) =>
      z.forEach((_, unit) => {
        const trace = succeed(session.traceUnit({ layer, unit, sample }));
        for (const [ours, theirs] of [
          [z[unit], trace.z],
          [u[unit], trace.u],
          [a[unit], trace.a],
          [dz?.[unit] ?? NaN, trace.dz],
        ]) {
          // Sums over 250 samples in another order.
          assert.ok(Math.abs(ours - theirs) < 1e-13, `layer ${layer}, unit ${unit}: ${ours}, ${theirs}`);
        }
      }),
    );
  }
  assert.match(message(session.states({ of: 'training', sample: 250 })), /no sample 250; expected 0 to 249/);
  assert.match(message(session.states({ of: /** @type {any} */ ('test') })), /of "test" is unknown/);
});

test('the last update is the difference of the weights', () => {
  const session = newSession(core);
  assert.ok(succeed(session.lastUpdate()).layers.every(({ dW, db }) => [...dW, ...db].every((change) => change === 0)));
  assert.equal(succeed(session.lastUpdate()).layers[1].dW.length, 16);
  succeed(session.train(9));
  const before = succeed(session.weights()).layers;
  succeed(session.train(1));
  const after = succeed(session.weights()).layers;
  succeed(session.lastUpdate()).layers.forEach(({ dW, db }, l) => {
    dW.forEach((change, i) => assert.equal(change, Math.fround(after[l].W[i] - before[l].W[i])));
    db.forEach((change, i) => assert.equal(change, Math.fround(after[l].b[i] - before[l].b[i])));
  });
});

test('a path is made of checkpoints, at whatever steps they stand', () => {
  const session = newSession(core),
    steps = [0, 37, 101, 173, 300];
  const checkpoints = steps.map((step, i) => {
    succeed(session.train(step - (steps[i - 1] ?? 0)));
    return succeed(session.checkpoint()).bytes;
  });
  const resumed = newSession(core);
  for (const bytes of checkpoints) {
    succeed(resumed.restore(bytes));
    succeed(resumed.notePath());
  }
  const { path } = succeed(
    resumed.startLandscape({ directions: 'path', seed: 1, reach: 0.1, columns: 3, rows: 3, samples: 10 }),
  );
  assert.deepEqual([...path.step], steps);
  assert.ok(Math.hypot(path.alpha[4], path.beta[4]) < 1e-6 * Math.hypot(path.alpha[0], path.beta[0]));
});
