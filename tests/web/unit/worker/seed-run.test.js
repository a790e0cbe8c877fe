import assert from 'node:assert/strict';
import { test } from 'node:test';
import { t } from '../../../../web/words/text.js';
import { runSeed } from '../../../../web/worker/seed-run.js';
import { circle, defaultConfig, loadModule, succeed } from '../../../wasm/load.js';
import { refusingCore } from './refusing-core.js';

test('a failing core is reported, and its session given back', () => {
  const { core, seen } = refusingCore();
  assert.throws(() => runSeed(core, /** @type {any} */ ({ config: {}, points: {}, steps: [0] })), /too few points/);
  assert.equal(seen.deleted, 1);
});

test('another seed is not only other first weights, and the words do not say so', async () => {
  const core = await loadModule();
  const { points } = succeed(core.generate(circle));
  const config = { ...defaultConfig(), hidden: [], initializer: 'zeros' };
  const losses = [1, 2].map(
    (seed) => runSeed(core, /** @type {any} */ ({ config: { ...config, seed }, points, steps: [0, 5] })).train,
  );
  assert.equal(losses[0][0], losses[1][0], 'the first weights are the same');
  assert.notEqual(losses[0][1], losses[1][1], 'the batches are not');
  assert.doesNotMatch(t('seeds.about'), /first weights/);
});
