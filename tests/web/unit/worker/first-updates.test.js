/** The numbers that an export is compared with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { computeFirstUpdates } from '../../../../web/worker/first-updates.js';
import { circle, loadModule, succeed } from '../../../wasm/load.js';
import { refusingCore } from './refusing-core.js';

const core = await loadModule(),
  { points } = succeed(core.generate(circle));
const compute = (change = {}, more = {}) =>
  computeFirstUpdates(core, {
    settings: { ...defaultSettings(), ...change },
    points,
    numbers: [],
    updates: 20,
    ...more,
  });

test('they are those of a run in double precision, one update after the other', () => {
  const { losses, signal, batchGradient } = compute({ activation: 'relu', optimizer: 'adam' });
  const session = new core.Session();
  const settings = { ...defaultSettings(), activation: 'relu', optimizer: 'adam', precision: 'double' };
  succeed(session.configure(runConfig(settings), points));
  const { layers } = succeed(session.measure());
  assert.deepEqual([signal.values, batchGradient.values], [layers.signal, layers.batchGradient]);
  assert.equal(losses.values.length, 20);
  for (const loss of losses.values) {
    succeed(session.forward());
    assert.equal(succeed(session.loss()).loss, loss);
    succeed(session.backward());
    succeed(session.update());
  }
  session.delete();
});

test('a number changed by hand is in them, and one that the network does not have is not', () => {
  const change = { layer: 0, part: /** @type {const} */ ('weight'), index: 3, value: 0.625 },
    nowhere = { ...change, part: /** @type {const} */ ('scale') };
  const { layers } = compute({}, { numbers: [change, nowhere] });
  assert.equal(layers[0].W[3], 0.625);
  assert.notDeepEqual(compute().losses.values, compute({}, { numbers: [change] }).losses.values);
});

test('they end where nothing is a number any more', () => {
  const { losses } = compute({ activation: 'relu', learningRate: 100, loss: 'squared_error', bias: 100 });
  assert.ok(losses.values.length < 20 && losses.values.every(Number.isFinite), `${losses.values.length}`);
});

test('rounding moves little where nothing cancels, and all where it is all that is left', () => {
  const usual = compute();
  for (const { values, moved } of [usual.signal, usual.batchGradient, usual.losses])
    values.forEach((value, i) => assert.ok(moved[i] < 1e-12 * value, `${moved[i]} of ${value}`));
  const nothing = compute({ normalization: 'batch', initializer: 'zeros' });
  assert.ok(nothing.batchGradient.moved[0] >= nothing.batchGradient.values[0]);
});

test('a session that is refused is given back', () => {
  const { core, seen } = refusingCore();
  const request = { settings: defaultSettings(), points, numbers: [], updates: 20 };
  assert.throws(() => computeFirstUpdates(core, request), /too few points/);
  assert.equal(seen.deleted, 1);
});
