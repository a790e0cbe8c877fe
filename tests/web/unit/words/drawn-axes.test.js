import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';

test('axes of a regression have a target instead of classes', () => {
  assert.deepEqual(drawnAxes(0).target, { name: 'value', low: -1, high: 1 });
  assert.deepEqual([drawnAxes(0).classes, drawnAxes(5).classes.length, drawnAxes(3).target], [[], 5, undefined]);
});
