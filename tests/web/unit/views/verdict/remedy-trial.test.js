import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { runSeed } from '../../../../../web/worker/seed-run.js';
import { outcomeOf, trialsOf } from '../../../../../web/views/verdict/remedy-trial.js';
import { circle, loadModule, succeed } from '../../../../wasm/load.js';

const remedy = (/** @type {string} */ label, /** @type {object} */ settings) =>
  /** @type {any} */ ({ label, settings });
const settings = defaultSettings();

test('each remedy is tried beside the network as it is; one that needs other points is not', () => {
  const trials = trialsOf(settings, [
    remedy('ReLU', { activation: 'relu' }),
    remedy('More points', { pointCount: 2000 }),
    remedy('Adam', { optimizer: 'adam' }),
  ]);
  assert.deepEqual(
    trials.map(({ label, settings: { activation, optimizer } }) => [label, activation, optimizer]),
    [
      ['as it is', 'sigmoid', 'sgd'],
      ['ReLU', 'relu', 'sgd'],
      ['Adam', 'sigmoid', 'adam'],
    ],
  );
});

test('what came of a run: its end, and the first step at which a tenth of the loss of guessing was left', () => {
  const result = /** @type {any} */ ({
    train: Float64Array.of(1, 0.5, 0.09, 0.12),
    trainAccuracy: 0.98,
    ratio: 0.3,
    diverged: null,
  });
  assert.deepEqual(outcomeOf('ReLU', result, [0, 10, 20, 30], 1), {
    label: 'ReLU',
    loss: 0.12,
    accuracy: 0.98,
    ratio: 0.3,
    learned: 20,
  });
  assert.ok(Number.isNaN(outcomeOf('ReLU', result, [0, 10, 20, 30], 0.5).learned));
  assert.ok(Number.isNaN(outcomeOf('ReLU', { ...result, diverged: 12 }, [0, 10, 20, 30], 1).loss));
});

test('a trial has the same draws as the run on the page: the same first loss, and the gradients of its end', async () => {
  const core = await loadModule();
  const { points } = succeed(core.generate(circle));
  const steps = [0, 40];
  const { train, layers, ratio } = runSeed(core, { config: runConfig(settings), points, steps });
  const session = new core.Session();
  succeed(session.configure(runConfig(settings), points));
  assert.equal(train[0], succeed(session.evaluate()).trainLoss);
  succeed(session.train(40));
  const { layers: then } = succeed(session.measure());
  assert.deepEqual(layers, { signal: then.signal, batchGradient: then.batchGradient });
  assert.equal(ratio, then.signal[0] / then.signal[then.signal.length - 1]);
});
