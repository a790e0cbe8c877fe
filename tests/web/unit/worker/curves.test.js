/** A run on a function: curves instead of a surface, of the weights that it has, also in the past and of a second network. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createTraining } from '../../../../web/worker/training.js';
import { loadModule, palette, succeed } from '../../../wasm/load.js';
import { tanhOutput } from '../tanh-output.js';

/** @typedef {import('./whole-snapshot.js').WholeSnapshot} WholeSnapshot */
/** @typedef {import('../../../../web/engine/protocol.js').FrameRequest} FrameRequest */

const WANT = /** @type {FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 16, tiles: 16, links: 'weights', sample: -1, palette, all: true })
);
const settings = (/** @type {object} */ change = {}) =>
  tanhOutput({
    ...{ dataSet: 'sine', features: 'x', activation: 'tanh', hiddenLayers: 2, units: 3 },
    ...{ outputActivation: 'linear', loss: 'squared_error', ...change },
  });

/** @type {import('../../../../wasm/backprop.js').BackpropModule} */
let core;
/** @type {import('../../../../web/experiment/points.js').Points} */
let points;
before(async () => {
  core = await loadModule();
  points = succeed(core.generate({ set: 'sine', count: 60, noise: 0, trainShare: 0.5, seed: 1 })).points;
});

/** The forward pass by hand, of the weights in the snapshot. @param {WholeSnapshot} shot @param {number} x */
function forward({ links }, x) {
  let a = [x];
  const layers = [];
  for (const [l, { W, b }] of (links?.weights ?? []).entries()) {
    const z = Array.from(b, (bias, i) => a.reduce((sum, one, j) => sum + W[i * a.length + j] * one, bias));
    a = l === 2 ? z : z.map(Math.tanh);
    layers.push(a);
  }
  return layers;
}

/** @param {WholeSnapshot} shot */
function checkCurves(shot) {
  const { curves, surface, tiles } = shot;
  assert.deepEqual([surface, tiles], [null, null]);
  assert.ok(curves);
  assert.deepEqual(curves.units, [3, 3]);
  for (let i = 0; i < curves.places; i += 40) {
    const x = -6 + (12 * i) / (curves.places - 1);
    // The core works with floats and its own tanh.
    assert.ok(Math.abs(curves.outputs[i] - forward(shot, x)[2][0]) < 1e-5);
  }
  for (let i = 0; i < curves.unitPlaces; i += 15) {
    const x = -6 + (12 * i) / (curves.unitPlaces - 1);
    forward(shot, x)
      .slice(0, 2)
      .flat()
      .forEach((value, unit) => {
        assert.ok(Math.abs(curves.values[unit * curves.unitPlaces + i] - value) < 1e-5);
      });
  }
  return curves.outputs;
}

test('a snapshot has the curves of its own weights, of both networks, now and at a past step', () => {
  const training = createTraining(core, () => {});
  training.configure(settings(), settings({ seed: 9 }), points);
  const snapshot = () => /** @type {WholeSnapshot} */ (training.snapshot(WANT));
  const start = checkCurves(snapshot());
  assert.notDeepEqual(
    checkCurves(/** @type {WholeSnapshot} */ (training.snapshot({ ...WANT, side: 'b' }).twin)),
    start,
  );
  for (let i = 0; i < 30; i++) training.stepOnce();
  assert.notDeepEqual(checkCurves(snapshot()), start);
  training.seek(0);
  const past = snapshot();
  assert.equal(past.step, 0);
  assert.deepEqual(checkCurves(past), start);
});

test('no units are drawn where there are too many or none are wanted', () => {
  const training = createTraining(core, () => {});
  training.configure(settings({ hiddenLayers: 5, units: 512 }), null, points);
  assert.deepEqual(training.snapshot(WANT).curves?.units, []);
  assert.equal(training.snapshot(WANT).curves?.values.length, 0);
  training.configure(settings(), null, points);
  assert.deepEqual(training.snapshot({ ...WANT, tiles: 0 }).curves?.units, []);
  assert.equal(training.snapshot({ ...WANT, surface: 0 }).curves, null);
});
