import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAxisUnit, toTargetUnit } from '../../../../web/experiment/axes.js';
import { VALUE_HEIGHT } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { loadModule, succeed } from '../../../wasm/load.js';

test('axes of a regression have a target instead of classes', () => {
  assert.deepEqual(drawnAxes(0).target, { name: 'value', low: -1, high: 1 });
  assert.deepEqual([drawnAxes(0).classes, drawnAxes(5).classes.length, drawnAxes(3).target], [[], 5, undefined]);
});

test('the axis of a function is that of its values, where the core draws them', async () => {
  const core = await loadModule();
  const { points } = succeed(core.generate({ set: 'sine', count: 50, noise: 0.5, trainShare: 1, seed: 2 }));
  const { y, target } = drawnAxes(0, 1);
  assert.ok(target);
  points.y.forEach((height, i) => {
    assert.ok(Math.abs(toAxisUnit(y, height) - toTargetUnit(target, points.label[i])) < 1e-12);
    assert.equal(height, VALUE_HEIGHT * points.label[i]);
  });
});
