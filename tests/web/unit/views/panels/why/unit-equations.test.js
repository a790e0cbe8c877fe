/** The equations of a unit are true with the core's own numbers, whatever the network and the loss. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  lossParts,
  normalizationParts,
  slopeParts,
  sumParts,
} from '../../../../../../web/views/panels/why/unit-equations.js';
import { defaultConfig, loadModule, succeed } from '../../../../../wasm/load.js';

/** @typedef {import('../../../../../../wasm/backprop.js').RunConfig} RunConfig */

const core = await loadModule();

/** Words and numbers in a row, and what the numbers are by name. @param {(string|{name: string})[]} parts @param {Record<string, any>} numbers */
const written = (parts, numbers) =>
  parts.map((part) => (typeof part === 'string' ? part : numbers[part.name])).join(' ');

const near = (/** @type {number} */ a, /** @type {number} */ b, /** @type {string} */ of) =>
  assert.ok(Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), 1), `${of}: ${a} is not ${b}`);

/** The trace of a unit in a network of these settings, after some training. @param {Partial<RunConfig>} change @param {number} layer @param {number} [sample] */
function traced(change, layer, sample, set = 'circle') {
  const session = new core.Session();
  const { points } = succeed(core.generate({ set, count: 60, noise: 0, trainShare: 0.5, seed: 1 }));
  succeed(
    session.configure(
      { ...defaultConfig(), hidden: [4, 4], activation: 'tanh', precision: 'double', ...change },
      points,
    ),
  );
  succeed(session.train(20));
  const trace = succeed(
    session.traceUnit({ layer, unit: 1 % (layer === 2 ? 1 : 4), ...(sample === undefined ? {} : { sample }) }),
  );
  session.delete();
  return trace;
}

for (const sample of [undefined, 3]) {
  const of = sample === undefined ? 'the mean' : 'a sample';
  test(`what the error consists of is named as what it is, of ${of}`, () => {
    for (const loss of [
      'squared_error',
      'half_squared_error',
      'huber',
      'binary_cross_entropy',
      'softmax_cross_entropy',
    ]) {
      const { loss: terms } = traced({ loss, outputActivation: 'linear' }, 2, sample);
      assert.ok(terms);
      const text = written(lossParts(terms), terms);
      const answer = /which is the (answer|probability) (\S+) less the target (\S+)( ,.*)?$/.exec(text);
      assert.ok(answer, text);
      const [, what, value, target, cut] = answer;
      assert.equal(what, loss.endsWith('entropy') ? 'probability' : 'answer', loss);
      if (!cut) near(Number(value) - Number(target), terms.error, `${loss}: ${text}`);
    }
  });

  test(`a large error of Huber’s loss is said to be cut off, of ${of}`, () => {
    const { loss: terms } = traced(
      { loss: 'huber', outputActivation: 'linear', learningRate: 1e-6, bias: 5 },
      2,
      sample,
    );
    assert.ok(terms && Math.abs(terms.prediction - terms.target) > 1.5 && Math.abs(terms.error) <= 1);
    assert.match(written(lossParts(terms), terms), / , of each sample at most 1 and at least −1$/);
  });

  test(`under normalisation f′ · da is du, and dz is what comes back through the normalisation, of ${of}`, () => {
    for (const normalization of ['none', 'batch', 'layer']) {
      const trace = traced({ normalization }, 1, sample);
      const slope = slopeParts(trace.norm !== null);
      const product = trace.derivative * trace.da + trace.covariance;
      const [left] = slope.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
      near(/** @type {any} */ (trace)[left], product, `${normalization}: ${written(slope, trace)}`);
      if (!trace.norm) continue;
      const sum = trace.norm.own + trace.norm.throughMean + trace.norm.throughVariance;
      near(trace.dz, sum, `${normalization}: ${written(normalizationParts(), { dz: trace.dz, ...trace.norm })}`);
    }
  });

  test(`what comes past the next layer is in the sum where there is a skip connection, of ${of}`, () => {
    for (const skip of [false, true]) {
      const trace = traced({ skip }, 0, sample);
      const sum = trace.terms.reduce((total, { product }) => total + product, 0);
      const text = written(sumParts(0, trace.skip !== null), trace);
      assert.equal(text.startsWith('da = Σ W · dz + da ='), skip);
      near(trace.da, sum + (trace.skip ?? 0), text);
      if (skip) assert.ok(Math.abs(trace.da - sum) > 1e-7, 'W alone is not all of it');
    }
  });
}
