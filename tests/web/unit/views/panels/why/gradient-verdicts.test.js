/** The sentences on a gradient check are true of what the core found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { t } from '../../../../../../web/words/text.js';
import { defaultConfig, loadModule, succeed } from '../../../../../wasm/load.js';

test('beside a kink there is a derivative, although no difference shows it', async () => {
  const core = await loadModule();
  const session = new core.Session();
  const point = { x: Float64Array.of(1), y: Float64Array.of(0), label: Float64Array.of(1), test: Uint8Array.of(0) };
  succeed(session.configure({ ...defaultConfig(), precision: 'double', hidden: [1], activation: 'relu' }, point));
  // z = 1 · 1 + 0 · 0 − (1 − 10⁻⁹) is above 0, where the slope is 1.
  for (const [part, index, value] of /** @type {const} */ ([
    ['weight', 0, 1],
    ['weight', 1, 0],
    ['bias', 0, -(1 - 1e-9)],
  ]))
    succeed(session.setParameter({ layer: 0, part, index, value }));
  assert.ok(succeed(session.states({ of: 'training', sample: 0 })).layers[0].z[0] > 0);
  const { verdict, analytic } = succeed(session.checkGradient({ layer: 0, part: 'bias', index: 0 }));
  session.delete();
  assert.equal(verdict, 'kink');
  assert.notEqual(analytic, 0);
  assert.doesNotMatch(t('expansion.verdicts.kink', { step: 0 }), /no derivative/);
});
