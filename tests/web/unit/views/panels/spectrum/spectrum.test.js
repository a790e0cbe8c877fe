import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../../../../web/experiment/settings.js';
import { conditionNumber, whatIsLeftOut } from '../../../../../../web/views/panels/spectrum/spectrum.js';
import { defaultConfig, loadModule, succeed } from '../../../../../wasm/load.js';

test('a condition number is the largest over the smallest singular value', () => {
  assert.equal(conditionNumber(Float64Array.of(8, 2)), 4);
  assert.equal(conditionNumber(Float64Array.of(3, 0)), Infinity);
  assert.ok(Number.isNaN(conditionNumber(new Float64Array(0))));
});

test('what batch normalisation does between samples is left out, and that is said', async () => {
  // With its statistics each of two points becomes +1 or −1, wherever they are: nothing is stretched.
  const core = await loadModule();
  const session = new core.Session();
  const points = { x: [1, -2], y: [3, 1], label: [-1, 1], test: [0, 0] };
  const [x, y, label] = [points.x, points.y, points.label].map((values) => Float64Array.from(values));
  const config = { ...defaultConfig(), hidden: [2], activation: 'linear', normalization: 'batch' };
  succeed(session.configure(config, { x, y, label, test: Uint8Array.from(points.test) }));
  assert.ok(succeed(session.spectrum()).layers[0][0] > 0.1);
  session.delete();
  for (const normalization of ['none', 'layer', 'batch'])
    assert.equal(whatIsLeftOut({ ...defaultSettings(), normalization }) !== '', normalization === 'batch');
});
